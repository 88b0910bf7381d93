import { type Decision, type PlannedRefund, type Profile, returnParcel } from '../../policy/index.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { isOver } from '../orders/is-over.ts';
import { presentMerchantRefund, presentRefund } from '../refunds/present-refund.ts';
import { presentPlan, titlesOf } from '../refunds/present-plan.ts';
import { payableFor, plannedFor } from '../refunds/payable-for.ts';
import { planOf } from '../refunds/plan-of.ts';
import { statementOf } from '../refunds/refund-events-of.ts';
import { awaitedUnits } from './awaited-units.ts';
import { buyerDrops } from './cancel-return.ts';
import type { OrderCase } from './return-case.ts';
import { lastEvent, type ReturnRecord } from './return-record.ts';
import { returnWords } from './return-words.ts';
import type { MerchantReturnWire, ReturnWire } from './returns.wire.ts';
import { placeBack, waysBack } from './ways-back.ts';

export interface ReturnView {
  readonly language: Language;
  /** Address of a return's slip; absent: none is given. */
  readonly slipOf?: ((record: ReturnRecord) => string) | undefined;
}

/** What the plan of an order says goes with its facts. */
export type PlannedCase = Pick<OrderCase, 'order' | 'profile' | 'parcels' | 'returns' | 'refunds' | 'plan'>;

/** A return as the wire tells it. */
export function presentReturn(found: PlannedCase, record: ReturnRecord, { language, slipOf }: ReturnView): ReturnWire {
  const { order, profile } = found;
  const { timeZone } = profile.calendar;
  const words = returnWords(language);
  const titles = titlesOf(order);
  const travels = sendsBack(record);
  const label = lastEvent(record, 'label')?.detail;
  const planned = plannedOf(found, record);
  const own = found.refunds.filter(({ source, sourceId }) => source === 'return' && sourceId === record.id);
  const paid = isPaidBack(found, record, planned);
  const sendBy = planned?.sendBy?.value?.lastDay;
  const drops = buyerDrops(profile, record);
  return {
    id: record.id,
    ground: record.ground,
    groundText: words.ground[record.ground],
    state: record.state,
    stateText: words.state[record.state],
    askedAt: instantOf(record.askedAt, language, timeZone),
    lines: record.units.map(({ line, quantity }) => ({ line, title: titles.get(line) ?? line, quantity })),
    neverHeld: record.neverHeld,
    way: record.way,
    wayText: record.way && words.way[record.way],
    ways: travels ? waysBack(profile, order, record.ground === 'voluntaryReturn', language) : [],
    instructions: instructions(found, record, sendBy, language),
    to: record.way === 'merchantCollects' || !travels ? null : placeBack(profile, language),
    pickupOn: record.pickupOn === null ? null : dayOf(record.pickupOn, language),
    sendBy: sendBy ? dayOf(sendBy, language) : null,
    label: label ? { carrier: label.carrier ?? null, tracking: label.tracking ?? null, url: label.url ?? null } : null,
    slip: travels && record.state === 'approved' && slipOf ? slipOf(record) : null,
    refund: planned ? presentPlan(planned, { order, profile, language }, paid) : null,
    refunds: own.map((refund) => presentRefund(refund, language, timeZone)),
    declined: lastEvent(record, 'declined') ? declinedText(record, language) : null,
    drop: drops && presentDrop(drops, profile, language),
    history: record.events.map(({ at, kind }) => ({ at: instantOf(at, language, timeZone), text: words.event[kind] })),
  };
}

function presentDrop({ value: possible, because }: Decision<boolean>, profile: Profile, language: Language): ReturnWire['drop'] {
  const reasons = reasonsOf(because, language, wordsFormat(profile, language));
  return { possible, text: possible ? returnWords(language).keepsAll : reasons.map(({ text }) => text).join(' '), because: reasons };
}

