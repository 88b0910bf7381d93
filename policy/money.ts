/** An amount in integer minor units (cents for EUR). The currency travels beside it, never inside. */
export type Minor = number;

/** Basis points of a whole: a rate of 2200 is 22 %. */
export const wholeBps = 10_000;

/** The sum of amounts or counts; of none, zero. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/**
 * Splits `total` over `weights` so that the parts always sum to `total` (cumulative half-up).
 *
 * @param total minor units, any sign
 * @param weights non-negative integers; all zero gives all zero unless `total` is zero too
 * @returns one part per weight, in minor units; none is larger than its weight while `total` is not larger than their sum
 * @throws RangeError when a non-zero total has nothing to be spread over
 * @source R1
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  const whole = sum(weights);
  if (whole === 0) {
    if (total !== 0) throw new RangeError('Cannot allocate an amount over weights that are all zero');
    return weights.map(() => 0);
  }
  let weightSoFar = 0;
  let givenSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const part = share(total, weightSoFar, whole) - givenSoFar;
    givenSoFar += part;
    return part;
  });
}

/** `amount * part / whole` to the nearest integer, halves away from zero; exact whatever the size of the product. */
export function share(amount: Minor, part: number, whole: number): Minor {
  const product = amount * part;
  if (Number.isSafeInteger(product)) return roundHalfUp(product, whole);
  const sign = product < 0 ? -1 : 1;
  const [numerator, denominator] = [BigInt(Math.abs(amount)) * BigInt(Math.abs(part)) * 2n, BigInt(whole)];
  return sign * Number((numerator + denominator) / (denominator * 2n));
}

/** `numerator / denominator` to the nearest integer, halves away from zero; both safe integers, the denominator positive. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const size = Math.abs(numerator);
  const remainder = size % denominator;
  const rounded = (size - remainder) / denominator + (remainder >= denominator - remainder ? 1 : 0);
  return numerator < 0 && rounded > 0 ? -rounded : rounded;
}
