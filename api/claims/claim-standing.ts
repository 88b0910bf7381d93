import {
  damageReport,
  guaranteeClaim,
  guaranteeException,
  guaranteePeriod,
  guaranteeRemedies,
  guaranteeReply,
  whereReached,
  type DamageKind,
  type DamageReport,
  type Decision,
  type GuaranteeClaim,
  type GuaranteePeriod,
  type GuaranteeReply,
  type Profile,
  type Reason,
  type Remedy,
  type RemedyFacts,
} from '../../policy/index.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { allOf, lastOf, type ClaimKind, type ClaimRecord } from './claim-record.ts';

/** What is reported, whether it was sent or is only thought about. */
export type ReportedClaim = Pick<ClaimRecord, 'kind' | 'units' | 'discoveredAt' | 'reportedAt' | 'reserved' | 'channel' | 'events'>;

/** The ways that are open to somebody who reports something, each on its own, and what can be had. */
export interface ClaimStanding {
  /** Against the carrier; null where it is no matter of the carriage, or nothing has been delivered. */
  readonly carrier: Decision<Pick<DamageReport, 'carrier' | 'lost' | 'reportBy'>> | null;
  /** Against the seller. Nothing that is told to a carrier, or too late to one, changes it. */
  readonly guarantee: Decision<GuaranteeClaim>;
  /** What the consumer may choose among; nothing where the guarantee is over. */
  readonly remedies: Decision<readonly Remedy[]>;
  readonly reply: Decision<GuaranteeReply>;
  /** The days that matter; null where they are not known, or the buyer is no consumer. */
  readonly period: GuaranteePeriod | null;
  /** When the goods came, ISO 8601 instant. */
  readonly deliveredAt: string | null;
}

const inCarriage: Readonly<Partial<Record<ClaimKind, DamageKind>>> = {
  visibleDamage: 'visibleDamage',
  tampering: 'visibleDamage',
  hiddenDamage: 'hiddenDamage',
  missing: 'missingItem',
  wrong: 'wrongItem',
};

/** What `damageReport` says of the guarantee; `guaranteeClaim` says it in full. */
const ofGuarantee: ReadonlySet<string> = new Set(['delivery.guaranteeOpen', 'delivery.guaranteeOver']);

/** Where a claim stands by terms and law, counted from when the goods in it came. */
export function claimStanding(profile: Profile, order: OrderRecord, parcels: readonly ParcelRecord[], claim: ReportedClaim): ClaimStanding {
  const deliveredAt = deliveredOf(claim, parcels);
  const { placedAt } = order;
  const { reportedAt } = claim;
  const { buyer, destination } = refundOrderOf(order, parcels);
  const { country } = destination;
  const discoveredAt = claim.discoveredAt ?? undefined;
  const report = { placedAt, deliveredAt, reportedAt, discoveredAt, country, buyer };
  const guarantee = withCauses(profile, claim, guaranteeClaim(profile, report));
  const carriage = inCarriage[claim.kind];
  const damage =
    carriage === undefined || deliveredAt === null
      ? null
      : damageReport(profile, {
          kind: carriage,
          deliveredAt,
          placedAt,
          noticedAt: discoveredAt,
          reportedAt,
          country,
          ...(claim.reserved !== null && { reserved: claim.reserved }),
        });
  const kept = damage?.because.filter(({ code }) => ofGuarantee.has(code)) ?? [];
  return {
    carrier: damage && { value: damage.value, because: damage.because.filter(({ code }) => !ofGuarantee.has(code)) },
    guarantee: { value: guarantee.value, because: [...keptOpen(guarantee, kept), ...guarantee.because] },
    remedies: remediesOf(profile, claim, guarantee),
    period: buyer === 'professional' ? null : whereReached(() => guaranteePeriod(profile, report)).value,
    reply: guaranteeReply(profile, claim.channel),
    deliveredAt,
  };
}

/** What the merchant says the defect comes from: without evidence it has no effect, and with it somebody has to look. */
function withCauses(profile: Profile, claim: ReportedClaim, guarantee: Decision<GuaranteeClaim>): Decision<GuaranteeClaim> {
  if (guarantee.value.standing !== 'open') return guarantee;
  const named = allOf(claim, 'causeNamed').map(({ detail: { cause, evidence } }) =>
    guaranteeException(profile, { cause, evidence: evidence.length }),
  );
  const standing = named.some(({ value }) => value === 'manual') ? 'manual' : 'open';
  return { value: { ...guarantee.value, standing }, because: [...guarantee.because, ...named.flatMap(({ because }) => because)] };
}

/** That a report to the carrier changes nothing is worth saying where the guarantee is open; where it is over, it says so itself. */
function keptOpen({ value }: Decision<GuaranteeClaim>, kept: readonly Reason[]): readonly Reason[] {
  return value.standing === 'open' ? kept : [];
}

/** When the pieces came: the last of their parcels, which is when all of them were there. */
function deliveredOf({ units }: Pick<ReportedClaim, 'units'>, parcels: readonly ParcelRecord[]): string | null {
  const lines = new Set(units.map(({ line }) => line));
  const came = parcels
    .filter((parcel) => parcel.lines.some(({ line }) => lines.has(line)))
    .flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [deliveredAt]));
  return came.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

function remediesOf(profile: Profile, claim: ReportedClaim, guarantee: Decision<GuaranteeClaim>): Decision<readonly Remedy[]> {
  if (guarantee.value.standing === 'closed') return { value: [], because: guarantee.because };
  return guaranteeRemedies(profile, remedyFacts(claim));
}

/** How far a claim has come, as policy asks. What the merchant says counts with the evidence it showed. */
function remedyFacts(claim: Pick<ClaimRecord, 'events'>): RemedyFacts {
  const minor = lastOf(claim, 'minorSaid');
  return {
    objections: allOf(claim, 'objected').map(({ detail: { remedy, ground, evidence } }) => ({ remedy, ground, evidence: evidence.length })),
    failure: lastOf(claim, 'failed')?.detail.failure,
    minor: minor && { evidence: minor.detail.evidence.length },
  };
}

/** The remedy that was chosen, and is still to be had or was; null where there is none, or it is to be chosen anew. */
export function chosenRemedy(claim: Pick<ClaimRecord, 'events' | 'state'>, remedies: readonly Remedy[]): Remedy | null {
  const chosen = lastOf(claim, 'remedyChosen')?.detail.remedy;
  if (chosen === undefined || claim.state === 'reported' || claim.state === 'acknowledged') return null;
  return claim.state === 'remedyChosen' && !remedies.includes(chosen) ? null : chosen;
}
