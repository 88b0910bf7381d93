import type { CaptureRecord } from '../captures/capture-record.ts';
import type { ClaimRecord } from '../claims/claim-record.ts';
import { claimWords } from '../claims/claim-words.ts';
import type { DeadlineKind } from '../deadlines/deadline-kinds.ts';
import { deadlineWords } from '../deadlines/deadline-words.ts';
import type { EndpointRecord } from '../events/endpoint-record.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay, formatInstant } from '../http/format-moment.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import type { OrderEventKind, OrderRecord } from '../orders/order-record.ts';
import { orderWords } from '../orders/order-words.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { returnWords } from '../returns/return-words.ts';
import { facts, paragraphs, toMerchant, type ComposedMail, type MailScene, type OrderScene } from './mail-scene.ts';
import { noticeWords, type Opening } from './notice-words.ts';
import { unitsBlock } from './order-blocks.ts';

/** There is a return to look after. */
export function merchantReturnMail({ record, ...scene }: OrderScene & { readonly record: ReturnRecord }): ComposedMail {
  const { order, merchant, language, profile } = scene;
  const { label, merchantReturn } = noticeWords(language);
  const words = returnWords(language);
  return compose(scene, merchantReturn({ number: order.number, shop: merchant.name }), [
    ...facts(
      label.next,
      [label.orderNumber, order.number],
      [label.returnNumber, record.id],
      [words.ground[record.ground], words.state[record.state]],
      [label.receivedAt, formatInstant(record.askedAt, language, profile.calendar.timeZone)],
      [label.shopper, order.agreed.shippingAddress.name],
    ),
    ...unitsBlock(order, record.units, label.goods),
  ]);
}

/** A customer reports something. */
export function merchantClaimMail({ claim, ...scene }: OrderScene & { readonly claim: ClaimRecord }): ComposedMail {
  const { order, merchant, language, profile } = scene;
  const { label, merchantClaim } = noticeWords(language);
  return compose(scene, merchantClaim({ number: order.number, shop: merchant.name }), [
    ...facts(
      label.report,
      [label.orderNumber, order.number],
      [claimWords(language).kind[claim.kind], claimWords(language).state[claim.state]],
      [label.receivedAt, formatInstant(claim.reportedAt, language, profile.calendar.timeZone)],
      [label.shopper, order.agreed.shippingAddress.name],
    ),
    ...paragraphs(undefined, claim.description),
    ...unitsBlock(order, claim.units, label.goods),
  ]);
}

/** The provider does not pay a refund back: a person has to act. */
export function merchantRefundStuckMail({
  refund,
  order,
  ...scene
}: MailScene & {
  readonly refund: RefundRecord;
  /** Null where no order came of the payment. */ readonly order: OrderRecord | null;
}): ComposedMail {
  const { merchant, language } = scene;
  const { label, merchantRefundStuck } = noticeWords(language);
  const amount = formatAmount(refund.amount, refund.currency, language);
  return compose(scene, merchantRefundStuck({ number: order?.number ?? refund.paymentRef, shop: merchant.name, amount }), [
    ...facts(
      label.payment,
      [label.orderNumber, order?.number],
      [label.amount, amount],
      [label.paymentRef, refund.paymentRef],
      [label.failure, refund.failure],
    ),
  ]);
}

/** The money reserved for an order cannot be taken, or will not be there for long. @param capture the one that failed */
export function merchantPaymentMail({ capture, ...scene }: OrderScene & { readonly capture: CaptureRecord | undefined }): ComposedMail {
  const { order, merchant, language, profile } = scene;
  const { label, merchantPayment } = noticeWords(language);
  const { captureBefore } = order;
  return compose(scene, merchantPayment({ number: order.number, shop: merchant.name }), [
    ...facts(
      label.payment,
      [label.orderNumber, order.number],
      [label.amount, formatAmount(capture?.amount ?? order.total, order.currency, language)],
      [label.payment, orderWords(language).payment[order.paymentState]],
      [label.reservedUntil, captureBefore && formatInstant(captureBefore, language, profile.calendar.timeZone)],
      [label.paymentRef, order.paymentRef],
      [label.failure, capture?.failure],
    ),
  ]);
}

