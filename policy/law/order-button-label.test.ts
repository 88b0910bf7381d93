import { expect, it } from 'vitest';
import { orderButtonLabel } from './order-button-label.ts';

it.each([
  ['it', 'Ordine con obbligo di pagare'],
  ['en', 'Order with obligation to pay'],
  ['de', 'Zahlungspflichtig bestellen'],
])('has the words of the law in %s', (language, label) => {
  expect(orderButtonLabel(language)).toBe(label);
});

it.each(['sv', '', 'toString', 'IT'])('never falls back for "%s"', (language) => {
  expect(() => orderButtonLabel(language)).toThrow(RangeError);
});
