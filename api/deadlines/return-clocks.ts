import { idleUntil, reclaimBy, reductionNoticeBy, type Decision, type PlannedRefund, type RefundPlan } from '../../policy/index.ts';
import { planOf } from '../refunds/plan-of.ts';
import { owedFor, payableFor, plannedFor } from '../refunds/payable-for.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { eventsOf, lastEvent, type ReturnRecord } from '../returns/return-record.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { paidFor } from './paid-for.ts';
import { reckoned, wanted, type Reckoned, type WantedDeadline } from './wanted-deadline.ts';

/** Goods on their way back: when to send them, what the merchant says of them by when, and the refund. */
export function returnClocks(scene: ClockScene): ClockRule[] {
  const { order, returns } = scene;
  const moneyCame = order.paymentState !== 'pending' && order.paymentState !== 'notDue';
  return returns.flatMap((record): ClockRule[] => [
    { kinds: ['returnSending'], subjectId: record.id, reckon: () => sending(scene, record) },
    { kinds: ['refundDue', 'refundLimit'], subjectId: record.id, reckon: () => (moneyCame ? refundOf(scene, record) : []) },
    { kinds: ['reductionNotice'], subjectId: record.id, reckon: () => reductionNotice(scene, record) },
    { kinds: ['returnLapse'], subjectId: record.id, reckon: () => lapse(scene, record) },
    { kinds: ['goodsReclaim'], subjectId: record.id, reckon: () => reclaim(scene, record) },
  ]);
}

interface PlannedReturn {
  readonly plan: RefundPlan;
  readonly value: PlannedRefund | undefined;
  readonly reckonings: Reckoned<unknown>['reckonings'];
}

/** What the plan says of one return, with every deadline reckoned for it. */
function planned(scene: ClockScene, { id }: ReturnRecord): PlannedReturn {
  const { value: plan, reckonings } = reckoned(() => ({ value: planOf(scene).plan, because: [] }));
  return { plan, value: plannedFor(plan, id), reckonings };
}

/**
 * A day of the plan.
 *
 * @throws RangeError where the plan leaves it open because the holiday table does not reach so far
 */
function reached<T>({ value, because }: Decision<T | null>): T | null {
  if (because.some(({ code }) => code === 'calendar.notReached')) throw new RangeError('The holiday table does not reach so far');
  return value;
}

const commonOf = ({ order, profile }: ClockScene, { id }: ReturnRecord) => ({
  subjectId: id,
  profile,
  country: order.quote.destination.country,
});

function sending(scene: ClockScene, record: ReturnRecord): WantedDeadline[] {
  if (record.ground !== 'withdrawal' || isOver(record)) return [];
  const { value, reckonings } = planned(scene, record);
  const sendBy = value?.sendBy;
  if (!sendBy || !reached(sendBy) || !value!.lines.some(({ accepted }) => accepted.value)) return [];
  const from = { because: sendBy.because, reckonings };
  const metAt = arrivedAt(record, 'sentBack') ?? arrivedAt(record, 'partlyReceived') ?? arrivedAt(record, 'received');
  const { lastDay, rawLastDay } = sendBy.value!;
  return [wanted({ ...commonOf(scene, record), kind: 'returnSending', from, lastDay, rawLastDay, acts: 'end', metAt })];
}

/**
 * The target, of which the merchant is warned, and the law's limit. Met when all of it has gone; what of it went back otherwise, as the
 * refund of an order that ended or of a claim, is not waited for.
 */
function refundOf(scene: ClockScene, record: ReturnRecord): WantedDeadline[] {
  const { plan, value, reckonings } = planned(scene, record);
  if (!value) return [];
  const due = reached(value.due);
  if (due === null) return [];
  const { dueBy, legalLimit } = due;
  const amount = owedFor(scene.refunds, record.id) + payableFor({ ...scene, plan }, record.id, true);
  if (amount === 0) return [];
  const isOwn = ({ source, sourceId }: RefundRecord) => source === 'return' && sourceId === record.id;
  const metAt = paidFor(scene.refunds, isOwn, amount);
  const common = { ...commonOf(scene, record), from: { because: value.due.because, reckonings }, metAt };
  return [
    wanted({ ...common, kind: 'refundDue', lastDay: dueBy, acts: 'warning' }),
    wanted({ ...common, kind: 'refundLimit', lastDay: legalLimit, rawLastDay: dueBy, acts: 'end' }),
  ];
}

/** From the day the goods are all in, until something is said of every line that came. */
function reductionNotice(scene: ClockScene, record: ReturnRecord): WantedDeadline[] {
  const receivedAt = arrivedAt(record, 'received');
  const common = commonOf(scene, record);
  const from = reckoned(() => reductionNoticeBy(scene.profile, receivedAt, common.country));
  if (from.value === null || record.state === 'cancelled') return [];
  const looked = [...eventsOf(record, 'assessed'), ...eventsOf(record, 'refused')];
  const came = eventsOf(record, 'partlyReceived').flatMap(({ detail }) => detail.units);
  const open = came.some(({ line }) => !looked.some(({ detail }) => detail.line === line));
  const lastLook = looked
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1);
  const settled = record.state === 'resolved' ? (lastLook ?? record.events.at(-1)?.recordedAt) : undefined;
  return [wanted({ ...common, kind: 'reductionNotice', from, lastDay: from.value, acts: 'warning', metAt: open ? settled : lastLook })];
}

/** A request of the merchant's own offer whose goods stay where they are; counted from its approval, or from the day they were to be fetched. */
function lapse(scene: ClockScene, record: ReturnRecord): WantedDeadline[] {
  if (record.ground !== 'voluntaryReturn' || record.state !== 'approved') return [];
  const since = record.pickupOn ?? lastEvent(record, 'approved')?.at ?? record.askedAt;
  const common = commonOf(scene, record);
  const from = reckoned(() => idleUntil(scene.profile, since, common.country));
  const metAt = arrivedAt(record, 'sentBack') ?? arrivedAt(record, 'partlyReceived') ?? arrivedAt(record, 'received');
  if (from.value === null) return [];
  const { lastDay, rawLastDay } = from.value;
  return [wanted({ ...common, kind: 'returnLapse', from, lastDay, rawLastDay, acts: 'end', metAt })];
}

/** Goods that were not taken back wait for the buyer. */
function reclaim(scene: ClockScene, record: ReturnRecord): WantedDeadline[] {
  const refused = eventsOf(record, 'refused');
  if (refused.length === 0) return [];
  const common = commonOf(scene, record);
  const from = reckoned(() => reclaimBy(scene.profile, refused.at(-1)!.recordedAt, common.country));
  if (from.value === null) return [];
  const { lastDay, rawLastDay } = from.value;
  const metAt = lastEvent(record, 'notReclaimed')?.at;
  return [wanted({ ...common, kind: 'goodsReclaim', from, lastDay, rawLastDay, acts: 'end', metAt })];
}

function arrivedAt(record: ReturnRecord, kind: 'sentBack' | 'partlyReceived' | 'received'): string | undefined {
  return eventsOf(record, kind)[0]?.at;
}

function isOver({ state }: ReturnRecord): boolean {
  return state === 'declined' || state === 'lapsed' || state === 'cancelled';
}
