import type { OrderDossier } from '../orders/order-dossier.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import { presentRefund } from '../refunds/present-refund.ts';
import { planOf, type PlanFacts } from '../refunds/plan-of.ts';
import { presentReturn, type ReturnView } from './present-return.ts';

export interface ReturnsView extends ReturnView {
  /** The version the order was placed under. */
  readonly profile: PlanFacts['profile'];
  readonly dossier: OrderDossier;
}

/** The returns and refunds of an order as the wire tells them, oldest first. */
export function presentReturns(order: OrderRecord, { profile, dossier, ...view }: ReturnsView): Pick<OrderWire, 'returns' | 'refunds'> {
  const { parcels, returns, refunds } = dossier;
  const facts = { order, profile, parcels, returns, refunds };
  const found = { ...facts, plan: planOf(facts).plan };
  return {
    returns: returns.map((record) => presentReturn(found, record, view)),
    refunds: refunds.map((refund) => presentRefund(refund, view.language, profile.calendar.timeZone)),
  };
}
