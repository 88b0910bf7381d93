import { orderAccessLink } from '../accounts/order-access-link.ts';
import { awaitedTransfer } from '../bank/awaited-transfer.ts';
import { findOpenCapture } from '../captures/captures.store.ts';
import { getCheckout } from '../checkouts/checkouts.store.ts';
import { claimCaseOf } from '../claims/claim-case.ts';
import { getClaim } from '../claims/claims.store.ts';
import { listWarnings } from '../deadlines/deadlines.store.ts';
import type { Deps } from '../deps.ts';
import { getEndpoint } from '../events/endpoints.store.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { publicUrl } from '../http/public-url.ts';
import { readOrderFile } from '../orders/dossiers.store.ts';
import { getOrder } from '../orders/orders.store.ts';
import { getParcel } from '../parcels/parcels.store.ts';
import { creditedCode } from '../refunds/credit-code.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { lineTags } from '../returns/line-tags.ts';
import { orderCaseOf } from '../returns/return-case.ts';
import { getReturn } from '../returns/returns.store.ts';
import { pagePath } from '../withdrawals/page-path.ts';
import { receiptUrl } from '../withdrawals/present-receipt.ts';
import { listReadings } from '../withdrawals/readings.store.ts';
import { refusedUnits } from '../withdrawals/statement-outcome.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { getWithdrawal } from '../withdrawals/withdrawals.store.ts';
import { orderAccessMail } from './access-mail.ts';
import { claimAnsweredMail, claimReportedMail } from './claim-mail.ts';
import type { ComposedMail, MailScene, OrderScene } from './mail-scene.ts';
import {
  merchantClaimMail,
  merchantDeadlineMail,
  merchantEndpointOffMail,
  merchantMailBouncedMail,
  merchantDisputeMail,
  merchantPaymentMail,
  merchantRefundStuckMail,
  merchantReturnMail,
  merchantTaskMail,
} from './merchant-mail.ts';
import type { NoticeSubject } from './notice.ts';
import { readParcelFacts } from './read-parcel-facts.ts';
import { listBounced, type UnsentNotice } from './notices.store.ts';
import { merchantOrderMail, orderMail } from './order-mail.ts';
import { deliveredMail, shippedMail, uncollectedMail } from './parcel-mail.ts';
import { codeCreditedMail, paymentRefundMail, refundMail } from './refund-mail.ts';
import { returnMail, type ReturnStep } from './return-mail.ts';
import { withdrawalAnsweredMail } from './withdrawal-answered-mail.ts';
import { merchantWithdrawalMail, withdrawalMail } from './withdrawal-mail.ts';

/** What a notice says, put together from what it is about, in the language it is owed in. */
export async function composeNotice(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const compose = notice.step === 'merchantMailBounced' ? aboutBounced : subjects[notice.subject];
  return compose(deps, notice);
}

type Compose = (deps: Deps, notice: UnsentNotice) => Promise<ComposedMail>;

const subjects: Readonly<Record<NoticeSubject, Compose>> = {
  order: aboutOrder,
  checkout: aboutCheckout,
  withdrawal: aboutWithdrawal,
  return: aboutReturn,
  claim: aboutClaim,
  refund: aboutRefund,
  parcel: aboutParcel,
  access: aboutAccess,
  endpoint: aboutEndpoint,
};

async function sceneOf(deps: Deps, { merchantId, language }: UnsentNotice): Promise<MailScene> {
  const merchant = await deps.shops.byId(merchantId);
  const withdrawalPage = merchant.links.withdrawal ?? `${publicUrl(deps)}${pagePath(merchant, language)}`;
  return { profile: merchant.profile, merchant, language, withdrawalPage, now: deps.now() };
}

async function orderScene(deps: Deps, notice: UnsentNotice, orderId: string): Promise<OrderScene> {
  const { order, dossier } = notice.file ?? (await readOrderFile(deps.db, { merchantId: notice.merchantId, id: orderId }));
  const scene = await sceneOf(deps, notice);
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const transfer = await awaitedTransfer(deps.db, order);
  return { ...scene, profile, order, token: bearerToken(deps.env, 'order', order.id), dossier, transfer };
}

const caseOf = ({ profile, order, dossier }: OrderScene) => orderCaseOf(profile, order, dossier);

async function aboutOrder(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const { step, steps, subjectId } = notice;
  const scene = await orderScene(deps, notice, subjectId);
  if (step === 'merchantOrder') return merchantOrderMail(scene);
  if (step === 'codeCredited') return codeCreditedMail({ ...scene, code: creditedCode(deps, scene.order) });
  if (step === 'merchantPayment') {
    return merchantPaymentMail({ ...scene, capture: await findOpenCapture(deps.db, scene.order) });
  }
  if (step === 'merchantTask') return merchantTaskMail(scene);
  if (step === 'merchantDispute') return merchantDisputeMail(scene);
  if (step === 'merchantDeadline') {
    return merchantDeadlineMail({ ...scene, deadlines: await listWarnings(deps.db, scene.order) });
  }
  const refund = scene.dossier.refunds.reduce((sum, { source, amount }) => (source === 'order' ? sum + amount : sum), 0);
  return orderMail(step, steps, { ...scene, refund });
}

