/**
 * What policy reckons, or null where it cannot: the holiday table does not reach so far. A page that shows an order leaves the day out
 * then; the clock itself is kept as unknown.
 */
export function reckonable<T>(reckon: () => T): T | null {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
