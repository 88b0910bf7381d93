import { claimReplyBy, guaranteeRefundBy } from '../../policy/index.ts';
import type { ClaimEvent, ClaimRecord, ClaimState } from '../claims/claim-record.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { paidFor } from './paid-for.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

const open: ReadonlySet<ClaimState> = new Set(['reported', 'acknowledged', 'remedyChosen']);

/** Whoever reports something is to be answered, and once more whoever does not agree with the answer; then the money is due, if it brings any. */
export function claimClocks(scene: ClockScene): ClockRule[] {
  return scene.claims.flatMap((claim): ClockRule[] => [
    { kinds: ['claimReply'], subjectId: claim.id, reckon: () => reply(scene, claim) },
    { kinds: ['refundDue'], subjectId: claim.id, reckon: () => refund(scene, claim) },
  ]);
}

const countryOf = ({ order }: ClockScene) => order.quote.destination.country;

function reply(scene: ClockScene, { id: subjectId, reportedAt, state, events }: ClaimRecord) {
  const [{ profile }, country] = [scene, countryOf(scene)];
  const asked = events.findLastIndex(({ kind }) => kind === 'reported' || kind === 'contested');
  const from = reckoned(() => claimReplyBy(profile, { reportedAt: events[asked]?.at ?? reportedAt, country }));
  // A choice is the consumer's, whoever writes it down.
  const isAnswer = ({ kind, actor }: ClaimEvent) => kind !== 'remedyChosen' && actor !== 'shopper';
  const answered = events.find((event, index) => index > asked && isAnswer(event))?.at;
  const metAt = answered ?? (open.has(state) ? undefined : events.at(-1)?.at);
  return [wanted({ kind: 'claimReply', lastDay: from.value.dueBy, acts: 'warning', subjectId, profile, country, from, metAt })];
}

/** Counted from the decision that ended the contract or brought the price down. The law names no day that would be its limit. */
function refund(scene: ClockScene, { id: subjectId }: ClaimRecord) {
  const [{ profile, refunds }, country] = [scene, countryOf(scene)];
  const isOwn = ({ source, sourceId }: RefundRecord) => source === 'claim' && sourceId === subjectId;
  const owed = refunds.filter(isOwn);
  if (owed.length === 0) return [];
  const from = reckoned(() => guaranteeRefundBy(profile, { owedAt: owed[0]!.owedAt, country }));
  const amount = owed.reduce((sum, each) => sum + each.amount, 0);
  const metAt = paidFor(refunds, isOwn, amount);
  return [wanted({ kind: 'refundDue', lastDay: from.value.dueBy, acts: 'warning', subjectId, profile, country, from, metAt })];
}
