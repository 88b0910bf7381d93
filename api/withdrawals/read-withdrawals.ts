import { withdrawalStatement } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { contractNumbers, matchContract } from './match-contract.ts';
import { claimUnread, deleteUnread, findNumberedOrders, insertReading, type UnreadStatement } from './readings.store.ts';
import { statedPieces } from './stated-pieces.ts';
import { statementFacts } from './statement-facts.ts';
import { takeToOrder } from './take-to-order.ts';
import { getWithdrawal } from './withdrawals.store.ts';

const batch = 20;

/**
 * Looks up some of the statements that nobody has looked up yet, and begins what follows from them. They count without that: it
 * only decides what may be disclosed and what happens next.
 *
 * @returns whether there may be more
 */
export async function readWithdrawals(deps: Deps): Promise<boolean> {
  for (let count = 0; count < batch; count += 1) {
    const unread = await claimUnread(deps.db);
    if (!unread) return false;
    await deps.db
      .transaction()
      .execute((tx) => readStatement(tx, deps, unread))
      .catch((error: unknown) =>
        deps.log.error({ statement: unread.statementId, error: describeError(error) }, 'a statement will be read later'),
      );
  }
  return true;
}

async function readStatement(tx: Db, deps: Deps, unread: UnreadStatement): Promise<void> {
  if (!(await deleteUnread(tx, unread))) return;
  const { merchantId, statementId } = unread;
  const statement = await getWithdrawal(tx, merchantId, statementId);
  const numbered = statement.orderId === null ? await findNumberedOrders(tx, merchantId, contractNumbers(statement.contract)) : [];
  const { orderId, ...books } = matchContract(statement, numbered);
  const { profile } = await deps.shops.byId(merchantId);
  const { match } = withdrawalStatement(profile, { ...statementFacts(statement), books }).value;
  const actor = 'reader';
  const outcome =
    match === 'matched' && orderId !== null
      ? await takeToOrder(tx, deps, { statement, orderId, units: statedPieces(statement), actor: 'shopper' })
      : { timely: null, returnId: null };
  await insertReading(tx, unread, { at: deps.now(), actor, match, orderId, ...outcome });
}
