import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckoutWire } from '../../api/checkouts/checkouts.wire.ts';
import type { Dice } from './dice.ts';
import { insist } from './insist.ts';
import { shopOrigin, type ShopWorld, type Trader } from './shop-world.ts';

/** How somebody goes about it. */
export const purchaseKinds = [
  'card',
  'challenge',
  'redirect',
  'transfer',
  'transferNever',
  'declinedThenPaid',
  'declined',
  'abandoned',
  'paidAndGone',
  'confirmedTwice',
  'twoTabs',
] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

const cards = { good: '4242424242424242', challenge: '4000002760003184', bad: '4000000000000002' };

/** What is paid with. */
export const methodOf: Readonly<Record<PurchaseKind, string>> = {
  card: 'card',
  challenge: 'card',
  redirect: 'paypal',
  transfer: 'bankTransfer',
  transferNever: 'bankTransfer',
  declinedThenPaid: 'card',
  declined: 'card',
  abandoned: 'card',
  paidAndGone: 'card',
  confirmedTwice: 'paypal',
  twoTabs: 'card',
};

/** An order as the shopper was told of it. */
export interface ToldOrder {
  readonly id: string;
  readonly token: string;
  readonly number: string;
  readonly email: string;
  /** Minor units. */
  readonly total: number;
  /** Ids of its lines. */
  readonly lines: readonly string[];
}

/** One shopper who wants one thing once, and what came of it as far as anybody told them. */
export interface Purchase {
  readonly nth: number;
  readonly trader: Trader;
  readonly kind: PurchaseKind;
  readonly email: string;
  /** Checkouts that were answered. */
  readonly checkouts: readonly string[];
  /** Orders that were answered, repetitions once. */
  readonly orders: readonly ToldOrder[];
  /** Whether the provider says so. */
  readonly paid: boolean;
  readonly soldOut: boolean;
}

interface Started {
  readonly id: string;
  readonly token: string;
  readonly ref: string;
}

