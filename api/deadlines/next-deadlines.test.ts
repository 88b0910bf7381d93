import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidayTableVersion } from '../../policy/index.ts';
import type { StoredDeadline } from './deadline-record.ts';
import type { FoundDeadlines } from './deadlines-of.ts';
import { nextDeadlines } from './next-deadlines.ts';
import type { WantedDeadline } from './wanted-deadline.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();

function clock(actsAt: string, metAt: string | null = null): WantedDeadline {
  const day = actsAt.slice(0, 10);
  const days = { eventDay: '2026-10-01', rawLastDay: day, lastDay: day, endsAt: actsAt };
  return { kind: 'delivery', subjectId: 'ord_1', ...days, actsAt, holidays: holidayTableVersion, metAt, because: [], steps: () => [] };
}

const found = (...deadlines: WantedDeadline[]): FoundDeadlines => ({ deadlines, unknown: [] });
const unknown: FoundDeadlines = { deadlines: [], unknown: [{ kind: 'delivery', subjectId: 'ord_1' }] };

/** The rows after a change, as the database would have them. */
function applied(kept: readonly StoredDeadline[], facts: FoundDeadlines, now: string): StoredDeadline[] {
  const { write, remove } = nextDeadlines(kept, facts, now);
  const touched = new Set([...write, ...remove].map(({ kind, subjectId }) => `${kind} ${subjectId}`));
  return [...kept.filter(({ kind, subjectId }) => !touched.has(`${kind} ${subjectId}`)), ...write];
}

/** What the sweep does: a row that runs and is due acts, and is marked. */
function fired(kept: readonly StoredDeadline[], now: string): { rows: StoredDeadline[]; acted: string[] } {
  const acted: string[] = [];
  const rows = kept.map((row): StoredDeadline => {
    if (row.state !== 'running' || row.dueAt > now || row.actsAt > now) return row;
    acted.push(row.actsAt);
    return { ...row, state: 'fired', firedFor: row.actsAt, endedAt: now };
  });
  return { rows, acted };
}

test('one that is done acts again only where its end moved on into the future', () => {
  const { rows } = fired(applied([], found(clock(at(5))), at(1)), at(6));
  expect(applied(rows, found(clock(at(5))), at(7))[0]!.state).toBe('fired');
  expect(applied(rows, found(clock(at(4))), at(7))[0]!.state).toBe('fired');
  expect(applied(rows, found(clock(at(6))), at(7))[0]!.state).toBe('fired');
  expect(applied(rows, found(clock(at(9))), at(7))[0]).toMatchObject({ state: 'running', dueAt: at(9) });
});

test('one that was met and is not any more runs on, and one that was put off stays so', () => {
  const met = applied([], found(clock(at(5), at(2))), at(3));
  expect(met[0]).toMatchObject({ state: 'met', endedAt: at(2) });
  const running = applied(met, found(clock(at(5))), at(6));
  expect(running[0]).toMatchObject({ state: 'running', dueAt: at(5) });
  const putOff = running.map((row) => ({ ...row, attempts: 3, dueAt: at(8) }) as StoredDeadline);
  expect(nextDeadlines(putOff, found(clock(at(5))), at(7)).write).toEqual([]);
});

test('one that nobody can reckon is told of once, and found again with the table that reaches so far', () => {
  const first = nextDeadlines([], unknown, at(1));
  expect(first.lost).toHaveLength(1);
  const rows = applied([], unknown, at(1));
  expect(nextDeadlines(rows, unknown, at(2))).toEqual({ write: [], remove: [], lost: [] });
  expect(applied(rows, found(clock(at(5))), at(2))[0]).toMatchObject({ state: 'running', lastDay: '2026-11-01' });
  expect(applied(rows, found(), at(2))).toEqual([]);
});

const step = fc.record({
  hours: fc.integer({ min: 0, max: 6 }),
  facts: fc.oneof(
    fc.record({ acts: fc.integer({ min: 0, max: 40 }), met: fc.boolean() }),
    fc.constant('gone' as const),
    fc.constant('unknown' as const),
  ),
});

/** What a clock has acted for is remembered while nobody knows its end. */
const unknownBetween: Parameters<Parameters<typeof step.map>[0]>[0][] = [
  { hours: 8, facts: { acts: 8, met: false } },
  { hours: 0, facts: { acts: 9, met: false } },
  { hours: 0, facts: 'unknown' },
  { hours: 0, facts: { acts: 8, met: false } },
];

test('whatever the facts do, no clock acts early, none twice for one end, and to ask again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let rows: StoredDeadline[] = [];
      let hour = 0;
      const ends: string[] = [];
      for (const { hours, facts } of steps) {
        hour += hours;
        const now = at(hour);
        const wanted =
          facts === 'gone' ? found() : facts === 'unknown' ? unknown : found(clock(at(facts.acts), facts.met ? at(hour) : null));
        rows = applied(rows, wanted, now);
        const again = nextDeadlines(rows, wanted, now);
        expect([...again.write, ...again.remove, ...again.lost]).toEqual([]);
        expect(rows.length).toBeLessThanOrEqual(1);
        const swept = fired(rows, now);
        for (const end of swept.acted) expect(end <= now).toBe(true);
        ends.push(...swept.acted);
        rows = swept.rows;
        expect(facts !== 'gone' || rows.every(({ state }) => state === 'met')).toBe(true);
      }
      // A clock that is taken away and comes back before it acted is another one.
      expect(ends).toEqual([...new Set(ends)]);
    }),
    { numRuns: 500, examples: [[unknownBetween]] },
  );
});
