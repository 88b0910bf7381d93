import type { ShopWire } from '../../api/shops/shops.wire.ts';
import { Api } from './api.ts';
import { CartStore } from './cart-store.ts';
import { Resource } from './resource.ts';
import { readSettings, type Settings } from './settings.ts';

/** What all elements of a merchant on this page share, and how they hear of its changes. */
export class Client {
  readonly api: Api;
  readonly shop: Resource<ShopWire>;
  readonly cart: CartStore;
  readonly #listeners = new Set<() => void>();

  constructor(readonly settings: Settings) {
    const changed = (): void => this.#listeners.forEach((listener) => listener());
    this.api = new Api(settings);
    this.shop = new Resource(() => this.api.get('/shop'), changed);
    this.cart = new CartStore(this.api, changed);
  }

  /** Calls back after every change of shop or cart, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const clients = new Map<string, Client>();

/** The client of the merchant the page names; the same one for every element. */
export function pageClient(): Client {
  const settings = readSettings();
  const client = clients.get(settings.key) ?? new Client(settings);
  clients.set(settings.key, client);
  return client;
}
