import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClaims } from './test-claims.ts';

describe.each(['backboneprostore', 'impronta', 'drop', 'restelli'])('goods of %s whose days no holiday table reaches', (profile) => {
  let claims: TestClaims;
  beforeAll(async () => {
    claims = await TestClaims.open(profile);
  });
  afterAll(() => claims.shop.stop());

  test('are reported, answered and read: nothing is refused, and no day is guessed', async () => {
    claims.shop.at('2037-12-01T10:00:00+01:00');
    const order = await claims.shop.order({
      goods: { A: 12000 },
      payment: 'card',
      placedAt: '2037-12-01T10:00:00+01:00',
      deliveredAt: '2037-12-28T11:00:00+01:00',
    });
    claims.shop.at('2037-12-29T11:00:00+01:00');
    const untold = {
      paths: { carrier: { standing: 'open', until: null }, guarantee: { standing: 'manual', until: null } },
      reply: { answerBy: null },
    };
    const simulated = await claims.simulate(order, { kind: 'hiddenDamage' });
    expect(simulated.status, simulated.text).toBe(200);
    expect(simulated.body).toMatchObject(untold);
    expect(simulated.body.paths.guarantee.because.map(({ code }) => code)).toEqual(['calendar.notReached']);
    const claim = await claims.report(order, { kind: 'hiddenDamage' });
    expect(claim).toMatchObject(untold);
    expect((await claims.desk(claim, { event: 'acknowledged' })).body.state).toBe('acknowledged');
    expect((await claims.choose(order, claim, 'replacement')).body.state).toBe('remedyChosen');
    expect(await claims.read(claim)).toMatchObject(untold);
    const clocks = await claims.shop.api.database.db
      .selectFrom('deadlines')
      .select(['kind', 'state'])
      .where('subject_id', '=', claim.id)
      .execute();
    expect(clocks).toEqual([{ kind: 'claimReply', state: 'unknown' }]);
  });

  test('two years before that, all but the end of the guarantee is known', async () => {
    claims.shop.at('2036-03-03T10:00:00+01:00');
    const order = await claims.shop.order({
      goods: { A: 12000 },
      payment: 'card',
      placedAt: '2036-03-03T10:00:00+01:00',
      deliveredAt: '2036-03-06T11:00:00+01:00',
    });
    claims.shop.at('2036-03-07T11:00:00+01:00');
    expect(await claims.report(order, { kind: 'hiddenDamage' })).toMatchObject({
      paths: { carrier: { standing: 'open', until: { iso: expect.stringMatching(/^2036-03/) } }, guarantee: { standing: 'manual' } },
      reply: { answerBy: { iso: expect.stringMatching(/^2036-03/) } },
    });
  });
});
