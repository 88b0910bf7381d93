import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { only } from '../db/page-conditions.ts';
import type { StatementMatch } from '../db/stored-shapes.ts';
import { appendEvent } from '../events/append-event.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { WithdrawalReading } from './withdrawal-reading.ts';
import type { ChainedStatement } from './statement-hash.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/** A statement of the table aliased `s`, of the shape `WithdrawalRecord`. */
const statementColumns = sql`
  s.merchant_id as "merchantId", s.id, s.seq::float8 as seq, ${isoUtc('s.submitted_at')} as "submittedAt",
  ${isoUtc('s.recorded_at')} as "recordedAt", s.channel, s.name, s.contract, s.email, s.scope, s.units, s.order_id as "orderId", s.language,
  encode(s.hash, 'hex') as hash, encode(s.previous_hash, 'hex') as "previousHash"`;

/** Appends a statement to the merchant's chain, whose end must be locked, and lets it be read. */
export async function insertWithdrawal(tx: Db, statement: ChainedStatement, receiptHash: Buffer): Promise<void> {
  const hash = Buffer.from(statement.hash, 'hex');
  await tx
    .insertInto('withdrawal_statements')
    .values({
      merchant_id: statement.merchantId,
      id: statement.id,
      seq: String(statement.seq),
      submitted_at: statement.submittedAt,
      recorded_at: statement.recordedAt,
      channel: statement.channel,
      name: statement.name,
      contract: statement.contract,
      email: statement.email,
      scope: statement.scope,
      units: statement.units && JSON.stringify(statement.units),
      order_id: statement.orderId,
      language: statement.language,
      previous_hash: statement.previousHash === null ? null : Buffer.from(statement.previousHash, 'hex'),
      hash,
      receipt_hash: receiptHash,
      salt: statement.salt === null ? null : Buffer.from(statement.salt, 'hex'),
      digest: Buffer.from(statement.digest, 'hex'),
    })
    .execute();
  await tx
    .updateTable('withdrawal_chains')
    .set({ last_seq: String(statement.seq), last_hash: hash })
    .where('merchant_id', '=', statement.merchantId)
    .execute();
  await tx.insertInto('withdrawals_unread').values({ merchant_id: statement.merchantId, statement_id: statement.id }).execute();
  const { merchantId, id, orderId, submittedAt: at } = statement;
  const data = { statementId: id, orderId };
  await appendEvent(tx, { merchantId, subject: 'withdrawal', kind: 'received', at, subjectId: id, orderId, data });
}

/** The last link of a merchant's chain. */
export interface ChainEnd {
  /** 0 before the first statement. */
  readonly seq: number;
  /** Hex; null before the first statement. */
  readonly hash: string | null;
}

