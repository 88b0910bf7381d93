import { sweep } from '../../api/jobs/sweep.ts';
import { beatAvailability } from '../../api/withdrawals/beat-availability.ts';
import { openPostOffice } from '../bench/post-office.ts';
import { merchantKeys } from './fill-database.ts';
import { everydayWork } from './everyday-work.ts';
import { settled } from './example-lives.ts';
import { inOneLine, wasted, type PlanLimits } from './judge-plan.ts';
import { LiveShop } from './live-shop.ts';
import type { OwnPostgres } from './own-postgres.ts';
import { endOf, plansOff, plansOn, readPlans } from './read-plans.ts';

/** A statement that reads more than it needs: what, where, and how often it was sent. */
export interface WastefulQuery {
  readonly statement: string;
  readonly wastes: readonly string[];
  readonly times: number;
}

export interface HotQueries {
  /** Different statements that were sent. */
  readonly statements: number;
  readonly runs: number;
  readonly wasteful: readonly WastefulQuery[];
  /** What was answered with an error of the server's. */
  readonly failures: readonly string[];
}

export interface FilledDatabase {
  readonly name: string;
  readonly url: string;
  readonly merchants: number;
}

/** One at the start, while there is work; the next is asked for when that is done. */
const sweepSeconds = 3600;

/**
 * Lets a day's work be done in a filled database, at the two merchants with the most orders, and looks at the plan of every statement
 * that is really sent for it, as it was run.
 */
export async function explainHotQueries(
  postgres: OwnPostgres,
  { name, url, merchants }: FilledDatabase,
  limits: PlanLimits,
): Promise<HotQueries> {
  await postgres.tell(...plansOn(name));
  const start = await endOf(postgres.logFile);
  const postOffice = await openPostOffice();
  const failures: string[] = [];
  try {
    const shop = await LiveShop.open(url, postOffice.url, sweepSeconds);
    try {
      const done = await Promise.all([everydayWork(shop, merchantKeys(1), false), everydayWork(shop, merchantKeys(2), true)]);
      failures.push(...done.flat());
      await settled(shop);
      await sweep(shop.server.deps);
      await beatAvailability(shop.server.deps);
    } finally {
      await shop.close();
    }
  } finally {
    await postOffice.close();
    await postgres.tell(...plansOff(name));
  }
  return { ...(await judged(postgres.logFile, start, limits, merchants)), failures };
}

async function judged(
  logFile: string,
  start: number,
  limits: PlanLimits,
  merchants: number,
): Promise<Pick<HotQueries, 'statements' | 'runs' | 'wasteful'>> {
  const seen = new Set<string>();
  const wasteful = new Map<string, { wastes: string[]; times: number }>();
  let runs = 0;
  for await (const run of readPlans(logFile, start)) {
    const statement = inOneLine(run['Query Text']);
    if (isOurs(statement)) continue;
    runs += 1;
    seen.add(statement);
    const wastes = wasted(run, broad.some((each) => each.test(statement)) ? widened(limits, merchants) : limits);
    if (wastes.length === 0) continue;
    const before = wasteful.get(statement);
    wasteful.set(statement, { wastes: before?.wastes ?? wastes, times: (before?.times ?? 0) + 1 });
  }
  return { statements: seen.size, runs, wasteful: [...wasteful].map(([statement, found]) => ({ statement, ...found })) };
}

/**
 * Statements that go from merchant to merchant, or through all payments nobody has heard the end of, once in a sweep, so that no index
 * has to be kept for them with every write.
 */
const broad = [
  /^delete from carts where updated_at </,
  /^with old as materialized \( select e\.merchant_id, e\.id from event_feeds/,
  /^select distinct merchant_id as "merchantId" from (checkouts|orders) where /,
];

const widened = ({ spareRows, searches, blocks }: PlanLimits, merchants: number): PlanLimits => ({
  spareRows: spareRows + 2 * merchants,
  searches: searches + 2 * merchants,
  blocks: blocks + 8 * merchants,
});

/** What the measurement itself asks, and the provider's machine, whose tables happen to be in the same database. */
const isOurs = (statement: string): boolean => /sandbox\.|union all select 1 from|schema_migrations/.test(statement);
