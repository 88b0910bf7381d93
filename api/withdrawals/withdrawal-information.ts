import type { OrderRecord } from '../orders/order-record.ts';

/**
 * When the buyer was told of the right of withdrawal, as policy asks: absent, before the order as the checkout does it; null, not so
 * far. It is otherwise only where the merchant has written down that it was not told, as for an order from elsewhere.
 */
export function withdrawalInformedAt({ events }: Pick<OrderRecord, 'events'>): string | null | undefined {
  const last = events.findLast(({ kind }) => kind === 'withdrawalUnexplained' || kind === 'withdrawalExplained');
  return last && (last.kind === 'withdrawalExplained' ? last.at : null);
}
