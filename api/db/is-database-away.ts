import { DatabaseError } from 'pg';

/**
 * SQLSTATE of what passes without anybody mending the statement: connections that fail, what Postgres has no room for, a server that
 * goes down or comes up, a copy that takes no writes, and transactions that gave way to others. Classes have two characters.
 *
 * @source https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const passing: ReadonlySet<string> = new Set(['08', '40', '53', '57P01', '57P02', '57P03', '57P05', '25006']);

/** Of sockets. */
const unreachable: ReadonlySet<string> = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(' '),
);

/** The driver gives what it finds out by itself no code. */
const unheard =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end)/;

/**
 * Whether a statement failed because Postgres could not be asked, or was going down or giving way at that moment: the same again will
 * do later. What it was part of did not happen, or was kept with its answer.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (error instanceof DatabaseError) return passing.has(code) || passing.has(code.slice(0, 2));
  // A caller that goes away amid its request is told of in the same words.
  if (error.message === 'aborted') return false;
  // A server behind a socket takes its file along.
  return unreachable.has(code) || (code === 'ENOENT' && syscall === 'connect') || unheard.test(error.message);
}
