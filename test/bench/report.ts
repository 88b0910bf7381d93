import { percentile } from './percentile.ts';
import type { LoadReport } from './load.ts';
import { callsPerCheckout } from './shopper.ts';
import { promises, verdict, type Measured } from './verdicts.ts';

/** One crowd's minutes in the shop. */
export interface Run {
  readonly shoppers: number;
  readonly load: LoadReport;
  /** Processor milliseconds of all checkouts, their mails and webhooks included. */
  readonly cpuMs: { readonly server: number; readonly database: number };
  readonly residentMb: number;
}

/** What the same machine does with the least a server and an order can be. */
export interface Yardsticks {
  /** Requests a second of a bare server that reads one row. */
  readonly bareReads: number;
  /** Median milliseconds of an order in hand-written SQL. */
  readonly minimalOrderMs: number;
}

/** SQL statements of one checkout, `begin` and `commit` counted. */
export interface Statements {
  /** Until the shopper has the order; what the provider's own machine does is not among them. */
  readonly untilAnswered: number;
  /** Of mails, webhooks and jobs afterwards, idle polling included. */
  readonly afterwards: number;
}

/** The same crowd's turns as one. */
export function together(turns: readonly Run[]): Run {
  const sum = (of: (turn: Run) => number) => turns.reduce((total, turn) => total + of(turn), 0);
  return {
    shoppers: turns[0]!.shoppers,
    load: {
      purchases: turns.flatMap(({ load }) => load.purchases),
      requests: sum(({ load }) => load.requests),
      seconds: sum(({ load }) => load.seconds),
      failures: turns.flatMap(({ load }) => load.failures),
    },
    cpuMs: { server: sum(({ cpuMs }) => cpuMs.server), database: sum(({ cpuMs }) => cpuMs.database) },
    residentMb: Math.max(...turns.map(({ residentMb }) => residentMb)),
  };
}

export const mean = (samples: readonly number[]): number => samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

/** Processor milliseconds per checkout. */
export const cpuEach = ({ cpuMs, load }: Run): Run['cpuMs'] => ({
  server: cpuMs.server / load.purchases.length,
  database: cpuMs.database / load.purchases.length,
});

/** Complete checkouts a second. */
export const perSecond = ({ load }: Run): number => load.purchases.length / load.seconds;

/** Checkouts a second nobody could pass: every call as cheap as a bare read. */
export const journeyLimit = ({ bareReads }: Yardsticks): number => bareReads / callsPerCheckout;

/** Milliseconds of the call that places the order, at a share of all samples. */
export const placeMs = ({ load }: Run, share: number): number =>
  percentile(
    load.purchases.map((purchase) => purchase.placeMs),
    share,
  );

const journeyMs = ({ load }: Run, share: number): number =>
  percentile(
    load.purchases.map((purchase) => purchase.journeyMs),
    share,
  );

/** Prints what was measured beside what it must be; whether every promise is kept. */
export function report(runs: readonly Run[], yardsticks: Yardsticks, statements: Statements, measured: Measured): boolean {
  const shares = [0.5, 0.95, 0.99];
  console.log(
    '\nshoppers checkouts/s  journey ms p50     p95     p99   place ms p50     p95     p99  CPU ms server + database  RSS MB  failed',
  );
  for (const run of runs) {
    const cpu = cpuEach(run);
    const columns: [text: string, width: number][] = [
      [String(run.shoppers), 8],
      [perSecond(run).toFixed(1), 12],
      ...shares.map((share, index): [string, number] => [journeyMs(run, share).toFixed(1), index === 0 ? 16 : 8]),
      ...shares.map((share, index): [string, number] => [placeMs(run, share).toFixed(1), index === 0 ? 15 : 8]),
      [`${cpu.server.toFixed(1)} + ${cpu.database.toFixed(1)}`, 26],
      [run.residentMb.toFixed(0), 8],
      [String(run.load.failures.length), 8],
    ];
    console.log(columns.map(([text, width]) => text.padStart(width)).join(''));
  }
  const { bareReads, minimalOrderMs } = yardsticks;
  console.log(`\nbare Hono and one primary-key select, 8 readers: ${bareReads.toFixed(0)} requests/s`);
  console.log(
    `journey limit, that divided by the ${callsPerCheckout} calls of a checkout: ${journeyLimit(yardsticks).toFixed(0)} checkouts/s`,
  );
  console.log(
    `minimal order in SQL: p50 ${minimalOrderMs.toFixed(2)} ms; the place call takes ${(measured.placeAlone / minimalOrderMs).toFixed(1)} times that`,
  );

  console.log('the payment provider runs beside the shop: its web and its statements are not counted, its webhooks to us are');
  console.log(`SQL after the answer, for mails, webhooks and jobs: ${statements.afterwards.toFixed(1)} statements a checkout`);

  console.log(`\n${'promise'.padEnd(48)}${['measured', 'must', 'aim'].map((title) => title.padStart(11)).join('')}`);
  const verdicts = Object.entries(promises).map(([key, promise]) => {
    const value = measured[key as keyof Measured];
    const figures = [value.toFixed(1), promise.must, promise.aim].map((figure) => `${figure} ${promise.unit}`.trim().padStart(11));
    const kept = verdict(promise, value);
    console.log(`${promise.what.padEnd(48)}${figures.join('')}   ${kept}`);
    return kept;
  });
  return !verdicts.includes('missed');
}
