import { sql, type RawBuilder } from 'kysely';
import { orderMoves, type OrderMoveEvent, type OrderState } from '../../policy/index.ts';
import type { Db } from '../../api/index.ts';
import { isSignedWith, type ReceivedWebhook } from '../../api/events/test-receiver.ts';
import type { TestInbox } from '../../api/mail/test-inbox.ts';
import { verifyChain } from '../../api/withdrawals/verify-chain.ts';
import type { Aftermath } from './after-buying.ts';
import type { Purchase } from './buying.ts';
import type { BookedPayment, ProviderBooks } from './outside-provider.ts';
import { goods, type Trader } from './shop-world.ts';

/** The books of the shop and of the providers, the mails that arrived, and what people were answered. */
export interface Evidence {
  readonly db: Db;
  /** The providers' own. */
  readonly books: readonly ProviderBooks[];
  readonly inbox: TestInbox;
  /** What merchants' own systems were told. */
  readonly received: readonly ReceivedWebhook[];
  readonly purchases: readonly Purchase[];
  readonly aftermath: Aftermath;
  readonly traders: readonly Trader[];
}

type Truth = (evidence: Evidence) => Promise<readonly string[]>;

async function read<Row>(db: Db, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}

async function bankPayments(books: readonly ProviderBooks[]): Promise<BookedPayment[]> {
  return (await Promise.all(books.map((each) => each.payments()))).flat();
}

interface OrderRow {
  readonly id: string;
  readonly email: string;
  readonly checkout: string;
  readonly cart: string;
  readonly state: OrderState;
  readonly paid: string;
  readonly ref: string | null;
  readonly provider: string;
  readonly total: number;
  readonly captured: number;
  readonly refunded: number;
}

function orderRows(db: Db): Promise<OrderRow[]> {
  return read(
    db,
    sql<OrderRow>`
      select o.id, o.email, o.checkout_id as checkout, k.cart_id as cart, o.state, o.payment_state as paid, o.payment_ref as ref, o.provider, o.total,
        coalesce(o.captured_amount, 0) as captured,
        coalesce((select sum(r.amount) from refunds r where r.merchant_id = o.merchant_id and r.order_id = o.id
          and r.paid_at is not null and not r.released and r.means = 'same'), 0)::int as refunded
      from orders o join checkouts k on k.merchant_id = o.merchant_id and k.id = o.checkout_id`,
  );
}

