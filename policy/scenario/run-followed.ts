import { addressAccepted } from '../buyer/address-accepted.ts';
import { guestMayOrder } from '../buyer/guest-may-order.ts';
import { nextOrderState } from '../order/next-order-state.ts';
import { orderChange } from '../order/order-change.ts';
import type { OrderState } from '../order/order-moves.ts';
import { orderObligations } from '../order/order-obligations.ts';
import { orderRefusal } from '../order/order-refusal.ts';
import { orderSilence } from '../order/order-silence.ts';
import { unavailableGoods } from '../order/unavailable-goods.ts';
import { chargeDates } from '../payment/charge-dates.ts';
import { identityCheck } from '../payment/identity-check.ts';
import { paymentFailure } from '../payment/payment-failure.ts';
import { transferOutcome } from '../payment/transfer-outcome.ts';
import type { Profile } from '../profile.ts';
import { deliveryBy, follows, fullRefund, joined, named, nothing, type Followed, type FollowedOrder } from './followed-outcome.ts';
import type { FollowedGiven } from './followed-scenario-schema.ts';
import { runParcel } from './run-parcel.ts';
import type { Outcome } from './run-scenario.ts';
import { minor, written } from './written-amount.ts';

/** Follows an order of a scenario from the click to the parcel. */
export function runFollowed(at: FollowedOrder, followed: FollowedGiven): Outcome {
  const { profile, now } = at;
  const country = ('country' in followed ? followed.country : undefined) ?? profile.shipping.home;
  switch (followed.about) {
    case 'refusal':
      return refusalOutcome(at, followed);
    case 'contract':
      return contractOutcome(profile, followed, country);
    case 'guest': {
      const guest = guestMayOrder(profile);
      return follows(guest, guest.value);
    }
    case 'address': {
      const accepted = addressAccepted(profile.buyer, followed.kind);
      return follows(accepted, accepted.value);
    }
    case 'change': {
      const change = orderChange(profile, { submitted: true, concluded: false, ...followed });
      return follows(change, change.value);
    }
    case 'answer': {
      const silence = orderSilence(profile, followed, country, now);
      const { state, answerBy } = silence.value;
      const end = state === 'refused' ? fullRefund(at, answerBy?.endsAt ?? now) : nothing;
      return joined(follows(silence, state, { answerBy: answerBy?.lastDay ?? null }), end);
    }
    case 'transfers':
      return transfersOutcome(profile, followed, country, now);
    case 'failedPayment': {
      const failure = paymentFailure(profile);
      const { order, ...more } = failure.value;
      return follows(failure, order, more);
    }
    case 'charges': {
      const method = profile.payment.methods.find(({ id }) => id === followed.method);
      if (method === undefined) throw new RangeError(`The profile has no payment method "${followed.method}"`);
      const dates = chargeDates(method, followed.moments, profile.calendar.timeZone);
      return follows(dates, dates.value);
    }
    case 'documents':
      return documentsOutcome(at, followed, country);
    case 'unavailable':
      return unavailableOutcome(at, followed);
    case 'moves':
      return movesOutcome(followed);
    default:
      return runParcel(at, followed, country);
  }
}

function refusalOutcome(at: FollowedOrder, { ground, concluded = false }: Followed<'refusal'>): Outcome {
  const refusal = orderRefusal(at.profile, { ground, concluded });
  const { outcome, ...more } = refusal.value;
  return joined(follows(refusal, outcome, more), outcome === 'refuse' || outcome === 'terminate' ? fullRefund(at, at.now) : nothing);
}

function contractOutcome(profile: Profile, history: Followed<'contract'>, country: string): Outcome {
  const owed = orderObligations(profile, history);
  const { concludedAt, merchant, buyer } = owed.value;
  return joined(
    follows(owed, concludedAt === null ? 'offer' : 'contract', { concludedAt, merchantOwes: merchant, buyerOwes: buyer }),
    deliveryBy(profile, { concludedAt, country }),
  );
}

function transfersOutcome(profile: Profile, followed: Followed<'transfers'>, country: string, now: string): Outcome {
  const { placedAt, total, transfers = [] } = followed;
  const facts = { placedAt, total: minor(total), transfers: transfers.map((each) => ({ ...each, amount: minor(each.amount) })), country };
  const decided = transferOutcome(profile, facts, now);
  const { state, missing, excess, ...more } = decided.value;
  return follows(decided, state, { ...more, missing: written(missing), excess: written(excess) });
}

function documentsOutcome(at: FollowedOrder, followed: Followed<'documents'>, country: string): Outcome {
  const { profile, now } = at;
  const check = identityCheck(profile, { documents: [], ...followed, country }, now);
  const { state, order, deadline, passedAt, tellBy } = check.value;
  const { concludedAt = null } = followed;
  return joined(
    follows(check, state, { order, documentsBy: deadline?.lastDay ?? null, passedAt, tellBy }),
    order === 'terminated' ? fullRefund(at, deadline?.endsAt ?? now) : nothing,
    deliveryBy(profile, { concludedAt, country, documentsAt: passedAt ?? undefined }),
  );
}

function unavailableOutcome({ profile, now, ...at }: FollowedOrder, { lines, units, accessory }: Followed<'unavailable'>): Outcome {
  const order = named(at.order);
  const whole = order.lines.filter(({ id }) => lines?.includes(id) ?? true).map(({ id, quantity }) => ({ line: id, quantity }));
  const decided = unavailableGoods(profile, order, { at: now, missing: units ?? whole, accessory });
  const { endedBy, refund, deliveryStays, cancelRest } = decided.value;
  const outcome = follows(decided, decided.value.whole ? 'nothingLeft' : 'restShips', {
    endedBy,
    cancelRest: cancelRest.value,
    comesBack: written(refund.total.value),
    comesBackBy: refund.due.value,
    deliveryStays: written(deliveryStays.value),
  });
  return {
    ...outcome,
    reasons: {
      ...outcome.reasons,
      cancelRest: cancelRest.because,
      deliveryStays: deliveryStays.because,
      comesBack: refund.total.because,
      comesBackBy: refund.due.because,
    },
  };
}

/** The states after each move; a move that cannot be made is `null` and leaves the order where it is. */
function movesOutcome({ moves }: Followed<'moves'>): Outcome {
  let state: OrderState = 'received';
  const decided = moves.map(([event, by]) => {
    const next = nextOrderState(state, event, by);
    state = next.value ?? state;
    return next;
  });
  return {
    values: { follows: decided.map(({ value }) => value) },
    reasons: Object.fromEntries(decided.map(({ because }, index) => [`move ${index + 1}`, because])),
  };
}
