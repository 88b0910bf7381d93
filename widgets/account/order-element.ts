import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderAccessWire } from '../../api/accounts/accounts.wire.ts';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { problemText } from '../base/states.ts';
import { readAccessKey } from '../client/access-key.ts';
import { Problem } from '../client/problem.ts';
import { Resource } from '../client/resource.ts';
import { formBody } from '../form/form-body.ts';
import { FormErrors } from '../form/form-errors.ts';
import { textField } from '../form/text-field.ts';
import type { AccessWords } from '../locales/access-words.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { Cases } from '../return-form/cases.ts';
import { OrderDoor } from './order-door.ts';

/** What every element about one order must be able to say. */
export type OrderElementWords = AccessWords & FormWords;

/**
 * An element about one order. Without a key it asks for number and e-mail address and has a one-time link sent there, saying the same
 * whether they match an order or not.
 */
export abstract class OrderElement<W extends OrderElementWords> extends CassaElement<W> {
  static override properties = { orderKey: { attribute: 'order-key' }, asked: {} };

  /** `<id>.<token>` of the order, remembered by this tab. Absent: the fragment's, else the one shown last. */
  orderKey = '';

  #door?: OrderDoor;
  protected readonly order = new Resource<OrderWire | null>(() => this.#read(), this.changed);
  /** Once something needs it. */
  protected cases?: Cases;
  /** What the shop says once a link was asked for. */
  private asked = '';
  readonly #form = new FormErrors(this, () => this.words!);

  protected abstract opened(order: OrderWire, words: W & BaseWords): unknown;

  /** Whether `opened()` shows returns, reports or forms of an order. */
  protected abstract showsCases(order: OrderWire): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#adoptStyles();
    addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected get door(): OrderDoor {
    return (this.#door ??= new OrderDoor(this.client));
  }

  async #read(): Promise<OrderWire | null> {
    const order = await this.door.read(this.orderKey);
    if (order && this.showsCases(order)) await this.loadCases();
    return order;
  }

  /** @throws {Problem} when the connection is lost */
  protected async loadCases(): Promise<void> {
    if (this.cases) return;
    // Its language is the shop's, as everything else's here.
    if (!this.client.shop.value) await this.client.shop.load();
    const host = {
      door: () => this.door,
      settings: () => this.client.settings,
      act: <T>(work: () => Promise<T>, about: string) => this.act(work, about),
      isActing: (about: string) => this.isActing(about),
      problemAlert: (about: string) => this.problemAlert(about),
      changed: () => this.requestUpdate(),
      reload: () => this.order.load(),
      announce: (text: string) => this.announce(text),
    };
    try {
      const { Cases: Loaded } = await import('../return-form/cases.ts');
      this.cases = await Loaded.load(host, this.language);
      this.#adoptStyles();
    } catch {
      throw new Problem('unreachable');
    }
  }

  #adoptStyles(): void {
    const { adoptedStyleSheets } = this.renderRoot;
    adoptedStyleSheets.push(...(this.cases?.styles ?? []).filter((sheet) => !adoptedStyleSheets.includes(sheet)));
  }

  protected override needs(): readonly Resource<unknown>[] {
    return [this.client.shop, this.order];
  }

  protected override view(words: W & BaseWords): unknown {
    return this.order.value ? this.opened(this.order.value, words) : this.#access(words);
  }

  /** Forgets the order, so that another one can be opened. */
  protected readonly leave = (): void => {
    this.door.forget();
    this.order.set(null);
    void this.focusOn('input');
  };

  /** A link to another order, followed on this very page, loads nothing by itself. */
  readonly #onHashChange = (): void => {
    if (readAccessKey(location.href, 'cassa-order') || location.hash.startsWith('#cassa-access=')) void this.order.load();
  };

  #access(words: W & BaseWords): TemplateResult {
    if (this.asked) {
      return html`<div class="stack narrow" part="empty">
        <h2 tabindex="-1">${words.linkSent}</h2>
        <p>${this.asked}</p>
        <p><button type="button" class="link" @click=${this.#onAgain}>${words.askAgain}</button></p>
      </div>`;
    }
    return html`<form novalidate class="stack narrow" part="empty" @submit=${this.#onAsk}>
      ${this.door.linkOver ? html`<p class="notice" role="alert">${words.linkOver}</p>` : nothing}
      <div>
        <h2>${words.openOrder}</h2>
        <p class="muted">${words.openOrderHelp}</p>
      </div>
      ${this.#form.summary()} ${this.#refusal(words)}
      ${textField(this.#form, words, { name: '/number', label: words.orderNumber, required: true, autocomplete: 'off', maxLength: 64 })}
      ${textField(this.#form, words, { name: '/email', type: 'email', label: words.orderEmail, required: true, autocomplete: 'email', maxLength: 254 })}
      <button class="primary" aria-disabled=${this.acting ? 'true' : 'false'}>${words.sendLink}</button>
    </form>`;
  }

  #refusal(words: W & BaseWords): unknown {
    if (!this.problem) return nothing;
    return html`<p class="notice error" role="alert">${problemText(words, this.problem)}</p>`;
  }

  readonly #onAgain = (): void => {
    this.asked = '';
    void this.focusOn('input');
  };

  readonly #onAsk = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#form.check()) return;
    const body = formBody(event.target as HTMLFormElement);
    const sent = await this.act(() => this.client.api.send<OrderAccessWire>('POST', '/order-access', body));
    if (sent) {
      this.asked = sent.text;
      void this.focusOn('h2');
    } else if (this.problem) this.#form.refuse(this.problem);
  };
}
