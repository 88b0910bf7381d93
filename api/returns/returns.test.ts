import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeAttachment } from '../attachments/store-attachment.ts';
import { TestReturns, type OrderWish, type PlacedOrder } from './test-returns.ts';

let shop: TestReturns;
beforeAll(async () => {
  shop = await TestReturns.open('drop');
});
afterAll(() => shop.stop());

const delivered = async (goods: OrderWish['goods'] = { A: { price: 5000, quantity: 2 }, B: 3000 }): Promise<PlacedOrder> => {
  const order = await shop.order({
    goods,
    payment: 'card',
    placedAt: '2026-10-20T09:00:00+02:00',
    deliveredAt: '2026-10-28T11:00:00+01:00',
  });
  shop.at('2026-11-02T10:00:00+01:00');
  return order;
};
const read = (order: PlacedOrder, language = 'it') =>
  shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token }, language });
const photo = (order: PlacedOrder) =>
  shop.api.deps.db.transaction().execute(async (tx) => {
    const file = { type: 'image/jpeg' as const, content: Buffer.from('a photo'), width: 1, height: 1 };
    const stored = { merchantId: shop.api.keys.merchantId, orderId: order.id, name: 'suola.jpg', file, actor: 'test', requestId: 'test' };
    return (await storeAttachment(tx, shop.api.deps, stored)).id;
  });

describe('the order page', () => {
  test('shows what goes back, what is left, and what to do, to the cent', async () => {
    const order = await delivered();
    await shop.withdraw(order, [{ line: order.lines[0]!, quantity: 1 }]);
    const { body } = await read(order);
    expect(body.lines.map(({ left }: { left: number }) => left)).toEqual([1, 1]);
    expect(body.returns).toMatchObject([
      {
        ground: 'withdrawal',
        groundText: 'Recesso',
        stateText: 'In corso',
        lines: [{ line: order.lines[0], quantity: 1 }],
        way: null,
        ways: [
          { way: 'merchantLabel', bearer: 'buyer', cost: { amount: 990, text: '9,90\u00a0€' } },
          { way: 'ownCourier', bearer: 'buyer', cost: { amount: 0 } },
        ],
        sendBy: { iso: '2026-11-16' },
        refund: { total: { amount: 5000 }, withheld: { value: true } },
      },
    ]);
    expect(body.returns[0].instructions[0]).toBe('Scegli come restituire la merce.');
    expect(body.returns[0].to[0]).toContain('Il Borro');
  });

  test('speaks English to an English reader', async () => {
    const order = await delivered();
    await shop.withdraw(order);
    expect((await read(order, 'en')).body.returns[0]).toMatchObject({ groundText: 'Withdrawal', stateText: 'Under way' });
  });

  test('tells of the refund once it is on its way, and once it is paid', async () => {
    const order = await delivered();
    const { id } = await shop.withdraw(order);
    await shop.desk(id, 'reception');
    await shop.desk(id, 'refund');
    expect((await read(order)).body.refunds).toMatchObject([{ state: 'owed', amount: { amount: 14000 } }]);
    await shop.pay();
    const { body } = await read(order);
    expect(body.refunds).toMatchObject([{ state: 'paid', text: '140,00\u00a0€ rimborsati.' }]);
    expect(body.returns[0]).toMatchObject({ state: 'resolved', refund: { due: { text: 'Rimborsato.' } } });
  });
});

