import type { Deps } from '../deps.ts';
import { unaskedKinds } from './deadline-actions.ts';
import { findDue, postponeDeadline } from './deadlines.store.ts';
import { fireDeadline } from './fire-deadline.ts';

const page = 200;

/**
 * Does what every clock that is over calls for, of those that ask no payment provider. One that fails is tried again later and keeps no
 * other waiting. An order somebody is at work on is left for the next time.
 */
export async function fireDeadlines(deps: Deps): Promise<void> {
  // What fails meanwhile is due after this moment, so that however much of it there is comes to an end.
  const now = deps.now();
  for (let more = true; more;) {
    const due = await findDue(deps.db, { kinds: unaskedKinds, now, limit: page });
    let handled = 0;
    for (const key of due) {
      const outcome = await fireDeadline(deps, key);
      if (outcome === 'failed') await postponeDeadline(deps.db, key, deps.now());
      if (outcome !== 'busy') handled += 1;
    }
    more = due.length === page && handled > 0;
  }
}
