import type { QrModules } from './qr-code.ts';

/** Data codewords of each block with error correction M, versions 1 to 13. @source ISO/IEC 18004 table 9 */
const blocks: readonly (readonly number[])[] = [
  [16],
  [28],
  [44],
  [32, 32],
  [43, 43],
  [27, 27, 27, 27],
  [31, 31, 31, 31],
  [38, 38, 39, 39],
  [36, 36, 36, 37, 37],
  [43, 43, 43, 43, 44],
  [50, 51, 51, 51, 51],
  [36, 36, 36, 36, 36, 36, 37, 37],
  [37, 37, 37, 37, 37, 37, 37, 37, 38],
];
/** Centres of alignment patterns besides 6. @source ISO/IEC 18004 table E.1 */
const centres: readonly (readonly number[])[] = [
  [],
  [18],
  [22],
  [26],
  [30],
  [34],
  [22, 38],
  [24, 42],
  [26, 46],
  [28, 50],
  [30, 54],
  [32, 58],
  [34, 62],
];
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** What a camera reads in a flawless code, as an independent check of what draws it. @throws Error for anything else */
export function readQr(modules: QrModules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const format = [0, 1, 2, 3, 4, 5].map((x) => Number(modules[8]![x])).join('');
  const told = Number.parseInt(format.slice(0, 5), 2) ^ 0b10101;
  if (told >> 3 !== 0b00) throw new Error('The error correction is not M');
  const mask = masks[told & 7]!;
  const bits: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFunction(x, y, size, version)) bits.push(modules[y]![x] !== mask(x, y));
    }
  }
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => numberOf(bits.slice(at * 8, at * 8 + 8)));
  const data = ordered(codewords, blocks[version - 1]!);
  const stream = data.flatMap((codeword) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => Boolean((codeword >> bit) & 1)));
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytesOf(stream, version)));
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The bytes of all segments: digits by three, letters by two, or as they are. */
function bytesOf(stream: readonly boolean[], version: number): number[] {
  let at = 0;
  const take = (bits: number): number => numberOf(stream.slice(at, (at += bits)));
  const text = (said: string) => [...said].map((character) => character.charCodeAt(0));
  const bytes: number[] = [];
  for (;;) {
    const mode = stream.length - at < 4 ? 0 : take(4);
    const wide = version > 9;
    if (mode === 0) return bytes;
    if (mode === 1)
      for (let left = take(wide ? 12 : 10); left > 0; left -= 3) {
        const digits = Math.min(left, 3);
        bytes.push(...text(String(take([0, 4, 7, 10][digits]!)).padStart(digits, '0')));
      }
    else if (mode === 2)
      for (let left = take(wide ? 11 : 9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6);
        bytes.push(...text(left > 1 ? alphanumeric[Math.floor(pair / 45)]! + alphanumeric[pair % 45]! : alphanumeric[pair]!));
      }
    else if (mode === 4) for (let left = take(wide ? 16 : 8); left > 0; left -= 1) bytes.push(take(8));
    else throw new Error(`A segment of mode ${mode} is none of a payment`);
  }
}

/** Codewords of blocks take turns; shorter blocks come first. */
function ordered(codewords: readonly number[], lengths: readonly number[]): number[] {
  const taken: number[][] = lengths.map(() => []);
  let at = 0;
  for (let row = 0; row < Math.max(...lengths); row += 1)
    for (const [block, length] of lengths.entries()) if (row < length) taken[block]!.push(codewords[at++]!);
  return taken.flat();
}

/** Whether a module carries no data: finders with format information, timing, alignment, version. */
function isFunction(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6 || (x < 9 && (y < 9 || y >= size - 8)) || (y < 9 && x >= size - 8)) return true;
  if (version > 6 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
  const at = [6, ...centres[version - 1]!];
  const last = at.at(-1)!;
  return at.some((cx) =>
    at.some((cy) => {
      const isFinder = (cx === 6 && (cy === 6 || cy === last)) || (cy === 6 && cx === last);
      return !isFinder && version > 1 && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

const numberOf = (bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);