/** The payer has the payment of an order taken back: the merchant answers where it was taken. */
export function merchantDisputeMail(scene: OrderScene): ComposedMail {
  const { order, merchant, language } = scene;
  const { label, merchantDispute } = noticeWords(language);
  return compose(scene, merchantDispute({ number: order.number, shop: merchant.name }), [
    ...facts(
      label.payment,
      [label.orderNumber, order.number],
      [label.amount, formatAmount(order.capturedAmount ?? order.total, order.currency, language)],
      [label.paymentRef, order.paymentRef],
    ),
  ]);
}

/** A mail that its recipient's server does not take. */
export interface BouncedMail {
  readonly recipient: string;
  readonly subject: string;
  /** What the server said, without addresses. */
  readonly failure: string;
}

/** Mails did not reach a customer, so that the merchant has to by another way. */
export function merchantMailBouncedMail({ bounced, ...scene }: MailScene & { readonly bounced: readonly BouncedMail[] }): ComposedMail {
  const { merchant, language } = scene;
  const { label, merchantMailBounced } = noticeWords(language);
  return compose(
    scene,
    merchantMailBounced({ shop: merchant.name }),
    bounced.flatMap(({ recipient, subject, failure }) => facts(subject, [label.email, recipient], [label.failure, failure])),
  );
}

const tasks: ReadonlySet<OrderEventKind> = new Set(['documentReceived', 'invoiceAsked', 'cameUnowed']);

/**
 * Something that somebody has to look at: the shopper showed a document or asked for an invoice, or more came than was owed. What a
 * document shows is not in the mail.
 */
export function merchantTaskMail(scene: OrderScene): ComposedMail {
  const { order, merchant, language, profile } = scene;
  const { label, merchantTask } = noticeWords(language);
  const event = order.events.findLast(({ kind }) => tasks.has(kind));
  const what = event && [orderWords(language).event[event.kind], event.reason].filter(Boolean).join(': ');
  return compose(scene, merchantTask({ number: order.number, shop: merchant.name }), [
    ...paragraphs(undefined, what),
    ...facts(
      undefined,
      [label.orderNumber, order.number],
      [label.receivedAt, event && formatInstant(event.at, language, profile.calendar.timeZone)],
      [label.shopper, order.agreed.shippingAddress.name],
    ),
  ]);
}

/** An endpoint takes no webhooks, so that none are sent any more. */
export function merchantEndpointOffMail({ endpoint, ...scene }: MailScene & { readonly endpoint: EndpointRecord }): ComposedMail {
  const { merchant, language, profile, now } = scene;
  const { label, merchantEndpointOff } = noticeWords(language);
  const { url, description, failure, failingSince, disabledAt } = endpoint;
  const date = formatInstant(failingSince ?? disabledAt ?? now, language, profile.calendar.timeZone);
  return compose(
    scene,
    merchantEndpointOff({ shop: merchant.name, date }),
    facts(url, [label.name, description], [label.failure, failure]),
  );
}

/** A clock that is over, or that nobody can reckon. */
export interface DeadlineOver {
  readonly kind: DeadlineKind;
  /** Local date, ISO 8601; null where the holiday table does not reach so far. */
  readonly lastDay: string | null;
}

/** Something is due on an order. */
export function merchantDeadlineMail({ deadlines, ...scene }: OrderScene & { readonly deadlines: readonly DeadlineOver[] }): ComposedMail {
  const { order, merchant, language } = scene;
  const { label, merchantDeadline } = noticeWords(language);
  const words = deadlineWords(language);
  const rows = deadlines.map(
    ({ kind, lastDay }) => [words.label[kind], lastDay === null ? words.unknown : formatDay(lastDay, language)] as const,
  );
  return compose(scene, merchantDeadline({ number: order.number, shop: merchant.name }), [
    ...facts(label.lastDay, ...rows),
    ...facts(label.shopper, [label.orderNumber, order.number], [label.name, order.agreed.shippingAddress.name]),
  ]);
}

function compose(scene: MailScene, opening: Opening, blocks: readonly MailBlock[]): ComposedMail {
  const { profile, language, now, withdrawalPage } = scene;
  const content = toMerchant(scene, opening, blocks);
  return { content, papers: { attaches: new Set(), profile, language, situation: { at: now, withdrawalPage } } };
}
