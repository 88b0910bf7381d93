import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { splitAccessKey, takeAccessKey, type AccessKey } from '../client/access-key.ts';
import type { Client } from '../client/client.ts';
import { Problem } from '../client/problem.ts';
import { SessionMemory } from '../client/session-memory.ts';
import { takeAccessCode } from './access-code.ts';

/** Which order a page is about, and everything that is asked of the server with its key. */
export class OrderDoor {
  key: AccessKey | null = null;
  /** Somebody came with a one-time link that opens nothing any more. */
  linkOver = false;
  readonly #memory: SessionMemory;

  constructor(private readonly client: Client) {
    this.#memory = new SessionMemory(client.settings.key, 'order');
  }

  /**
   * The order of the page's fragment, of a one-time link, of `given`, or the one this tab showed last. Null: nobody knows which, or
   * the key opens none.
   * @throws {Problem}
   */
  async read(given = ''): Promise<OrderWire | null> {
    this.key = takeAccessKey('cassa-order') ?? ((await this.#exchange(takeAccessCode())) || given || this.#memory.value);
    if (!this.key) return null;
    this.#memory.value = this.key;
    try {
      return await this.client.api.get<OrderWire>(this.at(), this.headers);
    } catch (error) {
      if (!(error instanceof Problem && error.status === 404)) throw error;
      this.forget();
      return null;
    }
  }

  /** From here on nobody knows which order it is. */
  forget(): void {
    this.key = this.#memory.value = null;
  }

  get headers(): Readonly<Record<string, string>> {
    return { 'Cassa-Order': splitAccessKey(this.key!)[1] };
  }

  /** @param path below the order's own, such as `/returns` @throws {Problem} */
  post<T>(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<T> {
    return this.client.api.send<T>('POST', this.at(path), body, { ...this.headers, ...headers });
  }

  /** A path of the API: the order's own, or one below it. */
  at(path = ''): string {
    return `/orders/${splitAccessKey(this.key!)[0]}${path}`;
  }

  async #exchange(code: string | undefined): Promise<AccessKey | undefined> {
    if (!code) return undefined;
    try {
      const { order } = await this.client.api.send<{ order: { id: string; token: string } }>('POST', '/order-access/exchange', { code });
      return `${order.id}.${order.token}`;
    } catch (error) {
      if (!(error instanceof Problem) || error.unsettled) throw error;
      this.linkOver = true;
      return undefined;
    }
  }
}
