import { setTimeout as sleep } from 'node:timers/promises';
import { liveWith, type Aftermath } from './after-buying.ts';
import { Buyer, methodOf, purchaseKinds, type Purchase, type PurchaseKind } from './buying.ts';
import type { Dice } from './dice.ts';
import type { ShopWorld } from './shop-world.ts';

const goneRate = 0.08;
/** More than that would keep the servers busy with nothing but looking how things stand. */
const livingAtMost = 10;

/** What somebody bought, and what decides how they go on. */
export interface Bought {
  readonly purchase: Purchase;
  readonly dice: Dice;
}

/** Everybody who buys, and what they were answered. */
export class Crowd {
  readonly purchases: Purchase[] = [];
  /** What nobody should be answered. */
  readonly failures: string[] = [];
  private readonly aftermaths: Aftermath[] = [];
  private readonly afterwards: Promise<void>[] = [];
  private people = 0;
  private living = 0;

  constructor(
    private readonly world: ShopWorld,
    private readonly dice: Dice,
  ) {}

  /** One more buys. Of some the mailbox does not exist any more. @param world where, if not in this one */
  async buy(kind: PurchaseKind, skus: readonly string[], world = this.world): Promise<Bought> {
    const nth = (this.people += 1);
    const dice = this.dice.apart(`shopper ${nth}`);
    const gone = dice.chance(goneRate);
    const email = `${gone ? 'gone' : 'shopper'}${nth}@example.com`;
    if (gone) world.inbox.refuseRecipient(email, 550);
    const trader = dice.pick(world.traders.filter(({ methods }) => methods.includes(methodOf[kind])));
    const purchase = await new Buyer(world, trader, nth, dice, email).buy(kind, skus);
    this.purchases.push(purchase);
    return { purchase, dice };
  }

  /** Lets somebody live with what they bought, beside all that goes on. */
  goOn({ purchase, dice }: Bought): void {
    const [order] = purchase.orders;
    if (!order || !purchase.paid || this.living >= livingAtMost) return;
    this.living += 1;
    const life = liveWith(this.world, purchase, order, dice);
    const told = life.then((each) => void this.aftermaths.push(each)).catch((error: unknown) => this.report(error));
    this.afterwards.push(told.finally(() => (this.living -= 1)));
  }

  /** So many buy at a time, one thing after the other, until `ends`, milliseconds since 1970, as far as that is known by then; what they do with it goes on beside that. */
  async shopUntil(ends: () => number, shoppers: number): Promise<void> {
    const shop = async () => {
      while (Date.now() < ends()) {
        const wish = this.dice.apart(`wish ${this.people + 1}`);
        const kind = this.people < 2 * purchaseKinds.length ? purchaseKinds[this.people % purchaseKinds.length]! : wish.pick(purchaseKinds);
        const skus = wish.chance(0.25) ? ['RARE', 'A'] : wish.chance(0.5) ? ['A', 'B'] : [wish.pick(['A', 'B'])];
        try {
          this.goOn(await this.buy(kind, skus));
        } catch (error) {
          this.report(error);
          await sleep(100);
        }
      }
    };
    await Promise.all(Array.from({ length: shoppers }, shop));
  }

  /** Waits until everybody has heard the last answer. @returns what came after the sale */
  async goHome(): Promise<Aftermath> {
    await Promise.all(this.afterwards);
    const all = <T>(of: (each: Aftermath) => readonly T[]) => this.aftermaths.flatMap(of);
    return {
      statements: all(({ statements }) => statements),
      backs: all(({ backs }) => backs),
      claims: all(({ claims }) => claims),
      parcels: all(({ parcels }) => parcels),
    };
  }

  private report(error: unknown): void {
    this.failures.push(`Somebody was answered what nobody should be: ${String(error)}`);
  }
}
