import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { claimMoves, nextClaimState, type ClaimActor } from './claim-moves.ts';
import type { ClaimState } from './claim-record.ts';
import { TestClaims } from './test-claims.ts';

const codes = (because: readonly { code: string }[]) => because.map(({ code }) => code);

describe('a merchant whose terms take eight days for reports', () => {
  let claims: TestClaims;
  beforeAll(async () => {
    claims = await TestClaims.open('drop');
  });
  afterAll(() => claims.shop.stop());
  const delivered = () =>
    claims.shop.order({
      goods: { A: 12000 },
      payment: 'card',
      placedAt: '2026-10-28T09:00:00+01:00',
      deliveredAt: '2026-11-02T11:00:00+01:00',
    });

  test('S41: too late for the carrier and not for the guarantee, each told apart before anything is sent', async () => {
    const order = await delivered();
    claims.shop.at('2026-11-10T23:59:00+01:00');
    expect((await claims.simulate(order, { kind: 'missing' })).body.paths.carrier).toMatchObject({
      standing: 'open',
      until: { iso: '2026-11-10' },
    });
    claims.shop.at('2026-11-11T09:00:00+01:00');
    const { body } = await claims.simulate(order, { kind: 'missing', wanted: 'replacement' });
    expect(body).toMatchObject({
      paths: {
        carrier: { standing: 'closed', until: { iso: '2026-11-10', text: '10 novembre 2026' } },
        guarantee: { standing: 'open', until: { iso: '2028-11-02' } },
      },
      remedies: [
        { remedy: 'repair', label: 'Completare la consegna', refund: null },
        { remedy: 'replacement', label: 'Nuovo invio', refund: null },
      ],
      chosen: 'replacement',
      cost: { charged: { amount: 0 } },
    });
    expect(codes(body.paths.carrier!.because)).toEqual(['delivery.carrierClaimLate']);
    expect(codes(body.paths.guarantee.because)).toContain('delivery.guaranteeOpen');
    const sent = await claims.report(order, { kind: 'missing', wanted: 'replacement' });
    const { paths, remedies, chosen, cost, reply } = body;
    expect(sent).toMatchObject({ paths, remedies, chosen, cost, reply, state: 'remedyChosen' });
    expect((await claims.notices(sent)).sort()).toEqual(['guaranteeReported', 'merchantClaim']);
  });

  test('a report with a photo that is sent again while the first is still on its way is that report', async () => {
    const order = await delivered();
    claims.shop.at('2026-11-05T09:00:00+01:00');
    const lines = [{ line: order.lines[0], quantity: 1 }];
    const body = { kind: 'hiddenDamage', description: 'Rotto', lines, attachments: [await claims.photo(order)] };
    const answers = await Promise.all(Array.from({ length: 8 }, () => claims.shop.ask(order, 'claims', body, 'one-and-the-same')));
    expect([...new Set(answers.map(({ status, text }) => `${status} ${text}`))]).toHaveLength(1);
    expect(answers[0]!.status, answers[0]!.text).toBe(201);
  });

  test('S113: a claim found to be without ground costs nothing by itself; only somebody looks at bad faith', async () => {
    const order = await delivered();
    claims.shop.at('2026-11-20T09:00:00+01:00');
    const claim = await claims.report(order, { kind: 'defect' });
    const refused = await claims.desk(claim, { event: 'unfounded', text: 'Nessun difetto' });
    expect([refused.status, refused.body.code]).toEqual([409, 'claim-stands']);
    const evidence = [await claims.photo(order, 'merchant')];
    const { body } = await claims.desk(claim, { event: 'unfounded', text: 'Nessun difetto', evidence });
    expect(body).toMatchObject({ state: 'unfounded', cost: { charged: { amount: 0 } }, remedies: [], steps: ['contested'] });
    expect(codes(body.cost.because)).toEqual(['guarantee.unfoundedFree']);
    expect(await claims.shop.givenBack(order)).toBe(0);

    const contested = await claims.tell(order, claim, {
      event: 'contested',
      text: 'Si vede bene',
      attachments: [await claims.photo(order)],
    });
    expect(contested.body).toMatchObject({ state: 'reported', attachments: [{}, {}] });
    const badFaith = [await claims.photo(order, 'merchant')];
    const again = await claims.desk(claim, {
      event: 'unfounded',
      text: 'Costruito',
      evidence: [await claims.photo(order, 'merchant')],
      badFaith,
    });
    expect(codes(again.body.cost.because)).toEqual(['guarantee.badFaithToReview']);
    expect(again.body.cost.charged.amount).toBe(0);
  });

  test('a cause the merchant names counts with evidence, and then somebody looks; nothing is closed by it', async () => {
    const order = await delivered();
    claims.shop.at('2026-11-20T09:00:00+01:00');
    const claim = await claims.report(order, { kind: 'defect' });
    const said = await claims.desk(claim, { event: 'causeNamed', cause: 'misuse', text: 'Usato male' });
    expect(said.body).toMatchObject({ state: 'acknowledged', paths: { guarantee: { standing: 'open' } } });
    const proved = await claims.desk(claim, { event: 'causeNamed', cause: 'misuse', evidence: [await claims.photo(order, 'merchant')] });
    expect(proved.body.paths.guarantee.standing).toBe('manual');
    expect((await claims.desk(claim, { event: 'closed', text: 'No' })).body.code).toBe('claim-stands');
  });
});

