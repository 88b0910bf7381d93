import { setTimeout as sleep } from 'node:timers/promises';

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Insisted<Body> {
  readonly status: number;
  readonly body: Body;
  /** How often there was no answer before this one. */
  readonly unanswered: number;
}

/** Sends a request, the same again as long as nobody answers, as a person does with a page that hangs. */
// A test says what it expects of a body by expecting it, so an untyped one is `any`.
// oxlint-disable-next-line typescript/no-explicit-any
export async function insist<Body = any>(url: string, { method = 'POST', headers, body }: Request): Promise<Insisted<Body>> {
  for (let unanswered = 0; ; unanswered += 1) {
    try {
      const answer = await fetch(url, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const said = (await answer.json()) as Body;
      if (answer.status < 500) return { status: answer.status, body: said, unanswered };
    } catch {
      // Nobody was there, or died before the end of the answer.
    }
    await sleep(120);
  }
}
