import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VariantWire } from '../../api/catalog/catalog.wire.ts';
import { chosenVariant, firstChoice, picked } from './variant-choice.ts';

const price = { amount: 100, text: '1' };
const variant = (sku: string, options: string[], available = true): VariantWire => ({
  sku,
  options,
  price,
  crossed: null,
  available,
  left: null,
  image: null,
});

const shirt = {
  variants: [variant('S', ['Sand', 'S'], false), variant('M', ['Sand', 'M']), variant('L', ['Sand', 'L']), variant('INK', ['Ink', 'S'])],
};

test('starts on the wanted SKU, else on what can be had, else on what there is', () => {
  expect(firstChoice(shirt, 'L')).toEqual(['Sand', 'L']);
  expect(firstChoice(shirt, 'gone')).toEqual(['Sand', 'M']);
  expect(firstChoice({ variants: [shirt.variants[0]!] })).toEqual(['Sand', 'S']);
  expect(firstChoice({ variants: [] })).toEqual([]);
});

test('keeps the other options when the combination is made, and follows to one that is when it is not', () => {
  expect(picked(shirt, ['Sand', 'M'], 1, 'S')?.sku).toBe('S');
  expect(picked(shirt, ['Sand', 'M'], 0, 'Ink')?.sku).toBe('INK');
  expect(picked(shirt, ['Ink', 'S'], 1, 'L')?.sku).toBe('L');
});

test('a product without options has its one variant', () => {
  expect(chosenVariant({ variants: [variant('CANDLE', [])] }, [])?.sku).toBe('CANDLE');
});

test('whatever is picked, in whatever order, stands on a variant that has the picked value', () => {
  const value = fc.constantFrom('a', 'b', 'c');
  const product = fc.uniqueArray(fc.tuple(value, value), { minLength: 1, selector: String }).map((all) => ({
    variants: all.map((options) => variant(options.join(), options)),
  }));
  fc.assert(
    fc.property(product, fc.array(fc.tuple(fc.nat(1), value)), ({ variants }, picks) => {
      let choice = firstChoice({ variants });
      for (const [option, value] of picks) {
        if (!variants.some(({ options }) => options[option] === value)) continue;
        choice = picked({ variants }, choice, option, value)!.options;
        expect(choice[option]).toBe(value);
        expect(chosenVariant({ variants }, choice)).toBeDefined();
      }
    }),
  );
});