describe('a merchant whose terms take seven days and give replacement alone', () => {
  let claims: TestClaims;
  beforeAll(async () => {
    claims = await TestClaims.open('backboneprostore');
  });
  afterAll(() => claims.shop.stop());

  test('S42: hidden damage on day seven is in time for the carrier; a day later the guarantee stays', async () => {
    const order = await claims.shop.order({
      goods: { A: 12000 },
      placedAt: '2026-10-28T09:00:00+01:00',
      deliveredAt: '2026-11-02T11:00:00+01:00',
    });
    claims.shop.at('2026-11-09T18:00:00+01:00');
    const inTime = await claims.simulate(order, { kind: 'hiddenDamage' });
    expect(inTime.body.paths).toMatchObject({
      carrier: { standing: 'open', until: { iso: '2026-11-09' } },
      guarantee: { standing: 'open' },
    });
    claims.shop.at('2026-11-10T09:00:00+01:00');
    const late = await claims.simulate(order, { kind: 'hiddenDamage' });
    expect(late.body.paths).toMatchObject({ carrier: { standing: 'closed' }, guarantee: { standing: 'open' } });
    expect(late.body.withdrawal).toMatchObject({ standing: 'open', until: { iso: '2026-11-16' } });
  });

  test('S108: a defect in month 14 is open, and the buyer shows that it was there', async () => {
    const order = await claims.shop.order({
      goods: { A: 12000 },
      placedAt: '2025-10-10T09:00:00+02:00',
      deliveredAt: '2025-10-15T11:00:00+02:00',
    });
    claims.shop.at('2026-11-20T10:00:00+01:00');
    const { body } = await claims.simulate(order, { kind: 'defect' });
    expect(body.paths).toMatchObject({ carrier: null, guarantee: { standing: 'open', until: { iso: '2027-10-15' } } });
    expect(codes(body.paths.guarantee.because)).toContain('guarantee.buyerShows');
    expect((await claims.read(await claims.report(order, { kind: 'defect' }))).burden).toBe('buyer');
  });

  test('S112: the consumer chooses repair, whatever the terms give', async () => {
    const order = await claims.shop.order({
      goods: { A: 12000 },
      placedAt: '2026-10-28T09:00:00+01:00',
      deliveredAt: '2026-11-02T11:00:00+01:00',
    });
    claims.shop.at('2026-11-20T10:00:00+01:00');
    const claim = await claims.report(order, { kind: 'defect', wanted: 'repair' });
    expect(claim).toMatchObject({ state: 'remedyChosen', chosen: 'repair', steps: ['remedyChosen', 'failed', 'evidenceAdded', 'dropped'] });
    expect(claim.remedies.map(({ remedy }) => remedy)).toEqual(['repair', 'replacement']);
    expect(codes(claim.remediesBecause)).toContain('guarantee.choice');
    expect((await claims.choose(order, claim, 'replacement')).body.chosen).toBe('replacement');
  });

  test('S110 and what is over: a closed way is told, the report is taken all the same, and the merchant may close it', async () => {
    const order = await claims.shop.order({
      goods: { A: 12000 },
      placedAt: '2024-10-10T09:00:00+02:00',
      deliveredAt: '2024-10-15T11:00:00+02:00',
    });
    claims.shop.at('2026-11-20T10:00:00+01:00');
    const { body } = await claims.simulate(order, { kind: 'defect', wanted: 'repair' });
    expect(body).toMatchObject({ paths: { guarantee: { standing: 'closed' } }, remedies: [], chosen: null });
    const claim = await claims.report(order, { kind: 'defect', wanted: 'repair' });
    expect((await claims.choose(order, claim, 'repair')).body.code).toBe('remedy-not-open');
    const earlier = await claims.report(order, { kind: 'defect', discoveredAt: '2026-10-01T10:00:00+02:00' });
    expect(earlier.paths.guarantee.standing).toBe('open');
    expect((await claims.desk(claim, { event: 'closed', text: 'Garanzia finita' })).body.state).toBe('closed');
  });
});

