import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CartLineWire, CartWire } from '../../api/carts/carts.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { why } from '../base/why.ts';
import { applyCode, changeLine, removeCode, removeLine } from '../client/cart-acts.ts';
import { recoveryLink } from '../client/cart-token.ts';
import type { Resource } from '../client/resource.ts';
import { selectField } from '../form/field.ts';
import { FormErrors } from '../form/form-errors.ts';
import { formStyles } from '../form/form-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CartWords } from '../locales/cart-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { cartAmounts, freeDelivery } from './cart-amounts.ts';
import { cartCode } from './cart-code.ts';
import { CassaCartChanged, CassaCheckoutStarting } from './cart-events.ts';
import { cartLine } from './cart-line.ts';
import { cartStyles } from './cart-styles.ts';
import { QuantityIntent } from './quantity-intent.ts';

type Words = CartWords & BaseWords;

const wordsByLanguage: WordsByLanguage<CartWords> = {
  it: () => import('../locales/it/cart.ts'),
  en: () => import('../locales/en/cart.ts'),
};

const bag = svg`<path d="M5 8h14l1 13H4zM9 8V6a3 3 0 0 1 6 0v2" />`;

/**
 * @summary The cart: inline, or a drawer with its trigger and count.
 * @slot trigger - Drawer only: the merchant's own button or link that opens it.
 * @fires cassa-cart-changed - {CassaCartChanged} The cart changed, here, in another element or in another tab.
 * @fires cassa-checkout-starting - {CassaCheckoutStarting} Before leaving for the checkout; cancelable.
 * @csspart trigger - Our own trigger button.
 * @csspart count - How many items are in the cart.
 * @csspart dialog - The drawer.
 * @csspart line - One line; `image` its picture, `quantity` its stepper.
 * @csspart to-free - How far free delivery is.
 * @csspart codes - Discount codes.
 * @csspart amounts - Goods to total; `total` the last row.
 * @csspart checkout - The way to the checkout.
 * @cssprop --cassa-color-surface - Behind the drawer; see the widgets' README for all properties.
 */
export class CassaCart extends CassaElement<CartWords> {
  static override styles = [CassaElement.styles, formStyles, cartStyles];
  static override properties = {
    mode: { attribute: 'mode' },
    openOnAdd: { type: Boolean, attribute: 'open-on-add' },
    checkoutHref: { attribute: 'checkout-href' },
    linkShown: {},
  };

  /** `drawer` to open it from a trigger; inline otherwise. */
  mode?: 'inline' | 'drawer';
  /** Drawer only: opens by itself when a line was added. */
  openOnAdd = false;
  /** URL of the checkout page; by default the one the shop names. */
  checkoutHref?: string;

  private linkShown = false;
  protected readonly wordsByLanguage = wordsByLanguage;
  readonly #form = new FormErrors(this, () => this.words!, '#code');
  readonly #intent = new QuantityIntent((line, quantity) => this.#change(line, quantity), this.changed);
  #told?: CartWire | null;

  protected get cart(): CartWire | null | undefined {
    return this.client.cart.current.value;
  }

  protected override needs(): readonly Resource<unknown>[] {
    return [this.client.shop, this.client.cart.current];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('cassa-line-added', this.#lineAdded);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('cassa-line-added', this.#lineAdded);
  }

  protected override updated(): void {
    if (this.cart === undefined || this.cart === this.#told) return;
    this.#told = this.cart;
    this.dispatchEvent(new CassaCartChanged(this.cart));
  }

  /** Opens the drawer. */
  open(): void {
    if (!this.#dialog || this.#dialog.open) return;
    this.#dialog.showModal();
    void this.focusOn('h2');
  }

  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #lineAdded = (): void => {
    if (this.openOnAdd) this.open();
  };

  async #change(line: CartLineWire, quantity: number): Promise<void> {
    const cart = await this.act(() => changeLine(this.client.cart, line, quantity), line.id);
    if (cart) this.announce(this.words!.newTotal(cart.total.text));
  }

  async #remove(line: CartLineWire): Promise<void> {
    const cart = await this.act(() => removeLine(this.client.cart, line), `remove ${line.id}`);
    if (!cart) return;
    this.announce(`${this.words!.removed(line.title)} ${this.words!.newTotal(cart.total.text)}`);
    void this.focusOn('h2');
  }

