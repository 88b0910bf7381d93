import type { Db } from '../db/connect-database.ts';
import type { OutsidePart } from './cover-debts.ts';
import { setPaidOutside } from './outside-refunds.store.ts';
import type { RefundRecord } from './refund-record.ts';
import { insertRefund } from './refunds.store.ts';

/**
 * Splits a debt into what was paid of it outside and what is still owed. The latter gets a key of its own: under the old one the
 * provider knows another amount, and may have kept its no.
 *
 * @returns what was paid, each with its `outsideRef`, for the caller to settle; nothing without parts
 */
export async function splitDebt(tx: Db, debt: RefundRecord, parts: readonly OutsidePart[]): Promise<RefundRecord[]> {
  const paid: RefundRecord[] = [];
  for (const part of parts) {
    const refund = paid.length === 0 ? debt : (await insertRefund(tx, { ...debt, amount: part.amount }, debt.owedAt))!;
    await setPaidOutside(tx, refund, part);
    paid.push({ ...refund, amount: part.amount, outsideRef: part.ref });
  }
  const left = parts.reduce((open, { amount }) => open - amount, debt.amount);
  if (parts.length > 0 && left > 0) await insertRefund(tx, { ...debt, amount: left }, debt.owedAt);
  return paid;
}
