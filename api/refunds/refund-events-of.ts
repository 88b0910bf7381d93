import type { RefundEvent, RefundStatement } from '../../policy/index.ts';
import { eventsOf, type Assessment, type ReturnRecord } from '../returns/return-record.ts';
import type { RefundRecord } from './refund-record.ts';

/** What somebody paid back at the provider counts towards what returns bring, so that nothing is paid twice. */
const towardsReturns: ReadonlySet<RefundRecord['source']> = new Set(['return', 'provider']);

/** Returns that bring nothing: not agreed to, or not meant any more. */
const withoutEffect: ReadonlySet<ReturnRecord['state']> = new Set(['requested', 'declined', 'lapsed', 'cancelled']);

/**
 * What the books say about an order, as the refund plan takes it: the returns that stand, oldest first, what happened to each, and
 * what went back for them.
 *
 * @param also statements nobody has made yet
 */
export function refundEventsOf(
  returns: readonly ReturnRecord[],
  refunds: readonly Pick<RefundRecord, 'source' | 'amount' | 'consent' | 'sourceId'>[],
  also: readonly RefundStatement[] = [],
): RefundEvent[] {
  const agreed = new Set(refunds.flatMap(({ consent, sourceId }) => (consent === null ? [] : [sourceId])));
  return [
    ...returns.filter(({ state }) => !withoutEffect.has(state)).flatMap((each) => returnEvents(each, agreed.has(each.id))),
    ...also,
    ...refunds.flatMap(({ source, amount }): RefundEvent[] => (towardsReturns.has(source) ? [{ kind: 'refunded', amount }] : [])),
  ];
}

/** A return as a statement of the plan. */
export function statementOf({ id, askedAt, ground, units, way, neverHeld }: ReturnRecord, otherMeansAgreed = false): RefundStatement {
  return {
    kind: 'statement',
    id,
    at: askedAt,
    ground,
    units,
    ...(way !== null && { way }),
    ...(neverHeld && { neverHeld }),
    ...(otherMeansAgreed && { otherMeansAgreed }),
  };
}

function returnEvents(record: ReturnRecord, otherMeansAgreed: boolean): RefundEvent[] {
  const of = record.id;
  return [
    statementOf(record, otherMeansAgreed),
    ...eventsOf(record, 'sentBack').map(({ at }) => ({ kind: 'sentBack' as const, of, at })),
    ...eventsOf(record, 'received').map(({ at }) => ({ kind: 'received' as const, of, at })),
    ...assessments(record).map((assessment) => ({ kind: 'assessed' as const, of, ...assessment })),
    ...eventsOf(record, 'charged').map(({ detail: { charge, amount } }) => ({ kind: 'charged' as const, of, charge, amount })),
    ...[...new Map(eventsOf(record, 'giftKept').map(({ detail }) => [detail.gift, detail.reviewed]))].map(([gift, reviewed]) => ({
      kind: 'giftKept' as const,
      of,
      gift,
      reviewed,
    })),
  ];
}

/** What was found last about each line; a look later replaces one before it. */
function assessments(record: ReturnRecord) {
  const found = new Map<string, Assessment>();
  for (const event of record.events) if (event.kind === 'assessed' || event.kind === 'refused') found.set(event.detail.line, event.detail);
  const notReclaimed = new Set(eventsOf(record, 'notReclaimed').map(({ detail }) => detail.line));
  return record.units.flatMap(({ line }) => {
    const assessment = found.get(line);
    if (!assessment && !notReclaimed.has(line)) return [];
    const { lossBps, evidence, note, unmet } = assessment ?? { lossBps: 0, evidence: [] };
    return {
      line,
      lossBps,
      evidence: evidence.length + (note === undefined ? 0 : 1),
      ...(unmet && { unmet }),
      ...(notReclaimed.has(line) && { notReclaimed: true }),
    };
  });
}
