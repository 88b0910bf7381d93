import type { StatementEntry } from './statement-entry.ts';

/** A transfer that pays a refund back, or a part of it, and that no statement has shown yet. */
export interface AwaitedDebit {
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Local date since which it has been owed. */
  readonly owedOn: string;
}

/** Which transfer of the refund it names a debit is, to the cent; undefined for none. Of two equal parts either will do. */
export function matchDebit(entry: StatementEntry, awaited: readonly AwaitedDebit[]): AwaitedDebit | undefined {
  if (entry.reversal) return undefined;
  return awaited.find(({ amount, currency, owedOn }) => amount === entry.amount && currency === entry.currency && owedOn <= entry.bookedOn);
}
