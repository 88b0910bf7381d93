import type { Units } from '../db/stored-shapes.ts';
import type { OrderRecord } from '../orders/order-record.ts';

/**
 * Pieces as a person names them, one line of the order a line: `2 × Gloves (black, M)`. What is not known stands as it was stated.
 *
 * @param order that the pieces are of; null: nobody may know it
 */
export function unitsInWords(order: Pick<OrderRecord, 'agreed'> | null, units: readonly Units[]): string {
  return units
    .map(({ line, quantity }) => {
      const words = order?.agreed.lines.find(({ id }) => id === line);
      const details = [words?.options, words?.personalisation].filter(Boolean).join(', ');
      return `${quantity} × ${words?.title ?? line}${details ? ` (${details})` : ''}`;
    })
    .join('\n');
}
