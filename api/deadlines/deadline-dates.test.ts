import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../attachments/test-files.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { plainProduct } from '../test-api.ts';
import { TestDeadlines } from './test-deadlines.ts';

const shops = {} as Record<'bb' | 'im' | 'dr' | 're', TestDeadlines>;
beforeAll(async () => {
  for (const [name, profile] of [
    ['bb', 'backboneprostore'],
    ['im', 'impronta'],
    ['dr', 'drop'],
    ['re', 'restelli'],
  ] as const)
    shops[name] = await TestDeadlines.open(profile);
});
afterAll(async () => {
  for (const each of Object.values(shops)) await each.stop();
});

describe('the last day to withdraw', () => {
  test.each([
    ['S45', 'bb', '2026-11-03T10:00:00Z', '2026-11-17'],
    ['S46', 'bb', '2026-11-07T10:00:00Z', '2026-11-23'],
    ['S47', 'dr', '2027-03-15T10:00:00Z', '2027-03-30'],
    ['S49', 'im', '2026-08-01T10:00:00Z', '2026-08-17'],
    ['S49, a year on', 'im', '2027-08-01T10:00:00Z', '2027-08-16'],
    ['S49, two years on', 'im', '2028-08-01T10:00:00Z', '2028-08-16'],
    ['S50', 're', '2026-12-11T10:00:00Z', '2026-12-28'],
    ['S53', 'bb', '2026-10-13T22:20:00Z', '2026-10-28'],
  ] as const)('%s', async (_id, shop, deliveredAt, lastDay) => {
    const order = await shops[shop].delivered(deliveredAt);
    expect((await shops[shop].days(order)).withdrawalEnd).toBe(lastDay);
    expect(await shops[shop].kept(order, 'withdrawalEnd')).toMatchObject({ state: 'running', lastDay });
  });

  test('S45: is over with its last second, and says so', async () => {
    const { bb } = shops;
    const order = await bb.delivered('2026-11-03T10:00:00Z');
    bb.shop.at('2026-11-17T22:59:59.999Z');
    expect((await bb.seen(order)).withdrawalEnd).toMatchObject({ over: false });
    await bb.sweepAt('2026-11-17T23:00:00Z');
    expect((await bb.seen(order)).withdrawalEnd).toMatchObject({ over: true, lastDay: { iso: '2026-11-17' } });
    expect(await bb.kept(order, 'withdrawalEnd')).toMatchObject({ state: 'met' });
  });

  test('S50: is counted out in words, in the reader’s language', async () => {
    const order = await shops.re.delivered('2026-12-11T10:00:00Z');
    const { withdrawalEnd } = await shops.re.seen(order);
    expect(withdrawalEnd!.steps).toEqual([
      'counted from Friday 11 December 2026, which is not counted itself',
      '14 days, from Saturday 12 December 2026 to Friday 25 December 2026',
      'extended to Monday 28 December 2026, over Friday 25 December 2026 (public holiday Italy), Saturday 26 December 2026, Sunday 27 December 2026',
      'ends with Monday 28 December 2026, at 24:00 (Europe/Rome)',
    ]);
    expect(withdrawalEnd!.because.map(({ code }) => code)).toEqual(['withdrawal.until', 'withdrawal.extended']);
    const inItalian = (await shops.re.seen(order, 'it')).withdrawalEnd!;
    expect(inItalian.label).toBe('Recesso');
    expect(inItalian.steps[0]).toBe('si conta da venerdì 11 dicembre 2026, giorno non compreso');
  });

  test('S53: is over at midnight in the merchant’s zone, after the clocks went back', async () => {
    const order = await shops.bb.delivered('2026-10-13T22:20:00Z');
    expect(await shops.bb.kept(order, 'withdrawalEnd')).toMatchObject({ actsAt: '2026-10-28T23:00:00.000Z' });
  });

  test('S55: runs from the last of three parcels; S58: until it has come there is none', async () => {
    const { shop } = shops.bb;
    const order = await shop.order({ goods: { A: 1000, B: 2000, C: 3000 }, placedAt: '2026-11-06T10:00:00Z' });
    for (const [index, at] of ['2026-11-10T10:00:00Z', '2026-11-13T10:00:00Z', '2026-11-20T10:00:00Z'].entries()) {
      expect(await shops.bb.kept(order, 'withdrawalEnd')).toBeUndefined();
      expect((await shops.bb.seen(order)).withdrawalEnd).toBeUndefined();
      shop.at(at);
      const lines = [{ line: order.lines[index]!, quantity: 1 }];
      const { body: parcel } = await shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: { lines } });
      await shop.api.call('POST', `/v1/merchant/parcels/${parcel.id}/events`, { body: { kind: 'delivered', source: 'carrier' } });
    }
    expect((await shops.bb.days(order)).withdrawalEnd).toBe('2026-12-04');
  });

  test('S61: is a year later where the right was never explained; once it was, fourteen days on', async () => {
    const { re } = shops;
    const order = await re.delivered('2026-11-02T10:00:00Z');
    const explain = (givenAt: string | null) =>
      re.shop.api.call('POST', `/v1/merchant/orders/${order.id}/withdrawal-information`, { body: { givenAt } });
    await explain(null);
    const { withdrawalEnd } = await re.seen(order);
    expect(withdrawalEnd!.lastDay.iso).toBe('2027-11-16');
    expect(withdrawalEnd!.steps).toEqual([
      'counted from Monday 2 November 2026, which is not counted itself',
      '14 days, from Tuesday 3 November 2026 to Monday 16 November 2026',
      '12 months on, from Monday 16 November 2026 to Tuesday 16 November 2027',
      'ends with Tuesday 16 November 2027, at 24:00 (Europe/Rome)',
    ]);
    re.shop.at('2027-03-01T10:00:00Z');
    await explain('2027-03-01T10:00:00Z');
    expect((await re.days(order)).withdrawalEnd).toBe('2027-03-15');
    expect(await re.kept(order, 'withdrawalEnd')).toMatchObject({ state: 'running', lastDay: '2027-03-15' });
  });

  test('moves with a correction of the day the parcel came', async () => {
    const { bb } = shops;
    const order = await bb.delivered('2026-11-03T10:00:00Z');
    const { body } = await bb.shop.api.call('GET', `/v1/merchant/orders/${order.id}`);
    bb.shop.at('2026-11-18T10:00:00Z');
    await bb.sweepAt('2026-11-18T10:00:00Z');
    expect(await bb.kept(order, 'withdrawalEnd')).toMatchObject({ state: 'met', lastDay: '2026-11-17' });
    const corrected = { kind: 'delivered', source: 'merchant', at: '2026-11-09T10:00:00Z', note: 'Ritirato al punto di ritiro' };
    await bb.shop.api.call('POST', `/v1/merchant/parcels/${body.parcels[0].id}/events`, { body: corrected });
    // S44: from the day it was fetched.
    expect(await bb.kept(order, 'withdrawalEnd')).toMatchObject({ state: 'running', lastDay: '2026-11-23' });
  });
});

