/** How many digits a currency has after the point. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Minor units of an amount as people type it, with a point or a comma: `78.9` is 7890 cents.
 *
 * @returns undefined for what is no amount, such as `1.234,00`, a negative one or one of too many digits
 */
export function amountOf(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const [, whole, fraction = ''] = /^\s*(\d{1,9})(?:[.,](\d+))?\s*$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
}

/** Basis points of a rate as people type it: `12,5%` is 1250. @returns undefined for what is no rate up to 100% */
export function rateOf(text: string): number | undefined {
  const [, whole, fraction = ''] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%\s*$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const rateBps = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return rateBps <= 10_000 ? rateBps : undefined;
}
