/** Money that is to go back; minor units. */
export interface OpenDebt {
  readonly id: string;
  readonly amount: number;
  /** The provider may have paid it without our hearing of it. */
  readonly unheard: boolean;
  /** It cannot be split. */
  readonly whole: boolean;
}

/** So much of what was paid outside under one name; minor units, more than zero. */
export interface OutsidePart {
  readonly ref: string;
  readonly amount: number;
}

export interface CoveredDebts {
  /** By the debt's id, what of it was paid; a debt that is not among them stays as it is. */
  readonly parts: ReadonlyMap<string, readonly OutsidePart[]>;
  /** What was paid beyond all debts. */
  readonly rest: readonly OutsidePart[];
}

/**
 * Which debts of a payment the refunds settle that somebody made at the provider itself: the oldest first, as far as they reach, so that
 * both together give back no more than either was meant to. One the provider may have paid unheard is left to be asked for again, unless
 * it is more than the provider still has: then it cannot have been paid, and never will be.
 *
 * @param debts oldest first
 * @param left what the provider can still give back of the payment once all of that was paid; minor units
 */
export function coverDebts(debts: readonly OpenDebt[], outside: readonly OutsidePart[], left: number): CoveredDebts {
  const parts = new Map<string, readonly OutsidePart[]>();
  let rest = outside;
  for (const { id, amount, unheard, whole } of debts) {
    if (unheard && amount <= left) continue;
    const [taken, remaining] = take(rest, amount);
    if (taken.length === 0 || (whole && (taken.length > 1 || taken[0]!.amount < amount))) continue;
    parts.set(id, taken);
    rest = remaining;
  }
  return { parts, rest };
}

function take(from: readonly OutsidePart[], wanted: number): [taken: readonly OutsidePart[], remaining: readonly OutsidePart[]] {
  const [taken, remaining]: [OutsidePart[], OutsidePart[]] = [[], []];
  let open = wanted;
  for (const { ref, amount } of from) {
    const used = Math.min(open, amount);
    if (used > 0) taken.push({ ref, amount: used });
    if (used < amount) remaining.push({ ref, amount: amount - used });
    open -= used;
  }
  return [taken, remaining];
}
