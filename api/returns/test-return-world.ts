import { sql } from 'kysely';
import { failNext, forgetFaults, type Fault } from '../payments/sandbox/sandbox-faults.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import type { Called } from '../test-api.ts';
import { readOrderCase, type OrderCase } from './return-case.ts';
import type { ReceivedUnits } from './return-record.ts';
import type { PlacedOrder, TestReturns } from './test-returns.ts';
import { piecesOf } from './units-left.ts';

type Pieces = readonly { readonly line: number; readonly quantity: number }[];

/** What somebody does to an order of three lines, named by their place; `nth` is one of its returns, counted round. */
export type ReturnAct =
  | { readonly kind: 'withdraw'; readonly units: Pieces | null }
  | { readonly kind: 'request'; readonly units: Pieces; readonly withdraw: boolean }
  | { readonly kind: 'way'; readonly nth: number; readonly way: string }
  | { readonly kind: 'dispatch' | 'keepUnclaimed'; readonly nth: number }
  | {
      readonly kind: 'receive';
      readonly nth: number;
      readonly units: readonly { readonly line: number; readonly quantity: number; readonly outcome: ReceivedUnits['outcome'] }[] | null;
    }
  | { readonly kind: 'assess'; readonly nth: number; readonly line: number; readonly lossBps: number; readonly seen: boolean }
  | { readonly kind: 'refuse'; readonly nth: number; readonly line: number }
  | { readonly kind: 'charge'; readonly nth: number; readonly amount: number }
  | { readonly kind: 'cancel'; readonly nth: number; readonly agreed: boolean }
  | { readonly kind: 'decide'; readonly nth: number; readonly agree: boolean }
  | { readonly kind: 'approve'; readonly nth: number; readonly early: boolean }
  | { readonly kind: 'pay' }
  | { readonly kind: 'fail'; readonly fault: Fault }
  | { readonly kind: 'wait'; readonly hours: number };

/** How an order begins: undelivered, delivered in the time of the law, or on its last day but one. */
export interface Beginning {
  readonly delivered: boolean;
  readonly late: boolean;
}

const start = Date.parse('2026-11-03T09:00:00Z');
let worlds = 0;

/** One order with everything that can happen to it, and what has to hold whatever happens. */
export class TestReturnWorld {
  private turn = 0;
  private now = start;
  private readonly number = ++worlds;

  private constructor(
    private readonly shop: TestReturns,
    private readonly order: PlacedOrder,
  ) {}

  static async open(shop: TestReturns, { delivered, late }: Beginning): Promise<TestReturnWorld> {
    const goods = { A: { price: 2990, quantity: 3 }, B: { price: 3333, quantity: 1 }, C: { price: 101, quantity: 2 } };
    const deliveredAt = !delivered ? null : late ? '2026-10-19T11:00:00+02:00' : '2026-10-28T11:00:00+01:00';
    const payment = worlds % 2 === 0 ? 'card' : 'paypal';
    const order = await shop.order({ goods, payment, placedAt: '2026-10-12T09:00:00+02:00', deliveredAt });
    shop.at(new Date(start).toISOString());
    return new TestReturnWorld(shop, order);
  }

  /** Asks what a request would bring, then makes it; what came otherwise than it was shown. */
  async askAsShown(pieces: Pieces): Promise<string[]> {
    const { shop, order } = this;
    const lines = pieces.map((unit) => ({ ...unit, line: order.lines[unit.line]! }));
    const shown = await shop.simulate(order, lines);
    answered(shown);
    const { body, ...answer } = await shop.request(order, lines, { withdraw: true });
    answered({ body, ...answer });
    const made = (body.returns ?? []).reduce((sum, { refund }) => sum + (refund?.total.amount ?? 0), 0);
    return made === shown.body.total.amount || answer.status !== 201 ? [] : [`shown ${shown.body.total.amount}, made ${made}`];
  }

  /** Lets these happen at the same moment, each twice with the same key where `twice`. */
  async moment(acts: readonly ReturnAct[], twice = false): Promise<void> {
    this.turn += 1;
    const runs = acts.map((act, index) => () => this.run(act, `${this.number}-${this.turn}-${index}`));
    await Promise.all([...runs, ...(twice ? runs : [])].map((run) => run()));
  }

