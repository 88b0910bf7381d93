import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRefunds } from '../refunds/refunds.store.ts';
import { readOrderCase } from '../returns/return-case.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import type { Called } from '../test-api.ts';
import { TestClaims } from './test-claims.ts';

type Act =
  | { readonly kind: 'report'; readonly line: number; readonly quantity: number; readonly wanted: string | undefined }
  | { readonly kind: 'pursue'; readonly line: number; readonly quantity: number; readonly bps: number | null }
  | { readonly kind: 'withdraw'; readonly line: number; readonly quantity: number }
  | { readonly kind: 'choose'; readonly nth: number; readonly remedy: string }
  | { readonly kind: 'fail' | 'drop' | 'contest' | 'remedied' | 'unfounded'; readonly nth: number }
  | { readonly kind: 'reduce'; readonly nth: number; readonly bps: number }
  | { readonly kind: 'terminate'; readonly nth: number; readonly wayBack: number }
  | { readonly kind: 'refund'; readonly nth: number }
  | { readonly kind: 'pay' };

const nth = fc.nat(3);
const line = fc.nat(2);
const quantity = fc.constantFrom(1, 1, 1, 2, 3);
const remedy = fc.constantFrom('repair', 'replacement', 'priceReduction', 'termination');
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('report' as const), line, quantity, wanted: fc.option(remedy, { nil: undefined }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('pursue' as const), line, quantity, bps: fc.option(fc.integer({ min: 1, max: 10_000 })) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), line, quantity }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('choose' as const), nth, remedy }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('fail' as const, 'fail' as const, 'drop', 'contest', 'remedied', 'unfounded'), nth }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reduce' as const), nth, bps: fc.integer({ min: 1, max: 10_000 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('terminate' as const), nth, wayBack: fc.nat(900) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refund' as const), nth }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'pay' as const }) },
);

let claims: TestClaims;
beforeAll(async () => {
  claims = await TestClaims.open('backboneprostore');
});
afterAll(() => claims.shop.stop());

async function run(order: PlacedOrder, step: Act): Promise<Called | undefined> {
  const { shop } = claims;
  const named = (step: { readonly line: number; readonly quantity: number }) => claims.units(order, step.quantity, step.line);
  switch (step.kind) {
    case 'report':
      return shop.ask(order, 'claims', {
        kind: 'defect',
        description: 'x',
        lines: named(step),
        ...(step.wanted && { wanted: step.wanted }),
      });
    case 'pursue': {
      const reported = await run(order, { ...step, kind: 'report', wanted: 'repair' });
      if (reported?.status !== 201) return reported;
      await claims.tell(order, reported.body, { event: 'failed', failure: 'seriousDefect' });
      await claims.choose(order, reported.body, step.bps === null ? 'termination' : 'priceReduction');
      return claims.desk(reported.body, step.bps === null ? { event: 'terminated' } : { event: 'reduced', reducedBps: step.bps });
    }
    case 'withdraw':
      await shop.withdraw(order, named(step));
      return undefined;
    case 'pay':
      await shop.pay();
      return undefined;
    case 'refund': {
      const returns = await shop.returnsOf(order);
      const back = returns[step.nth % Math.max(1, returns.length)];
      return back && shop.desk(back.id, 'refund', { evenIfWithheld: true });
    }
  }
  const { claims: made } = await seen(order);
  const claim = made[step.nth % Math.max(1, made.length)];
  if (!claim) return undefined;
  switch (step.kind) {
    case 'choose':
      return claims.choose(order, claim, step.remedy);
    case 'fail':
      return claims.tell(order, claim, { event: 'failed', failure: 'refused' });
    case 'drop':
      return claims.tell(order, claim, { event: 'dropped' });
    case 'contest':
      return claims.tell(order, claim, { event: 'contested', text: 'x' });
    case 'remedied':
      return claims.desk(claim, { event: 'remedied' });
    case 'unfounded':
      return claims.desk(claim, { event: 'unfounded', text: 'x' });
    case 'reduce':
      return claims.desk(claim, { event: 'reduced', reducedBps: step.bps });
    case 'terminate':
      return claims.desk(claim, { event: 'terminated', wayBack: step.wayBack });
  }
}

/** Returns that are to be decided on, or were given up. */
async function unplanned(order: PlacedOrder): Promise<number> {
  const returns = await claims.shop.returnsOf(order);
  return returns.filter(({ state }) => ['requested', 'declined', 'lapsed', 'cancelled'].includes(state)).length;
}

async function seen(order: PlacedOrder): Promise<any> {
  const answer = await claims.shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

test(
  'whatever is claimed, withdrawn from and paid, in whatever order: no more goes back than came in, and nothing breaks',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), fc.boolean(), async (acts, atOnce) => {
        const goods = {
          A: { price: 3333, quantity: 3 },
          B: { price: 2990, quantity: 1, personalisation: 'Anna' },
          C: { price: 101, quantity: 2 },
        };
        const placed = { placedAt: '2026-10-28T09:00:00+01:00', deliveredAt: '2026-11-02T11:00:00+01:00' };
        const order = await claims.shop.order({ goods, ...placed });
        claims.shop.at('2026-11-05T10:00:00+01:00');
        for (let index = 0; index < acts.length; index += 2) {
          const pair = acts.slice(index, index + 2);
          const answers = atOnce
            ? await Promise.all(pair.map((each) => run(order, each)))
            : [await run(order, pair[0]!), pair[1] && (await run(order, pair[1]))];
          for (const answer of answers) expect(answer?.status ?? 200, answer?.text).toBeLessThan(500);
        }
        await claims.shop.pay();
        const { total, lines } = await seen(order);
        const refunds = await listRefunds(claims.shop.api.deps.db, claims.shop.api.keys.merchantId, order.id);
        const owed = refunds.reduce((sum, { amount }) => sum + amount, 0);
        expect(owed).toBeLessThanOrEqual(total.amount);
        expect(await claims.shop.givenBack(order)).toBe(owed);
        const { db, shops } = claims.shop.api.deps;
        const { plan, order: record } = await readOrderCase(db, { shops }, await claims.shop.record(order));
        const claimed = record.claimed!.reduce((sum, { amount }) => sum + amount, 0);
        expect(plan.total + claimed).toBeLessThanOrEqual(total.amount);
        expect(await claims.shop.returnsOf(order)).toHaveLength(plan.refunds.length + (await unplanned(order)));
        for (const each of lines) expect(each.left).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 15 },
    );
  },
);
