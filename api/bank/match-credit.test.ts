import { expect, test } from 'vitest';
import { matchCredit, type QuotedOrder } from './match-credit.ts';

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