describe('an order on its way', () => {
  const moves = ({ shop }: TestDeadlines, { id }: PlacedOrder, event: string) =>
    shop.api.call('POST', `/v1/merchant/orders/${id}/moves`, { body: { event } });

  test('S22: a document is awaited for five working days; then everything goes back, and the buyer is told in time', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 9899 }, payment: 'card', placedAt: '2026-12-02T10:00:00Z' });
    bb.shop.at('2026-12-03T10:00:00Z');
    await moves(bb, order, 'documentsAsked');
    const { identityDocument, dispatch } = await bb.seen(order);
    expect(identityDocument!.lastDay.iso).toBe('2026-12-11');
    expect(identityDocument!.steps[1]).toContain('public holiday Italy');
    expect(dispatch).toBeUndefined();
    await bb.sweepAt('2026-12-11T22:59:59.999Z');
    expect(await bb.kept(order, 'identityDocument')).toMatchObject({ state: 'running' });
    await bb.sweepAt('2026-12-11T23:00:00Z');
    expect(await bb.kept(order, 'identityDocument')).toMatchObject({ state: 'met' });
    expect(await bb.kept(order, 'identityNotice')).toMatchObject({ state: 'met', lastDay: '2026-12-18' });
    expect(await bb.kept(order, 'refundDue')).toMatchObject({ lastDay: '2026-12-26' });
    expect(await bb.shop.givenBack(order)).toBe(10589);
  });

  test('a document that is not valid lets the time run on; the picture of it goes by its day, or once it was looked at', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 9899 }, payment: 'card', placedAt: '2026-12-02T10:00:00Z' });
    bb.shop.at('2026-12-03T10:00:00Z');
    await moves(bb, order, 'documentsAsked');
    bb.shop.at('2026-12-04T10:00:00Z');
    const { keys, app } = bb.shop.api;
    const { status } = await app.request(`/v1/orders/${order.id}/documents`, {
      method: 'POST',
      headers: {
        'Cassa-Key': keys.publishableKey,
        'Cassa-Order': order.token,
        'Idempotency-Key': 'identity-document-1',
        'Content-Type': 'image/png',
      },
      body: new Uint8Array(await (await picture()).png().toBuffer()),
    });
    expect(status).toBe(201);
    expect(await bb.kept(order, 'identityDocument')).toMatchObject({ state: 'met' });
    expect((await bb.days(order)).identityDeletion).toBe('2027-01-03');
    await moves(bb, order, 'documentRejected');
    expect(await bb.days(order)).not.toHaveProperty('identityDeletion');
    expect(await bb.kept(order, 'identityDocument')).toMatchObject({ state: 'running', lastDay: '2026-12-11' });
    await bb.sweepAt('2026-12-11T23:00:00Z');
    expect(await bb.shop.givenBack(order)).toBe(10589);
  });

  test('S23: the document is there, and the thirty days run from it', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 9899 }, payment: 'card', placedAt: '2026-11-16T10:00:00Z' });
    expect((await bb.days(order)).delivery).toBe('2026-12-16');
    await moves(bb, order, 'documentsAsked');
    bb.shop.at('2026-11-18T10:00:00Z');
    await moves(bb, order, 'documentsShown');
    expect((await bb.days(order)).delivery).toBe('2026-12-18');
    expect(await bb.kept(order, 'identityDocument')).toMatchObject({ state: 'met' });
    await bb.shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: {} });
    await bb.sweepAt('2026-12-18T22:59:59Z');
    expect(await bb.warnings(order)).toBe(0);
    await bb.sweepAt('2026-12-18T23:00:00Z');
    await bb.sweepAt('2026-12-18T23:01:00Z');
    expect(await bb.warnings(order)).toBe(1);
    expect(await bb.kept(order, 'delivery')).toMatchObject({ state: 'fired' });
  });

  test('S24: a transfer has until Monday, with a reminder on the Friday before', async () => {
    const { re } = shops;
    re.shop.at('2026-11-09T10:00:00Z');
    await re.shop.api.putProduct('glove', plainProduct('GLOVE', 9000));
    const checkout = await re.shop.anna.startedWith('GLOVE', { payment: 'bankTransfer' });
    const { body } = await re.shop.anna.confirm(checkout);
    const order = { id: body.order!.id, token: body.orderToken!, paymentRef: checkout.paymentRef, lines: [] };
    expect(await re.days(order)).toMatchObject({ transferUnpaid: '2026-11-16' });
    expect(await re.kept(order, 'transferReminder')).toMatchObject({ lastDay: '2026-11-13', actsAt: '2026-11-12T23:00:00.000Z' });
    expect(await re.kept(order, 'transferUnpaid')).toMatchObject({ actsAt: '2026-11-16T23:00:00.000Z' });
    await re.shop.anna.bank.moveTransfer(checkout.paymentRef, 'now');
    await re.sweepAt('2026-11-17T08:00:00Z');
    expect(await re.kept(order, 'transferUnpaid')).toMatchObject({ state: 'met' });
    expect(await re.kept(order, 'transferReminder')).toBeUndefined();
  });

  test('S27: leaves within five working days of the payment, without the day of the patron saint', async () => {
    const { im } = shops;
    const order = await im.shop.order({ goods: { A: 9000 }, placedAt: '2026-11-24T10:00:00Z' });
    const { dispatch, acceptance } = await im.seen(order);
    expect(dispatch!.lastDay.iso).toBe('2026-12-02');
    expect(dispatch!.steps[1]).toContain('Thursday 26 November 2026 (local holiday)');
    expect(acceptance!.lastDay.iso).toBe('2026-12-09');
    im.shop.at('2026-12-02T10:00:00Z');
    await im.shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: {} });
    expect(await im.days(order)).not.toHaveProperty('dispatch');
    expect(await im.kept(order, 'dispatch')).toMatchObject({ state: 'met' });
    expect(await im.kept(order, 'acceptance')).toMatchObject({ state: 'met' });
  });

  test('nobody answers: after ten working days the order counts as refused, and what was paid goes back', async () => {
    const { im } = shops;
    const order = await im.shop.order({ goods: { A: 9000 }, placedAt: '2026-11-24T10:00:00Z' });
    await im.sweepAt('2026-12-09T22:59:59Z');
    expect(await im.kept(order, 'acceptance')).toMatchObject({ state: 'running' });
    await im.sweepAt('2026-12-09T23:00:00Z');
    expect(await im.shop.givenBack(order)).toBe(9000);
    expect(await im.kept(order, 'acceptance')).toMatchObject({ state: 'met' });
    expect(await im.kept(order, 'refundLimit')).toMatchObject({ state: 'met' });
  });

  test('late goods are given extra time, of whose end the merchant is told once', async () => {
    const { dr } = shops;
    const order = await dr.shop.order({ goods: { A: 19000 }, placedAt: '2026-10-01T10:00:00Z' });
    await moves(dr, order, 'accepted');
    expect((await dr.days(order)).delivery).toBe('2026-11-02');
    await dr.sweepAt('2026-11-03T10:00:00Z');
    expect(await dr.warnings(order)).toBe(1);
    expect((await dr.seen(order)).delivery).toMatchObject({ over: true });
    await dr.shop.ask(order, 'late-delivery', { remedy: 'extraTerm', until: '2026-11-14' });
    expect(await dr.days(order)).toMatchObject({ extraTerm: '2026-11-14' });
    await dr.shop.api.database.db.updateTable('notices').set({ attempts: 1 }).where('subject_id', '=', order.id).execute();
    await dr.sweepAt('2026-11-14T22:59:59Z');
    expect(await dr.warnings(order)).toBe(1);
    await dr.sweepAt('2026-11-14T23:00:00Z');
    await dr.sweepAt('2026-11-14T23:01:00Z');
    expect(await dr.warnings(order)).toBe(2);
    await dr.shop.deliver(order, '2026-11-16T10:00:00Z');
    expect(await dr.kept(order, 'extraTerm')).toMatchObject({ state: 'met' });
    expect(await dr.kept(order, 'delivery')).toMatchObject({ state: 'met' });
  });

  test('S28: has no term before it is accepted or announced; thirty days from then', async () => {
    const { dr } = shops;
    const order = await dr.shop.order({ goods: { A: 19000 }, placedAt: '2026-11-10T10:00:00Z' });
    expect(await dr.days(order)).not.toHaveProperty('delivery');
    dr.shop.at('2026-11-12T10:00:00Z');
    await dr.shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: {} });
    // The thirtieth day is a Saturday.
    expect((await dr.days(order)).delivery).toBe('2026-12-14');
  });
});