describe('pieces some of which never came', () => {
  const halfDelivered = async () => {
    const order = await shop.order({
      goods: { A: { price: 5000, quantity: 2 }, B: 3000 },
      payment: 'card',
      placedAt: '2026-10-20T09:00:00+02:00',
    });
    await shop.deliver(order, '2026-10-28T11:00:00+01:00', [], [{ line: order.lines[0]!, quantity: 1 }]);
    shop.at('2026-11-02T10:00:00+01:00');
    return order;
  };
  const all = ({ lines: [a, b] }: PlacedOrder) => [
    { line: a!, quantity: 2 },
    { line: b!, quantity: 1 },
  ];

  test('are paid back at once, and only what is there is sent back, paid for and waited for', async () => {
    const order = await halfDelivered();
    const shown = (await shop.simulate(order, all(order), { way: 'merchantLabel' })).body;
    const made = await shop.request(order, all(order), { withdraw: true, way: 'merchantLabel' });
    expect(made.status, made.text).toBe(201);
    const { returns } = made.body;
    expect(returns.map(({ refund }) => refund)).toMatchObject(
      shown.parts.map(({ refund }) => ({ total: refund.total, withheld: refund.withheld })),
    );
    expect(returns).toMatchObject([
      {
        lines: [{ line: order.lines[0], quantity: 1 }],
        way: 'merchantLabel',
        refund: { total: { amount: 4010 }, withheld: { value: true } },
      },
      { lines: [{ quantity: 1 }, { line: order.lines[1] }], way: null, refund: { total: { amount: 9000 }, withheld: { value: false } } },
    ]);
    const [held, never] = returns;
    expect((await shop.desk(held!.id, 'refund')).status).toBe(409);
    expect((await shop.desk(never!.id, 'refund')).status).toBe(200);
    expect((await shop.read(never!.id)).awaited).toEqual([]);
    expect((await shop.desk(held!.id, 'reception')).body.refund!.total.amount).toBe(4010);
    await shop.desk(held!.id, 'refund');
    await shop.pay();
    expect(await shop.givenBack(order)).toBe(13010);
    expect((await shop.returnsOf(order)).map(({ state }) => state)).toEqual(['resolved', 'resolved']);
  });

  test('are one statement, and the same returns however often it is read', async () => {
    const order = await halfDelivered();
    await shop.withdraw(order, undefined, 'one-key');
    await shop.withdraw(order, undefined, 'one-key');
    await shop.withdraw(order);
    expect((await shop.returnsOf(order)).map(({ neverHeld, lines }) => [neverHeld, lines.length])).toEqual([
      [false, 1],
      [true, 2],
    ]);
  });
});

describe('goods that came back', () => {
  const movements = async (order: PlacedOrder) =>
    (
      await shop.api.database.db
        .selectFrom('stock_movements')
        .select(['change', 'reason'])
        .where('order_id', '=', order.id)
        .orderBy('at')
        .execute()
    ).map(({ change, reason }) => `${reason} ${change}`);

  test('go back into stock where the merchant says that they are sold again, once, and only what came whole', async () => {
    const order = await delivered({ A: { price: 5000, quantity: 3 }, B: 3000 });
    const before = await movements(order);
    const { id } = await shop.withdraw(order);
    const [line, other] = order.lines;
    await shop.desk(id, 'reception', { units: [{ line, quantity: 1, outcome: 'received' }] });
    expect(await movements(order)).toEqual(before);
    const units = [
      { line, quantity: 1, outcome: 'received' },
      { line, quantity: 1, outcome: 'partial' },
    ];
    await shop.desk(id, 'reception', { units, restocked: true }, 'one-parcel');
    await shop.desk(id, 'reception', { units, restocked: true }, 'one-parcel');
    expect(await movements(order)).toEqual([...before, 'return 1']);
    await shop.desk(id, 'reception', { units: [{ line: other, quantity: 1, outcome: 'collected', restocked: false }], restocked: true });
    await shop.desk(id, 'refund');
    await shop.pay();
    expect(await movements(order)).toEqual([...before, 'return 1']);
  });
});

