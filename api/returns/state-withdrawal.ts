import { returnParcel } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { findStatement, recordStatement } from '../withdrawals/record-statement.ts';
import { statementQueue } from '../withdrawals/statement-pace.ts';
import { unitsLeft } from './units-left.ts';
import { unitsInWords } from '../withdrawals/units-in-words.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { judgeReturn, type ReturnAsk } from './judge-return.ts';
import { lineTags } from './line-tags.ts';
import { requireWay } from './require-way.ts';
import { readOrderCase } from './return-case.ts';

export interface StatedBy {
  readonly shop: Shop;
  /** The same for a retry of the same statement. */
  readonly key: string;
  readonly language: Language;
  readonly requestId: string;
  /** Where it came from, as `clientAddress` tells one party from another. */
  readonly from: string;
}

interface WayAsk extends ReturnAsk {
  /** Local date, ISO 8601, where the merchant collects. */
  readonly pickupOn?: string | undefined;
}

/**
 * Records the shopper's statement of withdrawal for the pieces of a request that can still be withdrawn from, with the receipt it
 * owes, before anything follows from it. It takes its turn among all statements. Undefined where there are none.
 * Under the same key it is the same statement, whatever has followed from it by then.
 *
 * @throws ProblemError idempotency-key-reused; invalid-body for a way or a day that cannot be, and then nothing is recorded
 */
export async function stateWithdrawal(deps: Deps, order: OrderRecord, ask: WayAsk, by: StatedBy): Promise<WithdrawalRecord | undefined> {
  const submittedAt = deps.now();
  return statementQueue.run(by.from, async () => {
    const earlier = await findStatement(deps.db, by.shop.id, by.key);
    if (!earlier) return record(deps, order, ask, by, submittedAt);
    if (earlier.orderId !== order.id) throw new ProblemError('idempotency-key-reused');
    return earlier;
  });
}

async function record(
  deps: Deps,
  order: OrderRecord,
  ask: WayAsk,
  { shop, key, language, requestId, from }: StatedBy,
  submittedAt: string,
): Promise<WithdrawalRecord | undefined> {
  const found = await readOrderCase(deps.db, deps, order);
  requireWay(returnParcel(found.profile).value, ask, { profile: found.profile, now: submittedAt });
  const { parts } = judgeReturn(found, ask, { askedAt: submittedAt, tags: await lineTags(deps.db, order) });
  const withdrawn = parts.flatMap(({ ground, statement }) => (ground === 'withdrawal' ? statement.units : []));
  if (withdrawn.length === 0) return undefined;
  const units = unitsLeft(order, found.returns, withdrawn);
  const { agreed, number, email, id: orderId } = order;
  const scope = unitsInWords(order, units);
  return recordStatement(deps, {
    shop,
    key,
    statement: {
      submittedAt,
      channel: 'function',
      name: agreed.shippingAddress.name,
      contract: number,
      email,
      scope,
      units,
      orderId,
      language,
    },
    actor: 'shopper',
    requestId,
    from,
  });
}
