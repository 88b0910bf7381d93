import type { Units } from '../db/stored-shapes.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ReturnRecord } from './return-record.ts';

const givenUp: ReadonlySet<ReturnRecord['state']> = new Set(['declined', 'lapsed', 'cancelled']);

/** Whether a return is not meant any more: its pieces stay where they are. */
export function isGivenUp({ state }: Pick<ReturnRecord, 'state'>): boolean {
  return givenUp.has(state);
}

/**
 * What of the pieces named is still the buyer's, or still to come: never more than is left of each line. Nothing named: all that
 * is left. In the order of the order's lines.
 */
export function unitsLeft(
  { quote, claimed = [] }: Pick<OrderRecord, 'quote' | 'claimed'>,
  returns: readonly Pick<ReturnRecord, 'units' | 'state'>[],
  named: readonly Units[] | null = null,
): Units[] {
  const gone = [...returns.filter((each) => !isGivenUp(each)).flatMap(({ units }) => units), ...claimed.filter(({ ends }) => ends)];
  return quote.lines.flatMap(({ id: line, quantity }) => {
    const left = quantity - piecesOf(line, gone);
    const wanted = named === null ? left : Math.min(left, piecesOf(line, named));
    const opened = named?.some((units) => units.line === line && units.opened === true);
    return wanted > 0 ? [{ line, quantity: wanted, ...(opened && { opened }) }] : [];
  });
}

/**
 * Whether an order ended before anything of it was sent: refused, lapsed, terminated. Whatever was paid goes back with its end, so
 * that there is nothing left to withdraw from or to return.
 */
export function endedUnsent({ state, events }: Pick<OrderRecord, 'state' | 'events'>): boolean {
  return isOver(state) && !events.some(({ kind }) => kind === 'shipped');
}

/** How many pieces of a line are among these. */
export function piecesOf(line: string, units: readonly Units[]): number {
  return units.reduce((sum, each) => (each.line === line ? sum + each.quantity : sum), 0);
}
