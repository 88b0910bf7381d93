import { hash } from 'node:crypto';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { ProblemError } from '../http/problem.ts';
import { postponeNotices } from '../notices/postpone-notices.ts';
import { insertNotices } from '../notices/notices.store.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { canonicalJson } from './canonical-json.ts';
import { mailWait } from './statement-pace.ts';
import { chainStatement } from './statement-hash.ts';
import { statementNotices } from './statement-notices.ts';
import type { StatementContent, WithdrawalRecord } from './withdrawal-record.ts';
import { findWithdrawal, insertWithdrawal, lockChain } from './withdrawals.store.ts';

export interface RecordStatement {
  readonly shop: Shop;
  /** The same for a retry of the same statement, however much later. */
  readonly key: string;
  readonly statement: Omit<StatementContent, 'merchantId' | 'id' | 'recordedAt'>;
  readonly actor: string;
  readonly requestId: string;
  /** Where it came from, for the order in which mails go out; empty: not known; absent: the merchant wrote it down. */
  readonly from?: string;
}

/**
 * Records a statement as it is, as the next link of the merchant's chain, with the acknowledgement it owes, before anybody looks
 * at what it says. A retry is the statement it repeats: its id is made of the key, so that it is known for as long as the statement.
 *
 * @throws ProblemError idempotency-key-reused when the key belongs to a statement that says something else
 * @source CRD 11a, Cod. Cons. 54-bis; matrix S72
 */
export async function recordStatement(
  deps: Deps,
  { shop, key, statement, actor, requestId, from }: RecordStatement,
): Promise<WithdrawalRecord> {
  const id = statementId(shop.id, key);
  const content: StatementContent = { ...statement, merchantId: shop.id, id, recordedAt: deps.now() };
  const notices = statementNotices(shop, content);
  return deps.db.transaction().execute(async (tx) => {
    const end = await lockChain(tx, shop.id);
    const earlier = await findWithdrawal(tx, shop.id, id);
    if (earlier) return sameStatement(earlier, content);
    const record = chainStatement(end, content);
    await insertWithdrawal(tx, record, hashToken(bearerToken(deps.env, 'receipt', id)));
    await insertNotices(tx, shop.id, id, notices);
    await insertAudit(tx, { merchantId: shop.id, actor, verb: 'recordStatement', subject: id, requestId });
    if (from !== undefined)
      await postponeNotices(tx, shop.id, mailWait(notices, from && `${shop.id} ${from}`, Date.parse(content.recordedAt)));
    return record;
  });
}

/** The statement that was recorded under a key, if one was. */
export function findStatement(db: Db, merchantId: string, key: string): Promise<WithdrawalRecord | undefined> {
  return findWithdrawal(db, merchantId, statementId(merchantId, key));
}

function statementId(merchantId: string, key: string): string {
  return `wdr_${hash('sha256', `${merchantId}\0${key}`, 'base64url').slice(0, 18)}`;
}

function sameStatement(earlier: WithdrawalRecord, again: StatementContent): WithdrawalRecord {
  const said = ({ name, contract, email, scope, units, orderId }: StatementContent) =>
    canonicalJson([name, contract, email, scope, units, orderId]);
  if (said(earlier) !== said(again)) throw new ProblemError('idempotency-key-reused');
  return earlier;
}