describe('the way back', () => {
  test('is chosen among those offered, until the goods are on their way', async () => {
    const order = await delivered();
    const { id } = await shop.withdraw(order);
    const way = (body: object) => shop.ask<{ code: string; way: string }>(order, `returns/${id}/way`, body);
    expect((await way({ way: 'merchantCollects', pickupOn: '2026-11-05' })).body.code).toBe('invalid-body');
    expect((await way({ way: 'ownCourier', pickupOn: '2026-11-05' })).body.code).toBe('invalid-body');
    expect((await shop.simulate(order, [], { way: 'merchantLabel' })).status).toBe(422);
    expect((await shop.simulate(order, [{ line: order.lines[0]!, quantity: 1 }], { way: 'merchantCollects' })).status).toBe(422);
    expect((await way({ way: 'merchantLabel' })).body.way).toBe('merchantLabel');
    const labelled = await shop.desk(id, 'label', { carrier: 'BRT', tracking: 'B1', url: 'https://labels.example/b1.pdf' });
    expect(labelled.body).toMatchObject({ label: { carrier: 'BRT', tracking: 'B1' } });
    await shop.ask(order, `returns/${id}/dispatch`, { tracking: 'B1' });
    expect((await way({ way: 'ownCourier' })).body.code).toBe('return-step-impossible');
  });

  test('a day of collection is one to come', async () => {
    const collects = await TestReturns.open('backboneprostore');
    try {
      const order = await collects.order({
        goods: { A: 3000 },
        placedAt: '2026-10-20T09:00:00+02:00',
        deliveredAt: '2026-10-28T11:00:00+01:00',
      });
      collects.at('2026-11-02T23:30:00+01:00');
      const { id } = await collects.withdraw(order);
      const way = (pickupOn: string) => collects.ask(order, `returns/${id}/way`, { way: 'merchantCollects', pickupOn });
      expect((await way('2026-11-02')).status).toBe(422);
      expect((await way('2026-11-03')).body).toMatchObject({ pickupOn: { iso: '2026-11-03' }, to: null });
      expect((await collects.desk(id, 'pickup', { on: '2026-11-04' })).body.pickupOn).toMatchObject({ iso: '2026-11-04' });
    } finally {
      await collects.stop();
    }
  });

  test('whom the merchant calls on need not choose a way first, and a day is said to nobody who sends', async () => {
    const collects = await TestReturns.open('backboneprostore');
    try {
      const withdrawn = async () => {
        const order = await collects.order({
          goods: { A: 3000 },
          placedAt: '2026-10-20T09:00:00+02:00',
          deliveredAt: '2026-10-28T11:00:00+01:00',
        });
        collects.at('2026-11-02T10:00:00+01:00');
        return { order, id: (await collects.withdraw(order)).id };
      };
      const { id } = await withdrawn();
      expect((await collects.read(id)).instructions.join(' ')).not.toMatch(/dove spedire|prova della spedizione/);
      const { body } = await collects.desk(id, 'pickup', { on: '2026-11-05' });
      expect(body).toMatchObject({ way: 'merchantCollects', pickupOn: { iso: '2026-11-05' } });
      expect(body.instructions).toContain('Il ritiro è previsto il 5 novembre 2026.');
      const other = await withdrawn();
      await collects.ask(other.order, `returns/${other.id}/way`, { way: 'ownCourier' });
      expect((await collects.desk(other.id, 'pickup', { on: '2026-11-05' })).body).toMatchObject({ code: 'return-step-impossible' });
      const sent = await shop.withdraw(await delivered());
      expect((await shop.desk(sent.id, 'pickup', { on: '2026-11-05' })).body).toMatchObject({ code: 'return-step-impossible' });
    } finally {
      await collects.stop();
    }
  });

  test('a way or a day that cannot be is refused before anything is stated', async () => {
    const order = await delivered();
    const units = [{ line: order.lines[0]!, quantity: 1 }];
    const { db } = shop.api.database;
    const statements = async () =>
      (await db.selectFrom('withdrawal_statements').select('id').where('order_id', '=', order.id).execute()).length;
    expect((await shop.request(order, units, { withdraw: true, way: 'merchantCollects' })).status).toBe(422);
    expect((await shop.request(order, units, { withdraw: true, way: 'ownCourier', pickupOn: '2026-11-05' })).status).toBe(422);
    expect(await statements()).toBe(0);
    expect((await shop.request(order, units, { withdraw: true, way: 'ownCourier' })).status).toBe(201);
    expect(await statements()).toBe(1);
  });

  test('beside goods that cannot go back the others do, on the statement that was made', async () => {
    const order = await delivered({ A: 5000, B: { price: 3000, personalisation: 'ANNA' } });
    const both = order.lines.map((line) => ({ line, quantity: 1 }));
    expect((await shop.simulate(order, both)).body.refused).toMatchObject([{ line: order.lines[1] }]);
    expect((await shop.request(order, [both[1]!], { withdraw: true })).body).toMatchObject({ code: 'return-not-offered' });
    const { status, body } = await shop.request(order, both, { withdraw: true, way: 'ownCourier' });
    expect([status, body.returns.map(({ lines }) => lines.map(({ line }) => line))]).toEqual([201, [[order.lines[0]]]]);
  });

  test('what the law excepts is not awaited, and holds back no refund', async () => {
    const order = await delivered({ A: 5000, B: { price: 3000, personalisation: 'ANNA' } });
    const { id, awaited } = await shop.withdraw(order);
    expect(awaited).toEqual([{ line: order.lines[0], quantity: 1 }]);
    const { body } = await shop.desk(id, 'reception');
    expect(body).toMatchObject({ state: 'received', awaited: [], refund: { withheld: { value: false } }, payable: { amount: 5000 } });
    const booked = body.events.find(({ kind }) => kind === 'partlyReceived')!.detail['units'];
    expect(booked).toEqual([{ line: order.lines[0], quantity: 1, outcome: 'received' }]);
    const undone = await shop.withdraw(await delivered({ A: 5000, B: { price: 3000, personalisation: 'ANNA' } }));
    expect((await shop.desk(undone.id, 'cancel', { consent: 'D’accordo' })).body.state, 'undone as a whole').toBe('cancelled');
    const late = await shop.desk(id, 'reception', { units: [{ line: order.lines[1]!, quantity: 1, outcome: 'received' }] });
    expect(late.status, 'sent all the same, it can be booked').toBe(200);
  });

  test('a slip is downloaded with its link, and with no other', async () => {
    const order = await delivered();
    const { id } = await shop.withdraw(order);
    const url = new URL((await read(order)).body.returns[0].slip);
    const pdf = await shop.api.app.request(`${url.pathname}${url.search}`);
    expect([pdf.status, pdf.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await shop.api.app.request(`${url.pathname}?token=guess`)).status).toBe(404);
    const other = await shop.withdraw(await delivered());
    expect((await shop.api.app.request(`${url.pathname.replace(id, other.id)}${url.search}`)).status).toBe(404);
  });

  test('is proved by a tracking number or a paper of this order, and not by what has not happened yet', async () => {
    const [order, other] = [await delivered(), await delivered()];
    const { id } = await shop.withdraw(order);
    const dispatch = (body: object) => shop.ask<{ code: string }>(order, `returns/${id}/dispatch`, body);
    expect((await dispatch({})).body.code).toBe('invalid-body');
    expect((await dispatch({ attachments: [await photo(other)] })).body.code).toBe('attachment-not-found');
    expect((await dispatch({ tracking: 'B1', sentAt: '2026-11-03T10:00:00Z' })).body.code).toBe('return-step-impossible');
    expect((await dispatch({ attachments: [await photo(order)] })).status).toBe(200);
    expect((await shop.read(id)).payable.amount).toBe(14000);
  });

  test('nobody else’s return can be touched', async () => {
    const [order, other] = [await delivered(), await delivered()];
    const { id } = await shop.withdraw(order);
    expect((await shop.ask<{ code: string }>(other, `returns/${id}/dispatch`, { tracking: 'B1' })).body.code).toBe('return-not-found');
    expect((await shop.ask<{ code: string }>({ ...order, token: 'guess' }, `returns/${id}/dispatch`, { tracking: 'B1' })).body.code).toBe(
      'order-not-found',
    );
  });
});

