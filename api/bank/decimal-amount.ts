/**
 * An amount as banks print it, in minor units of a currency with two decimals: `1.234,56`, `1,234.56`, `1'234.56`, `-98,5`, `+7`,
 * `1 234,56 €`, `98,50-`. The last comma or point before one or two digits begins the decimals, any other parts thousands. Null where it
 * is no amount.
 */
export function decimalAmount(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f'’_]|EUR|€/gi, '').replaceAll('−', '-');
  const [, before, digits, after] = /^([+-]?)(\d[\d.,]*)([+-]?)$/.exec(plain) ?? [];
  if (digits === undefined || (before !== '' && after !== '')) return null;
  const [, whole, decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits)!;
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole!)) return null;
  const minor = Number(whole!.replaceAll(/[.,]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return before === '-' || after === '-' ? -minor : minor;
}
