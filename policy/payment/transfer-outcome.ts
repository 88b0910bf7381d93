import { epochMs, legalDay } from '../calendar.ts';
import { isBeforeEnd } from '../calendar/deadline.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { sum, type Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { transferDeadline } from './transfer-deadline.ts';

/** Money that came for an order. */
export interface Transfer {
  /** ISO 8601 instant at which the buyer ordered it; absent: not known, and it counts from its arrival. */
  readonly orderedAt?: string | undefined;
  /** ISO 8601 instant. */
  readonly arrivedAt: string;
  /** Minor units. */
  readonly amount: Minor;
}

/** An order that is paid by bank transfer. */
export interface TransferOrder {
  /** ISO 8601 instant. */
  readonly placedAt: string;
  /** Minor units. */
  readonly total: Minor;
  readonly transfers: readonly Transfer[];
  /** The buyer's. */
  readonly country: Country;
}

/** Where its payment stands. `missing` and `excess` in minor units, never both. */
export interface TransferOutcome {
  /** `buyerChooses`: the order lapsed, and money is there all the same. */
  readonly state: 'awaited' | 'settled' | 'lapsed' | 'buyerChooses';
  readonly missing: Minor;
  /** Comes back in any case. */
  readonly excess: Minor;
  /** What the buyer may do with what arrived. `refund` is all of it, free of charge. */
  readonly choices: readonly ('reinstatement' | 'payTheRest' | 'refund')[];
  /** Whether the buyer is to be reminded by now. */
  readonly remind: boolean;
}

/**
 * Where the payment of an order by bank transfer stands. A transfer counts by the day it was ordered; what comes late or short is
 * never kept: the buyer chooses between the order and the money.
 *
 * @param now ISO 8601 instant; what arrives later does not count yet
 * @throws RangeError for an amount that is no whole number of minor units, or none at all
 * @source `payment.bankTransfer`, matrix Q10, R3
 */
export function transferOutcome(
  profile: Pick<Profile, 'payment' | 'calendar'>,
  { placedAt, total, transfers, country }: TransferOrder,
  now: string,
): Decision<TransferOutcome> {
  if (transfers.some(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0)) throw new RangeError('A transfer has no such amount');
  const { value: until } = transferDeadline(profile, placedAt, country);
  const rule = profile.payment.bankTransfer?.within ?? profile.payment.bankTransfer;
  const isInTime = (at: string) => until === null || isBeforeEnd(at, until);
  const here = transfers.filter(({ arrivedAt }) => epochMs(arrivedAt) <= epochMs(now));
  const arrived = amountOf(here);
  const missing = Math.max(0, total - arrived);
  const excess = Math.max(0, arrived - total);
  const given = (state: TransferOutcome['state'], choices: TransferOutcome['choices'], remind: boolean, ...reasons: readonly Reason[]) =>
    decide({ state, missing, excess, choices, remind }, ...reasons, ...remarks(missing, excess, arrived));
  if (amountOf(here.filter(({ orderedAt, arrivedAt }) => isInTime(orderedAt ?? arrivedAt))) >= total) {
    return given('settled', [], false, because('payment.transferInTime', rule));
  }
  const options: TransferOutcome['choices'] = arrived === 0 ? [] : [missing > 0 ? 'payTheRest' : 'reinstatement', 'refund'];
  if (until === null || isInTime(now)) {
    const remind = until !== null && legalDay(epochMs(now), profile.calendar.timeZone) >= until.reminderOn;
    return given('awaited', options, remind, because(remind ? 'payment.transferReminded' : 'payment.transferAwaited', rule));
  }
  const lapsed = because('payment.transferLapsed', rule, { ambiguity: rule?.ambiguity, figures: { dueDate: until.dueDate } });
  return arrived === 0
    ? given('lapsed', [], false, lapsed)
    : given('buyerChooses', options, false, because('payment.transferLate', rule, { ambiguity: rule?.ambiguity }), lapsed);
}

function remarks(missing: Minor, excess: Minor, arrived: Minor): readonly Reason[] {
  return [
    ...(missing > 0 && arrived > 0 ? [because('payment.transferShort', undefined, { figures: { missing } })] : []),
    ...(excess > 0 ? [because('payment.transferExcess', undefined, { figures: { excess } })] : []),
  ];
}

const amountOf = (transfers: readonly Transfer[]) => sum(transfers.map(({ amount }) => amount));
