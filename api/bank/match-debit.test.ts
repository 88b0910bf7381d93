import { expect, test } from 'vitest';
import { matchDebit } from './match-debit.ts';
import type { StatementEntry } from './statement-entry.ts';

const debit: StatementEntry = {
  refused: null,
  direction: 'debit',
  reversal: false,
  amount: 500,
  currency: 'EUR',
  bookedOn: '2026-11-20',
  orderedBy: '2026-11-20',
  reference: null,
  endToEnd: null,
  party: { name: null, iban: null, bic: null },
  texts: [],
};
const [first, second] = [500, 700].map((amount) => ({ amount, currency: 'EUR', owedOn: '2026-11-18' })) as [any, any];

test.each<[string, Partial<StatementEntry>, object | undefined]>([
  ['to the cent', {}, first],
  ['each by its own amount', { amount: 700 }, second],
  ['not by another amount', { amount: 501 }, undefined],
  ['not by other money', { currency: 'CHF' }, undefined],
  ['on the day it was owed at the earliest', { bookedOn: '2026-11-18' }, first],
  ['not a day before it was owed', { bookedOn: '2026-11-17' }, undefined],
  ['not by a debit that is taken back', { reversal: true }, undefined],
])('a transfer is known %s', (_, change, found) => {
  expect(matchDebit({ ...debit, ...change }, [first, second])).toBe(found);
});
