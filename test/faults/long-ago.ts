import type { Bought, Crowd } from './crowd.ts';
import type { ShopWorld } from './shop-world.ts';

const dayMs = 86_400_000;
/** How long ago orders were placed whose clocks run out at once. */
const agesDays = [3, 12, 45];
/** How long ago money was reserved that is to be reserved anew. */
const reservedDays = 6.5;

/**
 * What was bought long ago, so that its clocks run out under fire.
 *
 * @param setBack sets all clocks so far back, milliseconds
 * @returns orders whose money is reserved for less than a day more
 */
export async function buyLongAgo(crowd: Crowd, world: ShopWorld, setBack: (agoMs: number) => void): Promise<Bought[]> {
  const [servers, some] = [world.servers[0]!, world.traders.slice(-1)];
  for (const days of agesDays) {
    setBack(days * dayMs);
    const kinds = ['transferNever', 'card', 'transferNever'] as const;
    await Promise.all(kinds.map((kind) => crowd.buy(kind, ['A'], { ...world, servers })));
  }
  setBack(reservedDays * dayMs);
  const kinds = ['card', 'challenge', 'card', 'card'] as const;
  const reserved = await Promise.all(kinds.map((kind) => crowd.buy(kind, ['A', 'B'], { ...world, servers, traders: some })));
  setBack(0);
  return reserved;
}
