import { sql } from 'kysely';
import { recordsMayBeOver } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { isAnonymous, isAsHashed } from './statement-hash.ts';
import { findChainEnd, listChain } from './withdrawals.store.ts';

/** Where a chain stops being whole. */
export interface ChainBreak {
  /** Place in the chain. */
  readonly seq: number;
  /** Of the statement there; null where none is. */
  readonly id: string | null;
  /**
   * `missing`: there is no statement at this place; `changed`: it is not what its hash vouches for; `torn`: it does not follow from
   * the one before; `emptied`: who made it is gone before its time; `cutOff`: the chain once went further.
   */
  readonly why: 'missing' | 'changed' | 'torn' | 'emptied' | 'cutOff';
}

/** What became of a check of a whole chain. */
export interface ChainCheck {
  readonly merchantId: string;
  /** Statements that are as they were recorded, from the first on. */
  readonly statements: number;
  /** How many of them do not say any more who made them, as their time is over. */
  readonly anonymous: number;
  /** Hash of the last of them, hex: written down elsewhere, it vouches for all before. Null: there is none. */
  readonly lastHash: string | null;
  /** The first fault; null: the chain is whole. */
  readonly broken: ChainBreak | null;
}

const stretch = 1000;

/** Follows a merchant's statements from the first to the last, as they stand at one moment. @param now ISO 8601 instant; absent: the machine’s */
export async function verifyChain(db: Db, merchantId: string, now = new Date().toISOString()): Promise<ChainCheck> {
  const over = recordsMayBeOver(now);
  return db.transaction().execute(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    let seq = 0;
    let anonymous = 0;
    let lastHash: string | null = null;
    const found = (broken: ChainBreak | null): ChainCheck => ({ merchantId, statements: seq, anonymous, lastHash, broken });
    for (;;) {
      const records = await listChain(tx, merchantId, seq + 1, stretch);
      for (const record of records) {
        if (record.seq !== seq + 1) return found({ seq: seq + 1, id: null, why: 'missing' });
        if (record.previousHash !== lastHash) return found({ seq: record.seq, id: record.id, why: 'torn' });
        if (!isAsHashed(record)) return found({ seq: record.seq, id: record.id, why: 'changed' });
        if (isAnonymous(record)) {
          if (Date.parse(record.submittedAt) >= Date.parse(over)) return found({ seq: record.seq, id: record.id, why: 'emptied' });
          anonymous += 1;
        }
        seq = record.seq;
        lastHash = record.hash;
      }
      if (records.length < stretch) break;
    }
    const end = await findChainEnd(tx, merchantId);
    return found(end && (end.seq !== seq || end.hash !== lastHash) ? { seq: seq + 1, id: null, why: 'cutOff' } : null);
  });
}
