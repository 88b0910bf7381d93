import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile, type Profile } from '../profile.ts';
import type { RefundEvent, RefundGround, RefundStatement } from './refund-event.ts';
import type { RefundOrder } from './refund-order.ts';
import { refundPlan } from './refund-plan.ts';

const folder = join(import.meta.dirname, '../profiles');
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => {
    const parsed = parseProfile(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return parsed.profile;
  });

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const count = (order: RefundOrder) => sum(order.lines.map(({ quantity }) => quantity));

const order: fc.Arbitrary<RefundOrder> = fc.record({
  placedAt: fc.constant('2026-10-20T09:00:00Z'),
  destination: fc.constantFrom('IT', 'DE', 'CH').map((country) => ({ country })),
  lines: fc
    .array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), net: fc.integer({ min: 0, max: 20_000 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((lines) => lines.map((line, index) => ({ ...line, id: `line-${index}` }))),
  delivery: fc.record({ paid: fc.integer({ min: 0, max: 2_000 }), cheapestStandard: fc.integer({ min: 0, max: 2_000 }) }),
  gifts: fc.constant([{ id: 'gift', declaredValue: 1_200 }]),
  told: fc.record({ withdrawalRight: fc.boolean(), returnCost: fc.boolean() }),
});

/** Puts every piece of an order into one of some statements, or keeps it where its number has no ground. */
function statements(order: RefundOrder, places: readonly number[], grounds: readonly RefundGround[]): RefundStatement[] {
  const pieces = order.lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));
  return grounds.flatMap((ground, place): RefundStatement[] => {
    const units = order.lines
      .map(({ id }) => ({
        line: id,
        quantity: pieces.filter((line, index) => line === id && places[index % places.length] === place).length,
      }))
      .filter(({ quantity }) => quantity > 0);
    return units.length === 0 ? [] : [{ kind: 'statement', id: `statement-${place}`, at: '2026-11-02T09:00:00Z', ground, units }];
  });
}

const places = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 20, maxLength: 20 });
const losses = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 });

const assessed = (made: readonly RefundStatement[], order: RefundOrder, bps: readonly number[]): RefundEvent[] =>
  made.flatMap(({ id, units }) =>
    units.map(({ line }) => {
      const lossBps = bps[order.lines.findIndex((each) => each.id === line)]!;
      return { kind: 'assessed' as const, of: id, line, lossBps, evidence: 1, unmet: lossBps % 2 === 0 ? (['tags'] as const) : [] };
    }),
  );

/** Any history: several grounds, labels, losses, costs and gifts, in any order. */
const history: fc.Arbitrary<readonly [RefundOrder, readonly RefundStatement[], readonly RefundEvent[]]> = fc
  .tuple(
    order,
    places(4),
    fc.array(fc.constantFrom<RefundGround>('withdrawal', 'withdrawal', 'voluntaryReturn', 'unavailable'), { minLength: 1, maxLength: 4 }),
    losses,
    fc.array(fc.constantFrom('merchantLabel', 'ownCourier', undefined), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 0, max: 3_000 }),
  )
  .map(([bought, where, grounds, bps, ways, amount]) => {
    const made = statements(bought, where, grounds).map((each, index) => ({ ...each, ...(ways[index] && { way: ways[index] }) }));
    const costs = made.slice(0, 1).flatMap(({ id }): RefundEvent[] => [
      { kind: 'charged', of: id, charge: 'importDuties', amount },
      { kind: 'charged', of: id, charge: 'processing', amount },
      { kind: 'giftKept', of: id, gift: 'gift', reviewed: true },
    ]);
    return [bought, made, [...assessed(made, bought, bps), ...costs]] as const;
  });

