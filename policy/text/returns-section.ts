import { returnCost } from '../return/return-cost.ts';
import type { ReturnWay } from '../return/return-profile.ts';
import { deliveryRules } from '../refund/refund-delivery.ts';
import { keptCharges } from './kept-charges.ts';
import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** The return the merchant offers beyond the right of withdrawal, or that there is none. */
export function returnsSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, language } = scribe;
  const { returns } = words;
  const { voluntary, requires } = profile.return;
  const exchange = profile.order.exchange?.offered === false && returns.exchange;
  if (voluntary?.offered.offered !== true) {
    return { id: 'returns', heading: words.headings.returns, blocks: paragraph(returns.none, exchange) };
  }
  const conditions = (voluntary.requires ?? requires)?.conditions.map((condition) => returns.conditions[condition]) ?? [];
  const { exclusions, processing } = voluntary;
  const kept = keptCharges(scribe, 'voluntaryReturn', profile.shipping.home).map((charge) => words.withdrawal.kept[charge]);
  return {
    id: 'returns',
    heading: words.headings.returns,
    blocks: [
      ...paragraph(returns.offered(voluntary.within && words.period(voluntary.within)), returns.besides),
      ...(conditions.length === 0 ? [] : [...paragraph(returns.requires), ...list(...conditions)]),
      ...paragraph(exclusions?.personalised === true && returns.personalisedOut, exclusions?.tags !== undefined && returns.someOut),
      heading(returns.ways),
      ...list(...returnWays(scribe, true)),
      ...paragraph(
        returns.delivery[deliveryRules(profile, 'voluntaryReturn').deliveryWhenAll ? 'back' : 'stays'],
        kept.length > 0 && returns.kept(inARow(language, kept)),
        processing?.bound === 'atMost' && returns.processing(words.period(processing)),
        exchange,
      ),
    ],
  };
}

/** Every way back with who pays it, and the price of the merchant's label by country. */
export function returnWays({ profile, words, money, country }: PolicyScribe, voluntary: boolean): readonly string[] {
  const ways: readonly ReturnWay[] = profile.return.ways?.offered ?? ['ownCourier'];
  const cost = (way: ReturnWay, from: string) =>
    returnCost(profile.return, { way, country: from, voluntary, told: true, neverHeld: false }).value;
  return ways.flatMap((way) => {
    const fees = Object.keys(profile.return.label?.feeByCountry ?? {}).map((code) => [code, cost(way, code).label] as const);
    const priced = fees.filter(([, fee]) => fee > 0);
    const elsewhere = cost(way, '').bearer;
    if (priced.length === 0) return [words.says(words.withdrawal.way[way], words.withdrawal.pays[elsewhere])];
    return [
      ...priced.map(([code, fee]) => `${words.withdrawal.way[way]}, ${words.withdrawal.labelFee(country(code), money(fee))}`),
      ...(elsewhere === 'merchant' ? [`${words.withdrawal.way[way]}, ${words.withdrawal.labelElsewhere}`] : []),
    ];
  });
}