describe('goods that go back', () => {
  test('S57: withdrawn before they left, the money is due in fourteen days and nothing is sent', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 4800 }, payment: 'card', placedAt: '2026-11-02T08:00:00Z' });
    await bb.shop.withdraw(order);
    expect(await bb.days(order)).toMatchObject({ refundDue: '2026-11-16' });
    expect(await bb.days(order)).not.toHaveProperty('returnSending');
    expect(await bb.days(order)).not.toHaveProperty('delivery');
  });

  test('S86: the refund is due by the fourteenth day; the merchant is warned before, and once more when the law is broken', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 4800 }, deliveredAt: '2026-10-30T10:00:00Z', placedAt: '2026-10-26T10:00:00Z' });
    bb.shop.at('2026-11-02T10:00:00Z');
    await bb.shop.withdraw(order);
    expect(await bb.days(order)).toMatchObject({ refundDue: '2026-11-16' });
    await bb.sweepAt('2026-11-15T22:59:59Z');
    expect(await bb.warnings(order)).toBe(0);
    await bb.sweepAt('2026-11-15T23:00:00Z');
    expect(await bb.warnings(order)).toBe(1);
    await bb.shop.api.database.db.updateTable('notices').set({ attempts: 1 }).where('subject_id', '=', order.id).execute();
    await bb.sweepAt('2026-11-16T23:00:00Z');
    await bb.sweepAt('2026-11-16T23:01:00Z');
    expect(await bb.warnings(order)).toBe(2);
    expect(await bb.kept(order, 'refundLimit')).toMatchObject({ state: 'fired', lastDay: '2026-11-16' });
    const late = await bb.listed('?for=merchant');
    expect(late.find(({ kind, order: { id } }) => kind === 'refundLimit' && id === order.id)).toMatchObject({ over: true });
  });

  test('S95: are to be sent by the fourteenth day; sent a day later the withdrawal stands', async () => {
    const { dr } = shops;
    const order = await dr.shop.order({ goods: { A: 18000 }, deliveredAt: '2026-10-30T10:00:00Z', placedAt: '2026-10-26T10:00:00Z' });
    dr.shop.at('2026-11-02T10:00:00Z');
    const { id } = await dr.shop.withdraw(order);
    expect(await dr.days(order)).toMatchObject({ returnSending: '2026-11-16' });
    // The refund waits for the goods: there is no day yet.
    expect(await dr.days(order)).not.toHaveProperty('refundDue');
    await dr.sweepAt('2026-11-16T23:00:00Z');
    expect(await dr.kept(order, 'returnSending')).toMatchObject({ state: 'fired' });
    dr.shop.at('2026-11-17T10:00:00Z');
    await dr.shop.ask(order, `returns/${id}/dispatch`, { tracking: 'X1' });
    expect(await dr.kept(order, 'returnSending')).toMatchObject({ state: 'met' });
    expect((await dr.days(order)).refundDue).toBe('2026-11-17');
    expect((await dr.shop.read(id)).state).toBe('approved');
  });

  test('S106: what is deducted is told within five working days of their arrival', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 4800 }, deliveredAt: '2026-11-05T10:00:00Z', placedAt: '2026-11-02T10:00:00Z' });
    bb.shop.at('2026-11-09T10:00:00Z');
    const { id } = await bb.shop.withdraw(order);
    bb.shop.at('2026-11-16T10:00:00Z');
    await bb.shop.desk(id, 'reception');
    expect((await bb.days(order)).reductionNotice).toBe('2026-11-23');
    expect(await bb.kept(order, 'reductionNotice')).toMatchObject({ actsAt: '2026-11-22T23:00:00.000Z' });
    await bb.shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 3000, note: 'Suola consumata' }] });
    expect(await bb.kept(order, 'reductionNotice')).toMatchObject({ state: 'met' });
  });

  test('to tell of a loss are for what came in: nobody looks at goods that the law leaves with the buyer', async () => {
    const bb = shops.bb;
    const goods = { A: 4800, B: { price: 3000, personalisation: 'ANNA' } };
    const order = await bb.shop.order({ goods, placedAt: '2026-11-01T10:00:00Z', deliveredAt: '2026-11-03T10:00:00Z' });
    const { id } = await bb.shop.withdraw(order);
    await bb.shop.desk(id, 'reception');
    expect(await bb.kept(order, 'reductionNotice')).toMatchObject({ state: 'running' });
    await bb.shop.desk(id, 'assessment', { lines: [{ line: order.lines[0], lossBps: 1000, note: 'Usata' }] });
    expect(await bb.kept(order, 'reductionNotice')).toMatchObject({ state: 'met' });
  });

  test('S76: a voluntary return whose goods stay where they are lapses without a word; a withdrawal never does', async () => {
    const { bb } = shops;
    const order = await bb.shop.order({ goods: { A: 4800 }, deliveredAt: '2026-10-05T10:00:00Z', placedAt: '2026-10-02T10:00:00Z' });
    bb.shop.at('2026-11-02T10:00:00Z');
    const { body } = await bb.shop.request(order, [{ line: order.lines[0]!, quantity: 1 }]);
    const { id } = body.returns[0]!;
    expect(await bb.days(order)).not.toHaveProperty('returnLapse');
    await bb.shop.desk(id, 'approval');
    expect((await bb.days(order)).returnLapse).toBe('2026-11-16');
    const mails = () => bb.shop.api.database.db.selectFrom('notices').select('step').where('subject_id', '=', id).execute();
    const before = await mails();
    await bb.sweepAt('2026-11-16T22:59:59Z');
    expect((await bb.shop.read(id)).state).toBe('approved');
    await bb.sweepAt('2026-11-16T23:00:00Z');
    expect((await bb.shop.read(id)).state).toBe('lapsed');
    expect(await mails()).toEqual(before);

    const withdrawn = await bb.delivered('2026-11-05T10:00:00Z');
    await bb.shop.withdraw(withdrawn);
    expect(await bb.kept(withdrawn, 'returnLapse')).toBeUndefined();
    await bb.sweepAt('2027-03-01T10:00:00Z');
    expect((await bb.shop.returnsOf(withdrawn))[0]!.state).toBe('approved');
  });

  test('nobody collected them: the refund is due within the fifteen days of the terms', async () => {
    const { dr } = shops;
    const order = await dr.shop.order({ goods: { A: 18000 }, placedAt: '2026-11-02T08:00:00Z' });
    const { body: parcel } = await dr.shop.api.call('POST', `/v1/merchant/orders/${order.id}/parcels`, { body: {} });
    dr.shop.at('2026-11-09T10:00:00Z');
    await dr.shop.api.call('POST', `/v1/merchant/parcels/${parcel.id}/events`, { body: { kind: 'notCollected', source: 'carrier' } });
    expect((await dr.days(order)).uncollectedRefund).toBe('2026-11-24');
    expect(await dr.days(order)).not.toHaveProperty('delivery');
    const paid = await dr.shop.api.call('POST', `/v1/merchant/orders/${order.id}/uncollected-refund`, { body: {} });
    expect(paid.status).toBe(200);
    await dr.shop.pay();
    expect(await dr.kept(order, 'uncollectedRefund')).toMatchObject({ state: 'met' });
    expect(await dr.kept(order, 'refundLimit')).toMatchObject({ state: 'met' });
  });

  test('S42: hidden damage is to be reported within seven days; whoever reports it is answered within fourteen', async () => {
    const { bb } = shops;
    const order = await bb.delivered('2026-11-02T10:00:00Z');
    expect((await bb.days(order)).damageReport).toBe('2026-11-09');
    const lines = [{ line: order.lines[0], quantity: 1 }];
    const { body: claim } = await bb.shop.ask<{ id: string }>(order, 'claims', { kind: 'hiddenDamage', lines, description: 'Rotto' });
    expect((await bb.days(order)).claimReply).toBe('2026-11-16');
    bb.shop.at('2026-11-04T10:00:00Z');
    await bb.shop.api.call('POST', `/v1/merchant/claims/${claim.id}/events`, { body: { event: 'answered', text: 'La sostituiamo.' } });
    expect(await bb.kept(order, 'claimReply')).toMatchObject({ state: 'met' });
    await bb.sweepAt('2026-11-30T10:00:00Z');
    expect((await bb.seen(order)).damageReport).toMatchObject({ over: true });
    expect(await bb.warnings(order)).toBe(0);
  });

  test('the money of a claim is due within fourteen days of the decision; the merchant is warned of it, and it is met when all is paid', async () => {
    const { bb } = shops;
    const { shop } = bb;
    const order = await bb.delivered('2026-11-02T10:00:00Z');
    shop.at('2026-11-03T10:00:00Z');
    const lines = [{ line: order.lines[0], quantity: 1 }];
    const { body: claim } = await shop.ask<{ id: string }>(order, 'claims', {
      kind: 'defect',
      lines,
      description: 'Rotto',
      wanted: 'replacement',
    });
    await shop.ask(order, `claims/${claim.id}/events`, { event: 'failed', failure: 'refused' });
    await shop.ask(order, `claims/${claim.id}/remedy`, { remedy: 'termination' });
    expect(await bb.days(order)).not.toHaveProperty('refundDue');
    const ended = await shop.api.call('POST', `/v1/merchant/claims/${claim.id}/events`, { body: { event: 'terminated' } });
    expect(ended.status).toBe(200);
    // The provider does not pay it.
    expect((await bb.days(order)).refundDue).toBe('2026-11-17');
    const listed = await bb.listed('?dueBefore=2026-11-30&for=merchant');
    expect(listed).toContainEqual(expect.objectContaining({ kind: 'refundDue', subject: claim.id, label: 'Rimborso' }));
    await shop.api.database.db.updateTable('refunds').set({ due_at: '2027-01-01' }).where('source_id', '=', claim.id).execute();
    await bb.sweepAt('2026-11-16T22:59:00Z');
    expect(await bb.warnings(order)).toBe(0);
    await bb.sweepAt('2026-11-16T23:01:00Z');
    expect(await bb.warnings(order)).toBe(1);
    expect(await bb.kept(order, 'refundDue')).toMatchObject({ state: 'fired' });
    await shop.api.database.db.updateTable('refunds').set({ due_at: '2026-11-16' }).where('source_id', '=', claim.id).execute();
    await shop.pay();
    expect(await bb.kept(order, 'refundDue')).toMatchObject({ state: 'met' });
  });
});
