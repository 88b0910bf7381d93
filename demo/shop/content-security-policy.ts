/** What a merchant's page must allow for the elements and its payment provider, and nothing else at all. */
export function contentSecurityPolicy({ api, pay }: { readonly api: string; readonly pay: string }): string {
  return [
    "default-src 'none'",
    `script-src ${api} ${pay}`,
    `connect-src ${api}`,
    `img-src 'self' ${api}`,
    "style-src 'self'",
    "font-src 'self'",
    `frame-src ${pay}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
