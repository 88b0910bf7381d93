import type { Deps } from '../deps.ts';
import { hashToken } from '../db/new-id.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { getOrder } from '../orders/orders.store.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { recordStatement } from './record-statement.ts';
import { statementQueue } from './statement-pace.ts';
import { unitsInWords } from './units-in-words.ts';
import type { StatementChannel, WithdrawalRecord } from './withdrawal-record.ts';
import type { SubmitWithdrawalBody } from './withdrawals.wire.ts';

export interface SubmitWithdrawal {
  readonly shop: Shop;
  readonly language: Language;
  readonly channel: Extract<StatementChannel, 'function' | 'page'>;
  /** The same for a retry of the same statement. */
  readonly key: string;
  readonly requestId: string;
  /** Where it came from, as `clientAddress` tells one party from another. */
  readonly from: string;
  readonly body: SubmitWithdrawalBody;
  /** Of the order it was made from. */
  readonly orderToken?: string | undefined;
}

/**
 * Records a statement of withdrawal as it is, with the server's time at which it came, and acknowledges it. Nothing is matched or
 * judged, so nothing can stand in its way, and the answer tells nobody whether such a contract exists.
 *
 * @throws ProblemError idempotency-key-reused
 * @source CRD 11a, Cod. Cons. 54-bis
 */
export async function submitWithdrawal(
  deps: Deps,
  { shop, language, channel, key, requestId, from, body, orderToken }: SubmitWithdrawal,
): Promise<WithdrawalRecord> {
  const submittedAt = deps.now();
  return statementQueue.run(from, async () => {
    const { name, contract, email, units = null, orderId } = body;
    const order = orderId !== undefined && orderToken ? await openedOrder(deps, shop.id, orderId, orderToken) : null;
    const scope = body.scope || (units && unitsInWords(order, units));
    return recordStatement(deps, {
      shop,
      key,
      statement: { submittedAt, channel, name, contract, email, scope, units, orderId: order?.id ?? null, language },
      actor: 'shopper',
      requestId,
      from,
    });
  });
}

/** The order a token opens; null when it opens another or none, which is no reason to turn a statement away. */
async function openedOrder({ db }: Deps, merchantId: string, id: string, token: string): Promise<OrderRecord | null> {
  return getOrder(db, merchantId, id, hashToken(token)).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'order-not-found') return null;
    throw error;
  });
}
