/** What a merchant's secrets at a provider are sealed for: copied to another merchant's row they do not open. */
export function secretId(merchantId: string, provider: string): string {
  return `${merchantId} ${provider}`;
}
