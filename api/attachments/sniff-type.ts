/** What the first bytes of a file say it is; null for anything that is not taken. What its sender calls it is not asked. */
export function sniffType(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'pdf' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 0, 5) === '%PDF-') return 'pdf';
  return null;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return bytes.length > head.length && head.every((byte, index) => bytes[index] === byte);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
