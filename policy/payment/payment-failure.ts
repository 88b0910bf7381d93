import type { Channel } from '../channel-schema.ts';
import { decide, type Decision } from '../decision.ts';
import { noticeOwed } from '../notice/notice-owed.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { ReasonCode } from '../reason/reason-code.ts';

/** What becomes of an order whose payment is not authorised. Nothing is charged in any case. */
export interface PaymentFailure {
  /** `open`: the terms draw no consequence, and the buyer may pay in another way. */
  readonly order: 'terminated' | 'refused' | 'mayBeRefused' | 'open';
  /** Where the buyer is told. */
  readonly told: readonly Channel[];
  readonly atOnce: boolean;
}

const outcomes = {
  terminated: ['terminated', 'payment.failedTerminates'],
  notAccepted: ['refused', 'payment.failedRefuses'],
  mayRefuse: ['mayBeRefused', 'payment.failedMayRefuse'],
  silent: ['open', 'payment.failedAgain'],
} as const satisfies Readonly<Record<string, readonly [PaymentFailure['order'], ReasonCode]>>;

/**
 * What follows when a payment is refused, and where the buyer learns of it: where the terms say nothing, on the page where it happened.
 *
 * @source `payment.unpaid`, `notice.paymentFailed`
 */
export function paymentFailure({ payment: { unpaid }, notice }: Pick<Profile, 'payment' | 'notice'>): Decision<PaymentFailure> {
  const [order, code] = outcomes[unpaid?.outcome ?? 'silent'];
  const owed = noticeOwed({ notice }, 'paymentFailed');
  return decide(
    { order, told: owed.value?.channels ?? ['page'], atOnce: unpaid?.toldBy === 'site' || notice.paymentFailed?.speed === 'atOnce' },
    because(code, unpaid),
    ...owed.because,
  );
}
