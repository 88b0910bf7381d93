import type { Minor } from '../money.ts';
import type { Threshold } from './shipping-zone.ts';

/** The goods as thresholds look at them: before and after discount codes, minor units. */
export interface GoodsValue {
  readonly gross: Minor;
  readonly net: Minor;
}

/** Whether a value reaches a threshold. This is the only place where the two are compared. */
export function reaches({ amount, operator }: Threshold, value: Minor): boolean {
  return operator === 'atLeast' ? value >= amount : value > amount;
}

/** The smallest value that reaches a threshold, minor units. */
export function firstReaching({ amount, operator }: Threshold): Minor {
  return operator === 'atLeast' ? amount : amount + 1;
}

/** The goods on a threshold's basis. Where the terms name none, before codes: never less, so never worse for the buyer. @source R3 */
export function onBasis(basis: Threshold['basis'], value: GoodsValue): Minor {
  return basis === 'net' ? value.net : value.gross;
}
