import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { connectDatabase, migrate, openSandbox, type Db } from '../../api/index.ts';
import { startReceiver } from '../../api/events/test-receiver.ts';
import { openTestInbox } from '../../api/mail/test-inbox.ts';
import { openRelay } from '../postgres/relay.ts';
import { brokenTruths } from './book-truths.ts';
import { purchaseKinds, type PurchaseKind } from './buying.ts';
import { Crowd } from './crowd.ts';
import { diceOf } from './dice.ts';
import { Endings } from './endings.ts';
import { drawFaults, type FaultKind } from './fault-plan.ts';
import { letLeasesEnd } from './leases.ts';
import { buyLongAgo } from './long-ago.ts';
import { Mischief } from './mischief.ts';
import { MortalDatabase } from './mortal-database.ts';
import { whatIsOwed } from './owed.ts';
import type { OutsideProvider } from './outside-provider.ts';
import { outsideSandbox } from './outside-sandbox.ts';
import { openOutsideStripe } from './outside-stripe.ts';
import { openTrader, stockTrader, type ShopWorld } from './shop-world.ts';
import { hireStaff } from './staff.ts';
import { tradesOf } from './trades.ts';
import { openWebhookRoad } from './webhook-road.ts';

export interface FaultRun {
  readonly seconds: number;
  /** The same seed draws the same faults and the same shoppers. */
  readonly seed: number;
  /** Shoppers at a time. */
  readonly shoppers: number;
  /** How far apart two faults are on average, milliseconds. */
  readonly faultEveryMs: number;
  /** Within this time of the last fault everything has to be in order, milliseconds. */
  readonly settledWithinMs: number;
  /** Whether nobody waits, after the last fault, for what a worker had in hand as it died to be taken up anew. */
  readonly hurried?: boolean;
  readonly log?: (line: string) => void;
}

export interface FaultReport {
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly purchases: number;
  readonly orders: number;
  readonly statements: number;
  readonly refunds: number;
  readonly claims: number;
  readonly mails: number;
  readonly bounced: number;
  /** Mails the server would not take then. */
  readonly refusedMails: number;
  readonly deadlines: number;
  /** Reservations that were made anew. */
  readonly renewals: number;
  /** Orders of which something could not be had. */
  readonly shortOrders: number;
  readonly soldOut: number;
  readonly webhooks: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<PurchaseKind, number>>;
  /** What providers did, by name: minor units, and calls that went wrong by their own hand. */
  readonly providers: Readonly<Record<string, ProviderReport>>;
  /** From the last fault until nothing was owed any more; undefined: something still is. */
  readonly settledMs: number | undefined;
  /** Everything that is not as it must be. */
  readonly wrong: readonly string[];
}

/** What a provider has in its books after all. */
export interface ProviderReport {
  /** Payments that were ever taken, reserved or not. */
  readonly payments: number;
  /** Minor units. */
  readonly captured: number;
  readonly refunds: number;
  readonly troubles: Readonly<Record<string, number>>;
}

const toldWithinMs = 75_000;

/**
 * Two servers and a worker on one Postgres, and shoppers who buy and return, while everything goes wrong that can; then nothing does
 * any more, and what is in the books is held against what was answered, what the provider did and what arrived by mail.
 */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const endings = new Endings();
  try {
    return await runWithin(endings, run);
  } finally {
    await endings.run();
  }
}

