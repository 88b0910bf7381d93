/** A link that opens this cart in any browser. The token rides in the fragment, which no server and no log sees. */
export function recoveryLink(cartPage: string, token: string): string {
  const url = new URL(cartPage, location.href);
  url.hash = `cassa-cart=${token}`;
  return url.href;
}
