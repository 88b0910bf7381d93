import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../api/db/connect-database.ts';
import { packageRoot } from '../../api/package-root.ts';
import type { Kill } from './kill.ts';
import { openRefundDesk, quietPort, type RefundDesk } from './refund-desk.ts';
import type { SandboxBank } from '../../api/payments/sandbox/sandbox-bank.ts';

/** The compiled server, as it runs anywhere. */
const program = join(packageRoot, 'dist', 'test', 'faults', 'shop-process.js');

/** A process that was to die of something which does not happen dies then; a refund takes a while to come about, and does. */
const patienceMs: Readonly<Record<Exclude<Kill['at'], 'time'>, number>> = { statement: 4000, refund: 10_000 };

/** A shop whose server dies again and again at one address, over a database and a provider that live on. */
export class MortalShop {
  private server: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    readonly desk: RefundDesk,
    private readonly db: Db,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @param env what the server is told besides address and provider */
  static async open(db: Db, bank: SandboxBank, env: Readonly<Record<string, string>>): Promise<MortalShop> {
    const port = await quietPort();
    const desk = await openRefundDesk(bank);
    const all = { ...env, PORT: String(port), PROVIDER_URL: desk.url, LOG_LEVEL: 'silent', NODE_ENV: 'production' };
    return new MortalShop(`http://127.0.0.1:${port}`, desk, db, all);
  }

  /** Runs the server until it dies of `kill`, and lets the time pass after which work that was in hand is taken up anew. */
  async liveUntil(kill: Kill): Promise<void> {
    const server = await this.start(kill.at === 'statement' ? { DIES_AT_STATEMENT: String(kill.nth) } : {});
    const die = () => void server.kill('SIGKILL');
    if (kill.at === 'refund') {
      let asked = 0;
      this.desk.onRefund = (when) => {
        if (when === kill.when && (asked += 1) >= kill.nth) die();
      };
    }
    const end = setTimeout(die, kill.at === 'time' ? kill.ms : patienceMs[kill.at]);
    await once(server, 'exit');
    clearTimeout(end);
    this.desk.onRefund = () => {};
    await this.letLeasesEnd();
  }

  /** Runs the server for good. */
  async live(): Promise<void> {
    await this.start({});
  }

  async close(): Promise<void> {
    if (this.server && this.server.exitCode === null && this.server.signalCode === null) {
      this.server.kill('SIGKILL');
      await once(this.server, 'exit');
    }
    await this.desk.close();
  }

  private async start(more: Readonly<Record<string, string>>): Promise<ChildProcess> {
    const server = fork(program, {
      execArgv: [],
      env: { ...process.env, ...this.env, ...more },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.server = server;
    await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code} before it was ready`))),
    ]);
    return server;
  }

  /** Lets the pauses be over with which one merchant's copies go out. */
  async letPausesEnd(): Promise<void> {
    await sql`update notices set due_at = now() where sent_at is null and attempts = 0`.execute(this.db);
  }

  /** What a worker takes in hand it puts off first, by minutes: here nobody waits for them. */
  private async letLeasesEnd(): Promise<void> {
    await sql`update withdrawals_unread set due_at = now() where due_at > now()`.execute(this.db);
    await sql`update notices set due_at = now() where sent_at is null and attempts > 0`.execute(this.db);
    await sql`update refunds set due_at = now() where paid_at is null and attempts > 0`.execute(this.db);
  }
}