  private async run(act: ReturnAct, key: string): Promise<void> {
    const { shop, order } = this;
    const named = <Unit extends { readonly line: number }>(units: readonly Unit[]) =>
      units.map((unit) => ({ ...unit, line: order.lines[unit.line]! }));
    switch (act.kind) {
      case 'withdraw':
        await shop.withdraw(order, act.units ? named(act.units) : undefined, key);
        return;
      case 'request':
        return answered(await shop.ask(order, 'returns', { lines: named(act.units), withdraw: act.withdraw }, key));
      case 'pay':
        return shop.pay();
      case 'fail':
        return failNext(shop.api.database.db, order.paymentRef, 'refund', act.fault);
      case 'wait':
        this.now += act.hours * 3_600_000;
        return shop.at(new Date(this.now).toISOString());
    }
    const returns = await shop.returnsOf(order);
    if (returns.length === 0) return;
    const { id } = returns[act.nth % returns.length]!;
    const desk = async (path: string, body: object) => answered(await shop.desk(id, path, body, key));
    switch (act.kind) {
      case 'way':
        return answered(await shop.ask(order, `returns/${id}/way`, { way: act.way }, key));
      case 'dispatch':
        return answered(await shop.ask(order, `returns/${id}/dispatch`, { tracking: 'T1' }, key));
      case 'receive':
        return desk('reception', act.units ? { units: named(act.units) } : {});
      case 'assess': {
        const { lossBps, seen } = act;
        return desk('assessment', { lines: [{ line: order.lines[act.line], lossBps, ...(seen && { note: 'Usato' }) }] });
      }
      case 'refuse':
        return desk('refusal', { lines: [{ line: order.lines[act.line], unmet: ['tags'], note: 'Senza cartellino' }] });
      case 'keepUnclaimed':
        return desk('unclaimed', { lines: order.lines });
      case 'charge':
        return desk('charges', { charge: 'processing', amount: act.amount });
      case 'cancel':
        return desk('cancel', act.agreed ? { consent: 'D’accordo' } : {});
      case 'decide':
        return desk(act.agree ? 'approval' : 'decline', act.agree ? {} : { code: 'other' });
      case 'approve':
        return desk('refund', { evenIfWithheld: act.early });
    }
  }

  /** What does not hold that must hold at every moment. */
  async broken(): Promise<string[]> {
    const { order, plan, returns, refunds } = await this.case();
    const { db } = this.shop.api.deps;
    const { rows: bank } = await sql<{ id: string; amount: number }>`
      select r.idempotency_key as id, r.amount from sandbox.refunds r join sandbox.payments p on p.ref = r.payment_ref
      where p.checkout_id = ${order.checkoutId}`.execute(db);
    const { rows: payments } = await sql<{ captured: number; reserved: number }>`
      select captured_amount as captured, amount as reserved from sandbox.payments where checkout_id = ${order.checkoutId}`.execute(db);
    const captured = payments.reduce((all, each) => all + each.captured, 0);
    const { rows: bare } = await sql`
      select from withdrawal_statements s where s.order_id = ${order.id}
        and not exists (select from notices n where n.subject_id = s.id and n.step = 'withdrawalReceived')`.execute(db);
    const standing = returns.filter(({ state }) => state !== 'declined' && state !== 'lapsed' && state !== 'cancelled');
    const tooMany = order.quote.lines.filter(
      ({ id, quantity }) =>
        piecesOf(
          id,
          standing.flatMap(({ units }) => units),
        ) > quantity,
    );
    const holds = {
      'the bank takes no more than was reserved': payments.every((each) => each.captured <= each.reserved) && captured <= order.total,
      'the bank gives back no more than it took': sum(bank) <= captured,
      'no more is owed than came in': sum(refunds) <= order.total,
      'no more is planned than came in': plan.total <= order.total,
      'the bank gives what is owed, once': bank.every(({ id, amount }) => refunds.find((each) => each.id === id)?.amount === amount),
      'what is paid was given': refunds.every(
        ({ id, paidAt, released }) => paidAt === null || released || bank.some((each) => each.id === id),
      ),
      'no piece goes back twice': tooMany.length === 0,
      'every statement has its receipt': bare.length === 0,
    };
    return Object.entries(holds).flatMap(([what, does]) => (does ? [] : [what]));
  }

  /** Gets the provider well, brings everything back, decides and approves; what is open all the same. */
  async unsettled(): Promise<string[]> {
    const { shop, order } = this;
    await forgetFaults(shop.api.database.db, order.paymentRef);
    for (const { id, state } of await shop.returnsOf(order)) {
      if (state === 'requested') await shop.desk(id, 'approval');
      if ((await shop.read(id)).awaited.length > 0) await shop.desk(id, 'reception');
    }
    for (const { id, stuckAt } of (await this.case()).refunds)
      if (stuckAt) await shop.api.call('POST', `/v1/merchant/refunds/${id}/retry`, { body: {} });
    // What one return gives back may only become free once another has been approved.
    for (const { id } of [...(await shop.returnsOf(order)), ...(await shop.returnsOf(order))])
      await shop.desk(id, 'refund', { evenIfWithheld: true });
    await this.moment([{ kind: 'wait', hours: 4 }]);
    // What the last refund leaves reserved is let go after it.
    for (const _ of [1, 2]) await shop.pay();
    const { plan, returns, refunds } = await this.case();
    // An order that ended unsent is not charged, whatever its plan would keep.
    const letGo = sum(refunds.filter(({ source }) => source === 'order'));
    const { payable, owed } = plan.balance.value;
    const open = returns.filter(({ state }) => state === 'requested' || state === 'approved' || state === 'received');
    return [
      ...open.map(({ id, state }) => `${id} is ${state}`),
      ...(payable + owed > 0 ? [`${payable} can be paid, ${owed} is owed`] : []),
      ...((await shop.givenBack(order)) === plan.refunded + letGo ? [] : ['the books say otherwise than the bank']),
    ];
  }

  private async case(): Promise<OrderCase> {
    const { deps } = this.shop.api;
    const record = await this.shop.record(this.order);
    const found = await readOrderCase(deps.db, deps, record);
    return { ...found, refunds: await listRefunds(deps.db, record.merchantId, record.id) };
  }
}

/** A refusal is an answer; an error of the server's is none. */
function answered({ status, text }: Called<unknown>): void {
  if (status >= 500) throw new Error(text);
}

const sum = (amounts: readonly { readonly amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);
