import { claimReplyBy, guaranteeCost, whereReached, type Reason, type Remedy } from '../../policy/index.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { titlesOf } from '../refunds/present-plan.ts';
import type { OrderCase } from '../returns/return-case.ts';
import { claimAmounts, unitsStillClaimed } from './claim-amounts.ts';
import { lastOf } from './claim-record.ts';
import type { ClaimStanding, ReportedClaim } from './claim-standing.ts';
import { claimWords, type ClaimWords } from './claim-words.ts';
import type { ClaimPathWire, ClaimSimulationWire } from './claims.wire.ts';

/** What a claim comes to, whether it was made or is only thought about. */
export interface Outlook {
  readonly found: OrderCase;
  readonly claim: ReportedClaim;
  readonly standing: ClaimStanding;
  readonly language: Language;
  /** Those that can be chosen now. */
  readonly remedies: readonly Remedy[];
  readonly chosen: Remedy | null;
}

/** Ways, remedies with what they bring to the cent, dates and reasons. */
export function presentOutlook(outlook: Outlook): Omit<ClaimSimulationWire, 'next' | 'withdrawal'> {
  const { found, claim, standing, language, remedies, chosen } = outlook;
  const words = claimWords(language);
  const titles = titlesOf(found.order);
  return {
    kind: claim.kind,
    kindText: words.kind[claim.kind],
    lines: claim.units.map(({ line, quantity }) => ({ line, title: titles.get(line) ?? line, quantity })),
    paths: { carrier: carrierPath(outlook), guarantee: guaranteePath(outlook) },
    remedies: remedies.map((remedy) => ({ remedy, ...remedyWords(claim, words)[remedy], ...broughtBack(outlook, remedy) })),
    remediesBecause: inWords(standing.remedies.because, outlook),
    chosen,
    reply: reply(outlook),
    cost: cost(outlook),
  };
}

/** What remedies are called: where a delivery lacks something, other words than for goods that are broken. */
export function remedyWords({ kind }: Pick<ReportedClaim, 'kind'>, { remedy }: ClaimWords): ClaimWords['remedy']['goods'] {
  return kind === 'missing' || kind === 'wrong' ? remedy.delivery : remedy.goods;
}

function carrierPath(outlook: Outlook): ClaimPathWire | null {
  const { carrier } = outlook.standing;
  if (!carrier) return null;
  const words = claimWords(outlook.language).carrier;
  const until = carrier.value.reportBy && dayOf(carrier.value.reportBy.lastDay, outlook.language);
  return {
    standing: carrier.value.carrier,
    title: words.title,
    text: words[carrier.value.carrier](until?.text),
    until,
    because: inWords(carrier.because, outlook),
  };
}

function guaranteePath(outlook: Outlook): ClaimPathWire {
  const { guarantee, period } = outlook.standing;
  const words = claimWords(outlook.language).guarantee;
  return {
    standing: guarantee.value.standing,
    title: words.title,
    text: words[guarantee.value.standing],
    until: period && dayOf(period.apparentBy.lastDay, outlook.language),
    because: inWords(guarantee.because, outlook),
  };
}

/** What the end of the contract brings is known beforehand; what goods that stay are worth less is not. */
function broughtBack(outlook: Outlook, remedy: Remedy): Pick<ClaimSimulationWire['remedies'][number], 'refund' | 'because'> {
  if (remedy !== 'termination') return { refund: null, because: [] };
  const { found, claim, language } = outlook;
  const units = unitsStillClaimed(found, claim.units);
  const { refund } = claimAmounts(found.profile, found, units, { ends: 'termination' });
  return { refund: amountOf(refund.value.total, found.order.currency, language), because: inWords(refund.because, outlook) };
}

function reply(outlook: Outlook): ClaimSimulationWire['reply'] {
  const { found, claim, standing, language } = outlook;
  const words = claimWords(language).reply;
  // Whoever does not agree is answered anew.
  const reportedAt = lastOf(claim, 'contested')?.at ?? claim.reportedAt;
  const by = whereReached(() => claimReplyBy(found.profile, { reportedAt, country: found.order.quote.destination.country }));
  const answerBy = by.value && dayOf(by.value.dueBy, language);
  return {
    text: [words[standing.reply.value.speed], answerBy && words.by(answerBy.text)].filter(Boolean).join(' '),
    answerBy,
    because: inWords([...standing.reply.because, ...by.because], outlook),
  };
}

function cost(outlook: Outlook): ClaimSimulationWire['cost'] {
  const { found, claim, language } = outlook;
  const words = claimWords(language).cost;
  const unfounded = lastOf(claim, 'unfounded');
  const { value, because } = guaranteeCost(found.profile, { founded: !unfounded, badFaith: unfounded?.detail.badFaith.length });
  return {
    charged: amountOf(value.charged, found.order.currency, language),
    text: value.review ? words.review : unfounded ? words.unfounded : words.free,
    because: inWords(because, outlook),
  };
}

function inWords(because: readonly Reason[], { found, language }: Outlook) {
  return reasonsOf(because, language, wordsFormat(found.profile, language));
}
