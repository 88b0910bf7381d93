import { payLaterInformation } from '../law/eu-payment.ts';
import { majority } from '../law/it.ts';
import { isInForce } from '../law/law-parameter.ts';
import type { PaymentMethod } from '../payment/payment-method.ts';
import { surcharge } from '../payment/surcharge.ts';
import { includedTax } from '../tax/included-tax.ts';
import { codeRules } from './code-rules.ts';
import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicyBlock, PolicySection } from './policy-document.ts';
import { methodName } from './method-name.ts';
import { offeredMethods } from './offered-methods.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';
import { servedCountries } from './served-countries.ts';

/** A round amount to ask the surcharge of: 100.00. */
const sample = 100_00;

/** Means of payment with their limits and when they are charged; the deadline of a transfer; currency and tax. */
export function paymentSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, money, today } = scribe;
  const { payment } = words;
  const methods = offeredMethods(profile);
  const extras = methods
    .map((method) => [method, surcharge(profile.payment, method.id, sample).value] as const)
    .filter(([, extra]) => extra > 0);
  const credit =
    methods.some(({ kind }) => kind === 'payLater') && (today === undefined || isInForce(payLaterInformation, today)) && payment.credit;
  const { bankTransfer, unpaid } = profile.payment;
  const byTransfer = methods.some(({ kind }) => kind === 'bankTransfer');
  return {
    id: 'payment',
    heading: words.headings.payment,
    blocks: [
      heading(payment.methods),
      ...list(...methods.map((method) => methodLine(scribe, method))),
      ...paragraph(
        ...(extras.length === 0
          ? [payment.noSurcharge]
          : extras.map(([method, extra]) => words.says(methodName(method, words), payment.surcharge(money(extra))))),
        credit,
      ),
      ...paragraph(
        byTransfer && (bankTransfer?.within ? payment.transfer(words.period(bankTransfer.within)) : payment.transferOpen),
        byTransfer && bankTransfer?.quoteOrderNumber === true && payment.orderNumber,
        unpaid && payment.unpaid[unpaid.outcome],
      ),
      ...(byTransfer ? lateTransfer(scribe) : []),
      ...paragraph(payment.currency(profile.price.currency), payment.tax[isTaxedEverywhere(scribe) ? 'everywhere' : 'ifApplicable']),
      ...codeRules(scribe),
    ],
  };
}

/** What money that comes late, short or in excess means. @source `payment.bankTransfer`; matrix Q10 */
function lateTransfer({ profile, words: { cases } }: PolicyScribe): readonly PolicyBlock[] {
  const { counts, lapses, late, short, excess } = cases.transfer;
  const ends = profile.payment.bankTransfer?.within !== undefined;
  return paragraph(ends && counts, ends && lapses, ends && late, short, excess);
}

/** Whether every total contains tax, as the total itself says for each country. */
function isTaxedEverywhere({ profile, today }: PolicyScribe): boolean {
  const day = today ?? '9999-12-31';
  return servedCountries(profile.shipping).every((country) => includedTax(profile.tax, { country }, sample, day).rateBps !== null);
}

function methodLine(scribe: PolicyScribe, method: PaymentMethod): string {
  const { words, money, language, country } = scribe;
  const { payment } = words;
  const { charged, minTotal, maxTotal, countries, excludedCountries } = method;
  const age = Math.max(method.minAge ?? 0, method.kind === 'payLater' ? majority.value : 0);
  const facts = [
    ...(charged?.authorisedAt === undefined ? [] : [payment.authorised]),
    ...(charged === undefined ? [] : [payment.charged[charged.at]]),
    ...(charged?.thenAfterDays === undefined
      ? []
      : [payment.instalments(inARow(language, charged.thenAfterDays.map(String)), charged.thenAfterDays.at(-1) ?? 0)]),
    ...(minTotal === undefined ? [] : [payment.fromTotal(money(minTotal))]),
    ...(maxTotal === undefined ? [] : [payment.upToTotal(money(maxTotal))]),
    ...(countries === undefined ? [] : [payment.onlyIn(inARow(language, countries.map(country)))]),
    ...(excludedCountries === undefined ? [] : [payment.notIn(inARow(language, excludedCountries.map(country)))]),
    ...(age === 0 ? [] : [payment.minAge(age)]),
  ];
  const name = methodName(method, words);
  return facts.length === 0 ? name : words.says(name, facts.join('; '));
}
