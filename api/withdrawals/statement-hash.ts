import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { StatementContent, WithdrawalRecord } from './withdrawal-record.ts';
import type { ChainEnd } from './withdrawals.store.ts';

/** A statement as a link of its merchant's chain. Hashes and salt are hex. */
export interface ChainedStatement extends WithdrawalRecord {
  /** What hides who made it within the digest; null once both are gone. */
  readonly salt: string | null;
  /** SHA-256 over salt and who made it. */
  readonly digest: string;
}

/**
 * A statement as the next link of its chain. Its hash is SHA-256 over the hash of the one before and the canonical JSON of its
 * content and place, in which a salted digest stands for who made it: whoever changes, takes out or puts in a statement breaks every
 * link after it, and the receipts show the links; but the names can go when their time is over.
 */
export function chainStatement(end: ChainEnd, content: StatementContent): ChainedStatement {
  const salt = randomBytes(32).toString('hex');
  const link = { ...content, seq: end.seq + 1, previousHash: end.hash, salt, digest: personalDigest(salt, content) };
  return { ...link, hash: linkHash(link) };
}

/**
 * Whether a statement's hash is that of its content, after whatever hash it names as the one before. Of one whose names are gone it
 * vouches for the rest.
 */
export function isAsHashed(statement: ChainedStatement): boolean {
  const { salt, digest, hash } = statement;
  const isMadeBy = salt === null ? isAnonymous(statement) : personalDigest(salt, statement) === digest;
  return isMadeBy && linkHash(statement) === hash;
}

/** Whether its time is over, and who made it is kept no more. */
export function isAnonymous({ name, contract, email, scope }: Pick<StatementContent, 'name' | 'contract' | 'email' | 'scope'>): boolean {
  return name === '' && contract === '' && email === null && scope === null;
}

function linkHash({ previousHash, seq, digest, ...statement }: Omit<ChainedStatement, 'hash'>): string {
  const { merchantId, id, submittedAt, recordedAt, channel, units, orderId, language } = statement;
  const content = { merchantId, id, seq, submittedAt, recordedAt, channel, units, orderId, language, digest };
  return createHash('sha256')
    .update(previousHash ?? '', 'hex')
    .update(canonicalJson(content))
    .digest('hex');
}

function personalDigest(salt: string, { name, contract, email, scope }: StatementContent): string {
  return createHash('sha256').update(salt, 'hex').update(canonicalJson({ name, contract, email, scope })).digest('hex');
}
