import type { ProblemWire } from '../../api/http/problem.wire.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

const patienceMs = 15_000;
const pausesMs = [300, 1200];

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

/**
 * The one place that talks to the network. Lost connections are tried again; every write carries an idempotency key
 * that stays the same until the server has answered, so no repetition, ours or the shopper's, acts twice.
 */
export class Api {
  readonly #unsettled = new Map<string, string>();

  constructor(readonly settings: Settings) {}

  /** @throws {Problem} */
  get<T>(path: string, headers?: Headers): Promise<T> {
    return this.#exchange<T>(path, { headers });
  }

  /**
   * @param headers one of them may be an `Idempotency-Key` of the caller's own, for an act that outlives the page.
   * @throws {Problem}
   */
  async send<T>(method: WriteMethod, path: string, body?: unknown, headers?: Headers): Promise<T> {
    const json = body && JSON.stringify(body);
    const act = JSON.stringify([method, path, json, headers]);
    const key = this.#unsettled.get(act) ?? crypto.randomUUID();
    this.#unsettled.set(act, key);
    let settled = true;
    try {
      return await this.#exchange<T>(path, {
        method,
        body: json as string | undefined,
        headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json', ...headers },
      });
    } catch (error) {
      settled = !(error as Problem).unsettled;
      throw error;
    } finally {
      if (settled) this.#unsettled.delete(act);
    }
  }

  async #exchange<T>(path: string, init: RequestInit): Promise<T> {
    for (const pause of pausesMs) {
      try {
        return await this.#once<T>(path, init);
      } catch (error) {
        const { unsettled, code } = error as Problem;
        if (!unsettled || code === 'offline') throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.#once<T>(path, init);
  }

  async #once<T>(path: string, init: RequestInit): Promise<T> {
    const { api, key, language } = this.settings;
    let response: Response;
    try {
      response = await fetch(api + path, {
        ...init,
        credentials: 'omit',
        headers: { 'Cassa-Key': key, 'Accept-Language': `${language},en;q=0.5`, ...init.headers },
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch {
      throw new Problem(navigator.onLine ? 'unreachable' : 'offline');
    }
    // An answer that breaks off, or is no JSON, counts as none.
    const answer = (await response.json().catch(() => undefined)) as (T & ProblemWire) | undefined;
    if (response.ok && answer) return answer;
    throw new Problem(answer?.code ?? 'unreachable', response.ok ? 0 : response.status, answer);
  }
}
