/** Merchants at once: so many wait for their providers in vain before the next ones have to wait for them. */
const lanes = 10;

/**
 * Does what is to be done with the providers of some merchants, several merchants side by side: one whose provider does not answer
 * keeps the others no longer than it takes to hear so once.
 *
 * @param work what one merchant is owed, piece by piece until a piece fails, which it reports: the rest waits for the next time
 * @throws Error the first that `work` threw, once all of it has ended
 */
export async function inMerchantLanes(merchantIds: readonly string[], work: (merchantId: string) => Promise<void>): Promise<void> {
  const waiting = merchantIds.values();
  const errors: unknown[] = [];
  const lane = async () => {
    for (const merchantId of waiting) await work(merchantId).catch((error: unknown) => errors.push(error));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (errors.length > 0) throw errors[0];
}
