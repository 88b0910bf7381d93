import { decide, lawWins, type Decision } from '../decision.ts';
import { withdrawalFromConclusion, withdrawalOfOffer } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because, type RuleOrigin } from '../reason/because.ts';

/** What a buyer wants of an order, and how far it is. */
export interface OrderChangeFacts {
  readonly wish: 'edit' | 'address' | 'exchange' | 'cancel';
  readonly submitted: boolean;
  readonly concluded: boolean;
}

/** `atRequest`: the terms say nothing, so it takes the merchant's consent. */
export type OrderChange = 'allowed' | 'refused' | 'atRequest' | 'withdrawal' | 'returnAndReorder';

type ChangeProfile = Pick<Profile, 'order' | 'shipping'>;

/**
 * Whether a buyer can still change an order. Before it is sent, freely; afterwards as the terms say, but ending it is a withdrawal,
 * which needs nobody's leave: not before the contract either, however binding the terms call the offer.
 *
 * @source `order.editBeforeSubmit`, `order.editAfterSubmit`, `order.cancelAfterSubmit`, `order.exchange`, `order.offer`,
 * `shipping.addressChangeAfterOrder`; `eu.withdrawal.fromConclusion`, `eu.withdrawal.offer`, matrix Q12
 */
export function orderChange(profile: ChangeProfile, { wish, submitted, concluded }: OrderChangeFacts): Decision<OrderChange> {
  const { order, shipping } = profile;
  if (!submitted) return decide('allowed', because('order.changeFree', order.editBeforeSubmit));
  if (wish === 'cancel') return cancellation(order, concluded);
  if (wish === 'exchange') {
    return order.exchange?.instead === 'returnAndReorder'
      ? decide('returnAndReorder', because('order.returnAndReorder', order.exchange))
      : asTheTermsSay(order.exchange, order.exchange?.offered);
  }
  const rule = wish === 'address' ? (shipping.addressChangeAfterOrder ?? order.editAfterSubmit) : order.editAfterSubmit;
  return asTheTermsSay(rule, rule?.allowed);
}

function cancellation({ cancelAfterSubmit: rule, offer }: Profile['order'], concluded: boolean): Decision<OrderChange> {
  if (rule?.allowed === true) return decide('allowed', because('order.changeAllowed', rule));
  if (concluded) {
    const overruled = rule === undefined ? {} : lawWins('Q12', 'refused');
    return decide('withdrawal', because('order.cancelByWithdrawal', rule, { law: withdrawalFromConclusion.id, ...overruled }));
  }
  const overruled = rule !== undefined || offer?.binding === true ? lawWins('Q12', 'refused') : {};
  return decide('withdrawal', because('order.offerRevocable', rule ?? offer, { law: withdrawalOfOffer.id, ...overruled }));
}

function asTheTermsSay(rule: RuleOrigin | undefined, allowed: boolean | undefined): Decision<OrderChange> {
  if (allowed === undefined) return decide('atRequest', because('order.changeAtRequest'));
  return allowed ? decide('allowed', because('order.changeAllowed', rule)) : decide('refused', because('order.changeClosed', rule));
}
