import { sql } from 'kysely';
import type { SoldOrder } from './sold-order.ts';

const sum = (amounts: readonly { readonly amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);

/** What has to hold of an order at every moment and does not. */
export async function brokenTruths(sold: SoldOrder): Promise<string[]> {
  const { db } = sold.shop.api.database;
  const paid = sold.order.wire.total.amount;
  const [seen, states, plan, refunds, bank] = [
    await sold.seen(),
    await sold.states(),
    await sold.plan(),
    await sold.refunds(),
    await sold.bank(),
  ];
  const { rows: statements } = await sql<{ receipts: number; readings: number }>`
    select (select count(*)::int from notices n where n.subject_id = s.id and n.step = 'withdrawalReceived') as receipts,
      (select count(*)::int from withdrawal_readings r where r.statement_id = s.id and r.actor = 'reader') as readings
    from withdrawal_statements s where s.order_id = ${sold.id}`.execute(db);
  const { rows: pieces } = await sql<{ line: string; shipped: number; back: number }>`
    select l.line,
      (select coalesce(sum((u->>'quantity')::int), 0)::int from parcels p, jsonb_array_elements(p.lines) u
        where p.order_id = ${sold.id} and u->>'line' = l.line
          and not exists (select from parcel_events e where e.parcel_id = p.id and e.kind in ('lost', 'returned'))) as shipped,
      (select coalesce(sum((u->>'quantity')::int), 0)::int from returns r, jsonb_array_elements(r.units) u
        where r.order_id = ${sold.id} and u->>'line' = l.line and r.state not in ('declined', 'lapsed', 'cancelled')) as back
    from unnest(${Object.values(sold.order.line)}::text[]) as l(line)`.execute(db);
  const bought = (id: string) => seen.lines.find((line) => line.id === id)!.quantity;
  const truths = {
    'the order page comes, and stands where its history led': seen.state === states.at(-1),
    'the bank gives back no more than came in': sum(bank) <= paid,
    'no more is owed than came in': sum(refunds) <= paid,
    'no more is planned than came in': plan.total.amount <= paid,
    'the bank gives what is owed, once': bank.every(({ key, amount }) => refunds.find(({ id }) => id === key)?.amount === amount),
    'what is booked as paid was given': refunds.every(({ id, paid: booked }) => !booked || bank.some(({ key }) => key === id)),
    'nothing that can be approved is beyond the plan': plan.payable.amount >= 0 && plan.owed.amount >= 0,
    'every statement has its receipt, and one': statements.every(({ receipts }) => receipts === 1),
    'no statement is read twice': statements.every(({ readings }) => readings <= 1),
    'no piece goes back twice': pieces.every(({ line, back }) => back <= bought(line)),
    'no piece is sent twice': pieces.every(({ line, shipped }) => shipped <= bought(line)),
    'no line has less than nothing left': seen.lines.every(({ left }) => left >= 0),
  };
  return Object.entries(truths).flatMap(([what, holds]) => (holds ? [] : [what]));
}

/**
 * Lets everybody do what is theirs to do until the order can be closed, and closes it.
 *
 * @returns what is open or does not add up all the same
 */
export async function whatStaysOpen(sold: SoldOrder): Promise<string[]> {
  const { shop } = sold;
  await shop.merchant.shopper.bank.forgetFaults(sold.order.paymentRef);
  await shop.read();
  for (let turn = 0; turn < 8 && !(await isSettled(sold)); turn += 1) await goOn(sold);
  for (const _ of [1, 2]) await settleReturns(sold);
  await shop.pass(4);
  await shop.pay();

  const [plan, refunds, bank] = [await sold.plan(), await sold.refunds(), await sold.bank()];
  const closing = await sold.move('settled');
  const { state, returns, payment } = await sold.seen();
  const cameIn = payment.state !== 'pending';
  const ends = {
    [`the order is closed, not ${state}: ${closing.status === 200 ? '' : closing.text}`]: state === 'closed',
    [`no return is open: ${returns.map((each) => each.state).join()}`]: returns.every((each) => isOver(each.state)),
    'nothing is promised of money that never came': cameIn || returns.every(({ refund }) => refund === null),
    'every refund is paid': refunds.every(({ paid }) => paid),
    [`nothing is left to pay: ${plan.payable.amount} and ${plan.owed.amount}`]: plan.payable.amount + plan.owed.amount === 0,
    'what went back is what the books say': sum(bank) === sum(refunds),
    [`what went back for returns, ${plan.refunded.amount} of which ${plan.overpaid.amount} too much, is the plan's ${plan.total.amount}`]:
      !cameIn || plan.refunded.amount - plan.overpaid.amount === plan.total.amount,
  };
  return Object.entries(ends).flatMap(([what, holds]) => (holds ? [] : [what]));
}

const isOver = (state: string) => ['resolved', 'declined', 'lapsed', 'cancelled'].includes(state);

const ended: ReadonlySet<string> = new Set(['delivered', 'uncollected', 'refused', 'lapsed', 'terminated', 'closed']);

async function isSettled(sold: SoldOrder): Promise<boolean> {
  const { state, lateTransfer } = await sold.seen();
  return ended.has(state) && lateTransfer === null;
}

/** The next step on an order's way, whoever's it is. */
async function goOn(sold: SoldOrder): Promise<void> {
  const { state, lateTransfer } = await sold.seen();
  if (lateTransfer) await sold.asks('transfer-choice', { choice: 'refund' });
  else if (state === 'awaitingPayment') await sold.shop.transfer(sold.order.paymentRef);
  else if (state === 'suspended') await sold.move('documentsShown');
  else if (state === 'shipped') {
    await sold.ship();
    await sold.deliverAll();
  } else if ((await sold.ship()).status !== 201) await sold.move(state === 'partlyUnavailable' ? 'restGoesOn' : 'accepted');
}

async function settleReturns(sold: SoldOrder): Promise<void> {
  for (const [nth, { id, state }] of (await sold.returns()).entries()) {
    if (state === 'requested') await sold.desk(nth, 'approval');
    const { body } = await sold.shop.api.call('GET', `/v1/merchant/returns/${id}`);
    if (body.awaited.length > 0) await sold.receive(nth);
    await sold.desk(nth, 'refund', { evenIfWithheld: true });
  }
  for (const { id, stuck } of await sold.refunds())
    if (stuck) await sold.shop.api.call('POST', `/v1/merchant/refunds/${id}/retry`, { body: {} });
  await sold.shop.pay();
}
