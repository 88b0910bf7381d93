import {
  returnRoute,
  statementInTime,
  whereReached,
  withdrawalPeriod,
  type Deadline,
  type Decision,
  type Profile,
  type ReturnRoute,
} from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import { historyOf } from '../orders/order-history-of.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { possessedAt } from '../parcels/possessed-at.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { withdrawalInformedAt } from './withdrawal-information.ts';

/** Pieces a statement is about, and on which ground they can go back. */
export interface JudgedUnits extends Units {
  readonly route: Decision<ReturnRoute>;
}

/** What policy says to a statement about an order. */
export interface StatementJudgement {
  /** Null while the period has not begun, and where it cannot be reckoned. */
  readonly period: Decision<Deadline | null>;
  readonly inTime: Decision<boolean>;
  readonly units: readonly JudgedUnits[];
}

/** How long one can withdraw from an order, as its parcels stand. Null while the period has not begun. */
export function orderWithdrawalPeriod(profile: Profile, order: OrderRecord, parcels: readonly ParcelRecord[]): Decision<Deadline | null> {
  const informedAt = withdrawalInformedAt(order);
  const country = order.quote.destination.country;
  return withdrawalPeriod(profile, { possessedAt: possessedAt(order, parcels), country, ...(informedAt !== undefined && { informedAt }) });
}

/** The same as far as it can be reckoned: null also where the holiday table does not reach so far, with that as its reason. */
export function knownWithdrawalPeriod(profile: Profile, order: OrderRecord, parcels: readonly ParcelRecord[]): Decision<Deadline | null> {
  return whereReached(() => orderWithdrawalPeriod(profile, order, parcels));
}

/** A period as what is judged by it takes it. */
export function periodToJudgeBy({ value, because }: Decision<Deadline | null>): Deadline | null | 'unknown' {
  return because.some(({ code }) => code === 'calendar.notReached') ? 'unknown' : value;
}

/**
 * Whether a statement came in time, and on which ground each line goes back.
 *
 * @param units of the order's lines
 * @param tags what marks each line in the catalogue, by line
 * @param submittedAt ISO 8601 instant
 */
export function judgeStatement(
  profile: Profile,
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
  units: readonly Units[],
  { submittedAt, tags }: { readonly submittedAt: string; readonly tags: ReadonlyMap<string, readonly string[]> },
): StatementJudgement {
  const period = knownWithdrawalPeriod(profile, order, parcels);
  const judgedBy = periodToJudgeBy(period);
  const { lines, buyer } = refundOrderOf(order, parcels);
  const asked = {
    deliveredAt: historyOf(order, parcels).deliveredAt ?? null,
    askedAt: submittedAt,
    country: order.quote.destination.country,
  };
  return {
    period,
    inTime: statementInTime(judgedBy, submittedAt),
    units: units.flatMap((each) => {
      const line = lines.find(({ id }) => id === each.line);
      if (!line) return [];
      const facts = { buyer, opened: each.opened };
      return [{ ...each, route: returnRoute(profile, judgedBy, { ...asked, line, facts, tags: tags.get(each.line) }) }];
    }),
  };
}
