import type { OpenReason } from './entry-record.ts';
import type { StatementEntry } from './statement-entry.ts';

/** An order whose number the payer may have quoted. */
export interface QuotedOrder {
  readonly orderId: string;
  readonly number: string;
  readonly currency: string;
  /** Its transfer to the merchant's own account; null where it is paid in another way. */
  readonly transfer: {
    readonly ref: string;
    /** Minor units still to come. */
    readonly missing: number;
    /** All is there, or a person let it be enough. */
    readonly settled: boolean;
    /** The order has ended without it. */
    readonly givenUp: boolean;
  } | null;
}

/** What a credit is for: the rest of what one order waits for, to the cent; or why a person has to say. */
export type CreditMatch =
  | { readonly order: QuotedOrder; readonly ref: string; readonly why: null }
  | { readonly order: QuotedOrder | null; readonly why: OpenReason };

/**
 * Whose a credit is, by number and amount together. Money for an order that ended without it counts as its money too: the shopper
 * then chooses, or gets it back.
 *
 * @param quoted every order whose number stands in what the payer wrote
 */
export function matchCredit(
  { amount, currency, reversal }: Pick<StatementEntry, 'amount' | 'currency' | 'reversal'>,
  quoted: readonly QuotedOrder[],
): CreditMatch {
  const [order, ...others] = quoted;
  if (reversal) return { order: order ?? null, why: 'reversal' };
  if (!order) return { order: null, why: 'noReference' };
  if (others.length > 0) return { order: null, why: 'severalOrders' };
  const { transfer } = order;
  if (!transfer) return { order, why: 'otherMeans' };
  if (currency !== order.currency) return { order, why: 'otherCurrency' };
  if (transfer.settled) return { order, why: 'alreadyPaid' };
  if (amount === transfer.missing) return { order, ref: transfer.ref, why: null };
  return { order, why: amount < transfer.missing ? 'short' : 'excess' };
}
