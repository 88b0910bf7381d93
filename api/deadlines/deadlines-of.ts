import type { Profile } from '../../policy/index.ts';
import { claimClocks } from './claim-clocks.ts';
import { closingClocks } from './closing-clocks.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import type { DeadlineKind } from './deadline-kinds.ts';
import { identityClocks } from './identity-clocks.ts';
import { orderClocks } from './order-clocks.ts';
import { paymentClocks } from './payment-clocks.ts';
import { refundClocks } from './refund-clocks.ts';
import { returnClocks } from './return-clocks.ts';
import { transferClocks } from './transfer-clocks.ts';
import type { WantedDeadline } from './wanted-deadline.ts';

/** The clocks of an order. */
export interface FoundDeadlines {
  readonly deadlines: readonly WantedDeadline[];
  /** Clocks that run, but to where nobody knows: the holiday table does not reach so far. */
  readonly unknown: readonly { readonly kind: DeadlineKind; readonly subjectId: string }[];
}

/** Clocks that are reckoned together: none where none runs. */
export interface ClockRule {
  readonly kinds: readonly DeadlineKind[];
  readonly subjectId: string;
  /** What they are for is done: nobody misses them where they cannot be reckoned. */
  readonly done?: boolean;
  readonly reckon: () => readonly WantedDeadline[];
}

/** What a family of clocks is reckoned from. */
export interface ClockScene extends DeadlineFacts {
  /** The version the order was placed under. */
  readonly profile: Profile;
  /** ISO 8601 instant. */
  readonly now: string;
}

const families: readonly ((scene: ClockScene) => readonly ClockRule[])[] = [
  transferClocks,
  identityClocks,
  orderClocks,
  returnClocks,
  refundClocks,
  claimClocks,
  paymentClocks,
  closingClocks,
];

/**
 * Which clocks run over an order and what belongs to it, and when each is over: the facts say which, policy when. A clock whose start
 * is not known is not there. One that cannot be reckoned keeps no other from being.
 *
 * @param now ISO 8601 instant
 */
export function deadlinesOf(profile: Profile, facts: DeadlineFacts, now: string): FoundDeadlines {
  const scene = { ...facts, profile, now };
  const found = families.flatMap((family) => family(scene)).map(reckon);
  return { deadlines: found.flatMap(({ deadlines }) => deadlines), unknown: found.flatMap(({ unknown }) => unknown) };
}

function reckon({ kinds, subjectId, done, reckon: run }: ClockRule): FoundDeadlines {
  try {
    return { deadlines: run(), unknown: [] };
  } catch (error) {
    if (error instanceof RangeError) return { deadlines: [], unknown: done ? [] : kinds.map((kind) => ({ kind, subjectId })) };
    throw error;
  }
}
