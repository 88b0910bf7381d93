import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { followUp } from '../returns/follow-up.ts';
import { coverDebts } from './cover-debts.ts';
import { debtOf, isOpen, leftAtProvider } from './open-debts.ts';
import { isTold, lockCheckoutRefunds, replaceOutside, setPaidOutside } from './outside-refunds.store.ts';
import type { RefundRecord } from './refund-record.ts';
import { markRefundPaid } from './refunds.store.ts';
import { splitDebt } from './split-debt.ts';

/**
 * Settles a debt that the provider has not paid, and cannot pay as it stands or need not: what somebody paid back there beside it, and
 * was booked as a refund of its own while the debt might have been paid unheard, settles it after all. Of money the shopper has been told of, no
 * second mail tells.
 *
 * @param onlyBeyond only where the provider has not so much left
 * @returns false where nothing was paid beside it, and nothing is changed
 */
export async function coverUnpaid(tx: Db, deps: Deps, unpaid: RefundRecord, onlyBeyond: boolean): Promise<boolean> {
  const { merchantId, id, orderId, checkoutId, paymentRef, provider } = unpaid;
  if (orderId === null || checkoutId === null) return false;
  const order = await lockOrder(tx, merchantId, orderId);
  const booked = await lockCheckoutRefunds(tx, { merchantId, checkoutId, paymentRef });
  const debt = booked.find((each) => each.id === id && isOpen(each));
  const left = leftAtProvider(order.capturedAmount ?? order.total, booked);
  if (!debt || (onlyBeyond && debt.amount <= left)) return false;
  const outside = new Map(booked.filter((each) => isBeside(debt, each)).map((each) => [each.outsideRef!, each]));
  const made = [...outside].map(([ref, { amount }]) => ({ ref, amount }));
  const paid = await splitDebt(tx, debt, coverDebts([{ ...debtOf(debt), unheard: false }], made, left).parts.get(id) ?? []);
  for (const part of paid) {
    const { outsideRef, amount } = part;
    const beyond = outside.get(outsideRef!)!;
    if (beyond.amount === amount) await replaceOutside(tx, beyond, part.id);
    else {
      await setPaidOutside(tx, beyond, { ref: outsideRef!, amount: beyond.amount - amount });
      if (!(await isTold(tx, beyond))) await insertNotices(tx, merchantId, part.id, [shopperNotice('refunded', order)]);
    }
    await markRefundPaid(tx, part, beyond.paidAt!);
    await insertAudit(tx, { merchantId, actor: provider, verb: 'bookRefund', subject: part.id });
  }
  if (paid.length > 0) await followUp(tx, deps, order, provider);
  return paid.length > 0;
}

/** Whether somebody paid it at the provider while a debt was owed: what was booked before, the debt was reckoned with. */
export function isBeside(debt: RefundRecord, { id, source, paidAt, outsideRef }: RefundRecord): boolean {
  return source === 'provider' && paidAt !== null && outsideRef !== null && id > debt.id;
}
