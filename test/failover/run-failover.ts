import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { connectDatabase, migrate, openSandbox } from '../../api/index.ts';
import { startReceiver } from '../../api/events/test-receiver.ts';
import { openTestInbox } from '../../api/mail/test-inbox.ts';
import { brokenTruths } from '../faults/book-truths.ts';
import { Crowd } from '../faults/crowd.ts';
import { diceOf } from '../faults/dice.ts';
import { Endings } from '../faults/endings.ts';
import { letLeasesEnd } from '../faults/leases.ts';
import { MortalDatabase } from '../faults/mortal-database.ts';
import { whatIsOwed } from '../faults/owed.ts';
import { outsideSandbox } from '../faults/outside-sandbox.ts';
import { openTrader, stockTrader, type ShopWorld } from '../faults/shop-world.ts';
import { collapsesOf, hireStaff } from '../faults/staff.ts';
import { openRelay } from '../postgres/relay.ts';
import { openReplicatedPostgres } from './replicated-postgres.ts';

export interface FailoverRun {
  readonly seed: number;
  readonly log?: (line: string) => void;
}

const beforeMs = 6000;
const afterMs = 6000;
const shoppers = 4;
/** From the moment there is a primary again behind the address until the servers say that they are ready. */
const readyWithinMs = 10_000;
const settledWithinMs = 60_000;
const leastOrders = 4;

/** @returns what is not as it must be; a sentence where it cannot be tried on this machine */
export async function runFailover(run: FailoverRun): Promise<readonly string[] | string> {
  const endings = new Endings();
  try {
    return await runWithin(endings, run);
  } finally {
    await endings.run();
  }
}

async function runWithin(endings: Endings, { seed, log = () => {} }: FailoverRun): Promise<readonly string[] | string> {
  const postgres = await openReplicatedPostgres();
  if (typeof postgres === 'string') return postgres;
  endings.after(postgres, (each) => each.remove());
  const dice = diceOf(seed);
  const theirs = endings.after(await MortalDatabase.open(), (each) => each.remove());
  const bankDb = endings.after(connectDatabase({ url: theirs.url, max: 8 }), (each) => each.destroy());
  const endpoint = endings.after(await openRelay(postgres.primaryUrl), (each) => each.close());
  const db = endings.after(connectDatabase({ url: endpoint.url, max: 3 }), (each) => each.destroy());
  const inbox = endings.after(await openTestInbox(), (each) => each.close());
  const systems = endings.after(await startReceiver(), (each) => each.stop());
  await migrate(db);
  const sandbox = await openSandbox(bankDb, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
  const provider = endings.after(outsideSandbox({ sandbox, bankDb }), (each) => each.stop());
  const staff = await hireStaff({ databaseUrl: endpoint.url, providerDatabaseUrl: theirs.url, smtpUrl: inbox.url, dice });
  const everybody = [...staff.apis, staff.worker];
  for (const each of everybody) endings.after(each, () => each.kill());
  await Promise.all(everybody.map((each) => each.start()));
  const servers = staff.apis.map(({ url }) => url);
  const trade = { profile: 'restelli', provider, methods: ['card', 'paypal', 'bankTransfer'] };
  const traders = [await stockTrader(servers, trade, await openTrader(db, trade), systems.url)];
  const world: ShopWorld = { servers, inbox, traders };
  const crowd = new Crowd(world, dice);
  provider.reportTo(servers[0]!);

  const wrong: string[] = [];
  const standing = () => Promise.all(everybody.map(async ({ url }) => (await fetch(`${url}/readyz`)).text()));
  const expectStanding = async (wanted: string, when: string, withinMs: number): Promise<number> => {
    const since = Date.now();
    for (;;) {
      const said = await standing();
      if (said.every((each) => each === wanted)) return Date.now() - since;
      if (Date.now() - since > withinMs) {
        wrong.push(`${when} the servers said ${said.join(', ')}, not ${wanted}`);
        return withinMs;
      }
      await sleep(50);
    }
  };
  await expectStanding('ready', 'at first', readyWithinMs);
  log(`seed ${seed}: ${shoppers} shoppers at a time`);
  let ends = Infinity;
  const shopping = crowd.shopUntil(() => ends, shoppers);
  await sleep(beforeMs);

  postgres.killPrimary();
  const killedAt = Date.now();
  const before = crowd.purchases.flatMap(({ orders }) => orders);
  log(`primary killed after ${before.length} orders were answered`);
  await expectStanding('database', 'with the primary gone', readyWithinMs);
  endpoint.point(postgres.standbyUrl);
  await expectStanding('database-read-only', 'before the standby took its place', readyWithinMs);
  await postgres.promote();
  log(`standby promoted ${((Date.now() - killedAt) / 1000).toFixed(1)} s later`);
  log(`ready again ${await expectStanding('ready', 'with a new primary', readyWithinMs)} ms after that`);
  const promotedAt = Date.now();
  while (crowd.purchases.flatMap(({ orders }) => orders).length === before.length && Date.now() - promotedAt < readyWithinMs)
    await sleep(20);
  log(`next order answered ${Date.now() - promotedAt} ms after that`);
  ends = Date.now() + afterMs;
  await shopping;
  await letLeasesEnd(db);
  const aftermath = await crowd.goHome();

  const until = Date.now() + settledWithinMs;
  while ((await whatIsOwed(db)).length > 0 && Date.now() < until) await sleep(200);
  const owed = await whatIsOwed(db);
  if (owed.length > 0) wrong.push(`still owed: ${owed.join(', ')}`);
  const { purchases } = crowd;
  const answered = purchases.flatMap(({ orders }) => orders).length;
  log(
    `${answered} orders answered, ${answered - before.length} of them since; ${aftermath.statements.length} statements, ${inbox.mails.length} mails`,
  );
  if (before.length < leastOrders || answered - before.length < leastOrders) wrong.push('too little was ordered to tell');
  const { rows } = await sql<{ isCopy: boolean }>`select pg_is_in_recovery() as "isCopy"`.execute(db);
  if (rows[0]!.isCopy) wrong.push('it is still the standby');
  return [
    ...wrong,
    ...crowd.failures,
    ...collapsesOf(staff),
    ...(await brokenTruths({ db, books: [provider], inbox, received: systems.received, purchases, aftermath, traders })),
  ];
}
