import {
  guaranteeLines,
  guaranteeRefund,
  type Decision,
  type GuaranteeRefund,
  type PaidLine,
  type Profile,
  type RefundPlan,
} from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { claimedDelivery } from '../refunds/refund-order-of.ts';
import { piecesOf } from '../returns/units-left.ts';
import type { ClaimMoney } from './claim-record.ts';

/** What becomes of the pieces: the contract ends for them, or they stay for so many basis points less. */
export type ClaimChange = { readonly ends: 'termination' } | { readonly reducedBps: number };

/** What is known of an order when a claim is reckoned. */
export interface ClaimedOrder {
  readonly order: Pick<OrderRecord, 'quote' | 'claimed'>;
  readonly plan: RefundPlan;
}

/** Pieces of the order whose price has not gone back yet, in the order of its lines. */
export function claimableUnits({ order: { quote, claimed = [] }, plan }: ClaimedOrder): Units[] {
  const gone = [...goneBack(plan), ...claimed.filter(({ ends }) => ends)];
  return quote.lines.flatMap(({ id: line, quantity }) => {
    const left = quantity - piecesOf(line, gone);
    return left > 0 ? [{ line, quantity: left }] : [];
  });
}

/** What of the pieces claimed is still the buyer's: their price has not gone back in the meantime. */
export function unitsStillClaimed(found: ClaimedOrder, claimed: readonly Units[]): Units[] {
  return among(claimed, claimableUnits(found));
}

/** As many of the pieces as are among others. */
export function among(units: readonly Units[], others: readonly Units[]): Units[] {
  return units.flatMap(({ line, quantity }) => {
    const left = Math.min(quantity, piecesOf(line, others));
    return left > 0 ? [{ line, quantity: left }] : [];
  });
}

/** What goes back for claimed pieces, and how much of it for each line. */
export function claimAmounts(
  profile: Profile,
  { order, plan }: ClaimedOrder,
  units: readonly Units[],
  change: ClaimChange,
  wayBack = 0,
): { readonly refund: Decision<GuaranteeRefund>; readonly goods: ClaimMoney['goods'] } {
  const parts = guaranteeLines(paidLines(order), units, goneBack(plan), change);
  const delivery = order.quote.delivery.fee.value - claimedDelivery(order);
  return {
    refund: guaranteeRefund(profile, { lines: parts, delivery, wayBack }),
    goods: units.map(({ line, quantity }) => {
      const own = parts.map((part) => (part.line === line ? part : { line: part.line, paid: part.paid }));
      const back = guaranteeRefund(profile, { lines: own, delivery }).value;
      return { line, quantity, amount: back.goods, delivery: back.delivery };
    }),
  };
}

/** Pieces whose price goes back by a withdrawal, a return, or because they could not be had. */
function goneBack({ refunds }: RefundPlan): Units[] {
  return refunds.flatMap(({ lines }) => lines.filter(({ accepted }) => accepted.value).map(({ line, quantity }) => ({ line, quantity })));
}

/** The lines as they stand after earlier claims. */
function paidLines({ quote, claimed = [] }: Pick<OrderRecord, 'quote' | 'claimed'>): PaidLine[] {
  return quote.lines.flatMap(({ id, quantity, net }) => {
    const own = claimed.filter(({ line }) => line === id);
    const left =
      quantity -
      piecesOf(
        id,
        own.filter(({ ends }) => ends),
      );
    return left > 0 ? [{ id, quantity: left, net: net - own.reduce((sum, { amount }) => sum + amount, 0) }] : [];
  });
}
