/** What somebody paid of a transfer, minor units. */
export interface Paid<Payer> {
  readonly payer: Payer;
  readonly amount: number;
}

/**
 * To whom a refund goes where several paid: what was paid is given back from the first of them on, and each refund goes on where the one
 * before it ended. So nobody gets more than they paid, whatever refunds there are, and a refund that was divided stays as it was.
 *
 * @param before what other refunds, owed earlier, give back of the same transfer, minor units
 * @param amount of this one, minor units
 * @returns parts that sum to at most the amount: what exceeds all that was paid is nobody's
 */
export function shareAmongPayers<Payer>(paid: readonly Paid<Payer>[], before: number, amount: number): Paid<Payer>[] {
  let from = 0;
  return paid.flatMap(({ payer, amount: own }) => {
    const until = from + own;
    const part = Math.min(until, before + amount) - Math.max(from, before);
    from = until;
    return part > 0 ? [{ payer, amount: part }] : [];
  });
}
