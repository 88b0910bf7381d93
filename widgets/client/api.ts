import type { ProblemWire } from '../../api/http/problem.wire.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

const patienceMs = 20_000;
const pausesMs = [300, 1200];

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

  /** @throws {Problem} */
  async send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers?: Headers): Promise<T> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const act = [method, path, json, JSON.stringify(headers)].join(' ');
    const key = this.#unsettled.get(act) ?? crypto.randomUUID();
    this.#unsettled.set(act, key);
    try {
      const answer = await this.#exchange<T>(path, {
        method,
        body: json,
        headers: { ...headers, 'Idempotency-Key': key, ...(json && { 'Content-Type': 'application/json' }) },
      });
      this.#unsettled.delete(act);
      return answer;
    } catch (error) {
      if (!(error instanceof Problem && error.unsettled)) this.#unsettled.delete(act);
      throw error;
    }
  }

  async #exchange<T>(path: string, init: RequestInit): Promise<T> {
    for (const pause of pausesMs) {
      try {
        return await this.#once<T>(path, init);
      } catch (error) {
        if (!(error instanceof Problem && error.unsettled) || error.code === 'timeout' || error.code === 'offline') throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.#once<T>(path, init);
  }

  async #once<T>(path: string, init: RequestInit): Promise<T> {
    if (!navigator.onLine) throw new Problem('offline');
    const { api, key, language } = this.settings;
    try {
      const response = await fetch(api + path, {
        ...init,
        credentials: 'omit',
        headers: { 'Cassa-Key': key, 'Accept-Language': language, ...init.headers },
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.ok) return (await response.json()) as T;
      throw Problem.fromAnswer(response.status, (await response.json().catch(() => undefined)) as ProblemWire | undefined);
    } catch (error) {
      if (error instanceof Problem) throw error;
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      throw new Problem(timedOut ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline');
    }
  }
}
