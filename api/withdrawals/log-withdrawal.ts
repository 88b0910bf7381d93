import { statementInstant } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { getOrder } from '../orders/orders.store.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { recordStatement } from './record-statement.ts';
import { unitsInWords } from './units-in-words.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import type { LogWithdrawalBody } from './withdrawals.wire.ts';

export interface LogWithdrawal {
  readonly shop: Shop;
  readonly key: string;
  readonly actor: string;
  readonly requestId: string;
  readonly body: LogWithdrawalBody;
}

/**
 * Writes down a statement that reached the merchant by mail, letter, telephone or in any other way, with the time that counts for
 * it. It joins the same chain and is acknowledged like any other.
 *
 * @throws ProblemError invalid-body for a time that has not come yet, order-not-found, idempotency-key-reused
 * @source CRD 11(1), (4); matrix S70
 */
export async function logWithdrawal(deps: Deps, { shop, key, actor, requestId, body }: LogWithdrawal): Promise<WithdrawalRecord> {
  const { name, contract, email = null, units = null, orderId = null, channel, language = shop.language } = body;
  const receivedAt = inUtc(body.receivedAt);
  if (receivedAt > deps.now()) {
    throw new ProblemError('invalid-body', {
      errors: [{ pointer: '/receivedAt', code: 'in_the_future', detail: 'Say when it came: not later than now.' }],
    });
  }
  const sentAt = body.sentAt === undefined ? undefined : inUtc(body.sentAt);
  const order = orderId === null ? null : await getOrder(deps.db, shop.id, orderId);
  const scope = body.scope || (units && unitsInWords(order, units));
  const submittedAt = statementInstant({ receivedAt, sentAt }).value;
  const statement = { submittedAt, channel, name, contract, email, scope, units, orderId, language };
  return recordStatement(deps, { shop, key, statement, actor, requestId });
}

/** ISO 8601 in UTC to the millisecond, as the table keeps it: what is hashed is what is read again. */
function inUtc(iso: string): string {
  return new Date(iso).toISOString();
}
