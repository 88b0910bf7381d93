import { piecesOf } from '../returns/units-left.ts';
import type { OrderRecord } from './order-record.ts';

/** Whether every piece of an order was withdrawn from or cannot be had: nobody waits for any of it. */
export function isAllUndone({ quote, undone }: Pick<OrderRecord, 'quote' | 'undone'>): boolean {
  const pieces = undone.flatMap(({ units }) => units);
  return quote.lines.every(({ id, quantity }) => piecesOf(id, pieces) >= quantity);
}
