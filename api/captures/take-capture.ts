import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { isPatienceOver, unheard } from '../payments/patience.ts';
import { PaymentRefusal } from '../payments/payment-provider.ts';
import { providerOf } from '../payments/provider-of.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { listRefunds, setReleased } from '../refunds/refunds.store.ts';
import { bookPayment } from './book-payment.ts';
import type { CaptureRecord } from './capture-record.ts';
import { claimDueCaptures, getCapture, insertCapture, updateCapture } from './captures.store.ts';
import { tellOfTrouble } from './tell-of-trouble.ts';

const batch = 10;

/**
 * Takes some of the money that has fallen due, side by side: all of it is asked for before anybody else may take it in hand. A provider
 * that fails is asked again later, ever more rarely, under the same key.
 *
 * @returns whether there may be more
 */
export async function takeOwedCaptures(deps: Deps): Promise<boolean> {
  const claimed = await claimDueCaptures(deps.db, deps.now(), batch);
  const taken = claimed.map((capture) =>
    take(deps, capture).catch((error: unknown) =>
      deps.log.error({ capture: capture.id, error: describeError(error) }, 'a capture will be made later'),
    ),
  );
  await Promise.all(taken);
  return claimed.length === batch;
}

/** What the provider is asked for, as it stands in the books. */
interface Asked {
  readonly order: OrderRecord;
  readonly capture: CaptureRecord;
  readonly amount: number;
  readonly ref: string;
}

async function take(deps: Deps, claimed: CaptureRecord): Promise<void> {
  const asked = await deps.db.transaction().execute((tx) => fixAmount(tx, deps, claimed));
  if (!asked) return;
  const { order, capture, amount, ref } = asked;
  const { merchantId, id: orderId } = order;
  const provider = providerOf(deps, order.provider);
  const book = (payment: Awaited<ReturnType<typeof provider.getPayment>>) =>
    deps.db.transaction().execute((tx) => bookPayment(tx, deps, { merchantId, orderId, payment, actor: order.provider }));
  try {
    await book(await provider.capturePayment({ merchantId, ref }, amount, capture.id));
  } catch (error) {
    deps.log.error({ provider: order.provider, capture: capture.id, error: describeError(error) }, 'a capture failed');
    if (!(error instanceof PaymentRefusal)) return rememberSilence(deps, capture);
    const payment = await provider.getPayment({ merchantId, ref });
    // A refusal may say no more than that it was done before, or that there is nothing any more.
    if (payment.state === 'captured' || payment.state === 'cancelled') return book(payment);
    await deps.db.transaction().execute((tx) => giveUp(tx, deps, asked, error.code));
  }
}

/**
 * From here on the provider is asked for just this much: what the order keeps at this moment. Whatever goes back later is paid back
 * after it was taken. Undefined where there is nothing to take.
 */
async function fixAmount(tx: Db, deps: Pick<Deps, 'now'>, { merchantId, id, orderId }: CaptureRecord): Promise<Asked | undefined> {
  const order = await lockOrder(tx, merchantId, orderId);
  const capture = await getCapture(tx, merchantId, id);
  if (capture.capturedAt !== null || capture.droppedAt !== null) return undefined;
  const left = moneyLeft(order, await listRefunds(tx, merchantId, orderId));
  const nothing = order.paymentState !== 'authorised' || (capture.amount === null && (left <= 0 || isOver(order.state)));
  if (nothing || order.paymentRef === null) {
    await updateCapture(tx, capture, { droppedAt: deps.now() });
    return undefined;
  }
  // The reservation it was asked of has been replaced, and nothing was taken of it.
  if (capture.paymentRef !== null && capture.paymentRef !== order.paymentRef) {
    await updateCapture(tx, capture, { droppedAt: deps.now() });
    await insertCapture(tx, { order, cause: capture.cause, owedBy: capture.owedBy, owedAt: deps.now() });
    return undefined;
  }
  const amount = capture.amount ?? left;
  const ref = capture.paymentRef ?? order.paymentRef;
  if (capture.amount === null) await updateCapture(tx, capture, { amount, paymentRef: ref });
  return { order, capture, amount, ref };
}

/** A day without an answer: a person has to act, and is told. */
async function rememberSilence(deps: Deps, capture: CaptureRecord): Promise<void> {
  const { merchantId, orderId } = capture;
  const stuckAt = isPatienceOver(capture, deps.now()) ? deps.now() : null;
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, orderId);
    if ((await updateCapture(tx, capture, { failure: unheard, stuckAt })) && stuckAt !== null) await tellOfTrouble(tx, deps, order);
  });
}

/** The provider's no: nothing was taken, so that what was to be paid back is let go. */
async function giveUp(tx: Db, deps: Deps, { capture }: Asked, failure: string): Promise<void> {
  const { merchantId, orderId } = capture;
  const order = await lockOrder(tx, merchantId, orderId);
  const now = deps.now();
  if (!(await updateCapture(tx, capture, { failure, stuckAt: now }))) return;
  for (const refund of await listRefunds(tx, merchantId, orderId))
    if (refund.paidAt === null && refund.source !== 'payment') await setReleased(tx, refund, true, now);
  await insertOrderEvents(tx, order, ['captureFailed'], now, order.provider);
  await tellOfTrouble(tx, deps, order);
}
