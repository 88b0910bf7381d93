/** A movement of the account as a statement tells it, before anybody has looked at what it is for. */
export interface StatementEntry {
  /** Whether the statement calls it final, and when, how much and which way could be read; otherwise why not. */
  readonly refused: 'unreadable' | 'notBooked' | null;
  /** `credit` where it could not be read. */
  readonly direction: 'credit' | 'debit';
  /** It takes back an earlier movement. */
  readonly reversal: boolean;
  /** Minor units; more than zero unless it was refused. */
  readonly amount: number;
  readonly currency: string;
  /** Local date, ISO 8601; empty where it could not be read. */
  readonly bookedOn: string;
  /** Last day on which the payer can have ordered it, local date: as the bank tells it, otherwise the earliest day of its way. */
  readonly orderedBy: string;
  /** The bank's own name for it. */
  readonly reference: string | null;
  /** What the payer's system called it; null where it is not told. */
  readonly endToEnd: string | null;
  /** The other side: who paid, or was paid. */
  readonly party: { readonly name: string | null; readonly iban: string | null; readonly bic: string | null };
  /** What the payer wrote, piece by piece. */
  readonly texts: readonly string[];
}

/** What a file of a bank says of one account. */
export interface Statement {
  readonly source: 'camt' | 'csv';
  /** Compact; null where the file does not say whose account it is. */
  readonly iban: string | null;
  readonly entries: readonly StatementEntry[];
}

/** Why a file is no statement that can be taken. */
export type StatementFlaw = 'notAStatement' | 'malformed' | 'forbidden' | 'tooManyEntries' | 'noColumns' | 'unknownColumn' | 'otherAccount';

/** A file that nothing was taken from. */
export class UnreadableStatement extends Error {
  constructor(
    readonly flaw: StatementFlaw,
    /** What is missing or where it breaks, for whoever exported it. */
    readonly detail: string,
  ) {
    super(`${flaw}: ${detail}`);
  }
}

/** More movements than a shop has on a day. */
export const mostEntries = 3000;
