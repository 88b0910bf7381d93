import { expect, test } from 'vitest';
import { matchCredit, type QuotedOrder } from './match-credit.ts';
import { matchDebit } from './match-debit.ts';
import { refundReference } from './refund-reference.ts';
import type { StatementEntry } from './statement-entry.ts';

const transfer = { ref: 'trf_1', missing: 9900, settled: false, givenUp: false };
const order: QuotedOrder = { orderId: 'ord_1', number: '100001', currency: 'EUR', placedAt: '2026-11-15T23:30:00.000Z', transfer };
const other: QuotedOrder = { ...order, orderId: 'ord_2', number: '100002' };
const credit = { amount: 9900, currency: 'EUR', reversal: false, bookedOn: '2026-11-16', isUnclear: false };
const when = { now: '2026-11-16T23:30:00.000Z', timeZone: 'Europe/Rome' };

test.each<[string, Partial<typeof credit>, readonly QuotedOrder[], string | null]>([
  ['number and amount', {}, [order], null],
  ['number and amount of an order that has ended', {}, [{ ...order, transfer: { ...transfer, givenUp: true } }], null],
  ['the rest of what was paid in part', { amount: 100 }, [{ ...order, transfer: { ...transfer, missing: 100 } }], null],
  ['no number', {}, [], 'noReference'],
  ['two numbers', {}, [order, other], 'severalOrders'],
  ['too little', { amount: 9899 }, [order], 'short'],
  ['too much', { amount: 9901 }, [order], 'excess'],
  ['an order that is paid', {}, [{ ...order, transfer: { ...transfer, missing: 0, settled: true } }], 'alreadyPaid'],
  ['an order paid otherwise', {}, [{ ...order, transfer: null }], 'otherMeans'],
  ['other money', { currency: 'CHF' }, [order], 'otherCurrency'],
  ['money that comes back', { reversal: true }, [order], 'reversal'],
  ['the day after, where it is tomorrow already', { bookedOn: '2026-11-17' }, [order], null],
  ['a day that is still to come', { bookedOn: '2026-11-18' }, [order], 'inFuture'],
  ['the day before, where the order is of tomorrow already', { bookedOn: '2026-11-15' }, [order], 'beforeOrder'],
  ['what may be known already', { isUnclear: true }, [order], 'perhapsKnown'],
])('%s', (_, change, quoted, why) => {
  expect(matchCredit({ ...credit, ...change }, quoted, when).why).toBe(why);
});

const reference = refundReference('rfd_1');
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
  texts: [`Rimborso ordine 100001 ${reference}`],
};
const awaited = [
  { refundId: 'rfd_1', amount: 500, currency: 'EUR', owedOn: '2026-11-18' },
  { refundId: 'rfd_2', amount: 500, currency: 'EUR', owedOn: '2026-11-18' },
];

test.each<[string, Partial<StatementEntry>, string | null]>([
  ['its reference in the text', {}, 'rfd_1'],
  ['its reference in small letters and pieces', { texts: [reference.toLowerCase().replace('-', ' ')] }, 'rfd_1'],
  ['its reference as the payment’s own', { texts: [], endToEnd: reference }, 'rfd_1'],
  ['another amount', { amount: 501 }, null],
  ['other money', { currency: 'CHF' }, null],
  ['a day before it was owed', { bookedOn: '2026-11-17' }, null],
  ['no reference', { texts: ['Rimborso ordine 100001'] }, null],
  ['both references', { texts: [reference, refundReference('rfd_2')] }, null],
  ['a debit that is taken back', { reversal: true }, null],
])('a refund is paid by %s: %#', (_, change, refundId) => {
  expect(matchDebit({ ...debit, ...change }, awaited)?.refundId ?? null).toBe(refundId);
});
