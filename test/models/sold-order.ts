import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { orderMoves, type OrderMoveEvent, type OrderState } from '../../policy/index.ts';
import type { Units } from '../../api/db/stored-shapes.ts';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { TestOrder } from '../../api/orders/test-merchant.ts';
import { failNext, type Fault, type FaultyAct } from '../../api/payments/sandbox/sandbox-faults.ts';
import type { OrderPlanWire } from '../../api/refunds/refunds.wire.ts';
import type { ReceivedUnits } from '../../api/returns/return-record.ts';
import type { MerchantReturnWire } from '../../api/returns/returns.wire.ts';
import type { Called } from '../../api/test-api.ts';
import type { ModelShop } from './model-shop.ts';

/** Pieces of the order by SKU. */
export type Pieces = readonly { readonly sku: string; readonly quantity: number }[];

/** An answer's status; a refusal is an answer, an error of the server's is none. */
async function answered(call: Promise<Called>): Promise<Called> {
  const answer = await call;
  if (answer.status >= 500) throw new Error(answer.text);
  return answer;
}

/** One order from its payment to its end, and what everybody does to it over HTTP. */
export class SoldOrder {
  private readonly parcels: string[] = [];

  private constructor(
    readonly shop: ModelShop,
    readonly order: TestOrder,
  ) {}

  /** @param bought pieces by SKU */
  static async open(shop: ModelShop, bought: Readonly<Record<string, number>>, payment: string): Promise<SoldOrder> {
    shop.openAnew();
    return new SoldOrder(shop, await shop.merchant.paidOrder(bought, { payment }));
  }

  get id(): string {
    return this.order.wire.id;
  }

  units(pieces: Pieces): Units[] {
    return pieces.map(({ sku, quantity }) => ({ line: this.order.line[sku]!, quantity }));
  }

  async seen(): Promise<OrderWire> {
    const { status, text, body } = await this.shop.api.call('GET', `/v1/orders/${this.id}`, {
      headers: { 'Cassa-Order': this.order.token },
    });
    if (status !== 200) throw new Error(text);
    return body;
  }

  move(event: string, more: object = {}): Promise<Called> {
    return answered(this.shop.merchant.does(this.order, 'moves', { event, ...more }));
  }

  does(what: string, body: object = {}): Promise<Called> {
    return answered(this.shop.merchant.does(this.order, what, body));
  }

  /** What the shopper asks. */
  asks(what: string, body: object = {}, key: string = randomUUID()): Promise<Called> {
    const headers = { 'Cassa-Order': this.order.token };
    return answered(this.shop.api.call('POST', `/v1/orders/${this.id}/${what}`, { body, key, headers }));
  }

  /** Ships pieces, or all that is left. */
  async ship(pieces?: Pieces): Promise<Called> {
    const answer = await this.does('parcels', pieces ? { lines: this.units(pieces) } : {});
    if (answer.status === 201) this.parcels.push(answer.body.id as string);
    return answer;
  }

  /** Something happens to a parcel, so many hours ago. */
  async parcel(nth: number, kind: string, hoursAgo = 0): Promise<void> {
    const id = this.parcels[nth % (this.parcels.length || 1)];
    const at = this.shop.hoursFromNow(-hoursAgo);
    if (id !== undefined) await answered(this.shop.merchant.parcel({ id }, { kind, at }));
  }

  async deliverAll(hoursAgo = 0): Promise<void> {
    for (const nth of this.parcels.keys()) await this.parcel(nth, 'delivered', hoursAgo);
  }

  /** A statement of withdrawal from the link of the order. @returns its id */
  async state(pieces: Pieces | null, key: string = randomUUID()): Promise<string> {
    return this.stateAs({ orderId: this.id, ...(pieces && { units: this.units(pieces) }) }, key);
  }

  /** A statement of withdrawal in other words. */
  async stateAs(more: object, key: string = randomUUID()): Promise<string> {
    const body = { name: 'Anna Rossi', contract: this.order.wire.number, email: 'anna@example.com', ...more };
    const answer = await answered(
      this.shop.api.call('POST', '/v1/withdrawals', { body, key, headers: { 'Cassa-Order': this.order.token } }),
    );
    if (answer.status !== 201) throw new Error(`A statement was turned away: ${answer.text}`);
    return answer.body.id as string;
  }

  /** Asks what pieces would bring and makes the request. @returns minor units shown and made; null where it was turned down */
  async ask(pieces: Pieces, more: object = {}): Promise<{ shown: number; made: number } | null> {
    const lines = this.units(pieces);
    const shown = await this.asks('returns/simulation', { lines });
    const { status, body } = await this.asks('returns', { lines, withdraw: true, ...more });
    if (status !== 201) return null;
    const made = (body.returns as MerchantReturnWire[]).reduce((sum, { refund }) => sum + (refund?.total.amount ?? 0), 0);
    return { shown: shown.body.total.amount as number, made };
  }

