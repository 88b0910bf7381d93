import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** How goods that came back reach their buyer after all. */
export interface Redelivery {
  readonly by: 'newOrder' | 'agreement';
  /** Whether the merchant may say no. */
  readonly mayBeRefused: boolean;
}

/** What it takes to send goods again that nobody took; silent terms leave it to both sides. @source `delivery.uncollected.redelivery` */
export function redelivery({ delivery: { uncollected } }: Pick<Profile, 'delivery'>): Decision<Redelivery> {
  const rule = uncollected?.redelivery;
  return rule === undefined
    ? decide({ by: 'agreement', mayBeRefused: true }, because('delivery.againByAgreement'))
    : decide({ by: rule.by, mayBeRefused: rule.mayBeRefused }, because('delivery.againByNewOrder', rule));
}