const address = { name: 'Anna Rossi', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto Fiorentino', region: 'FI', country: 'IT' };

/** One person's way through the shop. */
export class Buyer {
  private calls = 0;

  constructor(
    private readonly world: ShopWorld,
    private readonly trader: Trader,
    private readonly nth: number,
    private readonly dice: Dice,
    private readonly email: string,
  ) {}

  /** Goes all the way that `kind` goes, as often as it takes to hear an answer to each step. */
  async buy(kind: PurchaseKind, skus: readonly string[]): Promise<Purchase> {
    const outcome = { nth: this.nth, trader: this.trader, kind, email: this.email, paid: false, soldOut: false };
    const tabs = await this.start(kind, skus);
    if (tabs === 'soldOut') return { ...outcome, checkouts: [], orders: [], soldOut: true };
    const checkouts = tabs.map(({ id }) => id);
    const paid = await this.pay(kind, tabs);
    const orders = kind === 'paidAndGone' || kind === 'abandoned' ? [] : await this.confirm(kind, tabs);
    if (kind === 'transfer') await this.trader.provider.receiveTransfer(tabs[0]!.ref);
    if (kind === 'transferNever' && this.dice.chance(0.2)) await this.trader.provider.missTransfer(tabs[0]!.ref);
    return { ...outcome, checkouts, orders, paid: paid || kind === 'transfer' };
  }

  private async start(kind: PurchaseKind, skus: readonly string[]): Promise<Started[] | 'soldOut'> {
    for (let cartNo = 1; ; cartNo += 1) {
      const { body: cart } = await this.write('/v1/carts', { lines: skus.map((sku) => ({ sku, quantity: 1 })), country: 'IT' });
      if (cart.code === 'out-of-stock') return 'soldOut';
      const tabs: Started[] = [];
      for (let tab = 0; tab < (kind === 'twoTabs' ? 2 : 1); tab += 1) {
        const started = await this.startTab(methodOf[kind], cart);
        if (started === 'soldOut') return tabs.length > 0 ? tabs : 'soldOut';
        if (started !== 'again') tabs.push(started);
      }
      if (tabs.length > 0) return tabs;
      if (cartNo > 20) throw new Error(`${this.email}: no checkout after ${cartNo} carts`);
    }
  }

  /** `again`: the cart was lost with the last half second of a database, or the answer came too late; nothing is promised by then. */
  private async startTab(payment: string, cart: { token: string; shown: string }): Promise<Started | 'again' | 'soldOut'> {
    const ask = (shown: string) =>
      this.write(
        '/v1/checkouts',
        {
          shown,
          contact: { email: this.email, phone: '+39 055 123456' },
          shippingAddress: address,
          service: 'standard',
          payment,
          consents: this.trader.consents,
          returnUrl: `${shopOrigin}/checkout`,
        },
        { 'Cassa-Cart': cart.token },
      );
    let { status, body } = await ask(cart.shown);
    if (body.code === 'quote-changed') ({ status, body } = await ask(body.cart.shown));
    if (body.code === 'out-of-stock') return 'soldOut';
    if (['cart-not-found', 'checkout-expired', 'quote-changed', 'cart-changed', 'cart-empty'].includes(body.code)) return 'again';
    if (status !== 201) throw new Error(`${this.email}: ${status} ${JSON.stringify(body)}`);
    return { id: body.id, token: body.token, ref: await this.trader.provider.paymentOf(body) };
  }

  /** @returns whether the provider took money, or reserved it */
  private async pay(kind: PurchaseKind, tabs: readonly Started[]): Promise<boolean> {
    const { provider } = this.trader;
    await sleep(this.dice.whole(0, 150));
    const paid: boolean[] = [];
    for (const { ref } of tabs) {
      if (kind === 'abandoned' || methodOf[kind] === 'bankTransfer') break;
      if (kind.startsWith('declined')) await provider.payByCard(ref, cards.bad);
      if (kind === 'declined') break;
      if (kind === 'challenge') await provider.payByCard(ref, cards.challenge).then(() => provider.passChallenge(ref));
      else if (methodOf[kind] === 'paypal') await provider.approve(ref);
      else await provider.payByCard(ref, cards.good);
      paid.push(await provider.isPaid(ref));
    }
    return paid.includes(true);
  }

  /** Asks for the order of every tab; twice at once where the shopper is impatient. */
  private async confirm(kind: PurchaseKind, tabs: readonly Started[]): Promise<ToldOrder[]> {
    const times = kind === 'confirmedTwice' || kind === 'twoTabs' ? 2 : 1;
    const asked = tabs.flatMap((tab) => Array.from({ length: times }, () => this.confirmTab(tab)));
    const told = (await Promise.all(asked)).filter((order) => order !== undefined);
    return [...new Map(told.map((order) => [order.id, order])).values()];
  }

  private async confirmTab({ id, token }: Started): Promise<ToldOrder | undefined> {
    const { status, body } = await this.write<CheckoutWire & { code?: string }>(`/v1/checkouts/${id}/confirm`, undefined, {
      'Cassa-Checkout': token,
    });
    if (status !== 200) throw new Error(`${this.email} ${id}: ${status} ${JSON.stringify(body)}`);
    const { order, orderToken } = body;
    if (!order) return undefined;
    const lines = order.lines.map((line) => line.id);
    return { id: order.id, token: orderToken!, number: order.number, email: this.email, total: order.total.amount, lines };
  }

  // oxlint-disable-next-line typescript/no-explicit-any
  private write<Body = any>(path: string, body: unknown, headers: Record<string, string> = {}) {
    this.calls += 1;
    return insist<Body>(this.world.servers, path, {
      headers: {
        'Cassa-Key': this.trader.publishableKey,
        'Idempotency-Key': `${this.email} ${this.calls}`,
        'X-Forwarded-For': `198.51.${this.nth >> 8}.${this.nth & 255}`,
        'Accept-Language': 'it',
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
  }
}
