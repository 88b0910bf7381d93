import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code128 } from './code-128.ts';

// The table of ISO/IEC 15417, written down here on its own: six widths a character, the stop seven.
const patterns = `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122
123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123
311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112
142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143
111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232`.split(/\s+/);

const startB = 104;
const startC = 105;
const toC = 99;
const toB = 100;

/** Reads the bars as a scanner does, check character included. */
function scan(widths: readonly number[]): string {
  const symbol = widths.join('');
  expect(symbol.slice(-7)).toBe('2331112');
  const values = (symbol.slice(0, -7).match(/.{6}/g) ?? []).map((pattern) => patterns.indexOf(pattern));
  const [start, ...rest] = values;
  const check = rest.pop();
  expect(rest.reduce((sum, value, index) => sum + value * (index + 1), start!) % 103).toBe(check);
  let set = start;
  let text = '';
  for (const value of rest) {
    if (set === startC && value < 100) text += String(value).padStart(2, '0');
    else if (set === startC && value === toB) set = startB;
    else if (set === startB && value === toC) set = startC;
    else if (set === startB && value < 96) text += String.fromCharCode(value + 32);
    else throw new Error(`Character ${value} in set ${set}`);
  }
  return text;
}

test('a scanner reads what was written', async () => {
  expect(scan(await code128('ret_0mfj2k8z1a7QxABCDw'))).toBe('ret_0mfj2k8z1a7QxABCDw');
  const text = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(text, async (each) => {
      expect(scan(await code128(each))).toBe(each);
    }),
  );
});

test('takes nothing that the symbol cannot hold', async () => {
  for (const text of ['', 'è', '\n', 'x'.repeat(61)]) await expect(code128(text)).rejects.toThrow(RangeError);
});
