import type { OrderRecord } from '../orders/order-record.ts';
import type { ReturnRecord } from './return-record.ts';
import { isGivenUp, piecesOf } from './units-left.ts';

/**
 * Of each line, how many of these pieces are more than the buyer is still to have, as others were withdrawn from without having been
 * held, or cannot be had. Pieces of a line are all alike: none of these is more while the rest of them are not yet there.
 *
 * @param sent how many pieces of a line it is asked about, such as those in parcels
 * @param returns of the order
 */
export function beyondOwed(
  { quote }: Pick<OrderRecord, 'quote'>,
  returns: readonly Pick<ReturnRecord, 'units' | 'state' | 'neverHeld'>[],
  sent: (line: string) => number,
): Map<string, number> {
  const notToCome = returns.filter((each) => each.neverHeld && !isGivenUp(each)).flatMap(({ units }) => units);
  return new Map(quote.lines.map(({ id, quantity }) => [id, Math.max(0, sent(id) + piecesOf(id, notToCome) - quantity)]));
}
