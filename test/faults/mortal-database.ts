import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../api/db/create-database.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../api/index.ts';

/** A Postgres of its own that writes through to the disk, and can be made to end as by a failure of its machine. */
export class MortalDatabase {
  private constructor(
    readonly url: string,
    private readonly dataDir: string,
    private pid: number,
  ) {}

  static async open(): Promise<MortalDatabase> {
    const dataDir = mkdtempSync(join(tmpdir(), 'cassa-faults-'));
    chmodSync(dataDir, 0o711);
    const { url, pid } = await startEmbeddedPostgres({ dataDir });
    return new MortalDatabase(await createDatabase(url, 'shop'), dataDir, pid);
  }

  /** Ends it at once, without a word to anybody and without putting anything in order. */
  async crash(): Promise<void> {
    process.kill(this.pid, 'SIGQUIT');
    while (isRunning(this.pid)) await sleep(5);
  }

  /** Starts it again; it puts in order by its log what the crash left. */
  async restart(): Promise<void> {
    this.pid = (await startEmbeddedPostgres({ dataDir: this.dataDir })).pid;
  }

  async remove(): Promise<void> {
    await removeEmbeddedPostgres({ dataDir: this.dataDir });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
