import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { Api, WriteMethod } from './api.ts';
import { CartToken } from './cart-token.ts';
import { Problem } from './problem.ts';
import { Resource } from './resource.ts';

/** A line to add; the text is for personalisable products. */
export interface NewLine {
  readonly sku: string;
  readonly quantity: number;
  readonly personalisation?: string;
}

/** What a quote depends on besides lines and codes. */
export interface Destination {
  readonly country: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly service?: string;
  readonly payment?: string;
}

/** Path of a write, in the cart it is written to. */
export type CartPath = string | ((cart: CartWire | null | undefined) => string);

/**
 * The cart of this merchant in this browser. `current.value` is `null` while there is none. Writes run one at a time and
 * answer the whole cart; a write to a cart the server no longer knows goes to a new one that holds the same.
 */
export class CartStore {
  readonly current: Resource<CartWire | null>;
  /** Requests that are waiting or under way. */
  pending = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** Its value is present once there is a cart: what a recovery link carries. */
  readonly token: CartToken;

  constructor(
    private readonly api: Api,
    private readonly changed: () => void,
  ) {
    this.token = new CartToken(api.settings.key);
    this.current = new Resource(() => this.#run(() => this.#read()), changed);
    this.token.onOtherTab(() => void this.current.load());
  }

  addLine(line: NewLine): Promise<CartWire> {
    return this.#run(() => (this.token.value ? this.#write('POST', '/cart/lines', line) : this.#create([line])));
  }

  setDestination(destination: Destination): Promise<CartWire> {
    return this.write('PUT', '/cart/destination', destination);
  }

  /** Any other write that answers the cart; `cart-acts.ts` names the cart page's. */
  write(method: WriteMethod, path: CartPath, body?: unknown): Promise<CartWire> {
    return this.#run(async () => {
      if (!this.token.value) await this.#create();
      return this.#write(method, path, body);
    });
  }

  /** A request about this cart that does not answer it, such as starting its checkout; waits for writes under way. */
  send<T>(method: WriteMethod, path: string, body: unknown): Promise<T> {
    return this.#run(() => this.api.send<T>(method, path, body, this.#headers()));
  }

  /** The cart became an order: this browser lets go of it. */
  forget(): void {
    this.token.forget();
    this.current.set(null);
  }

  /** One after another, whatever becomes of the one before. */
  #run<T>(task: () => Promise<T>): Promise<T> {
    this.pending++;
    this.changed();
    const run = this.#last.then(task).finally(() => {
      this.pending--;
      this.changed();
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #write(method: WriteMethod, path: CartPath, body?: unknown): Promise<CartWire> {
    try {
      return await this.#send(method, path, body);
    } catch (error) {
      if (isGone(error)) await this.#revive();
      else if ((error as Problem).code !== 'cart-changed') throw error;
      return this.#send(method, path, body);
    }
  }

  /** A new cart with what the lost one held; with nothing in it when that cannot be had any more. */
  async #revive(): Promise<void> {
    const { lines = [], codes = [], destination } = this.current.value ?? {};
    const again = lines.map(({ sku, quantity, personalisation }) => ({ sku, quantity, personalisation: personalisation ?? undefined }));
    await this.#create(again, destination?.country).catch((error: Problem) => {
      if (error.unsettled) throw error;
      return this.#create();
    });
    for (const { code } of codes) await this.#send('PUT', '/cart/code', { code }).catch(() => undefined);
  }

  async #read(): Promise<CartWire | null> {
    if (!this.token.value) return null;
    try {
      return await this.api.get<CartWire>('/cart', this.#headers());
    } catch (error) {
      if (!isGone(error)) throw error;
      this.token.forget();
      return null;
    }
  }

  async #create(lines: readonly NewLine[] = [], country?: string): Promise<CartWire> {
    return this.#take(await this.api.send<CartWire>('POST', '/carts', { lines, country }));
  }

  async #send(method: WriteMethod, path: CartPath, body?: unknown): Promise<CartWire> {
    const where = typeof path === 'string' ? path : path(this.current.value);
    return this.#take(await this.api.send<CartWire>(method, where, body, this.#headers()));
  }

  #headers(): Record<string, string> {
    return this.token.value ? { 'Cassa-Cart': this.token.value } : {};
  }

  #take(cart: CartWire): CartWire {
    this.token.keep((cart.token ?? this.token.value)!, cart.version);
    this.current.set(cart);
    return cart;
  }
}

const isGone = (error: unknown): boolean => error instanceof Problem && error.code === 'cart-not-found';
