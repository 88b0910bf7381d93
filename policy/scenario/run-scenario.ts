import { canEnterCode } from '../discount/code-entry.ts';
import type { Decision, Reason } from '../decision.ts';
import type { Finding } from '../lint/finding.ts';
import type { Severity } from '../lint/flaw.ts';
import { lint } from '../lint/lint.ts';
import { publishable } from '../lint/publishable.ts';
import { noticeDue } from '../notice/notice-due.ts';
import { noticeOwed } from '../notice/notice-owed.ts';
import { consentsDue } from '../order/consents-due.ts';
import { transferDeadline } from '../payment/transfer-deadline.ts';
import type { Profile } from '../profile.ts';
import type { QuoteInput } from '../quote-input.ts';
import { quote, type Quote } from '../quote.ts';
import { ordinaryNow } from './ordinary-instants.ts';
import { runAsked } from './run-asked.ts';
import { runFollowed } from './run-followed.ts';
import { refundOrder, runRefund } from './run-refund.ts';
import { onlineFunction } from '../withdrawal/online-function.ts';
import { statementInTime } from '../withdrawal/statement-in-time.ts';
import { withdrawalPeriod } from '../withdrawal/withdrawal-period.ts';
import type { Scenario } from './scenario-schema.ts';
import { minor, written } from './written-amount.ts';

/** What came out of a scenario, in the words of its `expected`. */
export interface Outcome {
  readonly values: Readonly<Record<string, unknown>>;
  /** Reasons by the names `why` uses. */
  readonly reasons: Readonly<Record<string, readonly Reason[]>>;
}

/** Runs a scenario against its merchant's profile. */
export function runScenario({ given, when }: Pick<Scenario, 'given' | 'when'>, profile: Profile): Outcome {
  const now = given.now ?? ordinaryNow;
  switch (when) {
    case 'quote':
      return quoteOutcome(quote(profile, quoteInput(given, now)), given.payment);
    case 'codeEntered':
      return outcome({ canEnterCode: canEnterCode(profile.discount, given.orderSent ?? false) });
    case 'consentsAsked':
      return outcome({ consents: consentsDue(profile) });
    case 'stepReached':
      return outcome({
        notice: noticeOwed(profile, given.step!),
        noticeDue: noticeDue(profile, given.step!, { at: now, country: given.destination?.country ?? profile.shipping.home }),
      });
    case 'profileLinted':
      return lintOutcome(lint(profile, now.slice(0, 10)));
    case 'refundPlanned':
      return runRefund(profile, given.order!, given.events ?? []);
    case 'withdrawalAsked':
      return withdrawalOutcome(profile, given, now);
    case 'shopperAsks':
      return runAsked(profile, given.asked!, now);
    case 'orderFollowed':
      return runFollowed({ profile, order: given.order && refundOrder(given.order), now }, given.followed!);
    case 'bankTransferOrdered':
      return outcome({ transfer: transferDeadline(profile, now, given.destination?.country ?? profile.shipping.home) });
  }
}

/** The input of the quote that a scenario describes. */
export function quoteInput(given: Scenario['given'], now = ordinaryNow): QuoteInput {
  const { lines = [], codes = [], profile: _changes, orderSent: _sent, step: _step, order: _order, events: _events, ...rest } = given;
  return {
    ...rest,
    now,
    lines: lines.map(({ price, listPrice, priceByCountry, priceHistory, sku, ...line }, index) => ({
      quantity: 1,
      ...line,
      id: `line-${index + 1}`,
      sku: sku ?? `SKU-${index + 1}`,
      price: minor(price),
      ...(listPrice !== undefined && { listPrice: minor(listPrice) }),
      ...(priceByCountry && { priceByCountry: mapValues(priceByCountry, minor) }),
      ...(priceHistory && { priceHistory: priceHistory.map(({ from, amount }) => ({ from, amount: minor(amount) })) }),
    })),
    codes: codes.map(({ amount, ...code }) => ({ spent: false, ...code, ...(amount !== undefined && { amount: minor(amount) }) })),
  };
}

function quoteOutcome(result: Quote, payment: string | undefined): Outcome {
  const { delivery, lines } = result;
  const option = delivery.options.find(({ service }) => service === delivery.chosen);
  const surcharge = result.payments.find(({ method }) => method === payment)?.surcharge;
  const reasons: Record<string, readonly Reason[]> = {
    delivery: delivery.fee.because,
    toFree: delivery.toFree?.because ?? [],
    served: result.served.because,
    tax: result.tax.because,
    paymentDue: result.paymentDue.because,
    duties: result.duties.because,
    buyer: result.buyer.because,
    surcharge: surcharge?.because ?? [],
    ...Object.fromEntries(result.codes.map(({ code, outcome }) => [`code ${code}`, outcome.because])),
    ...Object.fromEntries(result.payments.map(({ method, offered }) => [`payment ${method}`, offered.because])),
    ...Object.fromEntries(result.notices.map(({ id, because }) => [`notice ${id}`, because])),
    ...Object.fromEntries(
      lines.map(({ unit, crossed, withdrawal }, index) => [
        `line ${index + 1}`,
        [...unit.because, ...crossed.because, ...withdrawal.because],
      ]),
    ),
  };
  const values = {
    goods: written(result.goods),
    discount: written(result.discount),
    delivery: written(delivery.fee.value),
    surcharge: written(surcharge?.value ?? 0),
    total: written(result.total),
    tax: written(result.tax.amount),
    taxIncluded: result.tax.included,
    paymentDue: result.paymentDue.value,
    toFree: delivery.toFree === undefined ? null : written(delivery.toFree.value.remaining),
    units: lines.map(({ unit }) => written(unit.value)),
    crossed: lines.map(({ crossed }) => (crossed.value === null ? null : written(crossed.value))),
    discounts: lines.map(({ discount }) => written(discount)),
    nets: lines.map(({ net }) => written(net)),
    withdrawal: lines.map(({ withdrawal }) => withdrawal.value),
    codes: Object.fromEntries(result.codes.map(({ code, outcome }) => [code, outcome.value])),
    served: result.served.value,
    services: delivery.options.map(({ service }) => service),
    chosen: delivery.chosen,
    window: option?.window ?? null,
    duties: result.duties.value,
    payments: result.payments.filter(({ offered }) => offered.value).map(({ method }) => method),
    buyer: result.buyer.value,
    notices: result.notices.map(({ id }) => id),
  };
  return { values, reasons };
}

function lintOutcome(findings: readonly Finding[]): Outcome {
  const ids = (wanted: Severity) => [...new Set(findings.filter(({ severity }) => severity === wanted).map(({ id }) => id))];
  return { values: { findings: { E: ids('E'), W: ids('W'), I: ids('I') }, publishable: publishable(findings) }, reasons: {} };
}

function withdrawalOutcome(
  profile: Profile,
  { parcels = [], informedAt, destination, concludedAt }: Scenario['given'],
  now: string,
): Outcome {
  const buyerCountry = destination?.country ?? profile.shipping.home;
  const period = withdrawalPeriod(profile, { possessedAt: parcels, informedAt, country: buyerCountry });
  const inTime = statementInTime(period.value, now);
  const { values, reasons } = outcome({ period, inTime, onlineFunction: onlineFunction(profile, concludedAt ?? now) });
  const { lastDay = null, endsAt = null } = period.value ?? {};
  return { values: { ...values, lastDay, endsAt }, reasons };
}

function outcome(decisions: Readonly<Record<string, Decision<unknown>>>): Outcome {
  return { values: mapValues(decisions, ({ value }) => value), reasons: mapValues(decisions, ({ because }) => because) };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