describe.each(profiles.map((profile) => [profile.id, profile] as const))('refunds of %s', (_id, profile) => {
  const total = (bought: RefundOrder, events: readonly RefundEvent[], own: Profile = profile) => refundPlan(own, bought, events).total;

  it('sum to the same whole, however the goods are split among statements', () => {
    fc.assert(
      fc.property(order, places(3), losses, (bought, where, bps) => {
        const split = statements(bought, where, ['withdrawal', 'withdrawal', 'withdrawal', 'withdrawal']);
        const once = statements(bought, [0], ['withdrawal']);
        expect(sum(split.flatMap(({ units }) => units.map(({ quantity }) => quantity)))).toBe(count(bought));
        expect(total(bought, [...split, ...assessed(split, bought, bps)])).toBe(total(bought, [...once, ...assessed(once, bought, bps)]));
      }),
      { numRuns: 300 },
    );
  });

  it('come to the same, in whatever order things happen', () => {
    fc.assert(
      fc.property(
        history.chain(([bought, made, rest]) =>
          fc.record({
            bought: fc.constant(bought),
            events: fc.constant([...made, ...rest]),
            shuffled: fc.shuffledSubarray([...made, ...rest], { minLength: made.length + rest.length }),
          }),
        ),
        ({ bought, events, shuffled }) => {
          expect(total(bought, shuffled)).toBe(total(bought, events));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never exceed what was paid, are never negative, and add up', () => {
    fc.assert(
      fc.property(history, ([bought, made, rest]) => {
        const plan = refundPlan(profile, bought, [...made, ...rest]);
        for (const { lines, delivery, costs, total: whole } of plan.refunds) {
          const amounts = [
            ...lines.map(({ refund }) => refund.value),
            delivery.value,
            whole.value,
            ...costs.map(({ amount }) => amount.value),
          ];
          for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(0);
          expect(sum(lines.map(({ refund }) => refund.value)) + delivery.value - sum(costs.map(({ amount }) => amount.value))).toBe(
            whole.value,
          );
        }
        expect(plan.total).toBe(sum(plan.refunds.map((refund) => refund.total.value)));
        expect(plan.total).toBeLessThanOrEqual(sum(bought.lines.map(({ net }) => net)) + bought.delivery.paid);
        expect(sum(plan.refunds.map(({ delivery }) => delivery.value))).toBeLessThanOrEqual(bought.delivery.paid);
      }),
      { numRuns: 300 },
    );
  });

  it('are made as they were shown: what went back changes the balance alone', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 50_000 }), ([bought, made, rest], amount) => {
        const shown = refundPlan(profile, bought, [...made, ...rest]);
        const after = refundPlan(profile, bought, [...made, ...rest, { kind: 'refunded', amount }]);
        expect({ ...after, refunded: 0, balance: shown.balance }).toEqual(shown);
        const { owed, overpaid, payable } = after.balance.value;
        expect(owed - overpaid).toBe(shown.total - amount);
        expect(payable).toBeLessThanOrEqual(owed);
        const settled = refundPlan(profile, bought, [
          ...made,
          ...rest,
          { kind: 'refunded', amount },
          { kind: 'refunded', amount: payable },
        ]);
        expect(settled.balance.value.payable).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('never fall below the law, whatever the terms say', () => {
    const hostile: Profile = {
      ...profile,
      refund: {
        within: { days: 90, kind: 'working', from: 'acceptance' },
        delivery: { whenAllReturned: 'none', whenSomeReturned: 'none' },
        deductions: { kinds: ['returnCost', 'processing', 'importDuties', 'localTaxes'] },
        diminishedValue: { measure: 'band', minBps: 9_000, maxBps: 10_000 },
      },
      return: { ...profile.return, unmetCondition: { outcome: 'refuse' }, requires: { conditions: ['tags'] } },
    };
    fc.assert(
      fc.property(order, losses, fc.integer({ min: 0, max: 3_000 }), (bought, bps, amount) => {
        const made = statements(bought, [0], ['withdrawal']);
        const events: RefundEvent[] = [
          ...made,
          ...assessed(made, bought, bps),
          { kind: 'charged', of: 'statement-0', charge: 'processing', amount },
        ];
        const { value, because } = refundPlan(hostile, bought, events).refunds[0]!.total;
        const lost = bought.told?.withdrawalRight === false ? bps.map(() => 0) : bps;
        const goods = sum(bought.lines.map(({ net }, index) => Math.floor((net * (10_000 - lost[index]!)) / 10_000)));
        expect(value).toBeGreaterThanOrEqual(goods + Math.min(bought.delivery.paid, bought.delivery.cheapestStandard));
        expect(value).toBeGreaterThan(Number(because[0]!.clauseWouldGive ?? -1));
      }),
      { numRuns: 300 },
    );
  });

  it('are due within fourteen days of the statement, extended to a working day at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (day) => {
        const at = new Date(Date.UTC(2026, 0, 1 + day, 11)).toISOString();
        const bought: RefundOrder = {
          placedAt: at,
          destination: { country: 'IT' },
          lines: [{ id: 'line', quantity: 1, net: 5_000 }],
          delivery: { paid: 0, cheapestStandard: 0 },
        };
        const statement: RefundStatement = { kind: 'statement', id: 'a', at, ground: 'withdrawal', units: [{ line: 'line', quantity: 1 }] };
        const due = refundPlan(profile, bought, [statement, { kind: 'received', of: 'a', at }]).refunds[0]!.due.value!;
        const fourteenth = new Date(Date.UTC(2026, 0, 15 + day, 11)).toISOString().slice(0, 10);
        expect(due.dueBy <= fourteenth && due.legalLimit >= fourteenth).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what cannot be', () => {
  const bought: RefundOrder = {
    placedAt: '2026-10-20T09:00:00Z',
    destination: { country: 'IT' },
    lines: [{ id: 'a', quantity: 2, net: 5_000 }],
    delivery: { paid: 600, cheapestStandard: 600 },
  };
  const statement = (id: string, ...units: RefundStatement['units']): RefundStatement => ({
    kind: 'statement',
    id,
    at: '2026-11-02T09:00:00Z',
    ground: 'withdrawal',
    units,
  });
  const one = statement('one', { line: 'a', quantity: 1 });

  it.each<[string, readonly RefundEvent[]]>([
    ['an unknown line', [statement('one', { line: 'b', quantity: 1 })]],
    ['no pieces', [statement('one', { line: 'a', quantity: 0 })]],
    ['half a piece', [statement('one', { line: 'a', quantity: 0.5 })]],
    ['more pieces than were ordered', [one, statement('two', { line: 'a', quantity: 2 })]],
    ['a line twice', [statement('one', { line: 'a', quantity: 1 }, { line: 'a', quantity: 1 })]],
    ['a statement twice', [one, one]],
    ['an unknown statement', [one, { kind: 'received', of: 'two', at: '2026-11-02T09:00:00Z' }]],
    ['an unknown gift', [one, { kind: 'giftKept', of: 'one', gift: 'cap', reviewed: true }]],
    ['a loss above the whole', [one, { kind: 'assessed', of: 'one', line: 'a', lossBps: 10_001, evidence: 1 }]],
    ['a negative loss', [one, { kind: 'assessed', of: 'one', line: 'a', lossBps: -1, evidence: 1 }]],
    ['a negative cost', [one, { kind: 'charged', of: 'one', charge: 'importDuties', amount: -1 }]],
    ['a negative refund', [one, { kind: 'refunded', amount: -1 }]],
  ])('%s', (_what, events) => {
    expect(() => refundPlan(profiles[0]!, bought, events)).toThrow(RangeError);
  });
});
