import { orderRefusal, type Profile, type RefusalGround } from '../../policy/index.ts';
import { formatDay, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { orderLifeWords } from './order-life-words.ts';
import type { OrderEvent, OrderRecord } from './order-record.ts';
import { orderWords } from './order-words.ts';
import type { OrderWire } from './orders.wire.ts';

export interface HistoryView {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly language: Language;
  readonly forMerchant?: boolean;
}

/** An order's history as the wire tells it. A payment that was taken at once is one entry, one that was never due is none. */
export function presentHistory({ events, paymentState }: OrderRecord, view: HistoryView): OrderWire['history'] {
  const { profile, language, forMerchant } = view;
  const words = orderWords(language);
  return events
    .filter(({ kind, at }, index) => kind !== 'paymentArrived' || (paymentState !== 'notDue' && !isTaken(events[index + 1], at)))
    .map((event) => ({
      at: instantOf(event.at, language, profile.calendar.timeZone),
      kind: event.kind,
      text: words.event[event.kind],
      reason: eventReason(event, view),
      ...(forMerchant && { actor: event.actor }),
    }));
}

function isTaken(next: OrderEvent | undefined, at: string): boolean {
  return next?.kind === 'paymentCaptured' && next.at === at;
}

/** Why something happened, in words. A ground of refusal is told as the terms promise. */
export function eventReason({ kind, reason }: OrderEvent, { profile, language, forMerchant }: HistoryView): string | null {
  if (reason === null) return null;
  if (kind === 'extraTermGiven') return formatDay(reason, language);
  const { ground } = orderLifeWords(language);
  if (kind !== 'refused' || !isGround(reason, ground)) return reason;
  const isTold = forMerchant === true || orderRefusal(profile, { ground: reason, concluded: false }).value.explained;
  return isTold ? ground[reason] : null;
}

function isGround(reason: string, ground: Readonly<Record<RefusalGround, string>>): reason is RefusalGround {
  return Object.hasOwn(ground, reason);
}
