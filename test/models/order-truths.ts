import { sql } from 'kysely';
import type { SoldOrder } from './sold-order.ts';

const sum = (amounts: readonly { readonly amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);

/** What has to hold of an order at every moment and does not. */
export async function brokenTruths(sold: SoldOrder): Promise<string[]> {
  const { db } = sold.shop.api.database;
  const paid = sold.order.wire.total.amount;
  const [seen, states, plan, refunds, bank, reserved] = [
    await sold.seen(),
    await sold.states(),
    await sold.plan(),
    await sold.refunds(),
    await sold.bank(),
    await sold.reserved(),
  ];
  const captured = reserved.reduce((total, each) => total + each.captured, 0);
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
  const { rows: looked } = await sql`
    select from return_events e join returns t on t.merchant_id = e.merchant_id and t.id = e.return_id
    where t.order_id = ${sold.id} and e.kind in ('assessed', 'refused', 'charged', 'cancelled', 'lapsed')`.execute(db);
  const truths = {
    'nothing went back too much, unless the merchant found something or both gave a return up':
      plan.overpaid.amount === 0 || looked.length > 0,
    'the order page comes, and stands where its history led': seen.state === states.at(-1),
    'the bank takes no more than was reserved': captured <= paid && reserved.every((each) => each.captured <= each.amount),
    'one payment at most is taken': reserved.filter((each) => each.captured > 0).length <= 1,
    'the bank gives back no more than it took': sum(bank) <= captured,
    'no more is owed than came in': sum(refunds) <= paid,
    'no more is planned than came in': plan.total.amount <= paid,
    'the bank gives what is owed, once': bank.every(({ key, amount }) => refunds.find(({ id }) => id === key)?.amount === amount),
    'what is booked as paid was given': refunds.every(
      ({ id, released, paid: booked }) => !booked || released || bank.some(({ key }) => key === id),
    ),
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
  await sql`delete from sandbox.faults`.execute(shop.api.database.db);
  await shop.read();
  for (let turn = 0; turn < 8 && !(await isSettled(sold)); turn += 1) await goOn(sold);
  for (const _ of [1, 2]) await settleReturns(sold);
  await shop.pass(4);
  await shop.pay();

  const [plan, refunds, bank, reserved] = [await sold.plan(), await sold.refunds(), await sold.bank(), await sold.reserved()];
  const captured = reserved.reduce((total, each) => total + each.captured, 0);
  const kept = sold.order.wire.total.amount - sum(refunds.filter(({ source }) => source !== 'payment'));
  const closing = await sold.move('settled');
  const { state, returns, payment } = await sold.seen();
  const cameIn = payment.state !== 'pending';
  // What was reserved ended before anybody took it, and nobody let it go.
  const lost = payment.state === 'released' && kept > 0;
  // An order that ended gave everything back, whatever its returns would have brought.
  const allBack = kept === 0;
  const { rows: clocks } = await sql<{ kind: string }>`
    select kind from deadlines where order_id = ${sold.id} and state in ('running', 'fired')
      and kind in ('delivery', 'extraTerm', 'refundDue', 'refundLimit', 'uncollectedRefund')`.execute(shop.api.database.db);
  const ends = {
    [`nothing is due any more: ${clocks.map(({ kind }) => kind).join()}`]: clocks.length === 0,
    [`the order is closed, not ${state}: ${closing.status === 200 ? '' : closing.text}`]: state === 'closed',
    [`no return is open: ${returns.map((each) => each.state).join()}`]: returns.every((each) => isOver(each.state)),
    'nothing is promised of money that never came': cameIn || returns.every(({ refund }) => refund === null),
    'every refund is paid': refunds.every(({ paid }) => paid),
    [`nothing is left to pay: ${plan.payable.amount} and ${plan.owed.amount}`]: plan.payable.amount + plan.owed.amount === 0,
    'what went back is what the books say': sum(bank) === sum(refunds.filter(({ released }) => !released)),
    [`what the bank took and kept, ${captured - sum(bank)}, is what the order keeps, ${kept}`]:
      !cameIn || lost || captured - sum(bank) === kept,
    'nothing stays reserved': reserved.every(({ state }) => state !== 'authorised'),
    [`what went back for returns, ${plan.refunded.amount} of which ${plan.overpaid.amount} too much, is the plan's ${plan.total.amount}`]:
      !cameIn || allBack || lost || plan.refunded.amount - plan.overpaid.amount === plan.total.amount,
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
  const { state, lateTransfer, payment } = await sold.seen();
  if (payment.state === 'released' && (await sold.move('paymentFailed')).status === 200) return;
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
  const { body: failed } = await sold.shop.api.call('GET', '/v1/merchant/captures?state=stuck');
  for (const { id, orderId } of failed.captures)
    if (orderId === sold.id) await sold.shop.api.call('POST', `/v1/merchant/captures/${id}/retry`, { body: {} });
  await sold.shop.pay();
}
