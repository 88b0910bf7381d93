import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { StatementContent, WithdrawalRecord } from './withdrawal-record.ts';

/**
 * What ties a statement to all before it: SHA-256 over the hash of the one before and the canonical JSON of its own content and
 * place. Whoever changes, takes out or puts in a statement breaks every link after it, and the receipts show the links.
 *
 * @param previousHash hex; null for the first
 * @returns hex
 */
export function statementHash(previousHash: string | null, seq: number, statement: StatementContent): string {
  const { merchantId, id, submittedAt, recordedAt, channel, name, contract, email, scope, units, orderId, language } = statement;
  const content = { merchantId, id, seq, submittedAt, recordedAt, channel, name, contract, email, scope, units, orderId, language };
  return createHash('sha256')
    .update(previousHash ?? '', 'hex')
    .update(canonicalJson(content))
    .digest('hex');
}

/** Whether a statement's hash is that of its content, after whatever hash it names as the one before. */
export function isAsHashed(record: WithdrawalRecord): boolean {
  return statementHash(record.previousHash, record.seq, record) === record.hash;
}
