import { withdrawalDays, withdrawalFunction } from '../law/eu-withdrawal.ts';
import { sendBackDays, withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { isInForce } from '../law/law-parameter.ts';
import { withdrawalLabels } from '../law/withdrawal-labels.ts';
import { deliveryRules } from '../refund/refund-delivery.ts';
import { refundWithheld } from '../refund/refund-withheld.ts';
import { returnCost } from '../return/return-cost.ts';
import { daysToWithdraw } from '../withdrawal/days-to-withdraw.ts';
import { canOutlast } from './can-outlast.ts';
import { countryOutside, keptCharges } from './kept-charges.ts';
import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicyBlock, PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';
import { returnWays } from './returns-section.ts';
import { addressLine, traderLine } from './trader-line.ts';

/**
 * The right of withdrawal: the law's model instructions with the pieces that fit, what the merchant adds to them, the exceptions,
 * and the model form.
 *
 * @source `eu.withdrawal.information`; Dir. 2011/83/EU Annex I
 */
export function withdrawalSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, model, language } = scribe;
  const { withdrawal } = words;
  const { partial } = profile.withdrawal;
  const { deliveryInProportion } = deliveryRules(profile, 'withdrawal');
  const trader = traderLine(scribe);
  const outside = countryOutside(scribe);
  const kept = outside === undefined ? [] : keptCharges(scribe, 'withdrawal', outside).map((charge) => withdrawal.kept[charge]);
  const professionals = profile.buyer.types?.allowed.includes('professional') ?? true;
  return {
    id: 'withdrawal',
    heading: words.headings.withdrawal,
    blocks: [
      ...paragraph(professionals && withdrawal.professional, withdrawal.instructions),
      ...instructions(scribe, trader),
      heading(withdrawal.costs),
      ...list(...returnWays(scribe, false)),
      ...paragraph(withdrawal.early, withdrawal.weekends, ...betterTerms(scribe)),
      ...paragraph(
        withdrawal.partial[partial?.unit ?? 'line'],
        withdrawal.partialDelivery[deliveryInProportion ? 'proportional' : 'onceWhole'],
        withdrawal.noConditions,
        kept.length > 0 && withdrawal.keptOutside(inARow(language, kept)),
        profile.return.gifts?.mustReturn === true && withdrawal.gift,
      ),
      heading(withdrawal.exceptions),
      ...list(withdrawal.personalised, withdrawal.sealed),
      heading(model.form.title),
      ...paragraph(model.form.note),
      ...list(...model.form.lines(trader)),
      ...paragraph(model.form.strike),
    ],
  };
}

/** Annex I-A, in its order. */
function instructions(scribe: PolicyScribe, trader: string): readonly PolicyBlock[] {
  const { profile, model, words, language, today } = scribe;
  const days = daysToWithdraw(profile.withdrawal).value;
  const start = profile.shipping.partialDeliveries?.allowed === false ? 'goods' : 'lastGoods';
  const online = today === undefined || isInForce(withdrawalFunction, today);
  const bearer = modelBearer(scribe);
  const place = scribe.withdrawalPage ?? profile.seller.site;
  return [
    heading(model.right),
    ...paragraph(model.within(days)),
    ...paragraph(model.expires(days, start)),
    ...paragraph(model.exercise(trader), online && model.online(words.withdrawal.where(place, withdrawalLabels(language).function))),
    ...paragraph(model.inTime),
    heading(model.effects),
    ...paragraph(model.refund(withdrawalRefundDays.value), isWithheld(scribe) && model.withhold),
    ...paragraph(sendingBack(scribe), model.cost[bearer], bearer === 'buyer' && isLabelFreeElsewhere(scribe) && words.cases.labelFree),
    ...paragraph(model.diminished),
  ];
}

/** Note 5 (a): the merchant's offer to collect makes sending back needless. */
function sendingBack(scribe: PolicyScribe): string {
  const { profile, model } = scribe;
  const { ways, address } = profile.return;
  if (ways?.offered.includes('merchantCollects')) return model.collect;
  const place = address && `${address.name}, ${addressLine(scribe, address)}`;
  return model.sendBack(lawfulSendBack(scribe), place);
}

/** Days to send back, as far as they can be told in calendar days: the law's, or more where the terms give more. */
function lawfulSendBack({ profile }: PolicyScribe): number {
  const { sendWithin } = profile.return;
  const granted = sendWithin?.from === 'withdrawalNotice' && sendWithin.kind === 'calendar' ? sendWithin.days : 0;
  return Math.max(granted, sendBackDays.value);
}

/** Who pays by the model: the buyer only where every way the merchant names is at the buyer's cost. */
function modelBearer({ profile }: PolicyScribe): 'merchant' | 'buyer' {
  const ways = profile.return.ways?.offered ?? ['ownCourier' as const];
  const country = Object.keys(profile.return.label?.feeByCountry ?? {})[0] ?? profile.shipping.home;
  const bearers = ways.map(
    (way) => returnCost(profile.return, { way, country, voluntary: false, told: true, neverHeld: false }).value.bearer,
  );
  return bearers.every((bearer) => bearer === 'buyer') ? 'buyer' : 'merchant';
}

/** Whether a label has a price from some countries only: from the others it is the merchant's. */
function isLabelFreeElsewhere({ profile }: PolicyScribe): boolean {
  const journey = { way: 'merchantLabel', country: '', voluntary: false, told: true, neverHeld: false } as const;
  return profile.return.ways?.offered.includes('merchantLabel') === true && returnCost(profile.return, journey).value.bearer === 'merchant';
}

/** Note 4: whether a refund waits while nothing is known of the goods. */
function isWithheld({ profile }: PolicyScribe): boolean {
  const at = '2026-06-19T12:00:00Z';
  return refundWithheld(profile, {
    statement: { kind: 'statement', id: 'any', at, ground: 'withdrawal', units: [] },
    pieces: [],
    sentAt: undefined,
    receivedAt: undefined,
    charges: [],
    giftsKept: [],
  }).value;
}

/** What the terms give beyond the law and the model has no place for: working days, or a sooner refund. */
function betterTerms({ profile, words }: PolicyScribe): readonly (string | undefined)[] {
  const { period } = profile.withdrawal;
  const { sendWithin, ways } = profile.return;
  const { within } = profile.refund;
  const collects = ways?.offered.includes('merchantCollects') ?? false;
  const sooner = within !== undefined && within.days < withdrawalRefundDays.value;
  return [
    period?.kind === 'working' && canOutlast(period.days, withdrawalDays.value) ? words.withdrawal.longer(words.period(period)) : undefined,
    !collects && sendWithin?.kind === 'working' && sendWithin.from === 'withdrawalNotice' && canOutlast(sendWithin.days, sendBackDays.value)
      ? words.withdrawal.sendLonger(words.period(sendWithin))
      : undefined,
    sooner ? words.withdrawal.sooner(words.period(within), within.from) : undefined,
  ];
}
