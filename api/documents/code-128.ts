/** The bars and spaces of a symbol, in modules: it begins with a bar, then they take turns. */
export type BarWidths = readonly number[];

/**
 * A Code 128 symbol with start, check and stop characters, without its quiet zones of ten modules on either side.
 *
 * @throws RangeError for anything but 1 to 60 printable ASCII characters
 * @source ISO/IEC 15417
 */
export async function code128(text: string): Promise<BarWidths> {
  if (!/^[\x20-\x7e]{1,60}$/.test(text)) throw new RangeError('A Code 128 symbol here holds 1 to 60 printable ASCII characters');
  const { default: bwip } = await import('bwip-js/generic');
  const [symbol] = bwip.raw('code128', text, {});
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('Code 128 came out as no row of bars');
  return symbol.sbs;
}
