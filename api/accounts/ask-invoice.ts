import { invoiceAsked, type Decision, type InvoiceAnswer } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices, shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertOrderEvents } from '../orders/orders.store.ts';

/** For whom the invoice is to be. */
export interface AskInvoice {
  readonly taxCode: string;
  readonly recipient?: string | undefined;
  readonly requestId?: string | undefined;
}

/**
 * Somebody who has ordered wants an invoice. It is noted on the order where the terms still give one; where not, the paper of the
 * order goes out again.
 *
 * @param order its row must be locked
 */
export async function askInvoice(tx: Db, deps: Deps, order: OrderRecord, ask: AskInvoice): Promise<Decision<InvoiceAnswer>> {
  const { merchantId, id, agreed } = order;
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const answer = invoiceAsked(profile, agreed.invoice !== undefined);
  const { invoice, sentAgain } = answer.value;
  const forWhom = [ask.taxCode, ask.recipient].filter(Boolean).join(', ');
  const isNoted = order.events.some(({ kind, reason }) => kind === 'invoiceAsked' && reason === forWhom);
  if (invoice === 'issued' && !isNoted) {
    const merchant = await deps.shops.byId(merchantId);
    await insertOrderEvents(tx, order, ['invoiceAsked'], deps.now(), 'shopper', forWhom);
    await insertNotices(tx, merchantId, id, merchantNotices('merchantTask', merchant, merchant.profile));
  }
  if (sentAgain !== null) await insertNotices(tx, merchantId, id, [shopperNotice('goods', order)]);
  const { requestId } = ask;
  await insertAudit(tx, { merchantId, actor: 'shopper', verb: 'askInvoice', subject: id, ...(requestId !== undefined && { requestId }) });
  return answer;
}
