import type { Deps } from '../deps.ts';
import { forgetEvents } from './events.store.ts';

/** How long an event can be read, and sent again. */
export const keptDays = 90;

const batch = 1000;

/** Forgets what is older than ninety days, with its deliveries. */
export async function forgetOldEvents({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const before = new Date(Date.parse(now()) - keptDays * 24 * 60 * 60 * 1000).toISOString();
  while ((await forgetEvents(db, before, batch)) === batch);
}
