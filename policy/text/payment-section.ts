import { payLaterInformation } from '../law/eu.ts';
import { majority } from '../law/it.ts';
import { isInForce } from '../law/law-parameter.ts';
import { isoCountries } from '../iso-countries.ts';
import { methodOffered } from '../payment/method-offered.ts';
import type { PaymentMethod } from '../payment/payment-method.ts';
import { surcharge } from '../payment/surcharge.ts';
import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { methodName } from './method-name.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** A round amount to ask the surcharge of: 100.00. */
const sample = 100_00;

/** Means of payment with their limits and when they are charged; the deadline of a transfer; currency and tax. */
export function paymentSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, money, today } = scribe;
  const { payment } = words;
  const methods = profile.payment.methods.filter((method) => isOffered(scribe, method));
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
      ...paragraph(payment.currency(profile.price.currency), payment.tax[profile.tax.included.where]),
    ],
  };
}

/** Whether some order can be paid with a method: one its own limits leave room for. */
function isOffered({ profile }: PolicyScribe, method: PaymentMethod): boolean {
  const country =
    method.countries?.[0] ?? [profile.shipping.home, ...isoCountries].find((code) => !method.excludedCountries?.includes(code));
  const total = Math.max(method.minTotal ?? 1, 1);
  return country !== undefined && methodOffered(profile.payment, method, { lines: [], country, total }).value;
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
