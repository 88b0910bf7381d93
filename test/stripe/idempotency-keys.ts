import { createHash } from 'node:crypto';
import { StripeProblem } from './stripe-problem.ts';

/** An answer as it goes out. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly isReplay?: boolean;
}

interface Kept {
  readonly request: string;
  readonly answer: Answer;
  readonly at: number;
}

/** How long an answer is given again. */
const keptSeconds = 24 * 3600;

/** What keys have been used for. A key used again for the same gets the same answer, be it a failure; for anything else, none. */
export class IdempotencyKeys {
  readonly #kept = new Map<string, Kept>();
  readonly #open = new Set<string>();

  constructor(private readonly now: () => number) {}

  /**
   * Answers a request under its key, once. What `act` throws, such as for parameters that cannot be right, is no answer to keep: nothing
   * has begun.
   */
  async under(key: string | undefined, request: string, act: () => Answer | Promise<Answer>): Promise<Answer> {
    if (key === undefined) return act();
    const fingerprint = createHash('sha256').update(request).digest('hex');
    const kept = this.#kept.get(key);
    if (kept && kept.at + keptSeconds > this.now()) {
      if (kept.request !== fingerprint) throw new StripeProblem(400, otherRequest(key));
      return { ...kept.answer, isReplay: true };
    }
    if (this.#open.has(key)) throw new StripeProblem(409, inUse(key));
    this.#open.add(key);
    try {
      const answer = await act();
      this.#kept.set(key, { request: fingerprint, answer, at: this.now() });
      return answer;
    } finally {
      this.#open.delete(key);
    }
  }
}

function otherRequest(key: string) {
  return {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with: '${key}'.`,
  } as const;
}

function inUse(key: string) {
  return {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this key: '${key}'.`,
  } as const;
}
