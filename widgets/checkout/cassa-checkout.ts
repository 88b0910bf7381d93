import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { StartCheckoutBody } from '../../api/checkouts/checkouts.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import type { Destination } from '../client/cart-store.ts';
import { Problem } from '../client/problem.ts';
import type { Resource } from '../client/resource.ts';
import { formBody } from '../form/form-body.ts';
import { FormErrors } from '../form/form-errors.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CheckoutWords } from '../locales/checkout-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { billStyles } from '../order/bill-styles.ts';
import { takeAccessKey, withAccessKey } from '../client/access-key.ts';
import { SessionMemory } from '../client/session-memory.ts';
import { addressSection } from './address-section.ts';
import { CheckoutDraft } from './checkout-draft.ts';
import { CassaOrderPlaced } from './checkout-events.ts';
import { CheckoutSession } from './checkout-session.ts';
import { isUnderWay, type CheckoutStep } from './checkout-steps.ts';
import { checkoutStyles } from './checkout-styles.ts';
import type { CheckoutView } from './checkout-view.ts';
import { consentSection } from './consent-section.ts';
import { contactSection } from './contact-section.ts';
import { deliverySection } from './delivery-section.ts';
import { PayLaterHost } from './pay-later-host.ts';
import { PaymentHost } from './payment-host.ts';
import { chosenMethod, paymentSection } from './payment-section.ts';
import { reviewSection } from './review-section.ts';
import { refusalText, setbackNotice, showNotice } from './setback-notice.ts';
import { waitingSection } from './waiting-section.ts';

type Words = CheckoutWords & BaseWords;

const wordsByLanguage: WordsByLanguage<CheckoutWords> = {
  it: () => import('../locales/it/checkout.ts'),
  en: () => import('../locales/en/checkout.ts'),
  de: () => import('../locales/de/checkout.ts'),
  fr: () => import('../locales/fr/checkout.ts'),
  es: () => import('../locales/es/checkout.ts'),
};
const slowMs = 4000;
const requoting = /^\/(shippingAddress\/(country|region|postalCode)|service|payment)$/;

/**
 * @summary The checkout on one page: contact, address, delivery, payment, consents, review, and the button that orders.
 * Fields of the payment provider, and what it says about paying later, stand in the page's own DOM, in children with
 * `slot="payment"` and `slot="pay-later"` that the element makes.
 * @slot - Shown until the element has loaded; once there is an order and no page for it, `cassa-order` takes its place.
 * @fires cassa-order-placed - {CassaOrderPlaced} There is an order; `preventDefault()` keeps the shopper on this page.
 * @csspart contact @csspart address @csspart delivery @csspart payment @csspart consents @csspart review
 * @csspart choices @csspart option @csspart notice @csspart setback @csspart order-button
 */
export class CassaCheckout extends CassaElement<CheckoutWords> {
  static override styles = [CassaElement.styles, pageStyles, billStyles, checkoutStyles];
  protected readonly wordsByLanguage = wordsByLanguage;

