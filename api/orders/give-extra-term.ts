import { epochMs, legalDay } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { lateDelivery } from './late-delivery.ts';
import type { OrderRecord } from './order-record.ts';
import { insertOrderEvents } from './orders.store.ts';

const dayMs = 86_400_000;
/** A term that is given cannot be taken back: a slip of the pen is not to bind the buyer for ever. */
const mostDays = 366;

/**
 * The buyer gives a late delivery some more time; once that is over the order can be ended.
 *
 * @param order its row must be locked
 * @param until last local date of it, ISO 8601
 * @throws ProblemError choice-not-open with the reasons, also for a day that is over or more than a year away
 */
export async function giveExtraTerm(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { until, requestId }: { readonly until: string; readonly requestId: string },
): Promise<void> {
  const { merchantId, id } = order;
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const now = deps.now();
  const late = lateDelivery(profile, order, await listParcels(tx, merchantId, id), now);
  const day = (days: number) => legalDay(epochMs(now) + days * dayMs, profile.calendar.timeZone);
  if (!late?.value.remedies.includes('extraTerm') || until < day(0) || until > day(mostDays))
    throw new ProblemError('choice-not-open', {
      because: reasonsOf(late?.because ?? [], order.language, wordsFormat(profile, order.language)),
    });
  await insertOrderEvents(tx, order, ['extraTermGiven'], now, 'shopper', until);
  await insertAudit(tx, { merchantId, actor: 'shopper', verb: 'giveExtraTerm', subject: id, requestId });
  await recomputeDeadlines(tx, deps, order);
}
