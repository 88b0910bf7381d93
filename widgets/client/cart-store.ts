import type { CartLineWire, CartWire } from '../../api/carts/carts.wire.ts';
import type { Api } from './api.ts';
import { CartToken } from './cart-token.ts';
import { Problem } from './problem.ts';
import { Resource } from './resource.ts';
import { SerialQueue } from './serial-queue.ts';

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

type Act = (cart?: CartWire) => Promise<CartWire>;

/**
 * The cart of this merchant in this browser. `current.value` is `null` while there is none. Acts run one at a time and
 * answer the whole cart; an act on a cart the server no longer knows goes to a new one that holds the same lines.
 */
export class CartStore {
  readonly current: Resource<CartWire | null>;
  /** Acts that have not been answered yet. */
  pending = 0;
  readonly #queue = new SerialQueue();
  readonly #token: CartToken;

  constructor(
    private readonly api: Api,
    private readonly changed: () => void,
  ) {
    this.#token = new CartToken(api.settings.key);
    this.current = new Resource(() => this.#queue.run(() => this.#read()), changed);
    this.#token.onOtherTab(() => void this.current.load());
  }

  /** Present once there is a cart: what a recovery link carries. */
  get token(): string | undefined {
    return this.#token.value;
  }

  addLine(line: NewLine): Promise<CartWire> {
    return this.#act(
      () => this.#send('POST', '/cart/lines', line),
      () => this.#create([line]),
    );
  }

  changeLine(line: CartLineWire, quantity: number): Promise<CartWire> {
    return this.#act((cart) => this.#send('PATCH', linePath(line, cart), { quantity }));
  }

  removeLine(line: CartLineWire): Promise<CartWire> {
    return this.#act((cart) => this.#send('DELETE', linePath(line, cart)));
  }

  applyCode(code: string): Promise<CartWire> {
    return this.#act(() => this.#send('PUT', '/cart/code', { code }));
  }

  removeCode(): Promise<CartWire> {
    return this.#act(() => this.#send('DELETE', '/cart/code'));
  }

  setDestination(destination: Destination): Promise<CartWire> {
    return this.#act(() => this.#send('PUT', '/cart/destination', destination));
  }

  /** A request about this cart that is not the cart's own, such as starting its checkout; waits for acts under way. */
  send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
    return this.#queue.run(() => this.api.send<T>(method, path, body, this.#headers()));
  }

  /** The cart became an order: this browser lets go of it. */
  forget(): void {
    this.#token.forget();
    this.current.set(null);
  }

  async #act(act: Act, first?: () => Promise<CartWire>): Promise<CartWire> {
    this.pending++;
    this.changed();
    try {
      return await this.#queue.run(async () => this.#take(await this.#perform(act, first)));
    } finally {
      this.pending--;
      this.changed();
    }
  }

  async #perform(act: Act, first?: () => Promise<CartWire>): Promise<CartWire> {
    if (!this.#token.value) {
      if (first) return first();
      this.#take(await this.#create([]));
    }
    try {
      return await act();
    } catch (error) {
      if (!isGone(error)) throw error;
      return act(await this.#revive());
    }
  }

  /** A new cart with what the lost one held, as far as it can still be had. */
  async #revive(): Promise<CartWire> {
    const lost = this.current.value;
    this.#token.forget();
    let cart = this.#take(await this.#create([], lost?.destination.country));
    const acts = [
      ...(lost?.lines ?? []).map((line) => () => this.#send('POST', '/cart/lines', newLine(line))),
      ...(lost?.codes ?? []).map(({ code }) => () => this.#send('PUT', '/cart/code', { code })),
    ];
    for (const act of acts) {
      try {
        cart = this.#take(await act());
      } catch (error) {
        if (!(error instanceof Problem) || error.unsettled) throw error;
      }
    }
    return cart;
  }

  async #read(): Promise<CartWire | null> {
    if (!this.#token.value) return null;
    try {
      return await this.api.get<CartWire>('/cart', this.#headers());
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#token.forget();
      return null;
    }
  }

  #create(lines: readonly NewLine[], country?: string): Promise<CartWire> {
    return this.api.send('POST', '/carts', { lines, country });
  }

  #send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<CartWire> {
    return this.api.send(method, path, body, this.#headers());
  }

  #headers(): Record<string, string> {
    return this.#token.value ? { 'Cassa-Cart': this.#token.value } : {};
  }

  #take(cart: CartWire): CartWire {
    const token = cart.token ?? this.#token.value;
    if (token) this.#token.keep(token, cart.version);
    this.current.set(cart);
    return cart;
  }
}

const isGone = (error: unknown): boolean => error instanceof Problem && error.code === 'cart-not-found';

const newLine = ({ sku, quantity, personalisation }: CartLineWire): NewLine => ({
  sku,
  quantity,
  personalisation: personalisation ?? undefined,
});

/** The line's path; in a revived cart, that of the line with the same goods. */
function linePath(line: CartLineWire, revived?: CartWire): string {
  const same = revived?.lines.find(({ sku, personalisation }) => sku === line.sku && personalisation === line.personalisation);
  return `/cart/lines/${encodeURIComponent((same ?? line).id)}`;
}
