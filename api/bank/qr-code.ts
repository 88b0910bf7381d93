import { oneBitPng } from './one-bit-png.ts';

/** A QR code, module by module: its rows from above, each from the left, dark or not, without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/** A QR code as a page draws it: a square of `size` modules, and the dark ones as strokes of a width of one. */
export interface QrCode {
  readonly size: number;
  /** The `d` of an SVG path. */
  readonly path: string;
}

/** Modules that stay light on every side. @source ISO/IEC 18004 section 5.3.8 */
export const quietModules = 4;

/**
 * A QR code with error correction M; a byte of more than that standard's version 13 is too much for banking apps.
 *
 * @throws RangeError for a text that needs a larger version
 * @source ISO/IEC 18004, EPC069-12 section 3.1
 */
export async function qrModules(text: string): Promise<QrModules> {
  const { default: bwip } = await import('bwip-js/generic');
  const [symbol] = bwip.raw('qrcode', text, { eclevel: 'M' } as object);
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('A QR code came out as no square');
  const { pixs, pixx: size } = symbol;
  if (size > 69) throw new RangeError('A QR code of a payment is at most of version 13');
  return Array.from({ length: size }, (_, row) => pixs.slice(row * size, (row + 1) * size).map((module) => module === 1));
}

/** The same as one path: a stroke for every run of dark modules of a row. */
export function qrPath(modules: QrModules): string {
  return modules.map((row, y) => rowPath(row, y)).join('');
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    let run = x;
    while (row[run]) run += 1;
    path += path === '' ? `M${x} ${y}.5h${run - x}` : `m${x - end} 0h${run - x}`;
    end = run;
    x = run;
  }
  return path;
}

/** The same as a PNG image, black on white with its quiet zone. @param scale pixels to a module */
export function qrImage(modules: QrModules, scale = 6): Buffer {
  const side = (modules.length + 2 * quietModules) * scale;
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
    row[0] = 0; // no filter
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / scale) - quietModules]?.[Math.floor(x / scale) - quietModules] ?? false;
      if (dark) row[1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
    }
    return row;
  });
  return oneBitPng(side, Buffer.concat(rows));
}
