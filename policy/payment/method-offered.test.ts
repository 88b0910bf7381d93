import { expect, it } from 'vitest';
import { methodOffered } from './method-offered.ts';
import type { PaymentMethod } from './payment-method.ts';

const card: PaymentMethod = { id: 'card', kind: 'card' };
const later: PaymentMethod = { id: 'later', kind: 'payLater' };

const offered = (method: PaymentMethod, facts: { age?: number; total?: number } = {}) =>
  methodOffered({ methods: [method] }, method, {
    lines: [],
    country: 'IT',
    total: facts.total ?? 5000,
    ...(facts.age !== undefined && { buyer: { age: facts.age } }),
  }).value;

it.each<[title: string, method: PaymentMethod, facts: { age?: number; total?: number }, expected: boolean]>([
  ['the least age', { ...card, minAge: 21 }, { age: 21 }, true],
  ['a year below the least age', { ...card, minAge: 21 }, { age: 20 }, false],
  ['an age nobody knows', { ...card, minAge: 21 }, {}, true],
  ['a minor who pays at once', card, { age: 17 }, true],
  ['a minor who would pay later', later, { age: 17 }, false],
  ['an adult who pays later', later, { age: 18 }, true],
  ['the least total', { ...card, minTotal: 5000 }, { total: 5000 }, true],
  ['a cent below the least total', { ...card, minTotal: 5000 }, { total: 4999 }, false],
  ['the highest total', { ...card, maxTotal: 5000 }, { total: 5000 }, true],
  ['a cent above the highest total', { ...card, maxTotal: 5000 }, { total: 5001 }, false],
  ['a total of nothing', card, { total: 0 }, false],
])('%s', (_title, method, facts, expected) => {
  expect(offered(method, facts)).toBe(expected);
});
