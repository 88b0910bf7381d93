import { isProfessional } from '../buyer/is-professional.ts';
import type { Decision } from '../decision.ts';
import { guaranteeNotice } from '../law/eu-guarantee.ts';
import { payLaterInformation } from '../law/eu-payment.ts';
import { withdrawalFunction } from '../law/eu-withdrawal.ts';
import { isInForce } from '../law/law-parameter.ts';
import type { PaymentProfile } from '../payment/payment-profile.ts';
import type { Profile } from '../profile.ts';
import type { Buyer } from '../quote-input.ts';
import type { Quote, QuoteLine, QuoteNotice, QuotePayment } from '../quote.ts';
import { because } from '../reason/because.ts';
import { daysToWithdraw } from '../withdrawal/days-to-withdraw.ts';

/** Every notice a shopper may have to read before ordering; the words for each stand in `reason/notice-text.ts`. */
export type OrderNoticeId =
  | 'underAge'
  | 'withdrawalExcluded'
  | 'sealedHygiene'
  | 'professional'
  | 'withdrawalRight'
  | 'legalGuarantee'
  | 'dutiesByBuyer'
  | 'payLater';

/** The decisions of a quote that notices rest on. */
export interface NoticeGrounds {
  /** Local date, ISO 8601. */
  readonly today: string;
  readonly buyer: Buyer | undefined;
  readonly eligibility: Quote['buyer'];
  readonly lines: readonly QuoteLine[];
  readonly duties: Quote['duties'];
  readonly payments: readonly QuotePayment[];
}

/**
 * What the shopper must have read before ordering, the most personal first.
 *
 * @source art. 6(1) CRD, art. 49 Codice del Consumo; `eu.withdrawalFunction`, `eu.guaranteeNotice`, `eu.payLater`, each from its day on
 */
export function noticesBeforeOrder(profile: Pick<Profile, 'payment' | 'withdrawal'>, grounds: NoticeGrounds): readonly QuoteNotice[] {
  const { today, eligibility, lines, duties } = grounds;
  const consumer = !isProfessional(grounds.buyer);
  return [
    ...whole(
      'underAge',
      eligibility.because.filter(({ code }) => code === 'buyer.minor'),
    ),
    ...whole(
      'professional',
      eligibility.because.filter(({ code }) => code === 'buyer.professional'),
    ),
    ...(consumer ? perLine('withdrawalExcluded', lines, 'excluded') : []),
    ...(consumer ? perLine('sealedHygiene', lines, 'whenOpened') : []),
    ...(consumer && isInForce(withdrawalFunction, today) ? withdrawalRight(profile, lines) : []),
    ...(consumer && isInForce(guaranteeNotice, today) ? legalGuarantee : []),
    ...(duties.value === 'buyer' ? whole('dutiesByBuyer', duties.because) : []),
    ...(isInForce(payLaterInformation, today) && offersPayLater(profile.payment, grounds.payments) ? payLater : []),
  ];
}

const legalGuarantee = whole('legalGuarantee', [because('notice.legalGuarantee', undefined, { law: guaranteeNotice.id })]);
const payLater = whole('payLater', [because('notice.payLater', undefined, { law: payLaterInformation.id })]);

function withdrawalRight({ withdrawal }: Pick<Profile, 'withdrawal'>, lines: readonly QuoteLine[]): readonly QuoteNotice[] {
  if (lines.every((line) => line.withdrawal.value === 'excluded')) return [];
  const reason = because('notice.withdrawalFunction', undefined, { law: withdrawalFunction.id });
  return [{ id: 'withdrawalRight' satisfies OrderNoticeId, figures: { days: daysToWithdraw(withdrawal).value }, because: [reason] }];
}

function whole(id: OrderNoticeId, because: Decision<unknown>['because']): readonly QuoteNotice[] {
  const figures = because[0]?.figures;
  return because.length === 0 ? [] : [{ id, ...(figures && { figures }), because }];
}

function perLine(id: OrderNoticeId, lines: readonly QuoteLine[], value: QuoteLine['withdrawal']['value']): readonly QuoteNotice[] {
  const concerned = lines.filter(({ withdrawal }) => withdrawal.value === value);
  return concerned.length === 0 ? [] : [{ id, lines: concerned.map((line) => line.id), because: concerned[0]!.withdrawal.because }];
}

function offersPayLater({ methods }: PaymentProfile, payments: readonly QuotePayment[]): boolean {
  return methods.some(({ id, kind }) => kind === 'payLater' && payments.some(({ method, offered }) => method === id && offered.value));
}