describe('reception', () => {
  test('counts piece by piece; what is still outside is awaited', async () => {
    const order = await delivered();
    const [a, b] = order.lines;
    const { id } = await shop.withdraw(order);
    const receive = (...units: object[]) => shop.desk(id, 'reception', { units });
    expect((await receive({ line: a, quantity: 3, outcome: 'received' })).status).toBe(409);
    const { body } = await receive({ line: a, quantity: 1, outcome: 'received' }, { line: b, quantity: 1, outcome: 'partial' });
    expect(body).toMatchObject({ state: 'approved', awaited: [{ line: a, quantity: 1 }], refund: { withheld: { value: true } } });
    expect((await receive({ line: a, quantity: 1, outcome: 'received' })).body).toMatchObject({ state: 'received', awaited: [] });
    expect((await receive({ line: a, quantity: 1, outcome: 'received' })).status).toBe(409);
  });

  test('goods lost under the merchant’s label are not awaited; lost with the buyer’s carrier they are, but for a proof of dispatch', async () => {
    const lost = async (way: string, tracking?: string) => {
      const order = await delivered({ A: 5000 });
      const { id } = await shop.withdraw(order);
      await shop.ask(order, `returns/${id}/way`, { way });
      if (tracking) await shop.ask(order, `returns/${id}/dispatch`, { tracking });
      const units = [{ line: order.lines[0], quantity: 1, outcome: 'lost' }];
      return (await shop.desk(id, 'reception', { units })).body;
    };
    expect(await lost('merchantLabel')).toMatchObject({ state: 'received', payable: { amount: 5010 } });
    expect(await lost('ownCourier', 'PT1')).toMatchObject({ state: 'received', payable: { amount: 6000 } });
  });
});

