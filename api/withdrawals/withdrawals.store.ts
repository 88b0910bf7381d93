import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { ProblemError } from '../http/problem.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

const columns = sql`merchant_id as "merchantId", id, ${isoUtc('submitted_at')} as "submittedAt", name, contract, email, scope, language`;

export async function insertWithdrawal(tx: Db, statement: WithdrawalRecord, receiptHash: Buffer): Promise<void> {
  await tx
    .insertInto('withdrawal_statements')
    .values({
      merchant_id: statement.merchantId,
      id: statement.id,
      submitted_at: statement.submittedAt,
      name: statement.name,
      contract: statement.contract,
      email: statement.email,
      scope: statement.scope,
      language: statement.language,
      receipt_hash: receiptHash,
    })
    .execute();
}

/** @throws ProblemError receipt-not-found */
export async function getWithdrawalByReceipt(db: Db, id: string, receiptHash: Buffer): Promise<WithdrawalRecord> {
  const { rows } = await sql<WithdrawalRecord>`
    select ${columns} from withdrawal_statements where receipt_hash = ${receiptHash} and id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('receipt-not-found');
  return rows[0];
}

/** @throws ProblemError receipt-not-found */
export async function getWithdrawal(db: Db, merchantId: string, id: string): Promise<WithdrawalRecord> {
  const { rows } = await sql<WithdrawalRecord>`
    select ${columns} from withdrawal_statements where merchant_id = ${merchantId} and id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('receipt-not-found');
  return rows[0];
}

/** The merchant's statements, newest first. */
export async function listWithdrawals(
  db: Db,
  merchantId: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<WithdrawalRecord[]> {
  const { rows } = await sql<WithdrawalRecord>`
    select ${columns} from withdrawal_statements
    where merchant_id = ${merchantId} and (${before ?? null}::timestamptz is null or submitted_at < ${before ?? null}::timestamptz)
    order by submitted_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
