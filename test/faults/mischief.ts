import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../api/index.ts';
import type { TestInbox } from '../../api/mail/test-inbox.ts';
import type { Relay } from '../postgres/relay.ts';
import { faultKinds, type FaultKind, type PlannedFault } from './fault-plan.ts';
import type { MortalDatabase } from './mortal-database.ts';
import type { MortalProcess } from './mortal-process.ts';
import type { OutsideProvider } from './outside-provider.ts';
import { collapsesOf, type Staff } from './staff.ts';
import type { WebhookRoad } from './webhook-road.ts';

/** All that can be made to fail. */
export interface Victims extends Staff {
  readonly database: MortalDatabase;
  readonly relay: Relay;
  /** Reaches the database without the relay. */
  readonly db: Db;
  readonly inbox: TestInbox;
  readonly road: WebhookRoad;
  readonly providers: readonly OutsideProvider[];
  readonly log: (line: string) => void;
}

/** How likely a call to a provider goes wrong: at any time, and while there is trouble. */
const usualRate = 0.05;
const troubleRate = 0.35;

/** Lets things go wrong as planned, and puts them right again. */
export class Mischief {
  readonly counts = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  private readonly wrong: string[] = [];
  /** What hits the same thing waits for its turn. */
  private readonly turns = new Map<object, Promise<void>>();

  constructor(private readonly victims: Victims) {}

  /** Plays the plan until `ends`, milliseconds since 1970. */
  async play(plan: readonly PlannedFault[], ends: number): Promise<void> {
    const began = Date.now();
    this.troubleProviders(usualRate);
    for (const fault of plan) {
      await sleep(Math.max(0, began + fault.atMs - Date.now()));
      this.victims.log(`${(fault.atMs / 1000).toFixed(1).padStart(6)} s ${fault.kind} for ${fault.lastsMs} ms`);
      this.begin(fault);
    }
    await sleep(Math.max(0, ends - Date.now()));
  }

  /** Waits until everything runs and takes what it is sent. @returns when it does, milliseconds since 1970 */
  async heal(): Promise<number> {
    await Promise.all(this.turns.values());
    this.troubleProviders(0);
    return Date.now();
  }

  /** What ended though nobody had ended it, and what did not end as it was asked to. */
  misfortunes(): string[] {
    return [...collapsesOf(this.victims), ...this.wrong];
  }

  private troubleProviders(rate: number): void {
    for (const each of this.victims.providers) each.trouble(rate);
  }

  private begin(fault: PlannedFault): void {
    const [target, work] = this.workOf(fault);
    const before = this.turns.get(target) ?? Promise.resolve();
    this.turns.set(target, this.take(before, fault.kind, work));
  }

  private async take(before: Promise<void>, kind: FaultKind, work: () => Promise<void>): Promise<void> {
    await before;
    this.counts[kind] += 1;
    try {
      await work();
    } catch (error) {
      this.wrong.push(`${kind}: ${String(error)}`);
    }
  }

  private workOf({ kind, lastsMs, nth }: PlannedFault): [object, () => Promise<void>] {
    const { apis, worker, database, relay, db, inbox, road, providers } = this.victims;
    const api = apis[nth % apis.length]!;
    const forAWhile = (target: object, begin: () => void, end: () => void): [object, () => Promise<void>] => [
      target,
      async () => {
        begin();
        await sleep(lastsMs);
        end();
      },
    ];
    const again = async (victim: MortalProcess) => {
      await sleep(lastsMs);
      await victim.startInsistently();
    };
    switch (kind) {
      case 'killApi':
        return [api, () => api.kill().then(() => again(api))];
      case 'killWorker':
        return [worker, () => worker.kill().then(() => again(worker))];
      case 'rollApi':
        return [
          api,
          async () => {
            const code = await api.stop();
            if (code !== 0) this.wrong.push(`${api.url} ended with ${code} when it was asked to`);
            await again(api);
          },
        ];
      case 'crashDatabase':
        return [
          database,
          async () => {
            await database.crash();
            await sleep(lastsMs);
            await database.restart();
          },
        ];
      case 'cutWires':
        return [{}, async () => relay.cut()];
      case 'swallowAnswers':
        return [{}, () => relay.swallow(lastsMs)];
      case 'endSessions':
        return [
          database,
          async () => {
            await sql`select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(db);
          },
        ];
      case 'refuseMails':
        return forAWhile(
          inbox,
          () => inbox.refuse(Infinity, 451),
          () => inbox.refuse(0),
        );
      case 'refuseSender':
        return forAWhile(
          inbox,
          () => inbox.refuseSender(nth % 2 ? 554 : 421),
          () => inbox.refuseSender(undefined),
        );
      case 'hangMails':
        return forAWhile(
          inbox,
          () => inbox.hang(true),
          () => inbox.hang(false),
        );
      case 'troubleProvider':
        return forAWhile(
          providers,
          () => this.troubleProviders(troubleRate),
          () => this.troubleProviders(usualRate),
        );
      case 'troubleWebhooks':
        return forAWhile(
          road,
          () => road.trouble(true),
          () => road.trouble(false),
        );
    }
  }
}
