import { statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { connectDatabase, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../api/index.ts';

/** A Postgres of its own. */
export interface OwnPostgres {
  readonly url: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Where it writes its log. */
  readonly logFile: string;
  /** Whether there is a database of that name. */
  has(name: string): Promise<boolean>;
  /** Runs statements one by one, each outside any transaction. */
  tell(...statements: readonly string[]): Promise<void>;
  /** Stops it; what was kept nowhere is gone. */
  end(): Promise<void>;
}

/** Bytes that one order takes at the most while a database is filled, with the log that is written meanwhile. */
const bytesAnOrder = 40_000;
const bytesAtLeast = 2_000_000_000;

/** Whether the temporary folder has room for so many orders; what to say, where it has not. */
export function roomFor(orders: number): string | undefined {
  const { bavail, bsize } = statfsSync(tmpdir());
  const [free, needed] = [bavail * bsize, bytesAtLeast + orders * bytesAnOrder];
  const gb = (bytes: number) => `${(bytes / 1e9).toFixed(0)} GB`;
  return free >= needed
    ? undefined
    : `${orders} orders need ${gb(needed)} in ${tmpdir()}, which has ${gb(free)}; TMPDIR names another folder.`;
}

/** @param folder where it is kept; absent: in the system's temporary folder, until it ends */
export async function openOwnPostgres(folder?: string): Promise<OwnPostgres> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'cassa-scale-')));
  const { url, pid, stop } = await startEmbeddedPostgres({ dataDir });
  const run = async <Row>(statement: string): Promise<Row[]> => {
    const db = connectDatabase({ url, max: 1 });
    return (await db.executeQuery<Row>(CompiledQuery.raw(statement)).finally(() => db.destroy())).rows;
  };
  const [row] = await run<{ data_directory: string }>('show data_directory');
  return {
    url,
    pid,
    logFile: `${row!.data_directory}.log`,
    async has(name) {
      return (await run(`select from pg_database where datname = '${name}'`)).length > 0;
    },
    async tell(...statements) {
      for (const statement of statements) await run(statement);
    },
    async end() {
      await stop();
      if (folder !== undefined) return;
      await removeEmbeddedPostgres({ dataDir });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
