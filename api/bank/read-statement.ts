import { readCamt } from './read-camt.ts';
import { readCsv } from './read-csv.ts';
import { UnreadableStatement, type Statement } from './statement-entry.ts';

/**
 * What a bank's file says of the merchant's accounts, one statement an account: CAMT.053 or separated values, in UTF-8, UTF-16 or
 * Latin-1. Other accounts in it are nobody's business here.
 *
 * @param accounts compact IBANs, all that transfers were ever asked to
 * @param current the one that a file is about which names none
 * @throws UnreadableStatement
 */
export function readStatement(bytes: Uint8Array, accounts: readonly string[], current: string): AccountStatement[] {
  const text = decoded(bytes);
  if (!/^\s*</.test(text)) return [{ ...readCsv(text, current), iban: current }];
  const statements = readCamt(text).map((statement) => ({ ...statement, iban: statement.iban ?? current }));
  const own = statements.filter(({ iban }) => accounts.includes(iban));
  if (own.length === 0) throw new UnreadableStatement('otherAccount', 'The file is about another account than the one that is set');
  // Pages of one day are one statement: what stands on both is there twice.
  return [...new Set(own.map(({ iban }) => iban))].map((iban) => ({
    source: 'camt',
    iban,
    entries: own.filter((statement) => statement.iban === iban).flatMap(({ entries }) => entries),
  }));
}

/** What is said of one account of the merchant's. */
export interface AccountStatement extends Statement {
  /** Compact. */
  readonly iban: string;
}

/** By its mark, else as UTF-8, else as what Windows writes in western Europe. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