  async #applyCode(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.#form.check()) return;
    const code = (new FormData(event.target as HTMLFormElement).get('/code') as string).trim();
    const cart = await this.act(() => applyCode(this.client.cart, code), 'code');
    if (!cart) {
      if (this.problem) this.#form.refuse(this.problem);
      return;
    }
    const answer = cart.codes.find((one) => one.code.toLowerCase() === code.toLowerCase());
    const outcome = answer?.applied ? this.words!.codeApplied(code) : this.words!.codeRefused(code);
    const reasons = answer?.applied ? [] : (answer?.because ?? []).map(({ text }) => text);
    this.announce([outcome, ...reasons, this.words!.newTotal(cart.total.text)].join(' '));
    void this.focusOn('.codes .link');
  }

  async #removeCode(): Promise<void> {
    const cart = await this.act(() => removeCode(this.client.cart), 'code');
    if (!cart) return;
    this.announce(this.words!.newTotal(cart.total.text));
    void this.focusOn('.codes summary');
  }

  async #deliverTo(country: string): Promise<void> {
    const cart = await this.act(() => this.client.cart.setDestination({ country }), 'destination');
    if (cart) this.announce(this.words!.newTotal(cart.total.text));
    this.requestUpdate();
  }

  async #copyLink(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.announce(this.words!.linkCopied);
    } catch {
      // No clipboard here: the shopper copies it by hand from a field.
    }
    this.linkShown = true;
  }

  readonly #leave = (event: Event): void => {
    if (!this.dispatchEvent(new CassaCheckoutStarting(this.cart!))) event.preventDefault();
  };

  protected override render(): unknown {
    if (this.mode !== 'drawer') return super.render();
    const { words } = this;
    const count = this.cart?.count;
    return html`<span class="trigger">
        <slot name="trigger" @click=${(event: Event) => (event.preventDefault(), this.open())}>
          <button type="button" part="trigger">
            <svg viewBox="0 0 24 24" aria-hidden="true">${bag}</svg>${words?.cart ?? nothing}
          </button>
        </slot>
        ${count && words
          ? html`<span class="count" part="count" aria-hidden="true">${count}</span><span class="sr">${words.items(count)}</span>`
          : nothing}
      </span>
      <dialog aria-labelledby="title" part="dialog" @click=${this.#clickAway}>
        <div class="sheet">
          ${words
            ? html`<header>
                <h2 id="title" tabindex="-1">${words.yourCart}</h2>
                <button type="button" class="icon" aria-label=${words.close} @click=${() => this.close()}>
                  <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
                </button>
              </header>`
            : nothing}
          ${super.render()}
        </div>
      </dialog>`;
  }

  readonly #clickAway = (event: Event): void => {
    if (event.target === this.#dialog) this.close();
  };

  protected override view(words: Words): unknown {
    const { cart } = this;
    const heading = this.mode !== 'drawer' ? html`<h2 tabindex="-1">${words.yourCart}</h2>` : nothing;
    if (!cart || cart.lines.length === 0) return html`${heading}${this.#empty(words)}`;
    return html`<div class="stack" aria-busy=${this.acting ? 'true' : 'false'}>
      ${heading} ${freeDelivery(cart.delivery)}
      <ul class="lines">
        ${repeat(cart.lines, ({ id }) => id, (line) => this.#line(line, words))}
      </ul>
      ${this.slow ? html`<p class="small muted">${words.slow}</p>` : nothing}
      ${cartCode(words, cart.codes, {
        form: this.#form,
        busy: this.isActing('code'),
        apply: (event) => void this.#applyCode(event),
        remove: () => void this.#removeCode(),
        problem: this.problemAlert('code'),
      })}
      ${this.#destination(cart, words)} ${cartAmounts(words, cart)}
      ${cart.notices.map(({ text, because }) => html`<div class="notice small"><p>${text}</p>${why(words, text, because)}</div>`)}
      ${this.#checkout(cart, words)} ${this.#link(words)}
    </div>`;
  }

  #line(line: CartLineWire, words: Words): TemplateResult {
    return cartLine(words, line, {
      quantity: this.#intent.quantity(line),
      busy: this.isActing(line.id),
      change: (quantity) => this.#intent.set(line, quantity),
      remove: () => void this.#remove(line),
      problem: [this.problemAlert(line.id), this.problemAlert(`remove ${line.id}`)],
    });
  }

  #destination(cart: CartWire, words: Words): unknown {
    if (this.shop.countries.length < 2) return nothing;
    const options = this.shop.countries.map(({ code, name }) => ({ value: code, label: name }));
    const field = { name: '/country', label: words.destination, required: true, options, value: cart.destination.country };
    return html`${selectField(this.#form, words, field, (country) => void this.#deliverTo(country))} ${this.problemAlert('destination')}`;
  }

  #checkout(cart: CartWire, words: Words): TemplateResult {
    const refusals = [...(cart.served ? [] : cart.delivery.because), ...(cart.buyer.allowed ? [] : cart.buyer.because)];
    const href = this.checkoutHref ?? this.shop.links.checkout;
    if (refusals.length > 0 || !cart.served || !cart.buyer.allowed)
      return html`<ul class="notice error small" role="alert">
        ${refusals.map(({ text }) => html`<li>${text}</li>`)}
      </ul>`;
    return href
      ? html`<a class="button primary" part="checkout" href=${href} @click=${this.#leave}>${words.checkout}</a>`
      : html`<button type="button" class="primary" part="checkout" @click=${this.#leave}>${words.checkout}</button>`;
  }

  #link(words: Words): unknown {
    const { token } = this.client.cart;
    if (!token) return nothing;
    const link = recoveryLink(this.shop.links.cart ?? location.href, token);
    return html`<p><button type="button" class="link small muted" @click=${() => void this.#copyLink(link)}>${words.copyLink}</button></p>
      ${this.linkShown
        ? html`<div class="field small">
            <label for="link">${words.yourLink}</label>
            <input id="link" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          </div>`
        : nothing}`;
  }

  #empty(words: Words): TemplateResult {
    const { shop } = this.shop.links;
    return html`<div class="empty" part="empty">
      <svg viewBox="0 0 24 24" aria-hidden="true">${bag}</svg>
      <p>${words.empty}</p>
      ${shop ? html`<a class="button" href=${shop}>${words.toShop}</a>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-cart': CassaCart;
  }
}
