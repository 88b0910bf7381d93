import type { z } from 'zod';
import { calendarDays, deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { whereReached } from '../calendar/where-reached.ts';
import { decide, type Decision } from '../decision.ts';
import { guaranteeMandatory, guaranteeMonths, guaranteeWithoutNotice } from '../law/eu-guarantee.ts';
import { carrierReport } from '../law/it.ts';
import { guaranteePeriod } from '../guarantee/guarantee-period.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { damageKind } from './delivery-profile.ts';

export type DamageKind = z.infer<typeof damageKind>;

/** What a buyer reports about a delivery. Instants are ISO 8601. */
export interface DamageFacts {
  readonly kind: DamageKind;
  readonly deliveredAt: string;
  /** When the order was placed; absent: the day of delivery stands for it. */
  readonly placedAt?: string | undefined;
  /** When the buyer noticed it; absent: at delivery. */
  readonly noticedAt?: string | undefined;
  readonly reportedAt: string;
  /** The buyer refused the parcel or took it with a written reserve. */
  readonly reserved?: boolean | undefined;
  /** The buyer's. */
  readonly country: Country;
}

/** Which ways are open. */
export interface DamageReport {
  /** Against the carrier, for the parcel and its packaging. */
  readonly carrier: 'open' | 'closed';
  /** What is lost by having come late, or without a reserve, by the terms. */
  readonly lost: 'nothing' | 'carrierClaim' | 'packagingDispute';
  /** Last day to report to that end; null where a reserve at delivery decides instead, or nothing sets a day. */
  readonly reportBy: Deadline | null;
  /** Against the seller, for what is in it. No report to a carrier, early or late, changes it. */
  readonly guarantee: 'open' | 'closed';
}

type DamageProfile = Pick<Profile, 'delivery' | 'calendar' | 'guarantee' | 'terms'>;

/**
 * Which ways are open to a buyer who reports damage, or goods that are wrong or missing. The time of the terms closes the claim
 * against the carrier and nothing else. Where they set none, the law's closes it for damage that could not be seen, and no day does
 * for anything else. None is closed by a day the holiday table does not reach.
 *
 * @source `delivery.damageReport`, `delivery.inspection`; `it.carrierReport`, `eu.guarantee`, `eu.guarantee.noNoticeDuty`, R4
 */
export function damageReport(profile: DamageProfile, facts: DamageFacts): Decision<DamageReport> {
  const carrier = carrierClaim(profile, facts);
  const guarantee = guaranteeClaim(profile, facts);
  const packaging = profile.delivery.damageReport?.ifLate === 'noDisputeOnPackaging';
  const lost = carrier.value.carrier === 'open' ? 'nothing' : packaging ? 'packagingDispute' : 'carrierClaim';
  return decide({ ...carrier.value, lost, guarantee: guarantee.value }, ...carrier.because, ...guarantee.because);
}

/**
 * Whether a claim against the carrier is open, and until when to report for it.
 *
 * @source `delivery.damageReport`, `delivery.inspection`; `it.carrierReport`
 */
export function carrierClaim(
  { delivery: { damageReport: rule, inspection }, calendar }: Pick<Profile, 'delivery' | 'calendar'>,
  facts: DamageFacts,
): Decision<Pick<DamageReport, 'carrier' | 'reportBy'>> {
  const needsReserve = facts.kind === 'visibleDamage' && inspection?.onDefect !== undefined;
  if (needsReserve && facts.reserved !== true)
    return decide({ carrier: 'closed', reportBy: null }, because('delivery.notReserved', inspection));
  const covered = rule?.covers.includes(facts.kind) === true;
  if (needsReserve && !covered) return decide({ carrier: 'open', reportBy: null }, because('delivery.reserved', inspection));
  const within = covered ? rule.within : undefined;
  if (within === undefined && facts.kind !== 'hiddenDamage')
    return decide({ carrier: 'open', reportBy: null }, because('delivery.reportNoDay', covered ? rule : undefined));
  const place = legalPlace(calendar, facts.country);
  const start = within?.from === 'discovery' ? (facts.noticedAt ?? facts.deliveredAt) : facts.deliveredAt;
  const { value: reportBy, because: unknown } = whereReached(() =>
    decide(deadline(start, within ?? calendarDays(carrierReport.value), place)),
  );
  if (reportBy === null) return decide({ carrier: 'open', reportBy }, ...unknown);
  const inTime = isBeforeEnd(facts.reportedAt, reportBy);
  return decide(
    { carrier: inTime ? 'open' : 'closed', reportBy },
    because(inTime ? 'delivery.carrierClaim' : 'delivery.carrierClaimLate', within ?? (covered ? rule : undefined), {
      ...(within === undefined && { law: carrierReport.id }),
      figures: { lastDay: reportBy.lastDay },
    }),
  );
}

function guaranteeClaim(profile: DamageProfile, facts: DamageFacts): Decision<'open' | 'closed'> {
  const { deliveredAt, placedAt = deliveredAt, noticedAt, reportedAt, country } = facts;
  const period = whereReached(() => guaranteePeriod(profile, { placedAt, deliveredAt, country }));
  const until = period.value?.apparentBy;
  if (until !== undefined && !isBeforeEnd(noticedAt ?? reportedAt, until)) {
    const reason = because('delivery.guaranteeOver', profile.guarantee.duration, {
      law: guaranteeMonths.id,
      figures: { lastDay: until.lastDay },
    });
    return decide('closed', reason);
  }
  const { damageReport: rule } = profile.delivery;
  return decide(
    'open',
    because('delivery.guaranteeOpen', rule, { law: rule === undefined ? guaranteeWithoutNotice.id : guaranteeMandatory.id }),
  );
}
