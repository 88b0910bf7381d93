import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { recordStatement } from '../withdrawals/record-statement.ts';
import { unitsLeft } from './units-left.ts';
import { unitsInWords } from '../withdrawals/units-in-words.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { judgeReturn, type ReturnAsk } from './judge-return.ts';
import { lineTags } from './line-tags.ts';
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

/**
 * Records the shopper's statement of withdrawal for the pieces of a request that can still be withdrawn from, with the receipt it
 * owes, before anything follows from it. Undefined where there are none.
 */
export async function stateWithdrawal(
  deps: Deps,
  order: OrderRecord,
  ask: ReturnAsk,
  { shop, key, language, requestId, from }: StatedBy,
): Promise<WithdrawalRecord | undefined> {
  const submittedAt = deps.now();
  const found = await readOrderCase(deps.db, deps, order);
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
