import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { olderThan, only } from '../db/page-conditions.ts';
import { eventColumns, eventValues } from '../events/append-event.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { ClaimEventDetail, ClaimEventKind, ClaimRecord, ClaimState } from './claim-record.ts';

/** A claim of the table aliased `c` as one JSON value of the shape `ClaimRecord`. */
const claimRecordJson: RawBuilder<ClaimRecord> = sql`
  json_build_object(
    'merchantId', c.merchant_id, 'id', c.id, 'orderId', c.order_id, 'kind', c.kind, 'units', c.units, 'description', c.description,
    'discoveredAt', ${isoUtc('c.discovered_at')}, 'reportedAt', ${isoUtc('c.reported_at')}, 'reserved', c.reserved, 'wanted', c.wanted,
    'channel', c.channel, 'state', c.state, 'language', c.language,
    'events', (
      select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${isoUtc('e.at')}, 'actor', e.actor, 'detail', e.detail)
        order by e.seq), '[]')
      from claim_events e where e.merchant_id = c.merchant_id and e.claim_id = c.id
    )
  )`;

/** The claims of the order aliased `o`, in the order in which they were reported, as one JSON list of the shape `ClaimRecord`. */
export const claimsOfOrder: RawBuilder<ClaimRecord[]> = sql`(
  select coalesce(json_agg(${claimRecordJson} order by c.reported_at, c.id), '[]')
  from claims c where c.merchant_id = o.merchant_id and c.order_id = o.id
)`;

/** An order's claims with their history, in the order in which they were reported. */
export async function listClaims(db: Db, merchantId: string, orderId: string): Promise<ClaimRecord[]> {
  const { rows } = await sql<{ claim: ClaimRecord }>`
    select ${claimRecordJson} as claim from claims c
    where c.merchant_id = ${merchantId} and c.order_id = ${orderId} order by c.reported_at, c.id`.execute(db);
  return rows.map(({ claim }) => claim);
}

/** The merchant's claims, newest first, `before` a claim's id. */
export async function listMerchantClaims(
  db: Db,
  merchantId: string,
  { before, state, limit }: Page & { readonly state?: ClaimState | undefined },
): Promise<ClaimRecord[]> {
  const { rows } = await sql<{ claim: ClaimRecord }>`
    select ${claimRecordJson} as claim from claims c
    where c.merchant_id = ${merchantId} ${olderThan('c.id', before)} ${only('c.state', state)}
    order by c.id desc limit ${limit}`.execute(db);
  return rows.map(({ claim }) => claim);
}

/** @throws ProblemError claim-not-found; with `orderId`, also when it is another order's */
export async function getClaim(db: Db, merchantId: string, id: string, orderId?: string): Promise<ClaimRecord> {
  const { rows } = await sql<{ claim: ClaimRecord }>`
    select ${claimRecordJson} as claim from claims c
    where c.merchant_id = ${merchantId} and c.id = ${id} and (${orderId ?? null}::text is null or c.order_id = ${orderId ?? null})`.execute(
    db,
  );
  if (!rows[0]) throw new ProblemError('claim-not-found');
  return rows[0].claim;
}

/** Writes a claim down; the order's row must be locked. */
export async function insertClaim(tx: Db, claim: Omit<ClaimRecord, 'events'>): Promise<void> {
  await tx
    .insertInto('claims')
    .values({
      merchant_id: claim.merchantId,
      id: claim.id,
      order_id: claim.orderId,
      kind: claim.kind,
      units: JSON.stringify(claim.units),
      description: claim.description,
      discovered_at: claim.discoveredAt,
      reported_at: claim.reportedAt,
      reserved: claim.reserved,
      wanted: claim.wanted,
      channel: claim.channel,
      state: claim.state,
      language: claim.language,
    })
    .execute();
}

/** Appends to a claim's history; the order's row must be locked. */
export async function insertClaimEvent<Kind extends ClaimEventKind>(
  tx: Db,
  { merchantId, id }: Pick<ClaimRecord, 'merchantId' | 'id'>,
  {
    kind,
    at,
    actor,
    detail,
  }: { readonly kind: Kind; readonly at: string; readonly actor: string; readonly detail: ClaimEventDetail[Kind] },
): Promise<void> {
  await sql`
    with told as (
      insert into claim_events (merchant_id, claim_id, seq, kind, at, actor, detail)
      select ${merchantId}, ${id}, coalesce(max(seq), 0) + 1, ${kind}, ${at}::timestamptz, ${actor}, ${JSON.stringify(detail)}::jsonb
      from claim_events where merchant_id = ${merchantId} and claim_id = ${id}
    )
    insert into events (${eventColumns})
    select ${eventValues({
      merchantId: sql`c.merchant_id`,
      subject: 'claim',
      kind: sql`${kind}::text`,
      at: sql`${at}::timestamptz`,
      subjectId: sql`c.id`,
      orderId: sql`c.order_id`,
      data: { claimId: sql`c.id`, orderId: sql`c.order_id`, claim: sql`c.kind` },
    })}
    from claims c where c.merchant_id = ${merchantId} and c.id = ${id}`.execute(tx);
}

/** Brings the state up to the history; the order's row must be locked. */
export async function updateClaimState(
  tx: Db,
  { merchantId, id }: Pick<ClaimRecord, 'merchantId' | 'id'>,
  state: ClaimState,
): Promise<void> {
  await tx.updateTable('claims').set({ state }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}
