import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../db/connect-database.ts';
import { isoUtc } from '../../db/iso-utc.ts';
import type { PaymentKey } from '../payment-provider.ts';
import type { TransferRecord } from './transfer-record.ts';

/** A transfer of the table aliased `t` as one JSON value of the shape `TransferRecord`. */
const transferRecordJson: RawBuilder<TransferRecord> = sql`
  json_build_object(
    'merchantId', t.merchant_id, 'ref', t.ref, 'checkoutId', t.checkout_id, 'method', t.method, 'amount', t.amount, 'currency', t.currency,
    'iban', t.iban, 'holder', t.holder, 'bic', t.bic, 'received', t.received, 'settledAt', ${isoUtc('t.settled_at')}, 'givenUpAt', ${isoUtc('t.given_up_at')},
    'entries', (
      select coalesce(json_agg(json_build_object('amount', e.applied, 'orderedBy', e.ordered_by, 'importedAt', ${isoUtc('e.imported_at')})
        order by e.ordered_by, e.id), '[]')
      from bank_entries e where e.merchant_id = t.merchant_id and e.transfer_ref = t.ref and e.applied > 0
    )
  )`;

export type NewTransfer = Pick<
  TransferRecord,
  'merchantId' | 'ref' | 'checkoutId' | 'method' | 'amount' | 'currency' | 'iban' | 'holder' | 'bic'
>;

/** Asks for a transfer, once. */
export async function insertTransfer(db: Db, transfer: NewTransfer, now: string): Promise<TransferRecord> {
  const { merchantId, ref, checkoutId, method, amount, currency, iban, holder, bic } = transfer;
  const { rows } = await sql<{ transfer: TransferRecord }>`
    with t as (
      insert into transfers (merchant_id, ref, checkout_id, method, amount, currency, iban, holder, bic, created_at)
      values (${merchantId}, ${ref}, ${checkoutId}, ${method}, ${amount}, ${currency}, ${iban}, ${holder}, ${bic}, ${now})
      on conflict (merchant_id, ref) do update set ref = excluded.ref
      returning *
    )
    select ${transferRecordJson} as transfer from t`.execute(db);
  return rows[0]!.transfer;
}

export async function findTransfer(db: Db, { merchantId, ref }: PaymentKey): Promise<TransferRecord | undefined> {
  const { rows } = await sql<{ transfer: TransferRecord }>`
    select ${transferRecordJson} as transfer from transfers t where t.merchant_id = ${merchantId} and t.ref = ${ref}`.execute(db);
  return rows[0]?.transfer;
}

/** What came so far of some of a merchant's transfers, minor units, by their refs. */
export async function findReceived(db: Db, merchantId: string, refs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ ref: string; received: number }>`
    select ref, received::float8 as received from transfers where merchant_id = ${merchantId} and ref = any(${refs}::text[])`.execute(db);
  return new Map(rows.map(({ ref, received }) => [ref, received]));
}

/** A transfer with its row locked until the transaction ends. @throws Error when there is none */
export async function lockTransfer(tx: Db, key: PaymentKey): Promise<TransferRecord> {
  await sql`select from transfers where merchant_id = ${key.merchantId} and ref = ${key.ref} for update`.execute(tx);
  const transfer = await findTransfer(tx, key);
  if (!transfer) throw new Error(`There is no transfer ${key.ref}`);
  return transfer;
}

/** Transfers asked for within a stretch of time, both ends included. */
export async function listTransfers(
  db: Db,
  { merchantId, since, until }: { readonly merchantId: string; readonly since: string; readonly until: string },
): Promise<TransferRecord[]> {
  const { rows } = await sql<{ transfer: TransferRecord }>`
    select ${transferRecordJson} as transfer from transfers t
    where t.merchant_id = ${merchantId} and t.created_at between ${since}::timestamptz and ${until}::timestamptz`.execute(db);
  return rows.map(({ transfer }) => transfer);
}

/** Counts money towards a transfer, whose row must be locked; with `enough` it is settled by whatever is there. */
export async function creditTransfer(
  tx: Db,
  { merchantId, ref }: PaymentKey,
  { amount, enough, now }: { readonly amount: number; readonly enough: boolean; readonly now: string },
): Promise<void> {
  await sql`
    update transfers
    set received = received + ${amount}, settled_at = case when ${enough} or received + ${amount} >= amount then ${now}::timestamptz end
    where merchant_id = ${merchantId} and ref = ${ref}`.execute(tx);
}

/** Gives a transfer up, whose row must be locked: what came of it in part is not its any more. */
export async function closeTransfer(tx: Db, { merchantId, ref }: PaymentKey, now: string): Promise<void> {
  await sql`
    update transfers set given_up_at = ${now}::timestamptz, received = 0
    where merchant_id = ${merchantId} and ref = ${ref} and settled_at is null`.execute(tx);
}

/** The order a transfer pays; undefined until it is placed. */
export async function findTransferOrder(db: Db, { merchantId, ref }: PaymentKey): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from transfers t
    join orders o on o.merchant_id = t.merchant_id and o.checkout_id = t.checkout_id
    where t.merchant_id = ${merchantId} and t.ref = ${ref} and o.payment_ref = t.ref`.execute(db);
  return rows[0]?.id;
}
