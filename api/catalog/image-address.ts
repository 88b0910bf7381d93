/** Where a picture is: as it stands when absolute, else within the merchant's own site. */
export function imageAddress(src: string, site: string | undefined): string {
  if (site === undefined || !URL.canParse(src, site)) return src;
  return new URL(src, site).href;
}