describe('assessment', () => {
  test('a photo of this order is evidence; without it, or with another’s, nothing comes off', async () => {
    const [order, other] = [await delivered({ A: 10000 }), await delivered()];
    const { id } = await shop.withdraw(order);
    const assess = (evidence: string[], lossBps = 5000) =>
      shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps, evidence }] });
    expect((await assess([])).body).toMatchObject({ code: 'return-step-impossible' });
    await shop.desk(id, 'reception');
    expect((await assess([await photo(other)])).body).toMatchObject({ code: 'attachment-not-found' });
    expect((await assess([])).body.refund!.total.amount).toBe(11000);
    expect((await assess([await photo(order)])).body.refund!.total.amount).toBe(6000);
    expect((await assess([await photo(order)], 1000)).body.refund!.total.amount).toBe(10000);
  });
});

test('a return is decided, and what was decided is told', async () => {
  const other = await TestReturns.open('backboneprostore');
  try {
    const order = await other.order({
      goods: { A: 3000 },
      placedAt: '2026-09-20T09:00:00+02:00',
      deliveredAt: '2026-09-28T11:00:00+02:00',
    });
    other.at('2026-11-02T10:00:00+01:00');
    const ask = () => other.request(order, [{ line: order.lines[0]!, quantity: 1 }], { way: 'ownCourier', note: 'Troppo piccole' });
    const [first] = (await ask()).body.returns;
    expect((await ask()).body).toMatchObject({ code: 'nothing-to-return' });
    const { body } = await other.desk(first!.id, 'decline', { code: 'tooLate', text: 'Ci dispiace.' });
    expect(body).toMatchObject({ state: 'declined', declined: 'Il termine per il reso volontario è passato. Ci dispiace.', refund: null });
    expect((await ask()).status).toBe(201);
    const { db } = other.api.database;
    const told = await db.selectFrom('notices').select('step').where('subject_id', '=', first!.id).orderBy('step').execute();
    expect(told.map(({ step }) => step)).toEqual(['merchantReturn', 'returnDecided', 'returnRequested']);
  } finally {
    await other.stop();
  }
});
