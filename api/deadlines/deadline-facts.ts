import { emptyDossier, type OrderDossier } from '../orders/order-dossier.ts';
import type { OrderRecord } from '../orders/order-record.ts';

/** All that the clocks of an order depend on. */
export interface DeadlineFacts extends Pick<OrderDossier, 'parcels' | 'returns' | 'refunds' | 'claims' | 'identityDocuments'> {
  readonly order: OrderRecord;
}

/** Of an order that was just placed. */
export function freshFacts(order: OrderRecord): DeadlineFacts {
  return { order, ...emptyDossier };
}
