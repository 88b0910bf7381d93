import { expect, test } from 'vitest';
import { fetched, spokenLanguages, type Chunk } from './chunk-graph.ts';

const chunk = (file: string, facade: string | null, imports: string[] = [], dynamicImports: string[] = []): [string, Chunk] => [
  file,
  { file, facade, imports, dynamicImports, gzip: 1 },
];

const chunks = new Map([
  chunk('cart.js', 'widgets/define/cart.ts', ['lit.js', 'shared.js'], ['it.js', 'en.js']),
  chunk('checkout.js', 'widgets/define/checkout.ts', ['lit.js', 'shared.js'], ['payment.js']),
  chunk('shared.js', null, ['lit.js', 'cart.js']),
  chunk('lit.js', null),
  chunk('it.js', 'widgets/locales/it/cart.ts'),
  chunk('en.js', 'widgets/locales/en/cart.ts', ['lit.js']),
  chunk('payment.js', 'widgets/checkout/payment-sandbox.ts', [], ['late.js']),
  chunk('late.js', 'widgets/checkout/late.ts'),
]);

const files = (entries: string[], language = 'it') =>
  fetched(chunks, entries, language)
    .map(({ file }) => file)
    .toSorted();

test('follows static and lazy imports to the end, through circles, in one language', () => {
  expect(files(['widgets/define/cart.ts'])).toEqual(['cart.js', 'it.js', 'lit.js', 'shared.js']);
  expect(files(['widgets/define/cart.ts'], 'en')).toEqual(['cart.js', 'en.js', 'lit.js', 'shared.js']);
});

test('two elements of one page share what they share', () => {
  expect(files(['widgets/define/cart.ts', 'widgets/define/checkout.ts'])).toEqual([
    'cart.js',
    'checkout.js',
    'it.js',
    'late.js',
    'lit.js',
    'payment.js',
    'shared.js',
  ]);
});

test('an element that has no chunk of its own cannot be measured', () => {
  expect(() => files(['widgets/define/order.ts'])).toThrow('widgets/define/order.ts is no chunk of its own');
});

test('a language is whatever has words', () => {
  expect(spokenLanguages(chunks)).toEqual(['it', 'en']);
});
