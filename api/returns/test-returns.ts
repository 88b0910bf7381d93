import { randomUUID } from 'node:crypto';
import { takeOwedCaptures } from '../captures/take-capture.ts';
import { TestShopper } from '../checkouts/test-shopper.ts';
import { lockOrder } from '../orders/orders.store.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { recordParcelEvent } from '../parcels/record-parcel-event.ts';
import { shipParcel } from '../parcels/ship-parcel.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../test-api.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { MerchantReturnWire, ReturnWire, SimulationWire } from './returns.wire.ts';

export interface PlacedOrder {
  readonly id: string;
  readonly token: string;
  readonly paymentRef: string;
  /** Ids of its lines, in the order they were put in. */
  readonly lines: readonly string[];
}

export interface OrderWish {
  /** Price of a piece in minor units by SKU, or more about it. */
  readonly goods: Readonly<
    Record<string, number | { readonly price: number; readonly quantity?: number; readonly personalisation?: string }>
  >;
  readonly code?: string;
  readonly service?: string;
  readonly payment?: string;
  readonly placedAt?: string;
  /** ISO 8601 instant; null: it never left. */
  readonly deliveredAt?: string | null;
  readonly gifts?: readonly { readonly title: string; readonly declaredValue: number }[];
}

/** A shop after the sale, with its clock in hand: orders that were paid and delivered, their returns and refunds. */
export class TestReturns {
  readonly anna: TestShopper;
  private number = 0;

  private constructor(
    readonly api: TestApi,
    private readonly clock: { now: string },
  ) {
    this.anna = new TestShopper(api);
  }

  static async open(profile: string, now = '2026-11-02T08:00:00.000Z'): Promise<TestReturns> {
    const clock = { now };
    return new TestReturns(await createTestApi({ profile, now: () => clock.now }), clock);
  }

  /** Sets the clock. */
  at(now: string): void {
    this.clock.now = new Date(now).toISOString();
  }

  /** A paid order; by PayPal where that is captured at once. */
  async order({ goods, code, service, payment = 'paypal', placedAt, deliveredAt, gifts }: OrderWish): Promise<PlacedOrder> {
    const { api, anna } = this;
    if (placedAt) this.at(placedAt);
    const lines = [];
    for (const [name, wish] of Object.entries(goods)) {
      const { price, ...line } = typeof wish === 'number' ? { price: wish } : wish;
      const sku = `${name}${++this.number}`;
      await api.putProduct(sku.toLowerCase(), { ...plainProduct(sku, price), ...(line.personalisation && { personalisable: true }) });
      lines.push({ sku, ...line });
    }
    const cart = await anna.cart(...lines);
    if (code) await api.call('PUT', '/v1/cart/code', { body: { code }, cart: cart.token });
    const fresh = code ? (await api.call('GET', '/v1/cart', { cart: cart.token })).body : cart;
    const started = await anna.started({ ...fresh, token: cart.token }, { payment, ...(service && { service }) });
    // Nothing is left to pay where a code covers it all.
    if (started.wire.total.amount > 0) {
      if (payment === 'card') await anna.bank.payByCard(started.paymentRef, '4242 4242 4242 4242');
      else await anna.bank.approve(started.paymentRef);
      // Nobody sweeps here: a reservation holds until the goods leave, however late.
      await anna.bank.holdUntil(started.paymentRef, '2099-01-01T00:00:00Z');
    }
    const { body } = await anna.confirm(started);
    const { id, lines: placed } = body.order!;
    const order = { id, token: body.orderToken!, paymentRef: started.paymentRef, lines: placed.map((line: { id: string }) => line.id) };
    if (deliveredAt) await this.deliver(order, deliveredAt, gifts);
    return order;
  }

  /** Ships these pieces of an order, or all that is left, which arrive at that instant. */
  async deliver(
    { id }: Pick<PlacedOrder, 'id'>,
    deliveredAt: string,
    gifts: OrderWish['gifts'] = [],
    lines?: readonly Units[],
  ): Promise<void> {
    this.at(deliveredAt);
    const { deps, keys } = this.api;
    await deps.db.transaction().execute(async (tx) => {
      const parcel = await shipParcel(tx, deps, await lockOrder(tx, keys.merchantId, id), { actor: 'test', gifts, lines });
      const event = { kind: 'delivered', source: 'carrier', actor: 'test' } as const;
      await recordParcelEvent(tx, deps, await lockOrder(tx, keys.merchantId, id), parcel, event);
    });
    await this.charge();
  }

