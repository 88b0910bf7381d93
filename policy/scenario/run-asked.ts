import { accountErasure } from '../account/account-erasure.ts';
import { guestAccess } from '../account/guest-access.ts';
import { misuseReport } from '../account/misuse-report.ts';
import { newsletterEnd } from '../account/newsletter-end.ts';
import type { Decision } from '../decision.ts';
import { claimReplyBy } from '../guarantee/claim-reply-by.ts';
import { commercialGuarantee } from '../guarantee/commercial-guarantee.ts';
import { guaranteeClaim } from '../guarantee/guarantee-claim.ts';
import { guaranteeCost } from '../guarantee/guarantee-cost.ts';
import { guaranteeException } from '../guarantee/guarantee-exception.ts';
import { guaranteePeriod } from '../guarantee/guarantee-period.ts';
import { guaranteeRefund } from '../guarantee/guarantee-refund.ts';
import { guaranteeRemedies } from '../guarantee/guarantee-remedy.ts';
import { guaranteeReply } from '../guarantee/guarantee-reply.ts';
import { invoiceAsked } from '../order/invoice-asked.ts';
import { invoiceData } from '../order/invoice-data.ts';
import type { Profile } from '../profile.ts';
import { returnParcel } from '../return/return-parcel.ts';
import { returnRisk } from '../return/return-risk.ts';
import { returnRoute } from '../return/return-route.ts';
import { voluntaryReturn } from '../return/voluntary-return.ts';
import { contractParty } from '../seller/contract-party.ts';
import { competentCourt } from '../terms/competent-court.ts';
import { complaintAnswer } from '../terms/complaint-answer.ts';
import { disputeResolution } from '../terms/dispute-resolution.ts';
import { termsInForce } from '../terms/terms-in-force.ts';
import { idleRequest, idleUntil } from '../withdrawal/idle-request.ts';
import { reclaimBy } from '../withdrawal/reclaim-by.ts';
import { statedUnits } from '../withdrawal/stated-units.ts';
import { statementInstant } from '../withdrawal/statement-instant.ts';
import { withdrawalPeriod } from '../withdrawal/withdrawal-period.ts';
import { withdrawalStatement } from '../withdrawal/withdrawal-statement.ts';
import type { AskedGiven } from './asked-scenario-schema.ts';
import { ordinaryOrder } from './ordinary-instants.ts';
import type { Outcome } from './run-scenario.ts';
import { minor, written } from './written-amount.ts';

type Asked<About extends AskedGiven['about']> = Extract<AskedGiven, { about: About }>;

/** Answers what a scenario asks of the shop at an instant, ISO 8601. */
export function runAsked(profile: Profile, asked: AskedGiven, now: string): Outcome {
  const home = profile.shipping.home;
  switch (asked.about) {
    case 'defect':
      return defectOutcome(profile, asked);
    case 'remedy':
      return answer(guaranteeRemedies(profile, asked), (remedies) => remedies);
    case 'exception':
      return answer(guaranteeException(profile, asked), (effect) => effect);
    case 'claimCost':
      return answer(
        guaranteeCost(profile, asked),
        ({ charged }) => written(charged),
        ({ review }) => ({ review }),
      );
    case 'guaranteeRefund':
      return guaranteeRefundOutcome(profile, asked);
    case 'guaranteeReply':
      return answer(
        guaranteeReply(profile, asked.by),
        ({ speed }) => speed,
        ({ looksFirst }) => ({ looksFirst }),
      );
    case 'promise':
      return answer(
        commercialGuarantee(profile, goodsOf(asked, home), now),
        (promise) => promise?.until.lastDay ?? null,
        (promise) => ({ holds: promise?.holds ?? null }),
      );
    case 'statement':
      return answer(
        withdrawalStatement(profile, { unequivocal: true, ...asked }),
        ({ standing }) => standing,
        (statement) => ({ ...statement }),
      );
    case 'statementInstant':
      return answer(statementInstant(asked), (instant) => instant);
    case 'statedUnits':
      return answer(
        statedUnits(profile, asked.bought, asked.earlier ?? [], { key: asked.key ?? 'new', units: asked.units }),
        (stated) => stated.units,
        ({ repeats }) => ({ repeats }),
      );
    case 'idleRequest':
      return answer(idleRequest(profile, asked), (state) => state);
    case 'idleUntil':
      return answer(idleUntil(profile, asked.from, asked.country ?? home), (until) => until?.lastDay ?? null);
    case 'reclaim':
      return answer(reclaimBy(profile, asked.toldAt, asked.country ?? home), (until) => until?.lastDay ?? null);
    case 'claimReply':
      return answer(claimReplyBy(profile, { reportedAt: asked.reportedAt, country: asked.country ?? home }), ({ dueBy }) => dueBy);
    case 'return':
      return returnOutcome(profile, asked, now);
    case 'returnParcel':
      return answer(
        returnParcel(profile),
        ({ place }) => place,
        ({ ways }) => ({ ways }),
      );
    case 'returnRisk':
      return answer(returnRisk(profile, asked.way), (bearer) => bearer);
    case 'guest':
      return answer(guestAccess(profile), ({ follows }) => follows);
    case 'seller':
      return answer(
        contractParty(profile),
        ({ legalName }) => legalName,
        ({ emails }) => ({ emails }),
      );
    default:
      return contractOutcome(profile, asked, now);
  }
}

