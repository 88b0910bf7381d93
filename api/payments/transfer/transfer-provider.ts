import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { PaymentRefusal, type PaymentKey, type PaymentProvider, type ProviderPayment } from '../payment-provider.ts';
import { ownTransfers } from '../provider-for.ts';
import { giveUpTransfer } from './give-up-transfer.ts';
import type { TransferRecord } from './transfer-record.ts';
import { findTransfer, insertTransfer, listTransfers } from './transfers.store.ts';

/**
 * Transfers to the merchant's own bank account. Nobody else is asked: what has come is what the imported statements say. A payer
 * quotes the number of the order, which there is only once the payment is; so a transfer knows its checkout, and an order its transfer.
 * Money goes back by hand, and so does not pass through here.
 */
export function createTransferProvider(deps: Pick<Deps, 'db' | 'now' | 'shops'>): PaymentProvider {
  const { db, now, shops } = deps;
  const get = async (key: PaymentKey): Promise<TransferRecord> => {
    const transfer = await findTransfer(db, key);
    if (!transfer) throw new Error(`There is no transfer ${key.ref}`);
    return transfer;
  };
  return {
    name: ownTransfers,
    client: () => Promise.reject(new Error('A transfer has no fields in the browser')),
    async createPayment({ merchantId, checkoutId, method, amount, currency, idempotencyKey }) {
      const { bankAccount } = await shops.byId(merchantId);
      if (!bankAccount) throw new Error('The merchant has named no bank account');
      const { iban, holder, bic = null } = bankAccount;
      const ref = `trf_${idempotencyKey}`;
      return paymentOf(await insertTransfer(db, { merchantId, ref, checkoutId, method, amount, currency, iban, holder, bic }, now()));
    },
    getPayment: async (key) => paymentOf(await get(key)),
    listPayments: async (search) => (await listTransfers(db, search)).map(paymentOf),
    async cancelPayment(key) {
      await db.transaction().execute((tx) => giveUpTransfer(tx, deps, key));
      return paymentOf(await get(key));
    },
    async capturePayment(key) {
      const payment = paymentOf(await get(key));
      if (payment.state !== 'captured') throw new PaymentRefusal('not_received');
      return payment;
    },
    reauthorisePayment: () => Promise.reject(new PaymentRefusal('not_reservable')),
    refundPayment: () => Promise.reject(new PaymentRefusal('by_hand')),
    readEvent: () => Promise.reject(new ProblemError('bad-signature')),
  };
}

function paymentOf({
  ref,
  checkoutId,
  method,
  amount,
  currency,
  iban,
  holder,
  bic,
  entries,
  ...transfer
}: TransferRecord): ProviderPayment {
  const state = transfer.settledAt !== null ? 'captured' : transfer.givenUpAt !== null ? 'cancelled' : 'pending';
  return {
    ref,
    state,
    amount,
    capturedAmount: state === 'captured' ? transfer.received : 0,
    currency,
    method,
    checkoutId,
    action: { kind: 'none' },
    transferTo: { holder, iban, ...(bic !== null && { bic }) },
    received: entries.map((entry) => ({ amount: entry.amount, orderedBy: entry.orderedBy, arrivedAt: entry.importedAt })),
  };
}
