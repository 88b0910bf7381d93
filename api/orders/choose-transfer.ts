import type { Db } from '../db/connect-database.ts';
import { appliedCodes } from '../checkouts/holds.store.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { moveOrder } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { spendCodes } from './orders.store.ts';
import { refundEndedOrder } from './refund-ended-order.ts';
import { settleOrderStock } from './settle-order-stock.ts';
import { transferChoices } from './transfer-choices.ts';

/**
 * The shopper says what is to become of a transfer that came after the order had lapsed: the order, where its goods and codes can
 * still be had, or all of the money.
 *
 * @param order its row must be locked
 * @throws ProblemError choice-not-open, out-of-stock, code-spent
 */
export async function chooseTransfer(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { choice, requestId }: { readonly choice: 'reinstatement' | 'refund'; readonly requestId?: string },
): Promise<void> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const { value: choices } = transferChoices(profile, order, deps.now());
  if (!choices.includes(choice)) throw new ProblemError('choice-not-open');
  if (choice === 'refund') return refundEndedOrder(tx, deps, order, 'afterLapse', 'shopper');
  const moved = await moveOrder(tx, deps, order, 'reinstated', { actor: 'shopper', role: 'buyer', requestId });
  if (!moved) throw new ProblemError('order-move-impossible');
  // What is still missing after the move was not there to take: the whole choice is undone.
  if (!(await settleOrderStock(tx, moved, 'reinstated'))) throw new ProblemError('out-of-stock');
  if (!(await spendCodes(tx, order, appliedCodes(order.quote)))) throw new ProblemError('code-spent');
}
