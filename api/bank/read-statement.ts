import { readCamt } from './read-camt.ts';
import { readCsv } from './read-csv.ts';
import { UnreadableStatement, type Statement } from './statement-entry.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/**
 * What a bank's file says of the merchant's accounts, one statement an account: CAMT.053 or separated values, in UTF-8, UTF-16 or
 * Windows-1252. Other accounts in it are nobody's business here.
 *
 * @param accounts compact IBANs, all that transfers were ever asked to
 * @throws UnreadableStatement
 */
export function readStatement(bytes: Uint8Array, accounts: readonly string[]): Statement[] {
  const text = decoded(bytes);
  const noText = text.indexOf('\0');
  if (noText >= 0)
    throw new UnreadableStatement('malformed', `Line ${text.slice(0, noText).split('\n').length}: a character that is no text`);
  const statements = /^\s*</.test(text) ? readCamt(text) : readCsv(text, accounts);
  const own = statements.filter(({ iban }) => iban === null || accounts.includes(iban));
  if (own.length === 0) throw new UnreadableStatement('otherAccount', 'The file is about another account than the one that is set');
  // Pages of one day are one statement: what stands on both is there twice.
  return [...new Set(own.map(({ iban }) => iban))].map((iban) => ({
    source: own[0]!.source,
    iban,
    entries: own.filter((statement) => statement.iban === iban).flatMap(({ entries }) => entries),
  }));
}

/** By its mark, else as UTF-8, else as what Windows writes in western Europe. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
