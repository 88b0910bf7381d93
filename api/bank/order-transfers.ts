import { hash } from 'node:crypto';
import { epochMs, legalDay } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { sealed } from '../db/sealed.ts';
import type { BankAccount } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { listByTransfer, listUnordered } from '../refunds/transferred-refunds.store.ts';
import { lockAccounts } from './bank.store.ts';
import { findOrderedTransfers, markOrdered } from './ordered-transfers.store.ts';
import { canBeOrdered, pain001 } from './pain-001.ts';
import { findNewestFile, getRefundFile, insertRefundFile, type RefundFile } from './refund-files.store.ts';
import { refundTransfers, type RefundTransfer } from './refund-transfer.ts';

/** Which transfers a file is to hold; unless anything is said, those that no file holds yet, as many as one takes. */
export interface WantedTransfers {
  /** Those of one refund. */
  readonly refund?: string | undefined;
  /** Of a refund, also what is in a file already: the bank did not take it. */
  readonly again?: boolean | undefined;
  /** What is still owed of a file that the bank did not take. */
  readonly insteadOf?: string | undefined;
}

export interface TransferOrdering extends WantedTransfers {
  readonly merchantId: string;
  /** The merchant's, which pays. */
  readonly account: BankAccount;
  /** The merchant's: the bank carries it out on the day of the order. */
  readonly timeZone: string;
  readonly actor: string;
}

/** What is to be ordered now, and the newest file that holds what was asked for and is not; null where nothing does. */
interface Found {
  readonly transfers: readonly RefundTransfer[];
  readonly before: string | null;
}

/** Refunds that a file holds at most. */
const mostRefunds = 1000;

/**
 * Puts the transfers that refunds are still owed by into a file for the bank, and keeps it as it is. None is ordered twice: where all
 * that was asked for is in files already, the newest of these files is named.
 *
 * @throws ProblemError nothing-to-refund; not-found for a refund or a file that there is not; means-not-agreed for a refund of no transfer
 */
export async function orderTransfers(tx: Db, deps: Pick<Deps, 'env' | 'now'>, ordering: TransferOrdering): Promise<RefundFile> {
  const { merchantId, account, timeZone, actor } = ordering;
  // Whoever orders at the same moment waits, and is given the same file.
  await lockAccounts(tx, merchantId);
  const { transfers, before } = await find(tx, deps, ordering);
  if (transfers.length === 0) {
    if (before === null) throw new ProblemError('nothing-to-refund');
    return getRefundFile(tx, merchantId, before);
  }
  const orderedAt = deps.now();
  const message = messageOf(transfers, orderedAt, before);
  const content = pain001({ account, transfers, message, now: orderedAt, on: legalDay(epochMs(orderedAt), timeZone) });
  const refundIds = [...new Set(transfers.map(({ refund }) => refund.id))];
  const file = { message, orderedAt, refundIds, content: sealed(deps.env, 'refundFile', message, content) };
  await insertRefundFile(tx, merchantId, file);
  const ordered = transfers.map(({ reference, refund }) => ({ reference, refundId: refund.id }));
  await markOrdered(tx, { merchantId, message, orderedAt }, ordered);
  await insertAudit(tx, { merchantId, actor, verb: 'orderTransfers', subject: message });
  return file;
}

function find(tx: Db, deps: Pick<Deps, 'env'>, { merchantId, refund, again = false, insteadOf }: TransferOrdering): Promise<Found> {
  if (refund !== undefined) return ofRefund(tx, deps, { merchantId, refund, again });
  return insteadOf === undefined ? ofUnordered(tx, deps, merchantId) : ofFile(tx, deps, merchantId, insteadOf);
}

/** Some refunds have no account that is known, which only a look at who paid tells: they are passed over. */
async function ofUnordered(tx: Db, deps: Pick<Deps, 'env'>, merchantId: string): Promise<Found> {
  const transfers: RefundTransfer[] = [];
  let left = mostRefunds;
  for (let after: string | undefined = ''; after !== undefined && left > 0;) {
    const refunds: RefundRecord[] = await listUnordered(tx, merchantId, { after, limit: left });
    const open = await openTransfers(tx, deps, refunds);
    transfers.push(...open);
    left -= new Set(open.map(({ refund }) => refund.id)).size;
    after = refunds.at(-1)?.id;
  }
  return { transfers, before: await findNewestFile(tx, merchantId) };
}

async function ofRefund(
  tx: Db,
  deps: Pick<Deps, 'env'>,
  { merchantId, refund, again }: { readonly merchantId: string; readonly refund: string; readonly again: boolean },
): Promise<Found> {
  const { means, ...record } = await getRefund(tx, merchantId, refund);
  const open = means === 'same' ? await openTransfers(tx, deps, [{ means, ...record }]) : [];
  const files = await filesOf(tx, merchantId, open);
  return { transfers: again ? open : open.filter(({ reference }) => !files.has(reference)), before: newestOf(files) };
}

/** What went into a newer file since was ordered anew already. */
async function ofFile(tx: Db, deps: Pick<Deps, 'env'>, merchantId: string, message: string): Promise<Found> {
  const { refundIds } = await getRefundFile(tx, merchantId, message);
  const open = await openTransfers(tx, deps, await listByTransfer(tx, merchantId, refundIds));
  const files = await filesOf(tx, merchantId, open);
  return { transfers: open.filter(({ reference }) => files.get(reference) === message), before: newestOf(files) };
}

async function openTransfers(db: Db, deps: Pick<Deps, 'env'>, refunds: readonly RefundRecord[]): Promise<RefundTransfer[]> {
  const all: RefundTransfer[] = [];
  for (const refund of refunds) all.push(...(await refundTransfers(db, deps, refund)));
  return all.filter((each) => !each.isPaid && canBeOrdered(each));
}

/** The newest file of each transfer that is in one, the newest of all first. */
async function filesOf(db: Db, merchantId: string, transfers: readonly RefundTransfer[]): Promise<ReadonlyMap<string, string>> {
  const references = transfers.map(({ reference }) => reference);
  const ordered = await findOrderedTransfers(db, merchantId, references);
  return new Map(ordered.map(({ reference, message }) => [reference, message]));
}

const newestOf = (files: ReadonlyMap<string, string>): string | null => files.values().next().value ?? null;

/** Another for every file, also of the same transfers at the same moment. @source ISO 20022 Max35Text */
function messageOf(transfers: readonly RefundTransfer[], orderedAt: string, before: string | null): string {
  const references = transfers.map(({ reference }) => reference);
  return `REFUND-${hash('sha256', [orderedAt, before, ...references].join(' '), 'hex').slice(0, 20)}`;
}
