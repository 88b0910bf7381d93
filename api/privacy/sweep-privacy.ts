import { recordsMayBeOver } from '../../policy/index.ts';
import { listFilesBefore } from '../bank/refund-files.store.ts';
import type { Db } from '../db/connect-database.ts';
import { firstIdAt } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { anonymiseEntry } from './anonymise-entry.ts';
import { anonymiseOrder } from './anonymise-order.ts';
import { anonymiseStatement } from './anonymise-statement.ts';
import { deleteRefundFile } from './delete-refund-file.ts';
import { emptyAbandoned } from './empty-abandoned.ts';
import { grantErasure } from './grant-erasure.ts';
import { deleteIdleCarts, deleteOldPaymentEvents } from './emptied.store.ts';
import {
  findAbandonedCheckouts,
  findEntriesBefore,
  findErasuresToGrant,
  findOrdersUntouchedSince,
  findStatementsBefore,
  type Key,
} from './privacy.store.ts';

const dayMs = 86_400_000;
/** An attempt to order that came to nothing: long enough for whoever asks what became of a payment. */
const abandonedMs = 30 * dayMs;
/** A basket somebody may come back to. */
const idleMs = 180 * dayMs;
/** What a provider told and was acted on; it repeats itself for days. */
const toldMs = 30 * dayMs;
/** Of each kind, each time. */
const batch = 200;

/**
 * Lets go of whose things were, as their time comes: at once as far as can be for whoever asked to be forgotten, after the law's time
 * for the records of sales, sooner for what never became one. What fails comes again, and keeps no other waiting.
 */
export async function sweepPrivacy(deps: Deps): Promise<void> {
  const { db } = deps;
  const now = deps.now();
  const ago = (ms: number) => new Date(Date.parse(now) - ms).toISOString();
  const each = async <K extends Key>(keys: readonly K[], verb: (tx: Db, key: K) => Promise<void>) => {
    for (const key of keys) {
      await db
        .transaction()
        .execute((tx) => verb(tx, key))
        .catch((error: unknown) => deps.log.error({ subject: key.id, error: describeError(error) }, 'names will go later'));
    }
  };
  await each(await findErasuresToGrant(db, batch), (tx, key) => grantErasure(tx, deps, key));
  await each(await findOrdersUntouchedSince(db, recordsMayBeOver(now), batch), (tx, key) => anonymiseOrder(tx, deps, key));
  await each(await findStatementsBefore(db, recordsMayBeOver(now), batch), (tx, key) => anonymiseStatement(tx, deps, key));
  await each(await findEntriesBefore(db, recordsMayBeOver(now), batch), (tx, key) => anonymiseEntry(tx, deps, key));
  await each(await listFilesBefore(db, recordsMayBeOver(now), batch), (tx, key) => deleteRefundFile(tx, deps, key));
  await each(await findAbandonedCheckouts(db, ago(abandonedMs), batch), (tx, key) => emptyAbandoned(tx, key, now));
  await deleteIdleCarts(db, ago(idleMs), firstIdAt('cart', ago(idleMs)), batch);
  await deleteOldPaymentEvents(db, ago(toldMs), batch);
}
