import type { Reason } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { codeCredit } from '../refund/code-credit.ts';
import type { RefundEvent } from '../refund/refund-event.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import { refundPlan, type PlannedRefund } from '../refund/refund-plan.ts';
import type { RefundEventGiven, RefundOrderGiven } from './refund-scenario-schema.ts';
import type { Outcome } from './run-scenario.ts';
import { ordinaryOrder, ordinaryStatement } from './ordinary-instants.ts';
import { minor, written } from './written-amount.ts';

const onlyStatement = 'only';

/** Plans the refunds of a scenario. */
export function runRefund(profile: Profile, given: RefundOrderGiven, happened: readonly RefundEventGiven[]): Outcome {
  const plan = refundPlan(
    profile,
    refundOrder(given),
    happened.map((each) => event(given, each)),
  );
  const credit = codeCredit(profile.discount, plan.whole, given.account ?? true);
  const { payable, owed, overpaid } = plan.balance.value;
  const each = <Value>(value: (refund: PlannedRefund) => Value) => plan.refunds.map(value);
  return {
    values: {
      refunds: each(({ total }) => written(total.value)),
      deliveryBack: each(({ delivery }) => written(delivery.value)),
      accepted: each(({ lines }) => lines.map(({ accepted }) => accepted.value)),
      costs: each(({ costs }) =>
        Object.fromEntries(costs.flatMap(({ kind, amount }) => (amount.value === 0 ? [] : [[kind, written(amount.value)]]))),
      ),
      refundDue: each(({ due }) => due.value),
      withheld: each(({ withheld }) => withheld.value),
      sendBy: each(({ sendBy }) => {
        const { lastDay, endsAt, late } = sendBy?.value ?? {};
        return lastDay === undefined ? null : { lastDay, endsAt, late };
      }),
      reductionNoticeBy: each(({ reductionNoticeBy }) => reductionNoticeBy?.value ?? null),
      refundBy: each(({ by }) => by.value),
      payee: each(({ payee }) => payee.value),
      balance: { payable: written(payable), owed: written(owed), overpaid: written(overpaid) },
      codeCredit: credit.value,
    },
    reasons: { balance: plan.balance.because, codeCredit: credit.because, ...Object.assign({}, ...plan.refunds.map(reasonsOf)) },
  };
}

function reasonsOf(refund: PlannedRefund, index: number): Record<string, readonly Reason[]> {
  const { lines, delivery, costs, total, withheld, due, payee, by, sendBy, reductionNoticeBy } = refund;
  const nth = index + 1;
  return {
    [`refund ${nth}`]: total.because,
    [`deliveryBack ${nth}`]: delivery.because,
    [`withheld ${nth}`]: withheld.because,
    [`refundDue ${nth}`]: due.because,
    [`payee ${nth}`]: payee.because,
    [`refundBy ${nth}`]: by.because,
    [`sendBy ${nth}`]: sendBy?.because ?? [],
    [`reductionNoticeBy ${nth}`]: reductionNoticeBy?.because ?? [],
    ...Object.fromEntries(lines.map(({ line, accepted, refund: back }) => [`line ${line} ${nth}`, [...accepted.because, ...back.because]])),
    ...Object.fromEntries(costs.map(({ kind, amount }) => [`cost ${kind} ${nth}`, amount.because])),
  };
}

/** The order a scenario describes, as the refund plan takes it. */
export function refundOrder({
  lines,
  delivery = '0.00',
  standard = delivery,
  gifts = {},
  country = 'IT',
  account: _account,
  ...rest
}: RefundOrderGiven): RefundOrder {
  return {
    placedAt: ordinaryOrder,
    ...rest,
    destination: { country },
    lines: Object.entries(lines).map(([id, { price, ...line }]) => ({ quantity: 1, ...line, id, net: minor(price) })),
    delivery: { paid: minor(delivery), cheapestStandard: minor(standard) },
    gifts: Object.entries(gifts).map(([id, value]) => ({ id, declaredValue: minor(value) })),
  };
}

function event(order: RefundOrderGiven, given: RefundEventGiven): RefundEvent {
  switch (given.kind) {
    case 'statement': {
      const { lines = Object.keys(order.lines), units, ...rest } = given;
      const whole = lines.map((line) => ({ line, quantity: order.lines[line]?.quantity ?? 1 }));
      return { id: onlyStatement, at: ordinaryStatement, ground: 'withdrawal', ...rest, units: units ?? whole };
    }
    case 'refunded':
      return { ...given, amount: minor(given.amount) };
    case 'charged':
      return { of: onlyStatement, ...given, amount: minor(given.amount) };
    case 'assessed':
      return { of: onlyStatement, evidence: 2, ...given };
    default:
      return { of: onlyStatement, ...given };
  }
}
