import { hash } from 'node:crypto';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { insertAudit } from '../audit/audit.store.ts';
import { lockAccounts } from './bank.store.ts';
import { findOrderedTransfers, listOrderedTogether, markOrdered } from './ordered-transfers.store.ts';
import { canBeOrdered } from './pain-001.ts';
import { refundTransfers, type RefundTransfer } from './refund-transfer.ts';

export interface TransferOrdering {
  readonly merchantId: string;
  readonly refunds: readonly RefundRecord[];
  /** Also what is in a file already: the bank did not take it. */
  readonly again: boolean;
  readonly actor: string;
}

/** What a file for the bank holds, and since when. */
export interface OrderedTransfers {
  /** The file's name, by which a bank knows it again. */
  readonly message: string;
  /** ISO 8601 instant. */
  readonly orderedAt: string;
  readonly transfers: readonly RefundTransfer[];
}

/**
 * Puts the transfers that refunds are still owed by into a file for the bank, and writes down that they are in it, so that none is ordered
 * twice. Where all of them are in files already, the newest of these files is named again, as it was.
 *
 * @throws ProblemError nothing-to-refund
 */
export async function orderTransfers(
  tx: Db,
  deps: Pick<Deps, 'env' | 'now'>,
  { merchantId, refunds, again, actor }: TransferOrdering,
): Promise<OrderedTransfers> {
  // Whoever orders at the same moment waits, and is given the same file.
  await lockAccounts(tx, merchantId);
  const byTransfer = refunds.filter(({ means }) => means === 'same');
  const open = (await transfersOf(tx, deps, byTransfer)).filter((each) => !each.isPaid && canBeOrdered(each));
  if (open.length === 0) throw new ProblemError('nothing-to-refund');
  const references = open.map(({ reference }) => reference);
  const ordered = await findOrderedTransfers(tx, merchantId, references);
  const before = new Set(ordered.map(({ reference }) => reference));
  const transfers = again ? open : open.filter(({ reference }) => !before.has(reference));
  if (transfers.length === 0) return readOrdered(tx, deps, merchantId, ordered[0]!.message);
  const orderedAt = deps.now();
  const message = messageOf(transfers, orderedAt);
  await markOrdered(
    tx,
    { merchantId, message, orderedAt },
    transfers.map(({ reference, refund }) => ({ reference, refundId: refund.id })),
  );
  await insertAudit(tx, { merchantId, actor, verb: 'orderTransfers', subject: message });
  return { message, orderedAt, transfers };
}

/** What of a file for the bank is not in a newer one. @throws ProblemError not-found */
export async function readOrdered(db: Db, deps: Pick<Deps, 'env'>, merchantId: string, message: string): Promise<OrderedTransfers> {
  const together = await listOrderedTogether(db, merchantId, message);
  if (together.length === 0) throw new ProblemError('not-found');
  const refunds = [];
  for (const id of new Set(together.map(({ refundId }) => refundId))) refunds.push(await getRefund(db, merchantId, id));
  const references = new Set(together.map(({ reference }) => reference));
  const transfers = (await transfersOf(db, deps, refunds)).filter(({ reference }) => references.has(reference));
  return { message, orderedAt: together[0]!.orderedAt, transfers };
}

async function transfersOf(db: Db, deps: Pick<Deps, 'env'>, refunds: readonly RefundRecord[]): Promise<RefundTransfer[]> {
  const all: RefundTransfer[] = [];
  for (const refund of refunds.toSorted((a, b) => (a.id < b.id ? -1 : 1))) all.push(...(await refundTransfers(db, deps, refund)));
  return all;
}

/** @source ISO 20022 Max35Text */
function messageOf(transfers: readonly RefundTransfer[], orderedAt: string): string {
  const references = transfers.map(({ reference }) => reference);
  return `REFUND-${hash('sha256', [orderedAt, ...references].join(' '), 'hex').slice(0, 20)}`;
}
