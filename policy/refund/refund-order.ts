import type { BuyerType } from '../buyer/buyer-profile.ts';
import type { Minor } from '../money.ts';
import type { Destination } from '../quote-input.ts';
import type { WithdrawableLine } from '../withdrawal/withdrawable-line.ts';
import type { RefundUnits } from './refund-event.ts';

/** A line as it was ordered. */
export interface RefundLine extends WithdrawableLine {
  readonly id: string;
  /** Pieces, at least one. */
  readonly quantity: number;
  /** What was paid for all of them, codes taken off; minor units. */
  readonly net: Minor;
  /** By how much the price of some of its pieces came down for a defect, minor units; they count as the last that go back. */
  readonly reduced?: { readonly quantity: number; readonly amount: Minor };
}

/** Minor units: the fee that was paid, and that of the least expensive standard service offered on this order. */
export interface DeliveryPaid {
  readonly paid: Minor;
  readonly cheapestStandard: Minor;
}

/** What an order says about giving money back. Nothing in it changes after the order. */
export interface RefundOrder {
  /** ISO 8601 instant. */
  readonly placedAt: string;
  readonly destination: Destination;
  readonly buyer?: BuyerType;
  readonly lines: readonly RefundLine[];
  readonly delivery: DeliveryPaid & {
    /** Where some goods and their share of the fee are gone already: what it was, for goods of which value, so that other shares stay. */
    readonly shared?: DeliveryPaid & { readonly value: Minor };
  };
  readonly gifts?: readonly { readonly id: string; readonly declaredValue: Minor }[];
  /** What the buyer was told before ordering; absent: all of it. */
  readonly told?: { readonly withdrawalRight?: boolean; readonly returnCost?: boolean };
}

/** Every piece of an order. */
export function allUnits({ lines }: RefundOrder): readonly RefundUnits[] {
  return lines.map(({ id, quantity }) => ({ line: id, quantity }));
}
