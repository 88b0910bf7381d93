import type { Channel } from '../channel-schema.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalFunction } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** How somebody without an account gets at an order. */
export interface GuestAccess {
  /** Ways to follow it; mail always is one. */
  readonly follows: readonly Channel[];
  /** An account is never needed to withdraw, return or claim. */
  readonly needsAccount: false;
}

/**
 * How somebody who ordered without an account follows the order and uses their rights: by mail, and as the terms say besides.
 *
 * @source `account.guestOrders`, `account.offered`; `eu.withdrawalFunction`, matrix N
 */
export function guestAccess({ account: { guestOrders, offered } }: Pick<Profile, 'account'>): Decision<GuestAccess> {
  return decide(
    { follows: [...new Set([...(guestOrders?.seenBy ?? []), 'email' as const])], needsAccount: false },
    because('account.guestFollows', guestOrders),
    because('account.notNeeded', offered, { law: withdrawalFunction.id }),
  );
}
