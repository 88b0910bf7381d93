/** How steeply orders fall off from one merchant to the next; of 1,000 merchants the first has a tenth, the middle one a thirtieth of a percent. */
const steepness = 0.92;

/** How many orders each of so many merchants has: unevenly, most at the first, at least one each. They add up. */
export function ordersByMerchant(orders: number, merchants: number): number[] {
  if (orders < merchants) throw new Error(`${orders} orders are too few for ${merchants} merchants`);
  const weights = Array.from({ length: merchants }, (_, index) => (index + 1) ** -steepness);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => 1 + Math.floor(((orders - merchants) * weight) / all));
  shares[0]! += orders - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}
