import { decide, type Decision, type Reason } from '../decision.ts';
import { lateDelivery } from '../law/eu-delivery.ts';
import { withdrawalFromConclusion } from '../law/eu-withdrawal.ts';
import { sum, type Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { RefundEvent, RefundUnits } from '../refund/refund-event.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import { refundPlan, type PlannedRefund } from '../refund/refund-plan.ts';

/** Goods of an order that cannot be had. */
export interface UnavailableFacts {
  /** ISO 8601 instant at which the buyer is told. */
  readonly at: string;
  readonly missing: readonly RefundUnits[];
  /** What happened on the order before. */
  readonly before?: readonly RefundEvent[] | undefined;
  /** The buyer says the missing goods are accessories of a line, and shows it. */
  readonly accessory?: { readonly of: string; readonly proof: 'none' | 'offered' | 'accepted' | 'rejected' } | undefined;
}

/** What becomes of the order. */
export interface UnavailableGoods {
  /** Who ends the contract for the missing goods. */
  readonly endedBy: 'buyer' | 'merchant';
  /** Whether nothing of the order is left. */
  readonly whole: boolean;
  readonly refund: PlannedRefund;
  /** Minor units of delivery that stay paid; it never rises because lines are missing. */
  readonly deliveryStays: Decision<Minor>;
  /** Whether the rest can be cancelled too. A withdrawal from it is open in any case. */
  readonly cancelRest: Decision<'nothingLeft' | 'no' | 'review' | 'yes'>;
}

/**
 * What becomes of an order some or all goods of which cannot be had: those are undone with their share of the delivery, the rest
 * ships at the price agreed.
 *
 * @throws RangeError for what cannot be, like more pieces than were ordered
 * @source `order.unavailable`; `eu.lateDelivery`, `eu.withdrawal.fromConclusion`, matrix Q25
 */
export function unavailableGoods(profile: Profile, order: RefundOrder, facts: UnavailableFacts): Decision<UnavailableGoods> {
  const { at, missing, before = [] } = facts;
  const plan = refundPlan(profile, order, [...before, { kind: 'statement', id: 'missing', at, ground: 'unavailable', units: missing }]);
  const refund = plan.refunds.at(-1)!;
  const { whole } = plan;
  const rule = profile.order.unavailable?.[whole ? 'all' : 'some'];
  const endedBy = rule?.outcome === 'sellerCancels' ? 'merchant' : 'buyer';
  const law = { law: lateDelivery.id };
  return decide(
    {
      endedBy,
      whole,
      refund,
      deliveryStays: deliveryStays(
        order,
        plan.refunds.map(({ delivery }) => delivery.value),
      ),
      cancelRest: whole ? decide('nothingLeft', because('order.allUnavailable', rule, law)) : cancelRest(profile, order, facts),
    },
    because(endedBy === 'merchant' ? 'order.merchantCancels' : 'order.buyerTerminates', rule, law),
    because(whole ? 'order.allUnavailable' : 'order.someUnavailable', rule),
  );
}

/** Fewer goods never bring a fee back that the whole order did not pay. */
function deliveryStays({ delivery }: RefundOrder, refunded: readonly Minor[]): Decision<Minor> {
  const amount = delivery.paid - sum(refunded);
  return decide(amount, because('order.deliveryStays', undefined, { figures: { amount } }));
}

/** The clause asks that the missing goods are accessories of goods that can be had, and that it is shown. */
function cancelRest(
  { order: { unavailable } }: Profile,
  order: RefundOrder,
  { missing, accessory }: UnavailableFacts,
): UnavailableGoods['cancelRest'] {
  const rule = unavailable?.some;
  const stays = (more?: Omit<Reason, 'code'>) => decide('no' as const, because('order.restStays', rule, more));
  const open = { law: withdrawalFromConclusion.id };
  if (rule?.wholeOrder !== 'ifProvenAccessory' || accessory === undefined || accessory.proof === 'none') return stays(open);
  const gone = missing.find(({ line }) => line === accessory.of);
  const remains = order.lines.some(({ id, quantity }) => id === accessory.of && (gone?.quantity ?? 0) < quantity);
  if (!remains || accessory.proof === 'rejected') return stays(open);
  return accessory.proof === 'accepted'
    ? decide('yes', because('order.accessoryProven', rule))
    : decide('review', because('order.accessoryToReview', rule));
}
