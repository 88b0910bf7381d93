import { epochMs, legalDay } from '../../policy/index.ts';
import type { ParcelEventKind } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from './parcel-record.ts';

/** What is wrong with a time, as a problem's code. */
export type TimeFlaw = 'not-in-the-future' | 'before-order' | 'before-shipment';

/** Something that is said to have happened to a parcel. */
export interface ToldTime {
  readonly kind: ParcelEventKind;
  /** ISO 8601 instant. */
  readonly at: string;
  /** As it stands so far; null: it leaves only now. */
  readonly parcel: Pick<ParcelRecord, 'shippedAt' | 'deliveredAt'> | null;
}

/**
 * What keeps something from having happened to a parcel when it is said to: it is still to come, it was before the order, or before the
 * parcel left. Days are compared, in the merchant's zone, as periods count them: carriers often know no more. Null: nothing does.
 *
 * Where the settings let them, goods of test merchants may have come earlier.
 */
export async function timeFlaw(deps: Deps, order: OrderRecord, { kind, at, parcel }: ToldTime): Promise<TimeFlaw | null> {
  if (epochMs(at) > epochMs(deps.now())) return 'not-in-the-future';
  const merchant = await deps.shops.byId(order.merchantId);
  if (merchant.mode === 'test' && deps.env.BACKDATED_DELIVERIES === 'allow') return null;
  const { timeZone } = merchant.profile.calendar;
  const isBefore = (one: string, other: string) => legalDay(epochMs(one), timeZone) < legalDay(epochMs(other), timeZone);
  if (isBefore(at, order.placedAt)) return 'before-order';
  const [left, came] = kind === 'shipped' ? [at, parcel?.deliveredAt] : [parcel?.shippedAt, at];
  return left && came && isBefore(came, left) ? 'before-shipment' : null;
}

/** A time at which it can have happened. @throws ProblemError not-in-the-future, before-order, before-shipment */
export async function requirePossible(deps: Deps, order: OrderRecord, told: ToldTime): Promise<string> {
  const flaw = await timeFlaw(deps, order, told);
  if (flaw !== null) throw new ProblemError(flaw, { placedAt: order.placedAt, shippedAt: told.parcel?.shippedAt ?? null });
  return told.at;
}
