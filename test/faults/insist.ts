import { setTimeout as sleep } from 'node:timers/promises';

/** One server, or several that do the same: each try goes to another. */
export type Servers = string | readonly string[];

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Insisted<Body> {
  readonly status: number;
  readonly body: Body;
  /** How often there was no answer before this one. */
  readonly unanswered: number;
}

const againMs = 120;
const patienceMs = 6000;
let tries = 0;

/** Sends a request, the same again as long as nobody answers, as a person does with a page that hangs. */
// A test says what it expects of a body by expecting it, so an untyped one is `any`.
// oxlint-disable-next-line typescript/no-explicit-any
export async function insist<Body = any>(
  servers: Servers,
  path: string,
  { method = 'POST', headers, body }: Request,
): Promise<Insisted<Body>> {
  for (let unanswered = 0; ; unanswered += 1) {
    try {
      const answer = await fetch(serverOf(servers) + path, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const said = (await answer.json()) as Body;
      if (answer.status < 500) return { status: answer.status, body: said, unanswered };
    } catch {
      // Nobody was there, or died before the end of the answer.
    }
    await sleep(againMs);
  }
}

function serverOf(servers: Servers): string {
  if (typeof servers === 'string') return servers;
  return servers[(tries += 1) % servers.length]!;
}
