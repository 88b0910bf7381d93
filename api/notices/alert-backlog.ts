import type { Deps } from '../deps.ts';
import { findBacklog } from './notices.store.ts';

const patienceMs = 5 * 60_000;

/** Says in the log that mails have been failing for five minutes or more; it says so again every time it is asked. */
export async function alertBacklog({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  const backlog = await findBacklog(db, patienceMs);
  if (backlog) log.error({ ...backlog }, 'mails have not gone out for over five minutes');
}
