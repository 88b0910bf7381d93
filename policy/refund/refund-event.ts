import type { Minor } from '../money.ts';
import type { ReturnCondition, ReturnWay } from '../return/return-profile.ts';

/** Why goods go back or never come: each ground has rules of its own. */
export type RefundGround = 'withdrawal' | 'voluntaryReturn' | 'unavailable';

/** Pieces of one line. */
export interface RefundUnits {
  readonly line: string;
  readonly quantity: number;
  /** The hygiene seal was broken. */
  readonly opened?: boolean;
}

/** A declaration that undoes the order for some pieces: the buyer's, or the merchant's that they cannot be had. */
export interface RefundStatement {
  readonly kind: 'statement';
  readonly id: string;
  /** ISO 8601 instant at which it was sent. */
  readonly at: string;
  readonly ground: RefundGround;
  readonly units: readonly RefundUnits[];
  /** Absent: the goods came back in some way that costs the merchant nothing. */
  readonly way?: ReturnWay;
  /** The parcel never reached the buyer: there is nothing to send back. */
  readonly neverHeld?: boolean;
  /** The buyer agreed to be paid in another way. */
  readonly otherMeansAgreed?: boolean;
}

/** What the merchant found when the goods of a statement arrived. */
export interface RefundAssessment {
  readonly line: string;
  /** Loss of value beyond what examining the goods takes, 0 to 10,000 basis points. */
  readonly lossBps: number;
  /** Photos and notes kept; without any nothing is deducted. */
  readonly evidence: number;
  readonly unmet?: readonly ReturnCondition[];
  /** Sent back to the buyer, who did not fetch them in time. */
  readonly notReclaimed?: boolean;
}

export type RefundCharge = 'processing' | 'importDuties' | 'localTaxes';

/** What happened around an order, in any order; `of` names a statement. Amounts in minor units, instants in ISO 8601. */
export type RefundEvent =
  | RefundStatement
  | { readonly kind: 'sentBack' | 'received'; readonly of: string; readonly at: string }
  | ({ readonly kind: 'assessed'; readonly of: string } & RefundAssessment)
  | { readonly kind: 'charged'; readonly of: string; readonly charge: RefundCharge; readonly amount: Minor }
  | { readonly kind: 'giftKept'; readonly of: string; readonly gift: string; readonly reviewed: boolean }
  | { readonly kind: 'refunded'; readonly amount: Minor };