  /** Reports pieces as defective, and has what it wants once the merchant refused to replace them. */
  async claim(pieces: Pieces, remedy: 'priceReduction' | 'termination' | 'replacement', reducedBps: number): Promise<void> {
    const { status, body } = await this.asks('claims', { kind: 'defect', lines: this.units(pieces), description: 'Non va bene' });
    if (status !== 201) return;
    await this.asks(`claims/${body.id}/events`, { event: 'failed', failure: 'refused' });
    await this.asks(`claims/${body.id}/remedy`, { remedy });
    const event = {
      priceReduction: { event: 'reduced', reducedBps },
      termination: { event: 'terminated' },
      replacement: { event: 'remedied' },
    };
    await answered(this.shop.api.call('POST', `/v1/merchant/claims/${body.id}/events`, { body: event[remedy] }));
  }

  /** The order's returns, oldest first. */
  async returns(): Promise<{ id: string; state: string }[]> {
    return this.shop.api.database.db
      .selectFrom('returns')
      .select(['id', 'state'])
      .where('order_id', '=', this.id)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** What the merchant does about one of its returns, counted round. */
  async desk(nth: number, path: string, body: object = {}, key: string = randomUUID()): Promise<Called | undefined> {
    const returns = await this.returns();
    const found = returns[nth % (returns.length || 1)];
    return found && answered(this.shop.api.call('POST', `/v1/merchant/returns/${found.id}/${path}`, { body, key }));
  }

  receive(nth: number, units?: readonly { readonly sku: string; readonly quantity: number; readonly outcome: ReceivedUnits['outcome'] }[]) {
    const named = units?.map(({ sku, ...unit }) => ({ line: this.order.line[sku]!, ...unit }));
    return this.desk(nth, 'reception', named ? { units: named } : {});
  }

  assess(nth: number, sku: string, lossBps: number) {
    return this.desk(nth, 'assessment', { lines: [{ line: this.order.line[sku]!, lossBps, note: 'Usato' }] });
  }

  /** How the next refund, capture or renewal goes wrong. */
  async fail(act: FaultyAct, fault: Fault): Promise<void> {
    const { rows } = await sql<{ ref: string }>`select payment_ref as ref from orders where id = ${this.id}`.execute(
      this.shop.api.database.db,
    );
    await failNext(this.shop.api.database.db, rows[0]!.ref, act, fault);
  }

  async plan(): Promise<OrderPlanWire> {
    return (await answered(this.shop.api.call('GET', `/v1/merchant/orders/${this.id}/refund-plan`))).body;
  }

  async refunds(): Promise<{ id: string; amount: number; source: string; released: boolean; paid: boolean; stuck: boolean }[]> {
    const { rows } = await sql<{ id: string; amount: number; source: string; released: boolean; paid: boolean; stuck: boolean }>`
      select id, amount, source, released, paid_at is not null as paid, stuck_at is not null as stuck from refunds where order_id = ${this.id}`.execute(
      this.shop.api.database.db,
    );
    return rows;
  }

  /** What the bank took and reserved for it, in any number of payments. */
  async reserved(): Promise<{ amount: number; captured: number; state: string }[]> {
    const { rows } = await sql<{ amount: number; captured: number; state: string }>`
      select amount, captured_amount as captured, state from sandbox.payments
      where checkout_id = (select checkout_id from orders where id = ${this.id})`.execute(this.shop.api.database.db);
    return rows;
  }

  /** What the bank gave back, by the key it was asked with. */
  async bank(): Promise<{ key: string; amount: number }[]> {
    const { rows } = await sql<{ key: string; amount: number }>`
      select r.idempotency_key as key, r.amount from sandbox.refunds r
      join sandbox.payments p on p.ref = r.payment_ref
      where p.checkout_id = (select checkout_id from orders where id = ${this.id})`.execute(this.shop.api.database.db);
    return rows;
  }

  /** Where it stood, one after the other. */
  async states(): Promise<OrderState[]> {
    const events = await this.shop.api.database.db
      .selectFrom('order_events')
      .select('kind')
      .where('order_id', '=', this.id)
      .orderBy('seq')
      .execute();
    const states: OrderState[] = ['received'];
    for (const { kind } of events) {
      const to = orderMoves[states.at(-1)!][kind as OrderMoveEvent]?.to;
      if (to && to !== states.at(-1)) states.push(to);
    }
    return states;
  }
}