async function aboutCheckout(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const { merchantId, subjectId } = notice;
  const scene = await sceneOf(deps, notice);
  const checkout = await getCheckout(deps.db, merchantId, subjectId);
  const { profile } = await deps.shops.published(merchantId, checkout.profileVersion);
  if (!checkout.refund) throw new Error('A refund mail needs a refund');
  const { amount, reason } = checkout.refund;
  return paymentRefundMail({ ...scene, profile, amount, reason, currency: checkout.currency, owedAt: checkout.expiresAt });
}

async function aboutWithdrawal(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const record = await getWithdrawal(deps.db, notice.merchantId, notice.subjectId);
  if (notice.step === 'withdrawalAnswered') return aboutAnswer(deps, notice, record);
  const mail = { ...(await sceneOf(deps, notice)), record, receipt: receiptUrl(deps, record.id, 'text') };
  return notice.step === 'merchantWithdrawal' ? merchantWithdrawalMail(mail) : withdrawalMail(mail);
}

async function aboutAnswer(deps: Deps, notice: UnsentNotice, record: WithdrawalRecord): Promise<ComposedMail> {
  const { orderId } = (await listReadings(deps.db, notice.merchantId, record.id)).at(-1) ?? {};
  if (!orderId) throw new Error('An answer to a statement needs its order');
  const scene = await orderScene(deps, notice, orderId);
  const { profile, order, dossier } = scene;
  const refused = refusedUnits(profile, order, dossier, record, await lineTags(deps.db, order));
  return withdrawalAnsweredMail({ ...scene, record, refused, steps: notice.steps });
}

async function aboutReturn(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const { merchantId, subjectId, step } = notice;
  const record = await getReturn(deps.db, merchantId, subjectId);
  const scene = await orderScene(deps, notice, record.orderId);
  if (step === 'merchantReturn') return merchantReturnMail({ ...scene, record });
  return returnMail(step as ReturnStep, { ...scene, record, planned: plannedFor(caseOf(scene).plan, record.id) });
}

async function aboutClaim(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const claim = await getClaim(deps.db, notice.merchantId, notice.subjectId);
  const scene = await orderScene(deps, notice, claim.orderId);
  if (notice.step === 'merchantClaim') return merchantClaimMail({ ...scene, claim });
  const mail = { ...scene, found: claimCaseOf(caseOf(scene), claim) };
  return notice.step === 'claimAnswered' ? claimAnsweredMail(mail) : claimReportedMail(mail);
}

async function aboutRefund(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const refund = await getRefund(deps.db, notice.merchantId, notice.subjectId);
  if (refund.orderId === null) return merchantRefundStuckMail({ ...(await sceneOf(deps, notice)), refund, order: null });
  const scene = await orderScene(deps, notice, refund.orderId);
  if (notice.step === 'merchantRefundStuck') return merchantRefundStuckMail({ ...scene, refund });
  return refundMail({ ...scene, refund });
}

async function aboutParcel(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const parcel = await getParcel(deps.db, notice.merchantId, notice.subjectId);
  const scene = await orderScene(deps, notice, parcel.orderId);
  const mail = { ...scene, parcel, ...readParcelFacts(scene, parcel) };
  if (notice.step === 'shipped') return shippedMail(mail);
  return notice.step === 'delivered' ? deliveredMail(mail) : uncollectedMail(mail);
}

async function aboutAccess(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const scene = await sceneOf(deps, notice);
  const order = await getOrder(deps.db, notice.merchantId, notice.subjectId);
  return orderAccessMail({ ...scene, number: order.number, link: orderAccessLink(deps, scene.merchant, notice.id) });
}

async function aboutEndpoint(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const endpoint = await getEndpoint(deps.db, { merchantId: notice.merchantId, id: notice.subjectId });
  return merchantEndpointOffMail({ ...(await sceneOf(deps, notice)), endpoint });
}

/** Mails that came back, with the subject they had, so that the merchant knows what the customer was not told. */
async function aboutBounced(deps: Deps, notice: UnsentNotice): Promise<ComposedMail> {
  const scene = await sceneOf(deps, notice);
  const bounced = await listBounced(deps.db, notice.merchantId, notice.subjectId);
  const mails = bounced.map(async (each) => {
    const subject = await subjectOf(deps, { ...each, language: notice.language });
    return { recipient: each.recipient, subject, failure: each.failure };
  });
  return merchantMailBouncedMail({ ...scene, bounced: await Promise.all(mails) });
}

/** What stood in the inbox, or would have; the step's name where that very mail cannot be put together. */
async function subjectOf(deps: Deps, bounced: UnsentNotice): Promise<string> {
  try {
    return (await composeNotice(deps, bounced)).content.subject;
  } catch {
    return bounced.step;
  }
}