describe('S110: a merchant that wants reports within two months', () => {
  test('is told that no such duty stands', async () => {
    const claims = await TestClaims.open('impronta');
    const order = await claims.shop.order({
      goods: { A: 7000 },
      payment: 'card',
      placedAt: '2026-03-02T09:00:00+01:00',
      deliveredAt: '2026-03-06T11:00:00+01:00',
    });
    claims.shop.at('2026-11-15T10:00:00+01:00');
    const { body } = await claims.simulate(order, { kind: 'defect', discoveredAt: '2026-06-01T10:00:00+02:00' });
    expect(body.paths.guarantee.standing).toBe('open');
    expect(codes(body.paths.guarantee.because)).toContain('guarantee.noNoticeDuty');
    await claims.shop.stop();
  });
});

describe('money', () => {
  let claims: TestClaims;
  beforeAll(async () => {
    claims = await TestClaims.open('backboneprostore');
  });
  afterAll(() => claims.shop.stop());
  const placed = { placedAt: '2026-10-28T09:00:00+01:00', deliveredAt: '2026-11-02T11:00:00+01:00' };
  const goods = { A: { price: 3333, quantity: 3 }, B: 3000 };

  async function failedRepair(order: PlacedOrder, quantity = 1) {
    claims.shop.at('2026-11-20T10:00:00+01:00');
    const claim = await claims.report(order, { kind: 'defect', lines: claims.units(order, quantity), wanted: 'repair' });
    await claims.tell(order, claim, { event: 'failed', failure: 'defectAgain' });
    return claim;
  }

  test('less money and the end come after the first remedies failed; what was shown is what goes back, to the cent', async () => {
    const order = await claims.shop.order({ goods, ...placed });
    const early = await claims.simulate(order, { kind: 'defect', wanted: 'termination' });
    expect(early.body.chosen).toBeNull();
    const claim = await failedRepair(order);
    const { body: shown } = await claims.choose(order, claim, 'termination');
    const { delivery } = await seen(order);
    const { refund } = shown.remedies.find(({ remedy }: any) => remedy === 'termination');
    expect(refund.amount).toBe(3333 + Math.round((delivery.fee.amount * 3333) / (3 * 3333 + 3000)));
    expect((await claims.desk(claim, { event: 'reduced', reducedBps: 1000 })).body.code).toBe('claim-step-impossible');
    const { body } = await claims.desk(claim, { event: 'terminated' });
    expect(body).toMatchObject({ state: 'terminated', remedies: [], steps: [] });
    await claims.shop.pay();
    expect(await claims.shop.givenBack(order)).toBe(refund.amount);
    expect(await claims.notices(claim)).toEqual(expect.arrayContaining(['guaranteeReported', 'claimAnswered']));
    const now = await seen(order);
    expect(now.lines.map(({ left }: any) => left)).toEqual([2, 1]);
    expect(now.claims).toMatchObject([{ id: claim.id, state: 'terminated' }]);
  });

  test('a lower price comes off what a later withdrawal brings, and no piece is paid twice', async () => {
    const order = await claims.shop.order({ goods, ...placed });
    const claim = await failedRepair(order);
    await claims.choose(order, claim, 'priceReduction');
    const { body } = await claims.desk(claim, { event: 'reduced', reducedBps: 3000, text: 'Graffio' });
    expect(body.state).toBe('reduced');
    await claims.shop.pay();
    expect(await claims.shop.givenBack(order)).toBe(1000);
    claims.shop.at('2026-11-15T10:00:00+01:00');
    const back = await claims.shop.withdraw(order);
    const { total } = await seen(order);
    expect(back.refund!.total.amount).toBe(total.amount - 1000);
  });

  test('pieces whose contract ended cannot be withdrawn from, nor claimed again', async () => {
    const order = await claims.shop.order({ goods, ...placed });
    const claim = await failedRepair(order, 3);
    await claims.choose(order, claim, 'termination');
    await claims.desk(claim, { event: 'terminated', wayBack: 700 });
    const again = await claims.simulate(order, { kind: 'defect' });
    expect([again.status, again.body.code, again.body.open]).toEqual([409, 'nothing-to-claim', claims.units(order, 1, 1)]);
    claims.shop.at('2026-11-15T10:00:00+01:00');
    const back = await claims.shop.withdraw(order);
    expect(back.lines.map(({ line, quantity }) => ({ line, quantity }))).toEqual(claims.units(order, 1, 1));
    claims.shop.at('2026-11-16T10:00:00+01:00');
    await claims.shop.desk(back.id, 'reception');
    await claims.shop.desk(back.id, 'refund');
    await claims.shop.pay();
    const { total } = await seen(order);
    expect(await claims.shop.givenBack(order)).toBeLessThanOrEqual(total.amount);
  });

  test('pieces in a return that is to be decided on wait for that, and the books stay readable', async () => {
    const order = await claims.shop.order({ goods: { A: { price: 2990, personalisation: 'Anna' }, B: 3000 }, ...placed });
    claims.shop.at('2026-11-05T10:00:00+01:00');
    const back = await claims.shop.withdraw(order, claims.units(order));
    expect(back.state).toBe('requested');
    const claim = await claims.report(order, { kind: 'defect', wanted: 'repair' });
    await claims.tell(order, claim, { event: 'failed', failure: 'seriousDefect' });
    await claims.choose(order, claim, 'termination');
    expect((await claims.desk(claim, { event: 'terminated' })).body.code).toBe('nothing-to-claim');
    await claims.shop.desk(back.id, 'decline', { code: 'excludedGoods' });
    expect((await claims.desk(claim, { event: 'terminated' })).body.state).toBe('terminated');
    expect((await claims.shop.read(back.id)).state).toBe('declined');
    expect((await seen(order)).lines.map(({ left, withdrawal }: any) => [left, withdrawal.possible])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  test('the delivery goes back once, whichever claims and withdrawals bring it, and each is paid as it was shown', async () => {
    const paidAs = async (order: PlacedOrder, line: number) => {
      const claim = await claims.report(order, { kind: 'defect', lines: claims.units(order, 1, line), wanted: 'repair' });
      await claims.tell(order, claim, { event: 'failed', failure: 'seriousDefect' });
      const { body } = await claims.choose(order, claim, 'termination');
      const ended = await claims.desk(claim, { event: 'terminated' });
      expect(ended.body.events.at(-1)!.detail).toMatchObject({ beyond: 0 });
      return body.remedies.find(({ remedy }: any) => remedy === 'termination').refund.amount as number;
    };
    const order = async () => {
      const sold = await claims.shop.order({ goods: { A: 3333, B: 4000 }, ...placed });
      claims.shop.at('2026-11-05T10:00:00+01:00');
      return sold;
    };
    const twice = await order();
    const { total } = await seen(twice);
    expect((await paidAs(twice, 0)) + (await paidAs(twice, 1))).toBe(total.amount);
    const mixed = await order();
    const first = await paidAs(mixed, 0);
    const back = await claims.shop.withdraw(mixed);
    expect(back.refund!.total.amount).toBe(total.amount - first);
    await claims.shop.desk(back.id, 'refund', { evenIfWithheld: true });
    await claims.shop.pay();
    expect(await claims.shop.givenBack(mixed)).toBe(total.amount);
  });

  test('what exceeds the rest of the payment is told, not taken from elsewhere', async () => {
    const order = await claims.shop.order({ goods: { A: 3333 }, ...placed });
    const claim = await failedRepair(order);
    await claims.choose(order, claim, 'termination');
    const { body } = await claims.desk(claim, { event: 'terminated', wayBack: 900 });
    expect(body.events.at(-1)!.detail).toMatchObject({ beyond: 900 });
    const { total } = await seen(order);
    await claims.shop.pay();
    expect(await claims.shop.givenBack(order)).toBe(total.amount);
  });

  test('a remedy the merchant proves impossible is to be chosen anew; without proof the choice stays', async () => {
    const order = await claims.shop.order({ goods, ...placed });
    claims.shop.at('2026-11-20T10:00:00+01:00');
    const claim = await claims.report(order, { kind: 'defect', wanted: 'repair' });
    const objection = { event: 'objected', remedy: 'repair', ground: 'impossible', text: 'Non si ripara' };
    const { body: unproved } = await claims.desk(claim, objection);
    expect(unproved).toMatchObject({ state: 'remedyChosen', chosen: 'repair' });
    const { body } = await claims.desk(claim, { ...objection, evidence: [await claims.photo(order, 'merchant')] });
    expect(body).toMatchObject({ state: 'acknowledged', chosen: null, remedies: [{ remedy: 'replacement' }] });
    expect((await claims.desk(claim, { event: 'remedied' })).body.code).toBe('claim-step-impossible');
    await claims.choose(order, claim, 'replacement');
    expect((await claims.desk(claim, { event: 'remedied', tracking: 'T1' })).body.state).toBe('settled');
    expect((await claims.tell(order, claim, { event: 'failed', failure: 'defectAgain' })).body.state).toBe('acknowledged');
  });

  async function seen(order: PlacedOrder): Promise<any> {
    return (await claims.shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } })).body;
  }
});

