import { returnParcel } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { lockOrder } from '../orders/orders.store.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { takeToOrder } from '../withdrawals/take-to-order.ts';
import { chooseWay } from './choose-way.ts';
import { judgeReturn, type ReturnAsk } from './judge-return.ts';
import { lineTags } from './line-tags.ts';
import { openReturn } from './open-return.ts';
import { requireWay } from './require-way.ts';
import { readOrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { getReturn, listReturns } from './returns.store.ts';

export interface RequestReturn extends ReturnAsk {
  readonly merchantId: string;
  readonly orderId: string;
  readonly language: Language;
  /** Local date, ISO 8601, where the merchant collects. */
  readonly pickupOn?: string | undefined;
  readonly note?: string | undefined;
  /** The statement that was recorded for the pieces that can still be withdrawn from, if the shopper made one. */
  readonly statement?: WithdrawalRecord | undefined;
}

/**
 * Opens the returns of a request, one a ground. Pieces that can still be withdrawn from by law go back only on the shopper's own
 * statement of withdrawal: nobody trades that right for the merchant's offer without saying so.
 *
 * @throws ProblemError order-not-found, nothing-to-return, return-not-offered with the reasons, withdrawal-open
 */
export async function requestReturn(tx: Db, deps: Deps, request: RequestReturn): Promise<ReturnRecord[]> {
  const { merchantId, orderId, language, way, pickupOn, note, statement } = request;
  const order = await lockOrder(tx, merchantId, orderId);
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  requireWay(returnParcel(profile).value, { way, pickupOn }, { profile, now: deps.now() });
  const withdrawn = statement ? await openWithdrawn(tx, deps, request, statement) : [];

  const found = await readOrderCase(tx, deps, order);
  const units = request.units.filter(({ line }) => !statement?.units?.some((each) => each.line === line));
  const askedAt = deps.now();
  const { parts, refused } = judgeReturn(found, { ...request, units }, { askedAt, tags: await lineTags(tx, order) });
  // Beside a statement that stands, what cannot go back was shown before and stops nothing.
  if (refused.length > 0 && !statement) {
    const because = refused.flatMap(({ route }) => reasonsOf(route.because, language, wordsFormat(profile, language)));
    throw new ProblemError('return-not-offered', { because, lines: refused.map(({ line }) => line) });
  }
  if (parts.length + withdrawn.length === 0) throw new ProblemError('nothing-to-return');
  if (parts.some(({ ground }) => ground === 'withdrawal')) throw new ProblemError('withdrawal-open');
  const opened = [...withdrawn];
  for (const { ground, toDecide, statement: asked } of parts) {
    const { units: pieces, neverHeld } = asked;
    const what = { ground, units: pieces, neverHeld, askedAt, ...(!neverHeld && { way, pickupOn }), toDecide, note };
    opened.push((await openReturn(tx, deps, order, { ...what, actor: 'shopper', language })).id);
  }
  return Promise.all(opened.map((id) => getReturn(tx, merchantId, id)));
}

/** The returns of a statement of withdrawal, which a reader may have opened already, with the way the shopper chose. */
async function openWithdrawn(
  tx: Db,
  deps: Deps,
  { merchantId, orderId, way, pickupOn }: RequestReturn,
  statement: WithdrawalRecord,
): Promise<string[]> {
  const actor = 'shopper';
  const { returnId } = await takeToOrder(tx, deps, { statement, orderId, units: statement.units, actor });
  if (returnId === null) return [];
  const opened = (await listReturns(tx, merchantId, orderId)).filter((each) => each.id === returnId || each.statementId === statement.id);
  for (const { id, neverHeld } of opened)
    if (way && !neverHeld) await chooseWay(tx, deps, { merchantId, returnId: id, actor, way, pickupOn });
  return opened.map(({ id }) => id);
}