const truths: Readonly<Record<string, Truth>> = {
  async 'every order that was answered is there, and nobody was answered two'({ db, purchases }) {
    const ids = new Set((await orderRows(db)).map(({ id }) => id));
    return purchases.flatMap(({ email, orders }) => [
      ...orders.filter(({ id }) => !ids.has(id)).map(({ id }) => `${email}: ${id} is gone`),
      ...(orders.length > 1 ? [`${email}: ${orders.map(({ id }) => id).join()}`] : []),
    ]);
  },

  async 'a cart becomes one order at most'({ db }) {
    const carts = grouped(await orderRows(db), ({ cart }) => cart);
    return [...carts].filter(([, orders]) => orders.length > 1).map(([cart, orders]) => `${cart}: ${orders.map(({ id }) => id).join()}`);
  },

  async 'money has its order, or went back'({ db, books }) {
    const orders = new Map((await orderRows(db)).map((order) => [order.checkout, order]));
    return (await bankPayments(books))
      .filter(({ captured, refunded, reserved, checkout }) => captured - refunded + reserved > 0 && !orders.has(checkout))
      .map(({ ref, checkout, state }) => `${ref} of ${checkout}, ${state}, has none`);
  },

  async 'whoever paid has an order or the money'({ db, books, purchases }) {
    const orders = new Set((await orderRows(db)).map(({ email }) => email));
    const back = new Set(
      (await bankPayments(books))
        .filter(({ captured, refunded, reserved }) => captured + reserved === refunded)
        .map(({ checkout }) => checkout),
    );
    return purchases
      .filter(({ paid, email, checkouts }) => paid && !orders.has(email) && !checkouts.every((id) => back.has(id)))
      .map(({ email, kind }) => `${email}, ${kind}`);
  },

  async 'an order keeps what the bank keeps for it, and nobody is charged twice'({ db, books, purchases }) {
    const orders = await orderRows(db);
    const byCheckout = grouped(await bankPayments(books), ({ checkout }) => checkout);
    const wrong = orders.flatMap((order) => {
      const payments = byCheckout.get(order.checkout) ?? [];
      const sum = (of: (payment: BookedPayment) => number) => payments.reduce((total, payment) => total + of(payment), 0);
      const found = {
        captured: sum((each) => each.captured),
        refunded: sum((each) => each.refunded),
        reserved: sum((each) => each.reserved),
      };
      const same = found.captured === order.captured && found.refunded === order.refunded && found.captured + found.reserved <= order.total;
      return same ? [] : [`${order.id} ${order.state} ${order.paid}: ${JSON.stringify({ ...order, bank: found })}`];
    });
    const kept = (ids: readonly string[]) =>
      ids.flatMap((id) => byCheckout.get(id) ?? []).filter(({ captured, refunded, reserved }) => captured + reserved > refunded).length;
    return [
      ...wrong,
      ...purchases.filter(({ checkouts }) => kept(checkouts) > 1).map(({ email, kind }) => `${email}, ${kind}, paid twice`),
    ];
  },

  async 'the sums agree: captured less refunded is the sum over orders, with each provider'({ db, books }) {
    const orders = await orderRows(db);
    const kept = (all: readonly { readonly captured: number; readonly refunded: number }[]) =>
      all.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0);
    const both = await Promise.all(
      books.map(async (each) => {
        const mine = kept(orders.filter(({ provider }) => provider === each.name));
        return { name: each.name, mine, theirs: kept(await each.payments()) };
      }),
    );
    return both.filter(({ mine, theirs }) => mine !== theirs).map(({ name, mine, theirs }) => `${name} has ${theirs}, the orders ${mine}`);
  },

  async 'every refund was paid once, under its own key'({ db, books }) {
    const booked = await read(
      db,
      sql<{ what: string }>`select id || ' ' || amount as what from refunds where not released and means = 'same' order by 1`,
    );
    const paid = (await Promise.all(books.map((each) => each.refunds()))).flat();
    return differences(
      booked.map(({ what }) => what),
      paid.map(({ key, amount }) => `${key} ${amount}`),
      'at the bank',
    );
  },

  async 'what people saw refunded is what was booked'({ db, aftermath }) {
    const booked = await read(
      db,
      sql<{ order: string; sum: number }>`select order_id as "order", sum(amount)::int as sum from refunds group by 1`,
    );
    const sums = new Map(booked.map(({ order, sum }) => [order, sum]));
    const told = grouped(aftermath.backs, ({ orderId }) => orderId);
    return [...told].flatMap(([id, backs]) => {
      const sum = backs.reduce((total, { approved }) => total + approved, 0);
      return sums.get(id) === sum ? [] : [`${id}: ${sum} was approved, ${sums.get(id) ?? 0} is booked`];
    });
  },

  async 'nothing is sold that is not there'({ db }) {
    const shelves = await read(
      db,
      sql<{ merchant: string; sku: string; stock: number; held: number; moved: number }>`
        select v.merchant_id as merchant, v.sku, v.stock,
          coalesce((select sum(h.quantity) from holds h where h.merchant_id = v.merchant_id and h.sku = v.sku), 0)::int as held,
          coalesce((select sum(m.change) from stock_movements m
            where m.merchant_id = v.merchant_id and m.sku = v.sku and (m.order_id is not null or m.reason = 'unavailable')), 0)::int as moved
        from variants v`,
    );
    return shelves
      .filter(({ sku, stock, held, moved }) => stock + held - moved !== goods[sku as keyof typeof goods].stock || stock < 0 || held !== 0)
      .map((shelf) => JSON.stringify(shelf));
  },

  async 'every living order has its goods out of the stock'({ db }) {
    const short = await read(
      db,
      sql<{ id: string; sku: string; wanted: number; taken: number }>`
        select * from (
          select o.id, l.sku, sum(l.quantity)::int as wanted,
            coalesce((select -sum(m.change) from stock_movements m
              where m.merchant_id = o.merchant_id and m.order_id = o.id and m.sku = l.sku), 0)::int as taken
          from orders o, json_to_recordset(o.quote->'lines') as l(sku text, quantity int)
          where o.state not in ('refused', 'lapsed', 'terminated', 'closed')
            and not exists (select from returns r where r.merchant_id = o.merchant_id and r.order_id = o.id)
          group by o.merchant_id, o.id, l.sku
        ) as each where wanted <> taken`,
    );
    return short.map((each) => JSON.stringify(each));
  },

  async 'every statement that was answered is there once, and no other'({ db, aftermath }) {
    const kept = await read(db, sql<{ id: string }>`select id from withdrawal_statements order by id`);
    const told = [...new Set(aftermath.statements.map(({ id }) => id))].sort();
    const unsaid = aftermath.statements.filter(({ id, receipt }) => !receipt.includes(id)).map(({ id }) => `${id} is not on its receipt`);
    return [
      ...differences(
        told,
        kept.map(({ id }) => id),
        'in the books',
      ),
      ...unsaid,
    ];
  },

  async 'the chains of statements are whole'({ db, traders }) {
    const checks = await Promise.all(traders.map(({ merchantId }) => verifyChain(db, merchantId)));
    return checks.filter(({ broken }) => broken !== null).map((check) => JSON.stringify(check));
  },

  async 'every claim and every parcel is there once'({ db, aftermath }) {
    const rows = await read(db, sql<{ id: string }>`select id from claims union all select id from parcels`);
    return differences([...aftermath.claims, ...aftermath.parcels].sort(), rows.map(({ id }) => id).sort(), 'in the books');
  },

  async 'every mail arrived under its one name, or was refused for good and the merchant told'({ db, inbox }) {
    const notices = await read(
      db,
      sql<{ id: string; step: string; recipient: string; name: string | null; bounced: boolean; told: boolean }>`
        select n.id, n.step, n.recipient, n.message_id as name, n.bounced_at is not null as bounced,
          exists (select from notices m where m.merchant_id = n.merchant_id and m.subject_id = n.subject_id and m.step = 'merchantMailBounced') as told
        from notices n`,
    );
    const arrived = new Set(inbox.mails.map(({ messageId, to }) => `${messageId} ${to?.[0]?.address}`));
    return notices.flatMap(({ id, step, recipient, name, bounced, told }) => {
      if (!bounced) return arrived.has(`${name} ${recipient}`) ? [] : [`${id} ${step} to ${recipient} did not arrive`];
      return recipient.startsWith('gone') && told ? [] : [`${id} ${step} to ${recipient} was given up${told ? '' : ', and nobody told'}`];
    });
  },

  async 'nothing is told twice'({ db }) {
    const twice = await read(
      db,
      sql<{ subject: string; step: string; n: number }>`
        select subject_id as subject, step, count(*)::int as n from notices
        where step not in ('merchantDeadline', 'merchantMailBounced', 'orderAccess')
        group by merchant_id, subject_id, step, recipient having count(*) > 1`,
    );
    return twice.map((each) => JSON.stringify(each));
  },

  async 'every clock acted once'({ db }) {
    const acts = await read(
      db,
      sql<{ id: string; state: string; lapses: number; reminders: number; clock: string | null }>`
        select o.id, o.state, d.state as clock,
          (select count(*)::int from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id and e.kind = 'paymentOverdue') as lapses,
          (select count(*)::int from notices n where n.merchant_id = o.merchant_id and n.subject_id = o.id and n.step = 'paymentReminder') as reminders
        from orders o left join deadlines d on d.merchant_id = o.merchant_id and d.subject_id = o.id and d.kind = 'transferUnpaid'`,
    );
    return acts
      .filter(
        ({ state, lapses, reminders, clock }) =>
          lapses !== Number(state === 'lapsed') || reminders > 1 || (state === 'lapsed' && clock === 'running'),
      )
      .map((each) => JSON.stringify(each));
  },

  async 'every order stands where its history leads'({ db }) {
    const histories = await read(
      db,
      sql<{ id: string; state: OrderState; kinds: string[] }>`
        select o.id, o.state, (select array_agg(e.kind order by e.seq) from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id) as kinds
        from orders o`,
    );
    return histories.flatMap(({ id, state, kinds }) => {
      const end = kinds.reduce<OrderState>((at, kind) => orderMoves[at][kind as OrderMoveEvent]?.to ?? at, 'received');
      return end === state ? [] : [`${id} is ${state}, its history says ${end}: ${kinds.join()}`];
    });
  },

  async 'the feed has no gap'({ db }) {
    const gaps = await read(
      db,
      sql<{ merchant: string }>`
        select merchant_id as merchant from events group by merchant_id
        having count(*) <> max(position) or count(distinct position) <> count(*)`,
    );
    return gaps.map(({ merchant }) => merchant);
  },

  async 'what is in an order’s history is in the feed, once and in this order'({ db }) {
    const both = await read(
      db,
      sql<{ id: string; history: string[]; feed: string[] | null }>`
        select o.id,
          (select array_agg('order.' || e.kind order by e.seq) from order_events e
            where e.merchant_id = o.merchant_id and e.order_id = o.id and e.kind not in ('refundOwed', 'refunded')) as history,
          (select array_agg(e.type order by e.seq) from events e
            where e.merchant_id = o.merchant_id and e.order_id = o.id and e.type like 'order.%') as feed
        from orders o`,
    );
    return both
      .filter(({ history, feed }) => history.join() !== feed?.join())
      .map(({ id, history, feed }) => `${id}: ${history.join()}, but ${feed?.join()}`);
  },

  async 'merchants’ systems were told everything, signed, and of each order in its order'({ db, received, traders }) {
    const events = await read(
      db,
      sql<{ id: string; merchant: string; stream: string }>`
        select id, merchant_id as merchant, coalesce(order_id, subject_id) as stream from events order by merchant_id, seq`,
    );
    const firsts = new Map<string, number>();
    for (const [index, { id }] of received.entries()) if (!firsts.has(id)) firsts.set(id, index);
    const secrets = traders.map(({ webhookSecret }) => webhookSecret);
    const unsigned = received
      .filter((webhook) => !secrets.some((secret) => isSignedWith(secret, webhook)))
      .map(({ id }) => `${id} is not signed`);
    const untold = events.filter(({ id }) => !firsts.has(id)).map(({ id, stream }) => `${id} of ${stream} was not told`);
    const disordered = [...grouped(events, ({ stream }) => stream)].filter(([, told]) =>
      told.some(({ id }, index) => index > 0 && firsts.get(id)! < firsts.get(told[index - 1]!.id)!),
    );
    return [...unsigned, ...untold, ...disordered.map(([stream]) => `${stream} was told in another order`)];
  },
};

/** What does not hold that has to, each with whom or what it concerns. */
export async function brokenTruths(evidence: Evidence): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, truth] of Object.entries(truths)) {
    const found = await truth(evidence);
    if (found.length > 0)
      broken.push(`Not true that ${what}: ${found.slice(0, 5).join('; ')}${found.length > 5 ? `; ${found.length} in all` : ''}`);
  }
  return broken;
}

function differences(told: readonly string[], kept: readonly string[], where: string): string[] {
  const [first, second] = [new Set(told), new Set(kept)];
  return [
    ...told.filter((each) => !second.has(each)).map((each) => `${each} is not ${where}`),
    ...kept.filter((each) => !first.has(each)).map((each) => `${each} is ${where} alone`),
    ...(kept.length > second.size ? [`something is ${where} twice`] : []),
  ];
}

function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return groups;
}
