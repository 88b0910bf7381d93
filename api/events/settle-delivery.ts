import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { DisabledWhy } from '../db/event-tables.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { endDelivery, postponeDelivery, releaseNext, type ClaimedDelivery } from './deliveries.store.ts';
import type { EndpointRecord } from './endpoint-record.ts';
import { lockEndpoint, updateEndpoint } from './endpoints.store.ts';
import { failingDays, retryWaitMs } from './retry-schedule.ts';
import type { SendResult } from './send-webhook.ts';

/** The endpoint is gone and does not want to be asked again. */
const gone = 410;

/**
 * Writes down how an attempt ended, and what follows: the next event of the same order may go, or this one comes again, or it is dead; an
 * endpoint that has taken nothing for days is switched off and its merchant told.
 */
export async function settleDelivery(deps: Deps, delivery: ClaimedDelivery, result: SendResult): Promise<void> {
  const { merchantId, endpointId } = delivery;
  await deps.db.transaction().execute(async (tx) => {
    const endpoint = await lockEndpoint(tx, { merchantId, id: endpointId });
    if (!endpoint) return;
    if (result.failure === null) await deliver(tx, deps, endpoint, delivery, result);
    else await fail(tx, deps, endpoint, delivery, result);
  });
}

async function deliver(tx: Db, deps: Deps, endpoint: EndpointRecord, delivery: ClaimedDelivery, result: SendResult): Promise<void> {
  const now = deps.now();
  if (await endDelivery(tx, delivery, 'delivered', result, now)) await releaseNext(tx, delivery, now);
  if (endpoint.failingSince !== null) await updateEndpoint(tx, endpoint, { failing_since: null, failure: null });
}

async function fail(tx: Db, deps: Deps, endpoint: EndpointRecord, delivery: ClaimedDelivery, result: SendResult): Promise<void> {
  const now = deps.now();
  const waitMs = retryWaitMs(delivery.attempts, result.retryAfterSeconds, Math.random());
  if (waitMs !== null) {
    await postponeDelivery(tx, delivery, result, new Date(Date.parse(now) + waitMs).toISOString());
  } else if (await endDelivery(tx, delivery, 'dead', result, now)) {
    await releaseNext(tx, delivery, now);
  }
  const failingSince = endpoint.failingSince ?? now;
  await updateEndpoint(tx, endpoint, { failing_since: failingSince, failure: result.failure });
  const failedMs = Date.parse(now) - Date.parse(failingSince);
  if (result.status === gone) await switchOff(tx, deps, endpoint, 'gone');
  else if (failedMs >= failingDays * 24 * 60 * 60 * 1000) await switchOff(tx, deps, endpoint, 'failing');
}

/** Nothing is sent any more. What it is owed stays, and goes on once somebody has switched it on again. */
async function switchOff(tx: Db, deps: Deps, endpoint: EndpointRecord, why: Exclude<DisabledWhy, 'merchant'>): Promise<void> {
  if (endpoint.disabledAt !== null) return;
  const { merchantId, id } = endpoint;
  const merchant = await deps.shops.byId(merchantId);
  await updateEndpoint(tx, endpoint, { disabled_at: deps.now(), disabled_why: why });
  await insertNotices(tx, merchantId, id, merchantNotices('merchantEndpointOff', merchant, merchant.profile));
  await insertAudit(tx, { merchantId, actor: 'webhooks', verb: 'switchEndpointOff', subject: id });
  deps.log.warn({ merchant: merchantId, endpoint: id, why }, 'a webhook endpoint was switched off; the merchant is told');
}
