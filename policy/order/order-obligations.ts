import { decide, type Decision, type Reason } from '../decision.ts';
import { contractConfirmation } from '../law/eu-order.ts';
import { orderAcknowledgement, undeliveredRefund } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { contractConclusion } from './contract-conclusion.ts';
import type { OrderHistory } from './order-history.ts';

export type MerchantObligation = 'acknowledgement' | 'answer' | 'confirmation' | 'goods' | 'refund';

/** What the two sides owe one another at a moment of an order. */
export interface OrderObligations {
  /** ISO 8601 instant; null while there is no contract. */
  readonly concludedAt: string | null;
  readonly merchant: readonly MerchantObligation[];
  readonly buyer: readonly 'price'[];
}

/**
 * What is owed to whom, as far as the history of an order goes. Before the contract the merchant owes an acknowledgement and an
 * answer, and the buyer nothing; an order that ended leaves nothing but what was paid.
 *
 * @source `order.conclusion`; `it.orderAcknowledgement`, `eu.contractConfirmation`, `it.undeliveredRefund`
 */
export function orderObligations(profile: Pick<Profile, 'order'>, history: OrderHistory): Decision<OrderObligations> {
  const { value: concludedAt, because: conclusion } = contractConclusion(profile, history);
  const { acknowledgedAt, paidAt, deliveredAt, endedAt } = history;
  if (endedAt !== undefined) {
    const merchant: readonly MerchantObligation[] = paidAt === undefined ? [] : ['refund'];
    return decide({ concludedAt, merchant, buyer: [] }, because('order.ended', undefined, { law: undeliveredRefund.id }), ...conclusion);
  }
  const owed: (readonly [MerchantObligation, Reason])[] = [];
  if (acknowledgedAt === undefined) {
    owed.push(['acknowledgement', because('order.acknowledgementOwed', undefined, { law: orderAcknowledgement.id })]);
  }
  if (concludedAt === null && awaitsAnswer(profile)) owed.push(['answer', because('order.answerOwed', profile.order.conclusion)]);
  if (concludedAt !== null && deliveredAt === undefined) {
    owed.push(
      ['confirmation', because('order.confirmationOwed', undefined, { law: contractConfirmation.id })],
      ['goods', because('order.goodsOwed', profile.order.conclusion)],
    );
  }
  return decide(
    { concludedAt, merchant: owed.map(([duty]) => duty), buyer: concludedAt !== null && paidAt === undefined ? ['price'] : [] },
    ...conclusion,
    ...owed.map(([, reason]) => reason),
  );
}

/** Where receipt or payment alone makes the contract nobody has to say yes. */
function awaitsAnswer({ order: { conclusion } }: Pick<Profile, 'order'>): boolean {
  return [conclusion.when, conclusion.atLatest].some((event) => event === 'acceptance' || event === 'shipmentMail');
}
