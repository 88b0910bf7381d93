import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartLineWire, CartWire } from '../../api/carts/carts.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { why } from '../base/why.ts';
import { applyCode, changeLine, removeCode, removeLine } from '../client/cart-acts.ts';
import type { Resource } from '../client/resource.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CartWords } from '../locales/cart-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { cartAmounts, freeDelivery } from './cart-amounts.ts';
import { cartCode } from './cart-code.ts';
import { CassaCartChanged, CassaCheckoutStarting } from './cart-events.ts';
import { cartLine } from './cart-line.ts';
import { cartStyles } from './cart-styles.ts';
import { QuantityIntent } from './quantity-intent.ts';
import { recoveryLink } from './recovery-link.ts';

type Words = CartWords & BaseWords;

const wordsByLanguage: WordsByLanguage<CartWords> = {
  it: () => import('../locales/it/cart.ts'),
  en: () => import('../locales/en/cart.ts'),
  de: () => import('../locales/de/cart.ts'),
  fr: () => import('../locales/fr/cart.ts'),
  es: () => import('../locales/es/cart.ts'),
};

const bag = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l1 13H4zM9 8V6a3 3 0 0 1 6 0v2" /></svg>`;

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
  static override styles = [CassaElement.styles, pageStyles, cartStyles];
  static override properties = {
    mode: { attribute: 'mode' },
    openOnAdd: { type: Boolean, attribute: 'open-on-add' },
    checkoutHref: { attribute: 'checkout-href' },
    linkNote: {},
  };

  /** `drawer` to open it from a trigger; inline otherwise. */
  mode?: 'inline' | 'drawer';
  /** Drawer only: opens by itself when a line was added. */
  openOnAdd = false;
  /** URL of the checkout page; by default the one the shop names. Without either no way there is shown. */
  checkoutHref?: string;

  private linkNote = '';
  protected readonly wordsByLanguage = wordsByLanguage;
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

  readonly close = (): void => this.#dialog?.close();

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
    const code = String(new FormData(event.target as HTMLFormElement).get('code')).trim();
    const cart = await this.act(() => applyCode(this.client.cart, code), 'code');
    if (!cart) return;
    const refused = cart.codes.find(({ applied }) => !applied);
    const outcome = refused
      ? [this.words!.codeRefused(code), ...refused.because.map(({ text }) => text)]
      : [this.words!.codeApplied(code), this.words!.newTotal(cart.total.text)];
    this.announce(outcome.join(' '));
    void this.focusOn('.codes .link');
  }

  async #removeCode(): Promise<void> {
    const cart = await this.act(() => removeCode(this.client.cart), 'code');
    if (!cart) return;
    this.announce(this.words!.newTotal(cart.total.text));
    void this.focusOn('.codes summary');
  }

  async #deliverTo({ target }: Event): Promise<void> {
    const country = (target as HTMLSelectElement).value;
    const cart = await this.act(() => this.client.cart.setDestination({ country }), 'destination');
    if (cart) this.announce(this.words!.newTotal(cart.total.text));
  }

  /** Copies the link; where there is no clipboard it stays a link, for the shopper to copy. */
  async #copyLink(event: Event, link: string): Promise<void> {
    event.preventDefault();
    this.linkNote = await navigator.clipboard.writeText(link).then(
      () => this.words!.linkCopied,
      () => link,
    );
    this.announce(this.linkNote);
  }

  readonly #leave = (event: Event): void => {
    if (!this.dispatchEvent(new CassaCheckoutStarting(this.cart!))) event.preventDefault();
  };

  protected override render(): unknown {
    if (this.mode !== 'drawer') return super.render();
    const { words } = this;
    const count = this.cart?.count;
    return html`<slot name="trigger" @click=${this.#trigger}><button part="trigger">${bag}${words?.cart}</button></slot>
      ${count ? html`<span class="count" part="count">${count}<span class="sr"> ${words?.items(count)}</span></span>` : nothing}
      <dialog aria-labelledby="title" part="dialog" @click=${this.#clickAway}>
        <div class="stack">
          <div class="row">
            <h2 id="title" tabindex="-1">${words?.yourCart}</h2>
            <button class="icon" aria-label=${words?.close ?? nothing} @click=${this.close}>✕</button>
          </div>
          ${super.render()}
        </div>
      </dialog>`;
  }

  readonly #trigger = (event: Event): void => {
    event.preventDefault();
    this.open();
  };

  readonly #clickAway = ({ target }: Event): void => {
    if (target === this.#dialog) this.close();
  };

  protected override view(words: Words): unknown {
    const { cart } = this;
    const heading = this.mode === 'drawer' ? nothing : html`<h2 tabindex="-1">${words.yourCart}</h2>`;
    if (!cart?.count) return html`${heading}${this.#empty(words)}`;
    return html`<div class="stack" aria-busy=${this.acting}>
      ${heading} ${freeDelivery(cart.delivery)}
      <ul>
        ${cart.lines.map((line) => this.#line(line, words))}
      </ul>
      ${this.slow ? html`<p class="small muted">${words.slow}</p>` : nothing}
      ${cartCode(words, cart.codes, {
        apply: (event) => void this.#applyCode(event),
        remove: () => void this.#removeCode(),
        problem: this.problemAlert('code'),
      })}
      ${this.#destination(cart, words)} ${cartAmounts(words, cart)}
      ${cart.notices.map(({ text, because }) => html`<div class="notice small">${text} ${why(words, text, because)}</div>`)}
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

  #destination({ destination }: CartWire, words: Words): unknown {
    const { countries } = this.shop;
    if (countries.length < 2) return nothing;
    return html`<div class="field">
      <label for="country">${words.destination}</label>
      <select id="country" @change=${this.#deliverTo}>
        ${countries.map(({ code, name }) => html`<option value=${code} .selected=${code === destination.country}>${name}</option>`)}
      </select>
      ${this.problemAlert('destination')}
    </div>`;
  }

  #checkout(cart: CartWire, words: Words): unknown {
    const refusals = [...(cart.served ? [] : cart.delivery.because), ...(cart.buyer.allowed ? [] : cart.buyer.because)];
    if (!cart.served || !cart.buyer.allowed)
      return html`<div class="notice error" role="alert">${refusals.map(({ text }) => html`<p>${text}</p>`)}</div>`;
    const href = this.checkoutHref ?? this.shop.links.checkout;
    return href ? html`<a class="button primary" part="checkout" href=${href} @click=${this.#leave}>${words.checkout}</a>` : nothing;
  }

  #link(words: Words): TemplateResult {
    const link = recoveryLink(this.shop.links.cart ?? location.href, this.client.cart.token.value!);
    return html`<p class="small muted">
      <a href=${link} @click=${(event: Event) => void this.#copyLink(event, link)}>${words.copyLink}</a> ${this.linkNote}
    </p>`;
  }

  #empty(words: Words): TemplateResult {
    const { shop } = this.shop.links;
    return html`<div class="empty stack" part="empty">
      ${bag}
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
