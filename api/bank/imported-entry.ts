import type { OpenReason } from './entry-record.ts';
import type { StatementEntry } from './statement-entry.ts';

/**
 * What became of a movement of a file. `refused`: the file does not call it final, or its figures cannot be read; `others`: money
 * that left the account for something else, which is not kept.
 */
export interface ImportedEntry {
  readonly entry: StatementEntry;
  readonly outcome: 'matched' | 'open' | 'known' | 'refused' | 'others';
  readonly why: OpenReason | 'unreadable' | 'notBooked' | null;
  /** Null where nothing was kept. */
  readonly id: string | null;
  readonly order: { readonly id: string; readonly number: string } | null;
  /** The transfer it counts towards. */
  readonly transferRef: string | null;
}

/** A movement about to be written down. */
export interface NewMovement {
  readonly entry: StatementEntry;
  readonly id: string;
  readonly key: string;
  readonly account: string | null;
  readonly source: 'camt' | 'csv';
  /** It may be one that is known already: only a person can say. */
  readonly isUnclear: boolean;
  readonly particulars: Buffer;
}

/** A movement that was looked at: what became of it, or that it is new. */
export type Judged = ImportedEntry | NewMovement;
