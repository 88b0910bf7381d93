import type { BuyerType } from '../buyer/buyer-profile.ts';
import { isBeforeEnd, monthsFrom } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { whereReached } from '../calendar/where-reached.ts';
import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import { guaranteeDebtor, guaranteeMandatory, guaranteeMonths, guaranteePresumption, guaranteeWithoutNotice } from '../law/eu-guarantee.ts';
import { guaranteeLaw, type GuaranteeLaw } from '../law/guarantee-law.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { guaranteePeriod, type GuaranteeFacts, type GuaranteePeriod } from './guarantee-period.ts';
import { tradeWarranty } from './trade-warranty.ts';

/** A defect as the buyer reports it. Instants are ISO 8601. */
export interface DefectReport extends GuaranteeFacts {
  readonly reportedAt: string;
  /** When the defect showed, as the buyer says; absent: when it is reported. */
  readonly discoveredAt?: string | undefined;
  readonly buyer?: BuyerType | undefined;
  /** Papers that came with the report. None is ever needed. */
  readonly documents?: readonly string[] | undefined;
}

/** What becomes of a reported defect. */
export interface GuaranteeClaim {
  /** `manual`: somebody at the shop has to look at it, and nothing is refused meanwhile. */
  readonly standing: 'open' | 'closed' | 'manual';
  /** Who has to show that the defect was, or was not, there at delivery. */
  readonly burden: 'merchant' | 'buyer' | null;
  /** Who answers for it. */
  readonly debtor: 'seller';
}

/**
 * Whether the legal guarantee answers for a defect. It does where the defect showed in time and time to act is left, whatever the
 * terms ask for besides: reports within a time, receipts, another party to turn to. Where the holiday table does not reach the days it
 * turns on, somebody looks at it.
 *
 * @source `guarantee.duration`, `.notifyWithin`, `.evidence`, `.guarantor`; `eu.guarantee`, `eu.guarantee.mandatory`, R4, matrix Q19
 */
export function guaranteeClaim(
  profile: Pick<Profile, 'guarantee' | 'terms' | 'calendar'>,
  report: DefectReport,
  law: GuaranteeLaw = guaranteeLaw,
): Decision<GuaranteeClaim> {
  const judge = report.buyer === 'professional' ? tradeWarranty : consumerGuarantee;
  const found = whereReached(() => judge(profile, report, law));
  return { ...found, value: found.value ?? claim('manual') };
}

function consumerGuarantee(
  profile: Pick<Profile, 'guarantee' | 'terms' | 'calendar'>,
  report: DefectReport,
  law: GuaranteeLaw,
): Decision<GuaranteeClaim> {
  const period = guaranteePeriod(profile, report, law);
  if (period.value === null) return decide(claim('manual'), ...period.because);

  const { apparentBy, presumedUntil, actBy } = period.value;
  const discoveredAt = shownAt(report);
  if (!isBeforeEnd(discoveredAt, apparentBy)) {
    const figures = { lastDay: apparentBy.lastDay };
    return decide(claim('closed'), because('guarantee.over', profile.guarantee.duration, { law: guaranteeMonths.id, figures }));
  }
  if (actBy !== null && !isBeforeEnd(report.reportedAt, actBy)) {
    return decide(claim('closed'), because('guarantee.actionOver', undefined, { figures: { lastDay: actBy.lastDay } }), ...period.because);
  }
  const presumed = isBeforeEnd(discoveredAt, presumedUntil);
  return decide(
    claim('open', presumed ? 'merchant' : 'buyer'),
    because('guarantee.open', profile.guarantee.duration, { law: guaranteeMonths.id, figures: { lastDay: apparentBy.lastDay } }),
    because(presumed ? 'guarantee.presumed' : 'guarantee.buyerShows', profile.guarantee.presumption, {
      law: guaranteePresumption.id,
      figures: { lastDay: presumedUntil.lastDay },
    }),
    ...voidDuties(profile, report, period.value),
    ...period.because.slice(1),
  );
}

function claim(standing: GuaranteeClaim['standing'], burden: GuaranteeClaim['burden'] = null): GuaranteeClaim {
  return { standing, burden, debtor: 'seller' };
}

/** What the terms ask for on top and would close the claim by: each named with the law that makes it void. */
function voidDuties(
  { guarantee, calendar }: Pick<Profile, 'guarantee' | 'calendar'>,
  report: DefectReport,
  { apparentBy }: GuaranteePeriod,
): readonly Reason[] {
  const { notifyWithin, duration, evidence, guarantor } = guarantee;
  const place = legalPlace(calendar, report.country);
  const lost = lawWins('Q19', 'closed');
  const noticeOver = notifyWithin && !isBeforeEnd(report.reportedAt, monthsFrom(shownAt(report), notifyWithin.months, place));
  const reportOver = duration?.mustBe === 'reported' && !isBeforeEnd(report.reportedAt, apparentBy);
  const papers = evidence !== undefined && lacksPapers(evidence, report.documents ?? []);
  const other = guarantor !== undefined && guarantor.who !== guaranteeDebtor.value;
  return [
    ...(noticeOver ? [because('guarantee.noNoticeDuty', notifyWithin, { law: guaranteeWithoutNotice.id, ...lost })] : []),
    ...(reportOver ? [because('guarantee.noNoticeDuty', duration, { law: guaranteeWithoutNotice.id, ...lost })] : []),
    ...(papers ? [because('guarantee.noPapersNeeded', evidence, { law: guaranteeMandatory.id, ...lost })] : []),
    ...(other
      ? [
          because('guarantee.sellerAnswers', guarantor, {
            law: guaranteeDebtor.id,
            floor: 'Q19',
            ambiguity: guarantor.ambiguity,
            clauseWouldGive: guarantor.who,
          }),
        ]
      : []),
  ];
}

function lacksPapers({ documents, all }: NonNullable<Profile['guarantee']['evidence']>, given: readonly string[]): boolean {
  const has = (wanted: string) => (wanted === 'anyDocument' ? true : given.includes(wanted));
  return all === true ? !documents.every(has) : !documents.some(has);
}

function shownAt({ discoveredAt, reportedAt }: DefectReport): string {
  return discoveredAt ?? reportedAt;
}
