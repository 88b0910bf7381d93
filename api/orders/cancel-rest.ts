import { unavailableGoods, type UnavailableFacts } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { eachLineOnce } from '../returns/each-line-once.ts';
import { readOrderCase } from '../returns/return-case.ts';
import type { OrderRecord } from './order-record.ts';
import { requireMove } from './require-move.ts';
import { undoPieces } from './undo-pieces.ts';

/**
 * Ends the rest of an order whose missing goods were accessories of it, where the terms let the buyer and it is shown.
 *
 * @param order its row must be locked
 * @throws ProblemError choice-not-open with the reasons, order-move-impossible
 */
export async function cancelRest(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  {
    accessory,
    actor,
    requestId,
  }: { readonly accessory: NonNullable<UnavailableFacts['accessory']>; readonly actor: string; readonly requestId?: string | undefined },
): Promise<void> {
  if (order.state === 'shipped') throw new ProblemError('order-move-impossible');
  const { profile, refundOrder } = await readOrderCase(tx, deps, order);
  // They may have been missed one after the other.
  const missing = eachLineOnce(order.undone.filter(({ ground }) => ground === 'unavailable').flatMap(({ units }) => units));
  if (missing.length === 0) throw new ProblemError('choice-not-open', { because: [] });
  const { cancelRest: rest } = unavailableGoods(profile, refundOrder, { at: deps.now(), missing, accessory }).value;
  if (rest.value !== 'yes')
    throw new ProblemError('choice-not-open', { because: reasonsOf(rest.because, order.language, wordsFormat(profile, order.language)) });
  await undoPieces(tx, deps, order, { units: null, reason: 'unavailable', actor });
  await requireMove(tx, deps, order, 'allUnavailable', { actor, role: 'merchant', requestId });
}
