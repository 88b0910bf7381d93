/** What stands where Latin-1 has the controls 0x80 to 0x9F; five places are empty. */
const instead = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text as Windows writes it in western Europe. By a table, as the decoder of some versions of Node reads these bytes as Latin-1, in which
 * there is no euro.
 *
 * @source Encoding Standard, index windows-1252
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replaceAll(/[\u0080-\u009f]/g, (control) => instead[control.charCodeAt(0) - 0x80]!);
}
