import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { listReturns } from '../returns/returns.store.ts';
import { insertReading, listLateStatements } from './readings.store.ts';
import { statedPieces } from './stated-pieces.ts';
import { takeToOrder } from './take-to-order.ts';
import { getWithdrawal } from './withdrawals.store.ts';

/**
 * Looks again at statements that were too late by the days known then, once other days are known: one that was in time after all is
 * what it would have been at once. The merchant hears of one whose words have to be read again. What was in time stays so. Done again,
 * it changes nothing.
 *
 * @param order its row must be locked
 */
export async function rejudgeLate(tx: Db, deps: Deps, { merchantId, id: orderId }: OrderRecord): Promise<void> {
  for (const { statementId, returnId } of await listLateStatements(tx, { merchantId, id: orderId })) {
    const statement = await getWithdrawal(tx, merchantId, statementId);
    const said = statedPieces(statement);
    const own = (await listReturns(tx, merchantId, orderId)).filter((each) => each.statementId === statementId);
    const units = said === undefined && own.length > 0 ? own.flatMap((each) => each.units) : said;
    const outcome = await takeToOrder(tx, deps, { statement, orderId, units, actor: 'shopper', anew: true });
    if (outcome.timely === 'late' && outcome.returnId === returnId) continue;
    await insertReading(tx, { merchantId, statementId }, { at: deps.now(), actor: 'reader', match: 'matched', orderId, ...outcome });
    if (outcome.returnId !== null) continue;
    const merchant = await deps.shops.byId(merchantId);
    await insertNotices(tx, merchantId, statementId, merchantNotices('merchantWithdrawal', merchant, merchant.profile));
  }
}
