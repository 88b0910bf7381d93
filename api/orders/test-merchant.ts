import { TestShopper } from '../checkouts/test-shopper.ts';
import { plainProduct, type Called, type TestApi } from '../test-api.ts';
import type { OrderWire } from './orders.wire.ts';

export interface TestOrder {
  readonly wire: OrderWire;
  readonly token: string;
  /** Id of each line by SKU. */
  readonly line: Readonly<Record<string, string>>;
  readonly paymentRef: string;
}

/** Plays a merchant with its orders, and the shopper who places them. */
export class TestMerchant {
  readonly shopper: TestShopper;

  constructor(readonly api: TestApi) {
    this.shopper = new TestShopper(api);
  }

  /** Puts products of which there are a hundred on sale, by SKU and price in minor units. */
  async sells(prices: Readonly<Record<string, number>>): Promise<void> {
    for (const [sku, price] of Object.entries(prices)) await this.api.putProduct(sku.toLowerCase(), plainProduct(sku, price));
  }

  /** An order of these pieces, by SKU, paid by card unless it is to be paid by transfer. */
  async paidOrder(pieces: Readonly<Record<string, number>>, changes: Record<string, unknown> = {}): Promise<TestOrder> {
    const cart = await this.shopper.cart(...Object.entries(pieces).map(([sku, quantity]) => ({ sku, quantity })));
    const checkout = await this.shopper.started(cart, changes);
    if (changes['payment'] !== 'bankTransfer') await this.shopper.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
    const { body } = await this.shopper.confirm(checkout);
    if (!body.order) throw new Error(JSON.stringify(body.problem));
    const line = Object.fromEntries(body.order.lines.map(({ sku, id }) => [sku, id]));
    return { wire: body.order, token: body.orderToken!, line, paymentRef: checkout.paymentRef };
  }

  /** What the shopper sees of it now. */
  async seen({ wire, token }: TestOrder): Promise<OrderWire> {
    return (await this.api.call('GET', `/v1/orders/${wire.id}`, { headers: { 'Cassa-Order': token }, language: this.shopper.language }))
      .body;
  }

  /** What the merchant sees of it now. */
  async read({ wire }: Pick<TestOrder, 'wire'>): Promise<OrderWire> {
    return (await this.api.call('GET', `/v1/merchant/orders/${wire.id}`)).body;
  }

  /** What the shopper does about it. */
  asks({ wire, token }: TestOrder, what: string, body: unknown): Promise<Called> {
    return this.api.call('POST', `/v1/orders/${wire.id}/${what}`, {
      body,
      headers: { 'Cassa-Order': token },
      language: this.shopper.language,
    });
  }

  /** What the merchant does about it: `moves`, `parcels`, `unavailability`, … */
  does({ wire }: Pick<TestOrder, 'wire'>, what: string, body: unknown = {}): Promise<Called> {
    return this.api.call('POST', `/v1/merchant/orders/${wire.id}/${what}`, { body });
  }

  /** Ships pieces of it, all by default; answers with the parcel. */
  async ships(order: Pick<TestOrder, 'wire'>, body: Record<string, unknown> = {}): Promise<{ id: string; text: string }> {
    const { status, body: parcel, text } = await this.does(order, 'parcels', body);
    if (status !== 201) throw new Error(text);
    return parcel;
  }

  /** Something happens to a parcel. */
  parcel({ id }: { readonly id: string }, event: Record<string, unknown>): Promise<Called> {
    return this.api.call('POST', `/v1/merchant/parcels/${id}/events`, { body: event });
  }

  /** Money of it that is on its way back or went: amount and reason. */
  refunds({ wire }: TestOrder): Promise<{ amount: number; reason: string }[]> {
    return this.api.database.db
      .selectFrom('refunds')
      .select(['amount', 'reason'])
      .where('order_id', '=', wire.id)
      .orderBy('owed_at')
      .execute();
  }

  /** Mails it owes or owed, by name. */
  async notices({ wire }: TestOrder): Promise<string[]> {
    const rows = await this.api.database.db
      .selectFrom('notices as n')
      .leftJoin('parcels as p', (join) => join.onRef('p.merchant_id', '=', 'n.merchant_id').onRef('p.id', '=', 'n.subject_id'))
      .leftJoin('returns as r', (join) => join.onRef('r.merchant_id', '=', 'n.merchant_id').onRef('r.id', '=', 'n.subject_id'))
      .select('n.step')
      .where((where) =>
        where.or([where('n.subject_id', '=', wire.id), where('p.order_id', '=', wire.id), where('r.order_id', '=', wire.id)]),
      )
      .orderBy('n.created_at')
      .orderBy('n.step')
      .execute();
    return rows.map(({ step }) => step);
  }
}