  readonly #form = new FormErrors(this, () => this.words!);
  readonly #host: PaymentHost = new PaymentHost(this, {
    ready: () => this.#ready(),
    order: () => this.#order(),
    cancelled: () => this.#session.hold('cancelled'),
  });
  readonly #payLater = new PayLaterHost(this);
  #session!: CheckoutSession;
  #memory!: SessionMemory;
  #draft!: CheckoutDraft;
  #step: CheckoutStep = 'filling';
  #slowTimer = 0;
  #gone = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#memory ??= new SessionMemory(this.client.settings.key, 'contact');
    this.#draft ??= new CheckoutDraft(this.#memory);
    this.#session ??= new CheckoutSession(this.client, this.#draft, () => this.requestUpdate());
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    addEventListener('pageshow', this.#onPageShow, { signal });
    addEventListener('hashchange', this.#onReturn, { signal });
    addEventListener('online', this.#lookAgain, { signal });
    if (!this.#onReturn()) void this.#session.recall();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
    this.#host.release();
    this.#payLater.release();
    clearTimeout(this.#slowTimer);
  }

  protected override needs(): readonly Resource<unknown>[] {
    return [this.client.shop, this.client.cart.current];
  }

  protected get cart(): CartWire | null {
    return this.client.cart.current.value ?? null;
  }

  /** The URL brought somebody back from the provider's page; the key leaves the address bar at once. */
  readonly #onReturn = (): boolean => {
    const key = takeAccessKey('cassa-checkout');
    if (key) void this.#session.resume(key);
    return key !== undefined;
  };

  /** The back button may bring the page as it was left, on its way to the provider. */
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.#session.recall();
  };

  readonly #lookAgain = (): void => void this.#session.lookAgain();

  readonly #onSlow = (): void => {
    this.slow = true;
    this.requestUpdate();
  };

  readonly #onInput = ({ target }: Event): void => this.#draft.note(target as HTMLInputElement);

  readonly #onChange = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    this.#draft.note(target as HTMLInputElement);
    // What was wrong with paying another way.
    if (name === '/payment') this.#session.setback = undefined;
    if (name === '/shippingAddress/country') {
      for (const part of ['region', 'postalCode']) this.#draft.note({ name: `/shippingAddress/${part}`, type: 'text', value: '' });
      void this.#quote({ country: value });
    } else if (requoting.test(name)) void this.#quote(this.#destination());
    this.requestUpdate();
  };

  #destination(): Destination {
    const { shippingAddress, service, payment } = this.#body();
    const { country, region, postalCode } = shippingAddress;
    return { country, region, postalCode, service, payment };
  }

  async #quote(destination: Destination): Promise<void> {
    const before = this.cart?.total.text;
    this.problem = undefined;
    try {
      const { total } = await this.client.cart.setDestination(destination);
      if (total.text !== before) this.announce(`${this.words!.total}: ${total.text}`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      this.requestUpdate();
    }
  }

  #body(): StartCheckoutBody {
    const typed = formBody(this.renderRoot.querySelector('form')!);
    return { consents: {}, ...typed, shown: this.cart!.shown, returnUrl: location.href } as unknown as StartCheckoutBody;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#ready()) return;
    const { state, fields } = this.#host;
    if (state !== 'none' && !fields?.complete) return this.#session.hold('incomplete', fields?.obstacle);
    void this.#order();
  };

  #ready(): boolean {
    return !isUnderWay(this.#session.step) && this.#form.check();
  }

  #order(): Promise<void> {
    return this.#session.order(this.#body(), this.cart!, this.#host.fields);
  }

  protected override willUpdate(): void {
    const { step } = this.#session;
    if (step === this.#step) return;
    this.#step = step;
    this.slow = false;
    clearTimeout(this.#slowTimer);
    if (step === 'placing' || step === 'confirming') this.#slowTimer = window.setTimeout(this.#onSlow, slowMs);
    if (step === 'placed') void this.#leaveWithOrder();
  }

  protected override updated(): void {
    const { shop, cart } = this.client;
    if (shop.value && cart.current.value && this.words) this.#showProvider(shop.value, cart.current.value);
    this.#faceSetback();
  }

  /** The provider's own elements, as far as the quote calls for them. */
  #showProvider(shop: ShopWire, cart: CartWire): void {
    const context = { cart, method: this.#method(cart), language: this.language };
    void this.#host.show(shop, context);
    void this.#payLater.show(shop, context);
  }

  #faced: CheckoutSession['setback'];

  /** Takes the shopper to what went wrong: the field the server named, or the notice beside the button. */
  #faceSetback(): void {
    const { setback } = this.#session;
    const form = this.renderRoot.querySelector('form');
    if (setback === this.#faced || !form) return;
    this.#faced = setback;
    if (setback && !(setback.kind === 'problem' && this.#form.refuse(setback.problem))) showNotice(form, setback);
  }

  /** To the shop's order page, or to `cassa-order` in this very place. */
  async #leaveWithOrder(): Promise<void> {
    const { order, key } = this.#session.placed!;
    this.#memory.value = null;
    if (!this.client.shop.value) await this.client.shop.load();
    const stays = !this.dispatchEvent(new CassaOrderPlaced(order));
    const page = this.client.shop.value?.links.order;
    if (page && !stays) return location.assign(withAccessKey(page, 'cassa-order', key));
    const shown = document.createElement('cassa-order');
    shown.setAttribute('order-key', key);
    this.replaceChildren(shown);
  }

  #method(cart: CartWire): string {
    return chosenMethod(cart, this.#draft.get('/payment'));
  }

  protected override stage(): unknown {
    const { step, placed, returning } = this.#session;
    if (this.words && this.client.shop.value) {
      if (placed) return html`<slot></slot>`;
      if (step === 'waiting') return waitingSection(this.words, this.#session.silence, this.#lookAgain);
      if (returning) return html`<p class="notice" role="status" part="returning">${this.words.steps.confirming}</p>`;
    }
    return super.stage();
  }

  protected override view(words: Words): unknown {
    const { cart } = this;
    if (!cart || cart.lines.length === 0) return this.#empty(words);
    const view: CheckoutView = { words, shop: this.shop, cart, form: this.#form, draft: this.#draft };
    const { step, setback } = this.#session;
    const busy = isUnderWay(step);
    const notice = busy ? nothing : setbackNotice(setback, words);
    // What is missing of the payment is said above its fields, everything else beside the button.
    const [missing, wrong] = setback?.kind === 'incomplete' ? [notice] : [nothing, notice];
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @change=${this.#onChange}>
      <fieldset class="sections" ?disabled=${busy}>
        ${this.#form.summary()} ${contactSection(view)} ${addressSection(view)} ${this.#quoteFailure(words)} ${deliverySection(view)}
        ${cart.paymentDue ? paymentSection(view, this.#method(cart), this.#host, missing) : nothing} ${consentSection(view)}
      </fieldset>
      <section class="finish stack" aria-labelledby="review">
        ${reviewSection(view, this.client.cart.pending > 0)} ${this.#finish(words, cart, busy, wrong)}
      </section>
    </form>`;
  }

  #quoteFailure(words: Words): unknown {
    return this.problem ? html`<p class="notice error" role="alert">${refusalText(words, this.problem)}</p>` : nothing;
  }

  #finish(words: Words, cart: CartWire, busy: boolean, wrong: unknown): TemplateResult {
    const { orderButton, language } = this.shop;
    const refused = !cart.served || !cart.buyer.allowed;
    return html`${
        refused
          ? html`<div class="notice error">
              <p>${words.refusals['buyer-refused']}</p>
              ${cart.served ? cart.buyer.because.map(({ text }) => html`<p>${text}</p>`) : html`<p>${words.noService}</p>`}
            </div>`
          : nothing
      }
      ${wrong}
      ${
        this.#host.fields?.orders && !refused
          ? html`<slot name="payment"></slot>`
          : html`<button class="primary" part="order-button" translate="no" lang=${language} ?disabled=${refused} aria-disabled=${busy}>
              ${orderButton}
            </button>`
      }
      <p class="progress small" role="status">
        ${words.steps[this.#session.step as keyof Words['steps']]}${this.slow ? ` ${words.slow}` : nothing}
      </p>`;
  }

  #empty(words: Words): TemplateResult {
    const { setback } = this.#session;
    const { shop } = this.shop.links;
    return html`<div class="stack" part="empty">
      ${setbackNotice(setback, words)}
      <p>${words.empty}</p>
      ${shop ? html`<p><a class="button" href=${shop}>${words.toShop}</a></p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-checkout': CassaCheckout;
  }
}
