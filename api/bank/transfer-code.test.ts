import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrImage, qrModules, qrPath, quietModules } from './qr-code.ts';
import { readQr } from './test-qr-reader.ts';
import { transferCode, transferModules } from './transfer-code.ts';
import { epcPayload } from './epc-payload.ts';

const asked = { holder: 'Bottega S.r.l.', iban: 'IT60 X054 2811 1010 0000 0123 456', amount: 9900, currency: 'EUR', text: '100001' };

/** The modules that strokes of a path cover. */
function covered(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'm') [x, y] = [x + Number(first), y + Number(second)];
    else for (const end = x + Number(first); x < end; x += 1) grid[Math.floor(y)]![x] = true;
  }
  return grid;
}

test('a square with the three finder patterns, the same each time', async () => {
  const modules = (await transferModules(asked))!;
  expect(modules.length % 4).toBe(1);
  const finder = [0, 1, 2, 3, 4, 5, 6].map((at) => modules[at]!.slice(0, 7).map(Number).join(''));
  expect(finder).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']);
  expect(await qrModules('x')).toEqual(await qrModules('x'));
});

test.each([
  ['a plain transfer', {}],
  ['accents and other scripts', { holder: 'Città dei Güter – Αθήνα €' }],
  ['a long name and text', { holder: 'x'.repeat(70), text: 'y'.repeat(140), amount: 99_999_999_999 }],
  ['nearly all that fits', { holder: 'é'.repeat(70), text: 'è'.repeat(60) }],
])('a camera reads what was to be said: %s', async (_, change) => {
  const transfer = { ...asked, ...change };
  const modules = (await transferModules(transfer))!;
  expect(readQr(modules)).toBe(epcPayload({ ...transfer, iban: 'IT60X0542811101000000123456' }));
});

test('the path covers the dark modules and no other', async () => {
  const modules = (await transferModules(asked))!;
  expect(covered(qrPath(modules), modules.length)).toEqual(modules);
  expect(await transferCode(asked)).toEqual({ size: modules.length, path: qrPath(modules) });
});

test('the image shows the same, with four light modules around', async () => {
  const modules = (await transferModules(asked))!;
  const { data, info } = await sharp(qrImage(modules, 3)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const side = modules.length + 2 * quietModules;
  expect([info.width, info.height]).toEqual([side * 3, side * 3]);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const dark = modules[y - quietModules]?.[x - quietModules] ?? false;
      expect(data[(y * 3 + 1) * info.width * info.channels + (x * 3 + 1) * info.channels]).toBe(dark ? 0 : 255);
    }
});

test.each([
  ['another currency', { currency: 'CHF' }],
  ['a name that is too long', { holder: 'x'.repeat(71) }],
  ['nothing to pay', { amount: 0 }],
])('there is none for %s', async (_, change) => {
  expect(await transferCode({ ...asked, ...change })).toBeNull();
});
