import { Temporal } from 'temporal-polyfill';
import { epochMs, legalDay } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { because } from '../reason/because.ts';
import type { PaymentMethod } from './payment-method.ts';

export type ChargeMoment = NonNullable<PaymentMethod['charged']>['at'];

/**
 * On which local dates (ISO 8601) a method takes its money: at the moment the terms name, and then in instalments on calendar days,
 * working or not. Who lends the money decides the amounts.
 *
 * @param moments ISO 8601 instants of what happened so far
 * @returns nothing while the moment has not come, or where the terms name none
 * @source `payment.methods.charged`
 */
export function chargeDates(
  { charged, kind }: PaymentMethod,
  moments: Readonly<Partial<Record<ChargeMoment, string>>>,
  timeZone: string,
): Decision<readonly string[]> {
  if (charged === undefined) return decide([], because('payment.chargeNotStated'));
  const at = moments[charged.at];
  if (at === undefined) return decide([], because('payment.notChargedYet', charged));
  const first = legalDay(epochMs(at), timeZone);
  const later = (charged.thenAfterDays ?? []).map((days) => Temporal.PlainDate.from(first).add({ days }).toString());
  const count = later.length + 1;
  return decide(
    [first, ...later],
    kind === 'payLater' || count > 1
      ? because('payment.instalments', charged, { figures: { count, first } })
      : because('payment.charged', charged, { figures: { first } }),
  );
}
