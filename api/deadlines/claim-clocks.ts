import { claimReplyBy } from '../../policy/index.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

/** Whoever reports something is to be answered. */
export function claimClocks({ order, profile, claims }: ClockScene): ClockRule[] {
  const { country } = order.quote.destination;
  return claims.map(({ id: subjectId, reportedAt, state, events }) => ({
    kinds: ['claimReply'],
    subjectId,
    reckon() {
      const from = reckoned(() => claimReplyBy(profile, { reportedAt, country }));
      const answered = events.find(({ actor }) => actor !== 'shopper')?.at;
      const metAt = answered ?? (state === 'reported' ? undefined : events.at(-1)?.at);
      return [wanted({ ...dueOf(from.value.dueBy), subjectId, profile, country, from, metAt })];
    },
  }));
}

const dueOf = (lastDay: string) => ({ kind: 'claimReply', lastDay, acts: 'warning' }) as const;