async function runWithin(endings: Endings, run: FaultRun): Promise<FaultReport> {
  const { seconds, seed, shoppers, faultEveryMs, settledWithinMs, hurried = false, log = () => {} } = run;
  const dice = diceOf(seed);
  const database = endings.after(await MortalDatabase.open(), (each) => each.remove());
  const theirs = endings.after(await MortalDatabase.open(), (each) => each.remove());
  const db = endings.after(connectDatabase({ url: database.url, max: 3 }), (each) => each.destroy());
  const bankDb = endings.after(connectDatabase({ url: theirs.url, max: 8 }), (each) => each.destroy());
  const relay = endings.after(await openRelay(database.url), (each) => each.close());
  const inbox = endings.after(await openTestInbox(), (each) => each.close());
  const systems = endings.after(await startReceiver(), (each) => each.stop());
  await migrate(db);
  const stripe = endings.after(await openOutsideStripe(dice.apart('stripe')), (each) => each.stop());
  const staff = await hireStaff({
    databaseUrl: relay.url,
    providerDatabaseUrl: theirs.url,
    stripeUrl: stripe.url,
    smtpUrl: inbox.url,
    dice,
  });
  const { apis, worker } = staff;
  const everybody = [...apis, worker];
  for (const each of everybody) endings.after(each, () => each.kill());
  const sandbox = outsideSandbox({
    sandbox: await openSandbox(bankDb, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' }),
    bankDb,
    trouble: (trouble) => everybody.forEach((each) => each.tell({ trouble })),
  });
  endings.after(sandbox, (each) => each.stop());
  const providers = [sandbox, stripe];

  const timeless = apis[0]!;
  await timeless.start();
  const traders = await Promise.all(
    tradesOf(sandbox, stripe).map(async (trade, nth) =>
      stockTrader(timeless.url, trade, await openTrader(db, trade), `${systems.url}/${nth}`),
    ),
  );
  const servers = apis.map(({ url }) => url);
  const world: ShopWorld = { servers, inbox, traders };
  const crowd = new Crowd(world, dice);
  const old = await buyLongAgo(crowd, world, (agoMs) => {
    timeless.tell({ agoMs });
    for (const each of providers) each.setBack(agoMs);
  });
  await Promise.all([apis[1]!, worker].map((each) => each.start()));
  const road = endings.after(await openWebhookRoad(servers, dice.apart('webhooks')), (each) => each.close());
  for (const each of providers) each.reportTo(road.url);

  log(`seed ${seed}: ${seconds} s, ${shoppers} shoppers at a time, ${crowd.purchases.length} orders of other days`);
  const mischief = new Mischief({ ...staff, database, relay, db, inbox, road, providers, log });
  const ends = Date.now() + seconds * 1000;
  for (const each of old.slice(0, 1)) crowd.goOn(each);
  const shopping = crowd.shopUntil(() => ends, shoppers);
  await mischief.play(drawFaults(seconds, seed, faultEveryMs), ends);
  const healedAt = await mischief.heal();
  if (hurried) await letLeasesEnd(db);
  log('nothing goes wrong any more; the last shoppers end their way');
  await shopping;
  const aftermath = await crowd.goHome();

  const settledMs = await untilNothingIsOwed(db, healedAt, settledWithinMs);
  const wrong = [...crowd.failures, ...mischief.misfortunes()];
  if (settledMs === undefined)
    wrong.push(`${settledWithinMs / 1000} s after the last fault there is still owed: ${(await whatIsOwed(db)).join(', ')}`);
  await untilMerchantsKnow(db);
  const { purchases } = crowd;
  wrong.push(...(await brokenTruths({ db, books: providers, inbox, received: systems.received, purchases, aftermath, traders })));
  const { rows } = await sql<Pick<FaultReport, 'orders' | 'statements' | 'refunds' | 'bounced' | 'deadlines' | 'renewals' | 'shortOrders'>>`
    select (select count(*)::int from orders) as orders, (select count(*)::int from withdrawal_statements) as statements,
      (select count(*)::int from refunds) as refunds, (select count(*)::int from notices where bounced_at is not null) as bounced,
      (select count(*)::int from deadlines where fired_for is not null) as deadlines,
      (select count(*)::int from order_events where kind = 'paymentReauthorised') as renewals,
      (select count(*)::int from order_events where kind = 'linesUnavailable') as "shortOrders"`.execute(db);
  const of = (kind: PurchaseKind) => purchases.filter((each) => each.kind === kind).length;
  return {
    ...rows[0]!,
    faults: mischief.counts,
    purchases: purchases.length,
    claims: aftermath.claims.length,
    mails: inbox.mails.length,
    refusedMails: inbox.refusedMails,
    soldOut: purchases.filter(({ soldOut }) => soldOut).length,
    webhooks: road.counts,
    kinds: Object.fromEntries(purchaseKinds.map((kind) => [kind, of(kind)])) as FaultReport['kinds'],
    providers: Object.fromEntries(await Promise.all(providers.map(async (each) => [each.name, await reportOf(each)] as const))),
    settledMs,
    wrong,
  };
}

async function reportOf(provider: OutsideProvider): Promise<ProviderReport> {
  const payments = await provider.payments();
  return {
    payments: payments.length,
    captured: payments.reduce((sum, { captured }) => sum + captured, 0),
    refunds: (await provider.refunds()).length,
    troubles: provider.troubles,
  };
}

/** Waits until merchants' own systems were told everything, also what a dead worker had in hand, which comes again after a minute. */
async function untilMerchantsKnow(db: Db): Promise<void> {
  for (const until = Date.now() + toldWithinMs; Date.now() < until; await sleep(200)) {
    const { rows } = await sql`select from webhook_deliveries where state in ('queued', 'waiting')`.execute(db);
    if (rows.length === 0) return;
  }
}

/** @returns how long it took from `since` on, milliseconds; undefined when it took longer than `withinMs` */
async function untilNothingIsOwed(db: Db, since: number, withinMs: number): Promise<number | undefined> {
  while (Date.now() - since < withinMs) {
    if ((await whatIsOwed(db)).length === 0) return Date.now() - since;
    await sleep(200);
  }
  return undefined;
}