type ContractMatter = Asked<'invoice' | 'invoiceData' | 'complaint' | 'dispute' | 'court' | 'erasure' | 'newsletter' | 'misuse' | 'terms'>;

function contractOutcome(profile: Profile, asked: ContractMatter, now: string): Outcome {
  const home = profile.shipping.home;
  switch (asked.about) {
    case 'invoice':
      return answer(
        invoiceAsked(profile, asked.withOrder),
        ({ invoice }) => invoice,
        ({ sentAgain }) => ({ sentAgain }),
      );
    case 'invoiceData':
      return answer(
        invoiceData(profile),
        ({ from }) => from,
        ({ changeable }) => ({ changeable }),
      );
    case 'complaint':
      return answer(complaintAnswer(profile, asked.receivedAt, asked.country ?? home), (duty) => duty);
    case 'dispute':
      return answer(
        disputeResolution(profile, { ...asked, now, country: asked.country ?? home }),
        ({ standing }) => standing,
        ({ body, silentUntil }) => ({ body, silentUntil: silentUntil?.lastDay ?? null }),
      );
    case 'court':
      return answer(competentCourt(profile), (courts) => courts);
    case 'erasure':
      return answer(
        accountErasure(profile, { ordersLastTouchedAt: [], openMatters: 0, ...asked, askedAt: now }),
        ({ records }) => records,
        ({ anonymousAfter }) => ({ anonymousAfter }),
      );
    case 'newsletter':
      return answer(newsletterEnd(profile, now), (end) => end);
    case 'misuse':
      return answer(misuseReport(profile), ({ frozen }) => frozen);
    case 'terms':
      return answer(termsInForce(profile, asked.versions, asked.placedAt), (version) => version?.id ?? null);
  }
}

function defectOutcome(profile: Profile, asked: Asked<'defect'>): Outcome {
  const goods = goodsOf(asked, profile.shipping.home);
  const report = { ...asked, ...goods };
  const period = guaranteePeriod(profile, report);
  const { apparentBy, presumedUntil, actBy } = period.value ?? {};
  const claimed = answer(
    guaranteeClaim(profile, report),
    ({ standing }) => standing,
    ({ burden, debtor }) => ({ burden, debtor }),
  );
  const days = {
    apparentBy: apparentBy?.lastDay ?? null,
    presumedUntil: presumedUntil?.lastDay ?? null,
    actBy: actBy?.lastDay ?? null,
  };
  return { values: { ...claimed.values, ...days }, reasons: { ...claimed.reasons, apparentBy: period.because } };
}

function guaranteeRefundOutcome(profile: Profile, asked: Asked<'guaranteeRefund'>): Outcome {
  const lines = Object.entries(asked.lines).map(([line, { paid, ...rest }]) => ({ line, paid: minor(paid), ...rest }));
  const paid = (amount: string | undefined) => (amount === undefined ? 0 : minor(amount));
  const order = { lines, delivery: paid(asked.delivery), wayBack: paid(asked.wayBack), wantsVoucher: asked.wantsVoucher };
  return answer(
    guaranteeRefund(profile, order),
    ({ total }) => written(total),
    ({ goods, delivery, wayBack, as }) => ({ goodsBack: written(goods), deliveryShare: written(delivery), wayBack: written(wayBack), as }),
  );
}

function returnOutcome(profile: Profile, asked: Asked<'return'>, now: string): Outcome {
  const { deliveredAt, country, buyer, opened, inStore, tags, ...line } = asked;
  const buyerCountry = country ?? profile.shipping.home;
  const request = { deliveredAt, askedAt: now, country: buyerCountry, inStore, tags };
  const period = withdrawalPeriod(profile, { possessedAt: [deliveredAt], country: buyerCountry });
  const offer = voluntaryReturn(profile, { ...request, personalised: line.personalised });
  const route = answer(returnRoute(profile, period.value, { ...request, line, facts: { buyer, opened } }), (ground) => ground);
  return {
    values: { ...route.values, askUntil: offer.value.until?.lastDay ?? null },
    reasons: { ...route.reasons, askUntil: offer.because },
  };
}

function goodsOf({ placedAt, deliveredAt, country }: Pick<Asked<'promise'>, 'placedAt' | 'deliveredAt' | 'country'>, home: string) {
  return { placedAt: placedAt ?? deliveredAt ?? ordinaryOrder, deliveredAt, country: country ?? home };
}

function answer<Value>(
  { value, because }: Decision<Value>,
  main: (value: Value) => unknown,
  more?: (value: Value) => Readonly<Record<string, unknown>>,
): Outcome {
  return { values: { ...more?.(value), answer: main(value) }, reasons: { answer: because } };
}
