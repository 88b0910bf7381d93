import type { OrderState } from '../../policy/index.ts';
import type { ResolveEntryBody } from './bank.wire.ts';
import type { EntryRecord } from './entry-record.ts';
import type { QuotedOrder } from './match-credit.ts';

/** What a person can make of a movement in one step. */
export type EntryChoice = ResolveEntryBody['as'];

/** The largest amount of a refund, minor units. */
const mostRefunded = 2_147_483_647;

/**
 * What can be made of a movement. Of a debit a person says that it has been dealt with. Of a credit, what it can mean for an order is
 * decided by what that order still waits for. One that lapsed can still be paid; one that ended otherwise only gets its money back.
 *
 * @param order absent: none is named
 */
export function entryChoices(
  { direction, state, amount, currency }: Pick<EntryRecord, 'direction' | 'state' | 'amount' | 'currency'>,
  order?: { readonly quoted: QuotedOrder; readonly state: OrderState },
): EntryChoice[] {
  if (direction === 'debit') return state === 'open' ? ['dealtWith', 'notOurs'] : [];
  if (state !== 'open' && state !== 'notOurs') return [];
  // No refund is so large, and no order.
  const possible = amount > mostRefunded ? [] : ([...forOrder(amount, currency, order), 'refund'] as const);
  return [...possible, ...(state === 'open' ? (['notOurs'] as const) : [])];
}

function forOrder(amount: number, currency: string, order: Parameters<typeof entryChoices>[1]): EntryChoice[] {
  const transfer = order?.quoted.transfer;
  if (!order || !transfer || transfer.settled || currency !== order.quoted.currency) return [];
  const canStillBePaid = order.state === 'awaitingPayment' || order.state === 'lapsed';
  if (!canStillBePaid) return [];
  if (amount === transfer.missing) return ['payment'];
  if (amount > transfer.missing) return ['returnExcess'];
  // What comes in part for an order that has ended would be nobody's price.
  return order.state === 'awaitingPayment' && !transfer.givenUp ? ['payment', 'acceptShort', 'askRest'] : ['acceptShort'];
}
