import { once } from 'node:events';
import { sql } from 'kysely';
import type { Db } from '../../api/db/connect-database.ts';
import type { SandboxBank } from '../../api/payments/sandbox/sandbox-bank.ts';
import type { Kill } from './kill.ts';
import { letLeasesEnd } from './leases.ts';
import { MortalProcess } from './mortal-process.ts';
import { openRefundDesk, quietPort, type RefundDesk } from './refund-desk.ts';

/** A process that was to die of something which does not happen dies then; a refund takes a while to come about, and does. */
const patienceMs: Readonly<Record<Exclude<Kill['at'], 'time'>, number>> = { statement: 4000, refund: 10_000 };

/** A shop whose server dies again and again at one address, over a database and a provider that live on. */
export class MortalShop {
  private constructor(
    readonly desk: RefundDesk,
    private readonly db: Db,
    private readonly server: MortalProcess,
  ) {}

  get url(): string {
    return this.server.url;
  }

  /** @param env what the server is told besides address and provider */
  static async open(db: Db, bank: SandboxBank, env: Readonly<Record<string, string>>): Promise<MortalShop> {
    const port = await quietPort();
    const desk = await openRefundDesk(bank);
    const all = { ...env, PORT: String(port), PROVIDER_URL: desk.url, LOG_LEVEL: 'silent' };
    return new MortalShop(desk, db, new MortalProcess(`http://127.0.0.1:${port}`, all));
  }

  /** Runs the server until it dies of `kill`, and lets the time pass after which work that was in hand is taken up anew. */
  async liveUntil(kill: Kill): Promise<void> {
    const server = await this.server.start(kill.at === 'statement' ? { DIES_AT_STATEMENT: String(kill.nth) } : {});
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
    await letLeasesEnd(this.db);
  }

  /** Runs the server for good. */
  async live(): Promise<void> {
    await this.server.start();
  }

  async close(): Promise<void> {
    await this.server.kill();
    await this.desk.close();
  }

  /** Lets the pauses be over with which one merchant's copies go out. */
  async letPausesEnd(): Promise<void> {
    await sql`update notices set due_at = now() where sent_at is null and attempts = 0`.execute(this.db);
  }
}
