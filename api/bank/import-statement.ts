import { Temporal } from 'temporal-polyfill';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { listEntriesBetween, lockAccounts } from './bank.store.ts';
import { bookCredits } from './book-credits.ts';
import { bookDebits } from './book-debits.ts';
import { contentOf, entryKey } from './entry-key.ts';
import { openEntry, sealParticulars } from './entry-particulars.ts';
import type { EntryRecord } from './entry-record.ts';
import type { ImportedEntry, Judged } from './imported-entry.ts';
import { mostDaysApart, recognise, type Movement } from './same-movement.ts';
import { UnreadableStatement, type Statement, type StatementEntry } from './statement-entry.ts';

export interface StatementImport {
  readonly merchantId: string;
  readonly bytes: Uint8Array;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Writes down what a statement says that is not known yet: a credit counts towards the order it names where the amount is right, a
 * debit pays the refund it names, and everything else is a person's to look at. Whoever books a statement of the merchant waits for
 * whoever already does; the same file again changes nothing.
 *
 * @returns what became of each movement, in the order of the file; payments they settle have an event that tells so
 * @throws ProblemError bank-account-missing, statement-unreadable
 */
export async function importStatement(
  tx: Db,
  deps: Deps,
  { merchantId, bytes, actor, requestId }: StatementImport,
): Promise<ImportedEntry[]> {
  const accounts = await lockAccounts(tx, merchantId);
  const { bankAccount, profile } = await deps.shops.byId(merchantId);
  if (!bankAccount || accounts.length === 0) throw new ProblemError('bank-account-missing');
  const { timeZone } = profile.calendar;
  const statements = await read(bytes, accounts);
  const outcomes: ImportedEntry[] = [];
  for (const statement of statements) {
    const judged = await tellKnown(tx, deps, merchantId, statement);
    const paid = await bookDebits(tx, deps, { merchantId, timeZone, actor, judged });
    const credited = await bookCredits(
      tx,
      deps,
      { merchantId, timeZone },
      judged.flatMap((each) => ('key' in each && each.entry.direction === 'credit' ? [each] : [])),
    );
    outcomes.push(...judged.map((each) => ('key' in each ? (credited.get(each) ?? paid.get(each) ?? others(each.entry)) : each)));
  }
  await insertAudit(tx, { merchantId, actor, verb: 'importStatement', subject: merchantId, ...(requestId !== undefined && { requestId }) });
  return outcomes;
}

async function read(bytes: Uint8Array, accounts: readonly string[]): Promise<Statement[]> {
  // Loaded with the first file: the parser is memory that most servers never need.
  const { readStatement } = await import('./read-statement.ts');
  try {
    return readStatement(bytes, accounts);
  } catch (error) {
    if (!(error instanceof UnreadableStatement)) throw error;
    throw new ProblemError('statement-unreadable', { flaw: error.flaw, what: error.detail });
  }
}

/** Which movements are new; what of the others is known, or cannot be taken. */
async function tellKnown(tx: Db, deps: Deps, merchantId: string, { iban, source, entries }: Statement): Promise<Judged[]> {
  const taken = entries.filter(({ refused }) => refused === null);
  const movements = taken.map((entry) => movementOf(entry, source, iban));
  const found = recognise(movements, await knownAround(tx, deps, merchantId, movements));
  const place = new Map(taken.map((entry, index) => [entry, index]));
  const seen = new Map<string, number>();
  return entries.map((entry): Judged => {
    if (entry.refused) return { entry, outcome: 'refused', why: entry.refused, id: null, order: null, transferRef: null };
    const index = place.get(entry)!;
    const [movement, known] = [movements[index]!, found[index]!];
    const content = JSON.stringify(contentOf(movement));
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    if (typeof known === 'object') return { entry, outcome: 'known', why: null, id: known.id, order: null, transferRef: null };
    const id = newId('ben');
    const { name, iban: from, endToEnd, text } = movement;
    const particulars = sealParticulars(deps.env, id, { name, iban: from, bic: entry.party.bic, endToEnd, text });
    const key = entryKey(movement, ordinal);
    return { entry, id, key, account: iban, source, isUnclear: known === 'unclear', particulars };
  });
}

async function knownAround(tx: Db, deps: Deps, merchantId: string, movements: readonly Movement[]): Promise<EntryRecord[]> {
  const days = movements.map(({ bookedOn }) => bookedOn).toSorted();
  if (days.length === 0) return [];
  const around = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
  const between = { merchantId, from: around(days[0]!, -mostDaysApart), until: around(days.at(-1)!, mostDaysApart) };
  return (await listEntriesBetween(tx, between)).map((entry) => openEntry(deps.env, entry));
}

function movementOf({ party, texts, ...entry }: StatementEntry, source: 'camt' | 'csv', account: string | null): Movement {
  return { ...entry, account, source, name: party.name, iban: party.iban, text: texts.join(' ').slice(0, 2000) };
}

function others(entry: StatementEntry): ImportedEntry {
  return { entry, outcome: 'others', why: null, id: null, order: null, transferRef: null };
}
