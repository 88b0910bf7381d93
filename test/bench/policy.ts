/**
 * `npm run bench:policy`: decisions a second on one core, and what profiles cost to read and keep, against what they must be. Every
 * decision is asked with other facts than the one before it. Exits 1 when a figure misses what it must be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  lint,
  parseProfile,
  quote,
  refundPlan,
  withdrawalPeriod,
  type Profile,
  type QuoteInput,
  type RefundEvent,
  type RefundOrder,
} from '../../policy/index.ts';

const folder = join(process.cwd(), 'policy', 'profiles');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'profile.schema.json')
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const lines = 20;
const warmUpMs = 1500;
const measuredMs = 1500;
const profilesKept = 10_000;
const today = '2026-11-20';
const countries = ['IT', 'DE', 'FR', 'ES', 'AT', 'NL', 'BE', 'PL'];
const minutesAYear = 365 * 24 * 60;

const read = (text: string): Profile => {
  const parsed = parseProfile(JSON.parse(text));
  if (!parsed.ok) throw new Error(`${parsed.errors[0]?.path}: ${parsed.errors[0]?.message}`);
  return parsed.profile;
};
const profiles = documents.map(read);
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
/** Instants scattered over the year. */
const instant = (n: number): string => new Date(Date.UTC(2026, 0, 1) + ((n * 7919) % minutesAYear) * 60_000).toISOString();

const baskets: readonly QuoteInput['lines'][] = Array.from({ length: 64 }, (_, basket) =>
  Array.from({ length: lines }, (_line, n) => ({
    id: `line-${n}`,
    sku: `SKU-${basket}-${n}`,
    quantity: 1 + ((basket + n) % 3),
    price: 990 + 137 * ((basket * 7 + n * 3) % 40),
    ...(n % 5 === 0 && { listPrice: 9900, priceHistory: [{ from: '2026-01-01T00:00:00Z', amount: 8900 }] }),
    ...(n % 7 === 0 && { personalised: true }),
  })),
);

function quoteOnce(n: number): number {
  const codes = n % 3 === 0 ? [{ code: 'TEN', rateBps: 1000, spent: false }] : [];
  return quote(pick(profiles, n), { now: instant(n), lines: pick(baskets, n), codes, destination: { country: pick(countries, n) } }).total;
}

const cases = Array.from({ length: 64 }, (_, n): { order: RefundOrder; events: readonly RefundEvent[] } => {
  const ordered = Array.from({ length: lines }, (_line, line) => ({
    id: `line-${line}`,
    quantity: 2,
    net: 1980 + 100 * ((n + line) % 30),
  }));
  const at = (day: number) => `2026-0${1 + (n % 8)}-${String(day).padStart(2, '0')}T09:30:00Z`;
  return {
    order: {
      placedAt: at(1),
      destination: { country: 'IT' },
      lines: ordered,
      delivery: { paid: 990, cheapestStandard: 600 },
    },
    events: [
      {
        kind: 'statement',
        id: 'a',
        at: at(9),
        ground: 'withdrawal',
        units: ordered.slice(0, 10).map(({ id }) => ({ line: id, quantity: 1 })),
      },
      { kind: 'statement', id: 'b', at: at(12), ground: 'withdrawal', units: ordered.map(({ id }) => ({ line: id, quantity: 1 })) },
      { kind: 'sentBack', of: 'a', at: at(13) },
      { kind: 'received', of: 'a', at: at(16) },
      { kind: 'assessed', of: 'a', line: 'line-1', lossBps: 1500, evidence: 2 },
    ],
  };
});

function refundOnce(n: number): number {
  const { order, events } = pick(cases, n);
  return refundPlan(pick(profiles, n), order, events).total;
}

function windowOnce(n: number): number {
  const { value } = withdrawalPeriod(pick(profiles, n), { possessedAt: [instant(n)], country: pick(countries, n) });
  return value?.lastDay.length ?? 0;
}

/** Decisions a second, once V8 has compiled them. */
function perSecond(decide: (n: number) => number): number {
  let n = 0;
  let sum = 0;
  const run = (ms: number): number => {
    const started = performance.now();
    const first = n;
    while (performance.now() - started < ms) for (const until = n + 50; n < until; n += 1) sum += decide(n);
    return ((n - first) * 1000) / (performance.now() - started);
  };
  run(warmUpMs);
  const rate = run(measuredMs);
  if (!Number.isFinite(sum)) throw new Error('A decision had no figure');
  return rate;
}

/** Milliseconds to parse and lint a profile, the worst of the four, each at its best of some tries. */
function checkMs(): number {
  const best = documents.map((text) =>
    Math.min(
      ...Array.from({ length: 30 }, () => {
        const started = performance.now();
        lint(read(text), today);
        return performance.now() - started;
      }),
    ),
  );
  return Math.max(...best);
}

/** Megabytes of the heap that many parsed profiles take. Needs `--expose-gc`. */
function keptMb(): number {
  const used = () => {
    globalThis.gc!();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const kept = Array.from({ length: profilesKept }, (_, n) => read(pick(documents, n)));
  const taken = used() - before;
  if (kept.length !== profilesKept) throw new Error('Profiles were lost');
  return taken / 1e6;
}

const figures = [
  { what: `quotes of ${lines} lines a second`, value: perSecond(quoteOnce), must: 20_000, more: true },
  { what: `refund plans of ${lines} lines a second`, value: perSecond(refundOnce), must: 20_000, more: true },
  { what: 'withdrawal periods a second', value: perSecond(windowOnce), must: 100_000, more: true },
  { what: 'ms to parse and lint a profile', value: checkMs(), must: 20, more: false },
  { what: `MB for ${profilesKept} profiles in memory`, value: keptMb(), must: 300, more: false },
];
for (const { what, value, must, more } of figures) {
  const kept = more ? value >= must : value <= must;
  if (!kept) process.exitCode = 1;
  console.log(
    `${what.padEnd(44)}${value.toFixed(value < 100 ? 1 : 0).padStart(12)}   must ${String(must).padStart(7)}   ${kept ? 'kept' : 'missed'}`,
  );
}
