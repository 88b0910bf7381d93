import { deleteIdentityDocuments } from '../attachments/delete-identity-documents.ts';
import { renewReservation, reportRefusedRenewal } from '../captures/renew-reservation.ts';
import { confirmCheckout } from '../checkouts/confirm-checkout.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { endIdentityCheck } from '../orders/end-identity-check.ts';
import { moveOrder } from '../orders/move-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { refuseUnanswered } from '../orders/refuse-unanswered.ts';
import { remindPayment } from '../orders/remind-payment.ts';
import { returnLateTransfer } from '../orders/return-late-transfer.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { cancelReturn } from '../returns/cancel-return.ts';
import { deadlineKinds, type DeadlineKind } from './deadline-kinds.ts';
import type { DeadlineKey } from './deadline-record.ts';
import { warnMerchant } from './warn-merchant.ts';

/** What a clock does when its time has come. */
export interface DeadlineAction {
  /** Asks payment providers first, outside any transaction; done again it does no harm. What it throws puts the action off. */
  readonly prepare?: (deps: Deps, key: DeadlineKey) => Promise<void>;
  /** In the transaction that marks the clock; the order's row is locked. */
  readonly act: (tx: Db, deps: Deps, order: OrderRecord, key: DeadlineKey) => Promise<void>;
  /** Tells payment providers afterwards; the sweeps of their own make up for it where it fails. */
  readonly finish?: (deps: Deps, key: DeadlineKey) => Promise<void>;
}

const actor = 'sweep';

const warn: DeadlineAction = { act: warnMerchant };
/** A right that was not used: to be over is all that happens. */
const none: DeadlineAction = { act: async () => {} };

/** The last look at the bank: a transfer that came in time is an order that is paid, whoever forgot to say so. */
async function askTheBank(deps: Deps, { merchantId, orderId }: DeadlineKey): Promise<OrderRecord> {
  const order = await getOrder(deps.db, merchantId, orderId);
  if (order.paymentState === 'pending') await confirmCheckout(deps, { merchantId, checkoutId: order.checkoutId, actor });
  return order;
}

const lapse: DeadlineAction = {
  prepare: async (deps, key) => {
    await askTheBank(deps, key);
  },
  act: async (tx, deps, order) => {
    await moveOrder(tx, deps, order, 'paymentOverdue', { actor, role: 'clock' });
  },
  finish: async (deps, key) => {
    const { merchantId, provider, paymentRef } = await getOrder(deps.db, key.merchantId, key.orderId);
    if (paymentRef !== null)
      await askProvider(deps, providerOf(deps, provider), (bank) => bank.cancelPayment({ merchantId, ref: paymentRef }));
    await askTheBank(deps, key);
  },
};

/** What each clock does. Every action asks policy once more whether it may, so that one that comes late or twice does nothing. */
export const deadlineActions: Readonly<Record<DeadlineKind, DeadlineAction>> = {
  transferReminder: { act: (tx, deps, order) => remindPayment(tx, deps, order, actor) },
  transferUnpaid: lapse,
  transferChoice: { act: (tx, deps, order) => returnLateTransfer(tx, deps, order, actor) },
  acceptance: { act: (tx, deps, order) => refuseUnanswered(tx, deps, order, actor) },
  identityDocument: {
    act: async (tx, deps, order) => {
      if (!(await endIdentityCheck(tx, deps, order, { actor, role: 'clock' }))) await warnMerchant(tx, deps, order);
    },
  },
  identityNotice: warn,
  identityDeletion: { act: (tx, _deps, { merchantId, id: orderId }) => deleteIdentityDocuments(tx, { merchantId, orderId, actor }) },
  dispatch: warn,
  delivery: warn,
  extraTerm: warn,
  withdrawalEnd: none,
  damageReport: none,
  returnSending: warn,
  returnLapse: {
    act: async (tx, deps, { merchantId }, { subjectId }) => {
      await cancelReturn(tx, deps, { merchantId, returnId: subjectId, actor, by: 'merchant' });
    },
  },
  refundDue: warn,
  refundLimit: warn,
  reductionNotice: warn,
  goodsReclaim: warn,
  claimReply: warn,
  uncollectedRefund: warn,
  authorisationEnd: {
    prepare: (deps, key) => renewReservation(deps, key, actor),
    act: (tx, deps, order) => reportRefusedRenewal(tx, deps, order, actor),
  },
  orderClosing: {
    act: async (tx, deps, order) => {
      await moveOrder(tx, deps, order, 'settled', { actor, role: 'clock' });
    },
  },
};

const asks = (kind: DeadlineKind) => deadlineActions[kind].prepare !== undefined || deadlineActions[kind].finish !== undefined;

/** Clocks that ask payment providers as they act. */
export const askingKinds: readonly DeadlineKind[] = deadlineKinds.filter(asks);
/** Clocks that need nobody's answer. */
export const unaskedKinds: readonly DeadlineKind[] = deadlineKinds.filter((kind) => !asks(kind));