describe('a report', () => {
  let claims: TestClaims;
  let order: PlacedOrder;
  beforeAll(async () => {
    claims = await TestClaims.open('drop');
    order = await claims.shop.order({
      goods: { A: { price: 5000, quantity: 2 } },
      payment: 'card',
      deliveredAt: '2026-11-02T11:00:00+01:00',
    });
    claims.shop.at('2026-11-05T11:00:00+01:00');
  });
  afterAll(() => claims.shop.stop());

  test('carries photos of this order alone, and papers never', async () => {
    const photo = await claims.photo(order);
    const claim = await claims.report(order, { kind: 'wrong', attachments: [photo, photo] });
    expect(claim.attachments).toMatchObject([{ id: photo, type: 'image/jpeg', url: expect.stringContaining('signature=') }]);
    const other = await claims.shop.order({ goods: { A: 5000 }, payment: 'card' });
    const { body } = await claims.shop.ask<any>(other, 'claims', {
      kind: 'wrong',
      lines: claims.units(other),
      description: 'x',
      attachments: [photo],
    });
    expect(body.code).toBe('attachment-not-found');
  });

  test('names pieces that were bought, once they were discovered', async () => {
    const says = async (said: object) => (await claims.simulate(order, { kind: 'defect', ...said })).body.code;
    expect(await says({ lines: claims.units(order, 3) })).toBe('nothing-to-claim');
    expect(await says({ lines: [...claims.units(order, 2), ...claims.units(order, 1)] })).toBe('nothing-to-claim');
    expect(await says({ lines: [{ line: 'nowhere', quantity: 1 }] })).toBe('nothing-to-claim');
    expect(await says({ discoveredAt: '2026-11-06T11:00:00+01:00' })).toBe('not-in-the-future');
  });

  test('is text, whatever it holds', async () => {
    const description = '<img src=x onerror=alert(1)>\nBcc: x@example.com';
    const claim = await claims.report(order, { kind: 'defect', description });
    expect((await claims.read(claim)).description).toBe(description);
  });

  test('may come before the goods: nothing is refused, and somebody looks', async () => {
    const waiting = await claims.shop.order({ goods: { A: 5000 }, payment: 'card' });
    const claim = await claims.report(waiting, { kind: 'missing' });
    expect(claim.paths).toMatchObject({ carrier: null, guarantee: { standing: 'manual' } });
  });

  test('that came by phone is written down with its time, and the history stays as it is', async () => {
    const body = {
      kind: 'defect',
      lines: claims.units(order),
      description: 'Al telefono',
      channel: 'phone',
      reportedAt: '2026-11-04T10:00:00+01:00',
    };
    const { status, body: claim } = await claims.shop.api.call('POST', `/v1/merchant/orders/${order.id}/claims`, { body });
    expect([status, claim.channel, claim.reportedAt.iso]).toEqual([201, 'phone', '2026-11-04T09:00:00.000Z']);
    const { db } = claims.shop.api.database;
    await expect(sql`update claim_events set kind = 'closed' where claim_id = ${claim.id}`.execute(db)).rejects.toThrow('append-only');
    const { body: list } = await claims.shop.api.call('GET', '/v1/merchant/claims?state=reported');
    expect(list.claims.map(({ id }: any) => id)).toContain(claim.id);
  });

  test('is no other order’s, and needs its token', async () => {
    const claim = await claims.report(order, { kind: 'defect' });
    const other = await claims.shop.order({ goods: { A: 5000 }, payment: 'card' });
    expect((await claims.choose(other, claim, 'repair')).body.code).toBe('claim-not-found');
    expect((await claims.choose({ ...order, token: 'x' }, claim, 'repair')).body.code).toBe('order-not-found');
  });

  test('floods nobody: an order takes so many from its page', async () => {
    const own = await claims.shop.order({ goods: { A: 5000 }, payment: 'card', deliveredAt: '2026-11-05T11:00:00+01:00' });
    const body = { kind: 'defect', lines: claims.units(own), description: 'Ancora' };
    const day = (index: number) => new Date(Date.parse('2026-09-01T10:00:00Z') + index * 86_400_000).toISOString();
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, index) => claims.shop.ask<any>(own, 'claims', { ...body, discoveredAt: day(index) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
    expect(answers.find(({ status }) => status !== 201)?.body.code).toBe('claims-too-many');
    const logged = await claims.shop.api.call('POST', `/v1/merchant/orders/${own.id}/claims`, { body: { ...body, channel: 'email' } });
    expect(logged.status).toBe(201);
  });

  test('sent twice at once is one', async () => {
    const body = { kind: 'defect', lines: claims.units(order), description: 'Due volte' };
    const answers = await Promise.all([1, 2].map(() => claims.shop.ask<any>(order, 'claims', body, 'one-key')));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test.each([
    ['it', 'Manca qualcosa'],
    ['en', 'Something is missing'],
  ])('speaks %s', async (language, kindText) => {
    const answer = await claims.shop.api.call('POST', `/v1/orders/${order.id}/claims/simulation`, {
      body: { kind: 'missing', lines: claims.units(order) },
      headers: { 'Cassa-Order': order.token, 'Accept-Language': language },
    });
    expect([answer.headers.get('Content-Language'), answer.body.kindText]).toEqual([language, kindText]);
  });
});

describe('the table of moves', () => {
  const actors: readonly ClaimActor[] = ['buyer', 'merchant'];
  const kinds = Object.keys(claimMoves) as (keyof typeof claimMoves)[];

  test('reaches every state from a report, and leaves none but a paid one without a way on', () => {
    const reached = new Set<ClaimState>(['reported']);
    for (const state of reached)
      for (const kind of kinds)
        for (const actor of actors) {
          const next = nextClaimState(state, kind, actor);
          if (next) reached.add(next);
        }
    expect([...reached].sort()).toEqual([
      'acknowledged',
      'closed',
      'reduced',
      'remedyChosen',
      'reported',
      'settled',
      'terminated',
      'unfounded',
    ]);
    const ends = [...reached].filter((state) =>
      kinds.every((kind) => actors.every((actor) => [null, state].includes(nextClaimState(state, kind, actor)))),
    );
    expect(ends.sort()).toEqual(['reduced', 'terminated']);
  });

  test('lets nobody but the merchant pay, and nobody but the shopper drop', () => {
    for (const kind of ['reduced', 'terminated', 'unfounded', 'closed', 'remedied'] as const)
      expect(claimMoves[kind].by).toEqual(['merchant']);
    for (const kind of ['dropped', 'contested'] as const) expect(claimMoves[kind].by).toEqual(['buyer']);
  });
});

describe('the same thing reported again', () => {
  let claims: TestClaims;
  let order: PlacedOrder;
  beforeAll(async () => {
    claims = await TestClaims.open('backboneprostore');
  });
  afterAll(() => claims.shop.stop());
  beforeEach(async () => {
    order = await claims.shop.order({
      goods: { A: { price: 3000, quantity: 2 }, B: 3000 },
      placedAt: '2026-10-20T09:00:00Z',
      deliveredAt: '2026-11-03T10:00:00Z',
    });
    claims.shop.at('2026-11-05T10:00:00Z');
  });
  const defect = (more: object = {}) => claims.report(order, { kind: 'defect', description: 'Si scuce', ...more });
  const mails = async ({ id }: { readonly id: string }) => (await claims.notices({ id })).toSorted();

  test('is answered with the report that exists, and nobody is written to again', async () => {
    const first = await defect();
    const again = await defect();
    expect(again.id).toBe(first.id);
    expect(again.history).toEqual(first.history);
    expect(await mails(first)).toEqual(['guaranteeReported', 'merchantClaim']);
  });

  test('adds what is new to it, once', async () => {
    const first = await defect();
    const photo = await claims.photo(order);
    const added = await defect({ description: 'Si scuce anche il polsino', attachments: [photo] });
    expect(added.id).toBe(first.id);
    expect(added.attachments).toHaveLength(1);
    expect(added.history.map(({ kind, note }) => [kind, note])).toEqual([
      ['reported', null],
      ['evidenceAdded', 'Si scuce anche il polsino'],
    ]);
    expect((await defect({ description: 'Si scuce anche il polsino' })).history).toHaveLength(2);
  });

  test('other pieces, more of them, another thing or another day are a report of their own', async () => {
    const ids = [
      await defect(),
      await defect({ lines: claims.units(order, 2) }),
      await defect({ lines: claims.units(order, 1, 1) }),
      await claims.report(order, { kind: 'wrong' }),
      await defect({ discoveredAt: '2026-11-04T10:00:00Z' }),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
  });

  test('what is over can be reported anew', async () => {
    const first = await defect();
    await claims.tell(order, first, { event: 'dropped' });
    expect((await defect()).id).not.toBe(first.id);
  });
});
