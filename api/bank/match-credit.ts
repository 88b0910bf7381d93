import { epochMs, legalDay } from '../../policy/index.ts';
import type { OpenReason } from './entry-record.ts';
import type { StatementEntry } from './statement-entry.ts';

/** An order whose number the payer may have quoted. */
export interface QuotedOrder {
  readonly orderId: string;
  readonly number: string;
  readonly currency: string;
  /** ISO 8601 instant. */
  readonly placedAt: string;
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

/** A credit as far as it decides whose it is. */
export interface Credit extends Pick<StatementEntry, 'amount' | 'currency' | 'reversal' | 'bookedOn'> {
  /** It may be one that is known already. */
  readonly isUnclear: boolean;
}

/**
 * Whose a credit is, by number and amount together. Money for an order that ended without it counts as its money too: the shopper
 * then chooses, or gets it back. Nobody pays before they have ordered, or on a day that is still to come.
 *
 * @param quoted every order whose number stands in what the payer wrote
 */
export function matchCredit(
  { amount, currency, reversal, bookedOn, isUnclear }: Credit,
  quoted: readonly QuotedOrder[],
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): CreditMatch {
  const [order, ...others] = quoted;
  if (isUnclear) return { order: others.length === 0 ? (order ?? null) : null, why: 'perhapsKnown' };
  if (reversal) return { order: order ?? null, why: 'reversal' };
  if (!order) return { order: null, why: 'noReference' };
  if (others.length > 0) return { order: null, why: 'severalOrders' };
  const { transfer } = order;
  if (!transfer) return { order, why: 'otherMeans' };
  if (currency !== order.currency) return { order, why: 'otherCurrency' };
  if (transfer.settled) return { order, why: 'alreadyPaid' };
  if (bookedOn < legalDay(epochMs(order.placedAt), timeZone)) return { order, why: 'beforeOrder' };
  if (bookedOn > legalDay(epochMs(now), timeZone)) return { order, why: 'inFuture' };
  if (amount === transfer.missing) return { order, ref: transfer.ref, why: null };
  return { order, why: amount < transfer.missing ? 'short' : 'excess' };
}