/** The end of the merchant's chain, locked until the transaction is over: statements are recorded one after the other. */
export async function lockChain(tx: Db, merchantId: string): Promise<ChainEnd> {
  await sql`
    insert into withdrawal_chains (merchant_id, last_seq, last_hash) values (${merchantId}, 0, '')
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<ChainEnd>`
    select last_seq::float8 as seq, nullif(encode(last_hash, 'hex'), '') as hash
    from withdrawal_chains where merchant_id = ${merchantId} for update`.execute(tx);
  return rows[0]!;
}

/** The end of the merchant's chain; undefined before the first statement. */
export async function findChainEnd(db: Db, merchantId: string): Promise<ChainEnd | undefined> {
  const { rows } = await sql<ChainEnd>`
    select last_seq::float8 as seq, nullif(encode(last_hash, 'hex'), '') as hash
    from withdrawal_chains where merchant_id = ${merchantId}`.execute(db);
  return rows[0];
}

/** @throws ProblemError receipt-not-found */
export async function getWithdrawal(db: Db, merchantId: string, id: string): Promise<WithdrawalRecord> {
  const record = await findWithdrawal(db, merchantId, id);
  if (!record) throw new ProblemError('receipt-not-found');
  return record;
}

export async function findWithdrawal(db: Db, merchantId: string, id: string): Promise<WithdrawalRecord | undefined> {
  const { rows } = await sql<WithdrawalRecord>`
    select ${statementColumns} from withdrawal_statements s where s.merchant_id = ${merchantId} and s.id = ${id}`.execute(db);
  return rows[0];
}

/** @throws ProblemError receipt-not-found, also once its names are gone */
export async function getWithdrawalByReceipt(db: Db, id: string, receiptHash: Buffer): Promise<WithdrawalRecord> {
  const { rows } = await sql<WithdrawalRecord>`
    select ${statementColumns} from withdrawal_statements s where s.receipt_hash = ${receiptHash} and s.id = ${id} and s.name <> ''`.execute(
    db,
  );
  if (!rows[0]) throw new ProblemError('receipt-not-found');
  return rows[0];
}

/** Statements that were found to be about the order aliased `o`, oldest first, as one JSON list of the shape `WithdrawalRecord`. */
export const statementsOfOrder: RawBuilder<WithdrawalRecord[]> = sql`(
  select coalesce(json_agg(row_to_json(found) order by found.seq), '[]')
  from (
    select ${statementColumns} from withdrawal_statements s
    where s.merchant_id = o.merchant_id and s.id in (
      select r.statement_id from withdrawal_readings r
      where r.merchant_id = o.merchant_id and r.order_id = o.id and r.match = 'matched'
        and r.seq = (select max(l.seq) from withdrawal_readings l where l.merchant_id = r.merchant_id and l.statement_id = r.statement_id)
    )
  ) found
)`;

/** A stretch of the merchant's chain, from a place on. */
export async function listChain(db: Db, merchantId: string, fromSeq: number, limit: number): Promise<ChainedStatement[]> {
  const { rows } = await sql<ChainedStatement>`
    select ${statementColumns}, encode(s.salt, 'hex') as salt, encode(s.digest, 'hex') as digest from withdrawal_statements s
    where s.merchant_id = ${merchantId} and s.seq >= ${fromSeq} order by s.seq limit ${limit}`.execute(db);
  return rows;
}

/** What became of the mail with an acknowledgement. */
export interface Acknowledgement {
  readonly sentAt: string | null;
  readonly bouncedAt: string | null;
  /** What the mail server said last. */
  readonly failure: string | null;
}

/** A statement with what the books say to it, and what became of its acknowledgement. */
export interface MerchantStatement {
  readonly record: WithdrawalRecord;
  /** The last one; null: nobody has looked yet. */
  readonly reading: WithdrawalReading | null;
  /** Null: there is no address to send one to. */
  readonly acknowledgement: Acknowledgement | null;
}

export interface StatementPage extends Page {
  /** Only those that stand so; `unread`: nobody has looked yet. */
  readonly match?: StatementMatch | 'unread' | undefined;
}

/** Few stand otherwise than matched, so those are looked up instead of being picked out of all. */
function standsSo(merchantId: string, match: NonNullable<StatementPage['match']>): RawBuilder<unknown> {
  if (match === 'matched') return sql`and r.match = 'matched'`;
  if (match === 'unread')
    return sql`and r.match is null and s.id = any(array(select statement_id from withdrawals_unread where merchant_id = ${merchantId}))`;
  return sql`
    and r.match = ${sql.lit(match)} and s.id = any(array(select statement_id from withdrawal_readings where merchant_id = ${merchantId} and match = ${sql.lit(match)}))`;
}

/** The merchant's statements, newest first, `before` a statement's id. */
export async function listMerchantStatements(
  db: Db,
  merchantId: string,
  { before, match, limit, id }: StatementPage & { readonly id?: string },
): Promise<MerchantStatement[]> {
  const earlier =
    before === undefined
      ? sql``
      : sql`and s.seq < (select b.seq from withdrawal_statements b where b.merchant_id = ${merchantId} and b.id = ${before})`;
  const { rows } = await sql<WithdrawalRecord & Omit<MerchantStatement, 'record'>>`
    select ${statementColumns}, r.reading, n.acknowledgement
    from withdrawal_statements s
    left join lateral (
      select r.match, json_build_object('seq', r.seq, 'at', ${isoUtc('r.at')}, 'actor', r.actor, 'match', r.match, 'orderId', r.order_id,
        'timely', r.timely, 'returnId', r.return_id) as reading
      from withdrawal_readings r where r.merchant_id = s.merchant_id and r.statement_id = s.id order by r.seq desc limit 1
    ) r on true
    left join lateral (
      select json_build_object('sentAt', ${isoUtc('n.sent_at')}, 'bouncedAt', ${isoUtc('n.bounced_at')}, 'failure', n.failure) as acknowledgement
      from notices n where n.merchant_id = s.merchant_id and n.subject_id = s.id and n.step = 'withdrawalReceived' limit 1
    ) n on true
    where s.merchant_id = ${merchantId} ${only('s.id', id)} ${earlier} ${match ? standsSo(merchantId, match) : sql``}
    order by s.seq desc limit ${limit}`.execute(db);
  return rows.map(({ reading, acknowledgement, ...record }) => ({ record, reading, acknowledgement }));
}

/** @throws ProblemError receipt-not-found */
export async function getMerchantStatement(db: Db, merchantId: string, id: string): Promise<MerchantStatement> {
  const [found] = await listMerchantStatements(db, merchantId, { limit: 1, id });
  if (!found) throw new ProblemError('receipt-not-found');
  return found;
}
