import { expect, it } from 'vitest';
import { runInTest } from './test-io.ts';

const file = (merchant: string) => `policy/profiles/${merchant}.json`;

it.each([
  [{ when: 'quoted' }, 'scenarios[0].when'],
  [{ when: 'stepReached' }, 'scenarios[0].given.step'],
  [{ when: 'refundPlanned' }, 'scenarios[0].given.order'],
  [{ expected: { totl: '1.00' } }, 'scenarios[0].expected.totl'],
  [{ expected: {} }, 'scenarios[0].expected: Expected at least one thing'],
  [{ expected: { why: {} } }, 'scenarios[0].expected: Expected at least one thing'],
  [{ given: { service: 'rocket' } }, 'scenarios[0].given.service: Expected a service of the profile: "express" or "standard".'],
  [{ given: { payment: 'shells' } }, 'scenarios[0].given.payment: Expected a method of payment of the profile: "applePay" or "card"'],
  [
    { given: { order: { lines: { A: { price: '9.00' } } }, events: [{ kind: 'statement', lines: ['B'] }] } },
    'scenarios[0].given.events[0].lines[0]: Expected a line of the order: "A".',
  ],
  [
    {
      given: {
        order: { placedAt: '2026-10-20T09:00:00Z', lines: { A: { price: '9.00' } } },
        events: [{ kind: 'statement', at: '2026-10-19T09:00:00Z' }],
      },
    },
    'scenarios[0].given.events[0].at: Expected no earlier than order.placedAt, 2026-10-20T09:00:00Z.',
  ],
  [
    { given: { asked: { about: 'defect', deliveredAt: '2026-10-20T09:00:00.5Z', reportedAt: '2026-10-20T09:00Z' } } },
    'scenarios[0].given.asked.reportedAt: Expected no earlier than deliveredAt',
  ],
  [{ given: { lines: Array.from({ length: 501 }, () => ({ price: '1.00' })) } }, 'scenarios[0].given.lines: Expected at most 500'],
  [{ given: { now: 'today' } }, 'scenarios[0].given.now: Expected an instant like 2026-11-20T09:00:00Z.'],
  [{ expected: { lastDay: '2026-02-30' } }, 'scenarios[0].expected.lastDay: Expected a date like 2026-11-20.'],
])('a mistake in the cases, %j, is named with its place', (part, path) => {
  const files = {
    'c.json': JSON.stringify(
      { scenarios: [{ id: 'x', title: 'x', given: {}, when: 'quote', expected: { total: '0.00' }, ...part }] },
      null,
      2,
    ),
  };
  const { code, complained } = runInTest(['scenarios', file('drop'), '--data', 'c.json'], files);
  expect(code).toBe(2);
  expect(complained).toMatch(/^c\.json:\d+:\d+ {2}/);
  expect(complained).toContain(path);
});

it('each case of a merchant has an id of its own, and a file has no more than a thousand', () => {
  const one = { id: 'x', title: 'x', given: {}, when: 'quote', expected: { total: '0.00' } };
  const complained = (scenarios: readonly object[]) =>
    runInTest(['scenarios', file('drop'), '--data', 'c.json'], { 'c.json': JSON.stringify({ scenarios }) }).complained;
  expect(complained([one, one])).toContain('scenarios[1].id: Expected an id of its own: scenarios[0] is "x" already.');
  expect(complained([{ ...one, merchant: 'impronta' }, one])).not.toContain('of its own');
  expect(complained(Array.from({ length: 1001 }, (_, index) => ({ ...one, id: `${index}` })))).toContain('Expected at most 1000');
  const long = { ...one, given: { lines: Array.from({ length: 500 }, () => ({ price: '1.00' })) } };
  expect(complained(Array.from({ length: 41 }, (_, index) => ({ ...long, id: `${index}` })))).toContain(
    'scenarios: Expected at most 20000 lines in all cases together, not 20500.',
  );
});
