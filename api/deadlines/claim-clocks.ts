import { claimReplyBy } from '../../policy/index.ts';
import type { ClaimEvent, ClaimState } from '../claims/claim-record.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

const open: ReadonlySet<ClaimState> = new Set(['reported', 'acknowledged', 'remedyChosen']);

/** Whoever reports something is to be answered, and once more whoever does not agree with the answer. */
export function claimClocks({ order, profile, claims }: ClockScene): ClockRule[] {
  const { country } = order.quote.destination;
  return claims.map(({ id: subjectId, reportedAt, state, events }) => ({
    kinds: ['claimReply'],
    subjectId,
    reckon() {
      const asked = events.findLastIndex(({ kind }) => kind === 'reported' || kind === 'contested');
      const from = reckoned(() => claimReplyBy(profile, { reportedAt: events[asked]?.at ?? reportedAt, country }));
      // A choice is the consumer's, whoever writes it down.
      const isAnswer = ({ kind, actor }: ClaimEvent) => kind !== 'remedyChosen' && actor !== 'shopper';
      const answered = events.find((event, index) => index > asked && isAnswer(event))?.at;
      const metAt = answered ?? (open.has(state) ? undefined : events.at(-1)?.at);
      return [wanted({ ...dueOf(from.value.dueBy), subjectId, profile, country, from, metAt })];
    },
  }));
}

const dueOf = (lastDay: string) => ({ kind: 'claimReply', lastDay, acts: 'warning' }) as const;
