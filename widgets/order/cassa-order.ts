import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { Problem } from '../client/problem.ts';
import { Resource } from '../client/resource.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { OrderWords } from '../locales/order-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { billStyles } from './bill-styles.ts';
import { readAccessKey, splitAccessKey, takeAccessKey } from '../client/access-key.ts';
import { orderStyles } from './order-styles.ts';
import { orderView } from './order-view.ts';
import { SessionMemory } from '../client/session-memory.ts';

const wordsByLanguage: WordsByLanguage<OrderWords> = {
  it: () => import('../locales/it/order.ts'),
  en: () => import('../locales/en/order.ts'),
};

/**
 * @summary An order for the shopper who placed it: what happened, what comes next, how to pay what is due, and the ways back.
 * Opens with the link in the confirmation mail (`#cassa-order=<id>.<token>`, which leaves the address bar at once) and stays
 * through a reload.
 * @slot - Shown until the element has loaded, such as how to reach the shop.
 * @csspart order @csspart order-header @csspart transfer @csspart next @csspart goods @csspart lines @csspart line
 * @csspart particulars @csspart history @csspart rights
 */
export class CassaOrder extends CassaElement<OrderWords> {
  static override styles = [CassaElement.styles, pageStyles, billStyles, orderStyles];
  static override properties = { orderKey: { attribute: 'order-key' } };
  protected readonly wordsByLanguage = wordsByLanguage;

  /** `<id>.<token>` of the order to show, remembered by this tab. Absent: the fragment's, else the one shown last. */
  orderKey = '';

  readonly #order = new Resource<OrderWire | null>(() => this.#read(), this.changed);
  #memory!: SessionMemory;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override needs(): readonly Resource<unknown>[] {
    return [this.client.shop, this.#order];
  }

  /** A link to another order, followed on this very page, loads nothing by itself. */
  readonly #onHashChange = (): void => {
    if (readAccessKey(location.href, 'cassa-order')) void this.#order.load();
  };

  async #read(): Promise<OrderWire | null> {
    this.#memory ??= new SessionMemory(this.client.settings.key, 'order');
    const key = takeAccessKey('cassa-order') ?? (this.orderKey || this.#memory.value);
    if (!key) return null;
    this.#memory.value = key;
    const [id, token] = splitAccessKey(key);
    try {
      return await this.client.api.get<OrderWire>(`/orders/${id}`, { 'Cassa-Order': token });
    } catch (error) {
      if (!(error instanceof Problem && error.status === 404)) throw error;
      this.#memory.value = null;
      return null;
    }
  }

  protected override view(words: OrderWords & BaseWords): TemplateResult {
    const order = this.#order.value;
    return order ? orderView(order, this.shop, words) : this.#nothingToShow(words);
  }

  #nothingToShow(words: OrderWords): TemplateResult {
    const { shop } = this.shop.links;
    return html`<div class="stack" part="empty">
      <p>${words.noOrder}</p>
      ${shop ? html`<p><a class="button" href=${shop}>${words.toShop}</a></p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-order': CassaOrder;
  }
}
