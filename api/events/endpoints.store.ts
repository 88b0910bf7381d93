import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';
import type { EndpointRecord } from './endpoint-record.ts';

/** An endpoint by its key. */
export interface EndpointKey {
  readonly merchantId: string;
  readonly id: string;
}

const columns = sql`
  n.merchant_id as "merchantId", n.id, n.url, n.description, n.types, ${isoUtc('n.created_at')} as "createdAt",
  ${isoUtc('n.old_until')} as "oldSecretUntil", ${isoUtc('n.disabled_at')} as "disabledAt", n.disabled_why as "disabledWhy",
  ${isoUtc('n.failing_since')} as "failingSince", n.failure`;

/** A merchant's endpoints, the first first. */
export async function listEndpoints(db: Db, merchantId: string): Promise<EndpointRecord[]> {
  const { rows } = await sql<EndpointRecord>`
    select ${columns} from webhook_endpoints n where n.merchant_id = ${merchantId} order by n.created_at, n.id`.execute(db);
  return rows;
}

/** @throws ProblemError endpoint-not-found */
export async function getEndpoint(db: Db, { merchantId, id }: EndpointKey): Promise<EndpointRecord> {
  const { rows } = await sql<EndpointRecord>`
    select ${columns} from webhook_endpoints n where n.merchant_id = ${merchantId} and n.id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('endpoint-not-found');
  return rows[0];
}

/** An endpoint with its row locked until the transaction ends; undefined when it is gone. */
export async function lockEndpoint(tx: Db, { merchantId, id }: EndpointKey): Promise<EndpointRecord | undefined> {
  const { rows } = await sql<EndpointRecord>`
    select ${columns} from webhook_endpoints n where n.merchant_id = ${merchantId} and n.id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Locks all endpoints of a merchant that something is sent to; answers with their ids. */
export async function lockEndpoints(tx: Db, merchantId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from webhook_endpoints where merchant_id = ${merchantId} and disabled_at is null order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether the endpoint aliased `n` wants events of a type. */
export function wants(type: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(n.types = '{}' or ${type} = any(n.types) or split_part(${type}, '.', 1) || '.*' = any(n.types))`;
}

/** What signs for the endpoint aliased `n`, sealed, the newest first. @param now ISO 8601 instant */
export function signingSecrets(now: string): RawBuilder<Buffer[]> {
  return sql`array_remove(array[n.secret, case when n.old_until > ${now}::timestamptz then n.old_secret end], null)`;
}

/** The secrets that sign for an endpoint now, sealed, the newest first. */
export async function findSecrets(db: Db, { merchantId, id }: EndpointKey, now: string): Promise<Buffer[]> {
  const { rows } = await sql<{ secrets: Buffer[] }>`
    select ${signingSecrets(now)} as secrets from webhook_endpoints n where n.merchant_id = ${merchantId} and n.id = ${id}`.execute(db);
  return rows[0]?.secrets ?? [];
}

export interface NewEndpoint extends EndpointKey {
  readonly url: string;
  readonly description: string | null;
  readonly types: readonly string[];
  /** Sealed. */
  readonly secret: Buffer;
  readonly createdAt: string;
}

/** Adds one; false when the merchant has so many already. The merchant's row is locked, so that two at once are counted. */
export async function insertEndpoint(tx: Db, endpoint: NewEndpoint, most: number): Promise<boolean> {
  const { merchantId, id, url, description, types, secret, createdAt } = endpoint;
  await sql`select from merchants where id = ${merchantId} for no key update`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into webhook_endpoints (merchant_id, id, url, description, types, secret, created_at)
    select ${merchantId}, ${id}, ${url}, ${description}, ${types}::text[], ${secret}, ${createdAt}::timestamptz
    where (select count(*) from webhook_endpoints where merchant_id = ${merchantId}) < ${most}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Changes columns of an endpoint whose row is locked. */
export async function updateEndpoint(
  tx: Db,
  { merchantId, id }: EndpointKey,
  change: Updateable<Database['webhook_endpoints']>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tx.updateTable('webhook_endpoints').set(change).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Puts a secret in the place of another, which signs beside it until then; the endpoint's row must be locked. */
export async function replaceSecret(tx: Db, { merchantId, id }: EndpointKey, secret: Buffer, oldUntil: string): Promise<void> {
  await sql`
    update webhook_endpoints set old_secret = secret, old_until = ${oldUntil}::timestamptz, secret = ${secret}
    where merchant_id = ${merchantId} and id = ${id}`.execute(tx);
}

/** Takes an endpoint away with all it is owed, and the mail about it that has not gone out. */
export async function deleteEndpointRows(tx: Db, { merchantId, id }: EndpointKey): Promise<void> {
  await sql`delete from notices where merchant_id = ${merchantId} and subject_id = ${id} and sent_at is null`.execute(tx);
  await tx.deleteFrom('webhook_deliveries').where('merchant_id', '=', merchantId).where('endpoint_id', '=', id).execute();
  await tx.deleteFrom('webhook_endpoints').where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Forgets secrets that do not sign any more. One that somebody is at work on is left for the next time. */
export async function forgetOldSecrets(db: Db, now: string): Promise<void> {
  await sql`
    with old as materialized (
      select merchant_id, id from webhook_endpoints where old_until is not null and old_until <= ${now}::timestamptz for update skip locked
    )
    update webhook_endpoints set old_secret = null, old_until = null where (merchant_id, id) in (select merchant_id, id from old)`.execute(
    db,
  );
}
