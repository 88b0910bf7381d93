import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices, shopperNotice } from '../notices/owed-notice.ts';
import { getOrder, insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import { isPatienceOver, unheard } from '../payments/patience.ts';
import { PaymentRefusal } from '../payments/payment-provider.ts';
import { providerOf } from '../payments/provider-of.ts';
import { followUp } from '../returns/follow-up.ts';
import { coverUnpaid, isBeside } from './cover-unpaid.ts';
import type { RefundRecord } from './refund-record.ts';
import { letGo } from './let-go.ts';
import { claimDueRefunds, claimRefund, listRefunds, markRefundPaid, markRefundStuck, recordFailure } from './refunds.store.ts';

const batch = 10;

/** Pays a debt at the provider; repeated, it gives nothing twice. A provider that fails is asked again later, ever more rarely. */
export async function payRefund(deps: Deps, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>): Promise<void> {
  const refund = await claimRefund(deps.db, merchantId, id, deps.now());
  if (refund) await askFor(deps, refund);
}

/**
 * Pays some of the refunds that are due, side by side: all of them are asked for before anybody else may take them in hand.
 *
 * @returns whether there may be more
 */
export async function payOwedRefunds(deps: Deps): Promise<boolean> {
  const claimed = await claimDueRefunds(deps.db, deps.now(), batch);
  const paid = claimed.map((refund) =>
    askFor(deps, refund).catch((error: unknown) =>
      deps.log.error({ refund: refund.id, error: describeError(error) }, 'a refund will be settled later'),
    ),
  );
  await Promise.all(paid);
  return claimed.length === batch;
}

async function askFor(deps: Deps, refund: RefundRecord): Promise<void> {
  try {
    if (await isCovered(deps, refund)) return;
    if (!(await giveBack(deps, refund))) return;
  } catch (error) {
    deps.log.error({ provider: refund.provider, refund: refund.id, error: describeError(error) }, 'a refund failed');
    await rememberFailure(deps, refund, error);
    return;
  }
  await deps.db.transaction().execute((tx) => settleRefund(tx, deps, refund, refund.provider));
}

/**
 * Of a debt that was asked for and not heard of again, whether somebody paid back at the provider meanwhile what settles it: the provider
 * says whether it made ours.
 */
async function isCovered(deps: Deps, refund: RefundRecord): Promise<boolean> {
  const { merchantId, orderId, paymentRef: ref, failure } = refund;
  if (failure !== unheard || orderId === null || refund.released) return false;
  if (!(await listRefunds(deps.db, merchantId, orderId)).some((each) => isBeside(refund, each))) return false;
  const { ownRefunds } = await providerOf(deps, refund.provider).getPayment({ merchantId, ref });
  if (!ownRefunds || ownRefunds.includes(refund.id)) return false;
  return deps.db.transaction().execute((tx) => coverUnpaid(tx, deps, refund, false));
}

/**
 * Pays back, or lets go of what is only reserved.
 *
 * @returns whether it is done; not where it turned out that what was to be let go was taken, and is to be paid back now
 * @throws Error where the money is being taken at this moment, or turned out not to be there
 */
async function giveBack(deps: Deps, refund: RefundRecord): Promise<boolean> {
  const { merchantId, orderId, source, amount, id } = refund;
  const provider = providerOf(deps, refund.provider);
  const key = { merchantId, ref: refund.paymentRef };
  if (source === 'entry') {
    if (!provider.returnSurplus) throw new PaymentRefusal('by_hand');
    await provider.returnSurplus(key, amount, id);
    return true;
  }
  if (orderId === null || source === 'payment') {
    const payment = refund.released ? await provider.cancelPayment(key) : undefined;
    if (payment?.state !== 'cancelled') await provider.refundPayment(key, amount, id);
    return true;
  }
  if (refund.released) return letGo(deps, provider, { merchantId, orderId });
  const order = await getOrder(deps.db, merchantId, orderId);
  if (order.paymentState !== 'captured') throw new Error('The money is not there');
  await provider.refundPayment(key, amount, id);
  return true;
}

/** Writes down that a debt is paid, tells the shopper, and draws what follows from it. Does nothing twice. @param at when; absent: now */
export async function settleRefund(tx: Db, deps: Deps, refund: RefundRecord, actor: string, at = deps.now()): Promise<void> {
  const { merchantId, id, orderId, source } = refund;
  const order = orderId === null ? null : await lockOrder(tx, merchantId, orderId);
  if (!(await markRefundPaid(tx, refund, at)) || !order) return;
  // The end of the whole reservation stands in the history.
  if (!refund.released) await insertOrderEvents(tx, order, ['refunded'], deps.now(), actor);
  else if (order.paymentState !== 'released') await insertOrderEvents(tx, order, ['amountReleased'], deps.now(), actor);
  // Of a payment that no order keeps, the mail that says so went out when it was owed.
  if (source === 'payment') return;
  await followUp(tx, deps, order, actor);
  await insertNotices(tx, merchantId, id, [shopperNotice('refunded', order)]);
}

/** A no for good, or a day without an answer: a person has to act, and is told. */
async function rememberFailure(deps: Deps, refund: RefundRecord, error: unknown): Promise<void> {
  const { merchantId, id } = refund;
  const refused = error instanceof PaymentRefusal;
  const failure = refused ? error.code : unheard;
  if (!refused && !isPatienceOver(refund, deps.now())) {
    await recordFailure(deps.db, refund, failure);
    return;
  }
  const merchant = await deps.shops.byId(merchantId);
  await deps.db.transaction().execute(async (tx) => {
    if (refused && (await coverUnpaid(tx, deps, refund, true))) return;
    if (!(await markRefundStuck(tx, refund, failure, deps.now()))) return;
    await insertNotices(tx, merchantId, id, merchantNotices('merchantRefundStuck', merchant, merchant.profile));
  });
}
