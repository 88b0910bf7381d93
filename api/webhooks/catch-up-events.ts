import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { claimEventCursors, moveEventCursor, type EventCursor } from '../payments/accounts/event-cursors.store.ts';
import { mendEndpoint } from '../payments/accounts/mend-endpoint.ts';
import type { ListedEvent } from '../payments/payment-provider.ts';
import { providerOf } from '../payments/provider-of.ts';
import { findKnownEvents } from './payment-events.store.ts';
import { receiveEvent } from './receive-event.ts';

const batch = 50;
const everyMs = 3_600_000;
/** An event may be listed a while after it happened, and the provider's clock may be another. */
const overlapMs = 15 * 60_000;
/** What came and was settled is forgotten after thirty days (`privacy/`), and would be taken up again. */
const memoryMs = 28 * 24 * 3_600_000;

/**
 * Reads accounts' events at their providers, once an hour and at once after keys were set: a provider gives up telling us of one after
 * some days. What came already is not taken up again. Sees to their endpoints on the way.
 */
export async function catchUpEvents(deps: Deps): Promise<void> {
  const claimed = await claimEventCursors(deps.db, deps.now(), batch);
  await Promise.all(
    claimed.map(async (cursor) => {
      const { merchantId: merchant, provider } = cursor;
      const report = (what: string) => (error: unknown) => deps.log.error({ merchant, provider, error: describeError(error) }, what);
      await mendEndpoint(deps, cursor).catch(report('the webhook endpoint could not be looked after'));
      await catchUp(deps, cursor).catch(report('events will be read at the provider later'));
    }),
  );
}

/** Reads on from where an account stands. It stays there when an event fails, and those after it are taken up all the same. */
async function catchUp(deps: Deps, cursor: EventCursor): Promise<void> {
  const { merchantId, provider, seenUntil } = cursor;
  const now = deps.now();
  const remembered = before(now, memoryMs);
  const since = seenUntil > remembered ? seenUntil : remembered;
  const listed = await providerOf(deps, provider).listEvents?.({ merchantId, since, until: now });
  const { events = [], until = now } = listed ?? {};
  const known = await findKnownEvents(deps.db, { merchantId, provider, ids: events.map(({ id }) => id) });
  let found = 0;
  let failure: unknown;
  for (const each of events) {
    if (known.has(each.id)) continue;
    try {
      if (await receive(deps, cursor, each)) found += 1;
    } catch (error) {
      failure ??= error;
    }
  }
  if (found > 0) deps.log.info({ merchant: merchantId, provider, events: found }, 'events were found at the provider');
  if (failure !== undefined) throw failure;
  const settled = before(now, overlapMs);
  const isBehind = until < settled;
  await moveEventCursor(deps.db, { ...cursor, seenUntil: isBehind ? until : settled }, isBehind ? now : before(now, -everyMs));
}

/** @returns whether it is about a payment made here */
async function receive(deps: Deps, { merchantId, provider }: EventCursor, listed: ListedEvent): Promise<boolean> {
  const event = await listed.read();
  if (event) await receiveEvent(deps, { merchantId, provider, event });
  return event !== undefined;
}

const before = (instant: string, ms: number) => new Date(Date.parse(instant) - ms).toISOString();
