import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { readFeed } from './events.store.ts';
import type { eventListWire } from './events.wire.ts';
import { presentEvent } from './present-event.ts';
import { publishEventsOf } from './publish-events.ts';

export interface ListEvents {
  readonly merchantId: string;
  /** The cursor of an earlier answer; absent: from the oldest that is kept. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * A merchant's feed from a cursor on, up to what was committed a moment ago. Whoever goes on from `next` misses nothing.
 *
 * @throws ProblemError events-forgotten when something after the cursor is not kept any more; event-cursor-unknown for one this feed never
 * gave, such as one from before a backup was restored: going on from there would skip what comes next
 */
export async function listEvents(
  deps: Pick<Deps, 'db' | 'now'>,
  { merchantId, after, limit }: ListEvents,
): Promise<z.infer<typeof eventListWire>> {
  await publishEventsOf(deps, merchantId);
  const from = after === undefined ? 0 : Number(after);
  const { events, forgotten, end } = await readFeed(deps.db, merchantId, { after: from, limit: limit + 1 });
  if (after !== undefined && from < forgotten) throw new ProblemError('events-forgotten');
  if (from > end) throw new ProblemError('event-cursor-unknown', { end: String(end) });
  const page = events.slice(0, limit);
  const next = page.at(-1)?.position ?? Math.max(from, forgotten);
  return { events: page.map(presentEvent), next: String(next), more: events.length > limit };
}