  /** A statement of withdrawal from the order page, read at once. */
  async withdraw(order: PlacedOrder, units?: readonly Units[], key: string = randomUUID()): Promise<MerchantReturnWire> {
    const before = new Set((await this.returnsOf(order)).map(({ id }) => id));
    await this.state(order, units, key);
    await readWithdrawals(this.api.deps);
    return (await this.returnsOf(order)).find(({ id }) => !before.has(id))!;
  }

  /** A statement of withdrawal from the order page that nobody has read yet. */
  async state(order: PlacedOrder, units?: readonly Units[], key: string = randomUUID()): Promise<void> {
    const { status, text } = await this.api.call('POST', '/v1/withdrawals', {
      body: {
        name: 'Anna Rossi',
        contract: (await this.record(order)).number,
        email: 'anna@example.com',
        orderId: order.id,
        ...(units && { units }),
      },
      key,
      headers: { 'Cassa-Order': order.token },
    });
    if (status !== 201) throw new Error(text);
  }

  /** What the shopper asks with the order's token. */
  ask<Body>(order: PlacedOrder, path: string, body: unknown = {}, key: string = randomUUID()): Promise<Called<Body>> {
    return this.api.call('POST', `/v1/orders/${order.id}/${path}`, { body, key, headers: { 'Cassa-Order': order.token } });
  }

  simulate(order: PlacedOrder, lines: readonly Units[], more: object = {}): Promise<Called<SimulationWire>> {
    return this.ask(order, 'returns/simulation', { lines, ...more });
  }

  request(order: PlacedOrder, lines: readonly Units[], more: object = {}): Promise<Called<{ returns: ReturnWire[] }>> {
    return this.ask(order, 'returns', { lines, ...more });
  }

  /** What the merchant does about a return. */
  desk(returnId: string, path: string, body: unknown = {}, key: string = randomUUID()): Promise<Called<MerchantReturnWire>> {
    return this.api.call('POST', `/v1/merchant/returns/${returnId}/${path}`, { body, key });
  }

  async read(returnId: string): Promise<MerchantReturnWire> {
    return (await this.api.call<MerchantReturnWire>('GET', `/v1/merchant/returns/${returnId}`)).body;
  }

  /** The order's returns, oldest first. */
  async returnsOf({ id }: Pick<PlacedOrder, 'id'>): Promise<MerchantReturnWire[]> {
    const { body } = await this.api.call<{ returns: MerchantReturnWire[] }>('GET', '/v1/merchant/returns?limit=100');
    return body.returns.filter(({ orderId }) => orderId === id).toReversed();
  }

  async record({ id }: Pick<PlacedOrder, 'id'>): Promise<OrderRecord> {
    return this.api.deps.db.transaction().execute((tx) => lockOrder(tx, this.api.keys.merchantId, id));
  }

  /** Lets the refunds that are due be paid. */
  async pay(): Promise<void> {
    await this.charge();
    while (await payOwedRefunds(this.api.deps));
  }

  /** What was reserved is taken where it is due. */
  private async charge(): Promise<void> {
    while (await takeOwedCaptures(this.api.deps));
  }

  /** What the shopper has back of an order's payment, or was never charged, minor units. */
  async givenBack(order: PlacedOrder): Promise<number> {
    const { paymentRef, total, paymentState } = await this.record(order);
    if (paymentRef === null) return 0;
    const { state, captured_amount: captured } = await this.anna.bank.get(paymentRef);
    const refunded = await this.anna.bank.refunded(paymentRef);
    if (state !== 'authorised' || paymentState !== 'authorised') return total - captured + refunded;
    const refunds = await listRefunds(this.api.deps.db, this.api.keys.merchantId, order.id);
    return refunds.reduce((sum, { released, paidAt, amount }) => (released && paidAt ? sum + amount : sum), 0);
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}
