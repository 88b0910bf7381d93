import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export interface ConnectOptions {
  readonly url: string;
  /** Connections at most. */
  readonly max?: number;
  /** `transaction`: the session may be another after each transaction, so that nothing can be left in one; `none` unless given. */
  readonly pooler?: 'none' | 'transaction';
  /** Called once per statement sent, with its text; benchmarks and tests count with it. */
  readonly onStatement?: (sql: string) => void;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onConnectionError?: (error: Error) => void;
}

export type Db = Kysely<Database>;

/** Beyond this many texts a statement goes unnamed: a text made per call would fill the server's memory with plans. */
const maxPrepared = 400;

/** A server that has gone without a word is given up after that long, and a free connection waited for: before a browser gives us up. */
const connectWithinMs = 10_000;
const askAfterSilenceMs = 10_000;

/**
 * A pool of connections on which each distinct statement with parameters is prepared once under a name of its own:
 * Postgres parses and plans it once per connection instead of once per call. Statements without parameters
 * (`begin`, `commit`, migration files) go as plain text, in a single message. Behind a pooler that shares sessions out by the
 * transaction nothing is prepared, for the next statement may meet a session that knows nothing of it.
 */
export function connectDatabase({ url, max = 10, pooler = 'none', onStatement, onConnectionError }: ConnectOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    Client: namedStatementClient(pooler === 'transaction' ? 0 : maxPrepared, onStatement),
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: askAfterSilenceMs,
  });
  // A connection that is cut between two statements of a transaction has nobody else to tell: unheard it would end the process.
  pool.on('connect', (client) => client.on('error', (error) => onConnectionError?.(error)));
  // One that is cut while idle has told it already; the pool repeats it.
  pool.on('error', () => {});
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

function namedStatementClient(most: number, onStatement: ConnectOptions['onStatement']): typeof pg.Client {
  const names = new Map<string, string>();
  const nameOf = (sql: string): string | undefined => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= most) return known;
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
  return class extends pg.Client {
    // One signature stands for pg's eight overloads, which `any` alone fits.
    // oxlint-disable-next-line typescript/no-explicit-any
    override query(sql: unknown, values?: unknown, ...rest: unknown[]): any {
      const send = super.query.bind(this) as (...args: unknown[]) => unknown;
      if (typeof sql !== 'string' || !Array.isArray(values)) return send(sql, values, ...rest);
      onStatement?.(sql);
      return values.length > 0 ? send({ name: nameOf(sql), text: sql, values }, ...rest) : send(sql, ...rest);
    }
  };
}