/** The same for the merchant, with what can be done about it. */
export function presentMerchantReturn(found: PlannedCase, record: ReturnRecord, view: ReturnView): MerchantReturnWire {
  const { language } = view;
  const { order, profile, plan } = found;
  const { timeZone } = profile.calendar;
  const wire = presentReturn(found, record, view);
  const amount = (minor: number) => amountOf(minor, order.currency, language);
  return {
    ...wire,
    orderId: order.id,
    orderNumber: order.number,
    email: order.email,
    statementId: record.statementId,
    awaited: awaitedUnits(found, record).map(({ line, quantity }) => ({ line, quantity })),
    payable: amount(payableFor(found, record.id)),
    owed: amount(payableFor(found, record.id, true)),
    overpaid: amount(plan.balance.value.overpaid),
    refunds: found.refunds
      .filter(({ source, sourceId }) => source === 'return' && sourceId === record.id)
      .map((refund) => presentMerchantRefund(refund, language, timeZone)),
    events: record.events.map(({ kind, at, recordedAt, actor, detail }) => ({
      kind,
      at: instantOf(at, language, timeZone),
      recordedAt: instantOf(recordedAt, language, timeZone),
      actor,
      detail: { ...detail },
    })),
  };
}

/** What the plan says of a return, also while somebody still has to agree to it. Of money that never came nothing goes back. */
function plannedOf(found: PlannedCase, record: ReturnRecord) {
  if (found.order.paymentState === 'pending' && isOver(found.order.state)) return undefined;
  const { plan } = record.state === 'requested' ? planOf(found, [statementOf(record)]) : found;
  return plannedFor(plan, record.id);
}

/** All that the plan gives has gone, be it for this return or, as the refund of an order that ended does, for others too. */
function isPaidBack(found: PlannedCase, { id }: ReturnRecord, planned: PlannedRefund | undefined): boolean {
  const { order, refunds } = found;
  const cameIn = order.paymentState !== 'pending' && order.paymentState !== 'notDue';
  if (!planned || planned.total.value === 0 || !cameIn || payableFor(found, id, true) > 0) return false;
  const own = refunds.filter(({ source, sourceId }) => source === 'return' && sourceId === id);
  const gone = own.length > 0 ? own : refunds;
  return gone.length > 0 && gone.every(({ paidAt }) => paidAt !== null);
}

/** Whether goods are to travel, and have not left yet as far as is known. */
function sendsBack(record: ReturnRecord): boolean {
  const open = record.state === 'requested' || record.state === 'approved';
  return (
    open && !record.neverHeld && record.ground !== 'unavailable' && !lastEvent(record, 'sentBack') && !lastEvent(record, 'partlyReceived')
  );
}

function declinedText(record: ReturnRecord, language: Language): string {
  const { code, text } = lastEvent(record, 'declined')!.detail;
  return [returnWords(language).declined[code], text].filter(Boolean).join(' ');
}

function instructions({ profile }: PlannedCase, record: ReturnRecord, sendBy: string | undefined, language: Language): string[] {
  const words = returnWords(language);
  if (record.state === 'requested') return [words.toDecide];
  if (record.state !== 'approved') return [];
  if (record.neverHeld || record.ground === 'unavailable') return [words.nothingToSend];
  if (!sendsBack(record)) return [];
  const { way, pickupOn } = record;
  const label = lastEvent(record, 'label');
  const { place } = returnParcel(profile).value;
  // Until something else is chosen, whoever collects comes.
  const sends = way === null ? place !== 'collected' : way !== 'merchantCollects';
  return [
    ...(way === null ? [words.chooseWay] : []),
    words.pack,
    words.noPapers,
    ...(way === null ? [] : [words.instructions[way]]),
    ...(way === 'merchantLabel' ? [label ? words.labelReady : words.labelComes] : []),
    ...(way === 'merchantCollects' ? [pickupOn ? words.pickup(dayOf(pickupOn, language).text) : words.pickupComes] : []),
    ...(sends && place !== 'known' ? [words.placeComes] : []),
    ...(sends ? [words.keepProof] : []),
    ...(sendBy && sends ? [words.sendBy(dayOf(sendBy, language).text)] : []),
  ];
}
