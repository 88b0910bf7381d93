import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ProductWire, VariantWire } from '../../api/catalog/catalog.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import type { NewLine } from '../client/cart-store.ts';
import { Resource } from '../client/resource.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { ProductWords } from '../locales/product-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { CassaLineAdded, CassaLineAdding, CassaVariantChanged } from './line-events.ts';
import { productStyles } from './product-styles.ts';
import { chosenVariant, firstChoice, picked, type Choice } from './variant-choice.ts';

type Words = ProductWords & BaseWords;

const wordsByLanguage: WordsByLanguage<ProductWords> = {
  it: () => import('../locales/it/product.ts'),
  en: () => import('../locales/en/product.ts'),
  de: () => import('../locales/de/product.ts'),
  fr: () => import('../locales/fr/product.ts'),
  es: () => import('../locales/es/product.ts'),
};

const mostAtOnce = 999;

/**
 * @summary Variants, quantity, price and buy button for one product, below the merchant's own HTML of it.
 * @slot - The merchant's HTML: title, pictures, description. It stays as it is.
 * @slot before - What the element replaces, such as a static price: shown until the product has come, or if it cannot.
 * @fires cassa-line-adding - {CassaLineAdding} Before a line goes into the cart; cancelable.
 * @fires cassa-line-added - {CassaLineAdded} It went in.
 * @fires cassa-variant-changed - {CassaVariantChanged} Another variant was chosen.
 * @csspart price - The price, with the crossed price if there is one.
 * @csspart option - One option's group of values.
 * @csspart value - One value of an option.
 * @csspart quantity - The quantity stepper.
 * @csspart buy - The button that adds to the cart.
 * @cssprop --cassa-color-accent - The chosen value and the button; see the widgets' README for all properties.
 */
export class CassaProduct extends CassaElement<ProductWords> {
  static override styles = [CassaElement.styles, productStyles];

  static override properties = { handle: { attribute: 'handle' }, sku: { attribute: 'sku' }, choice: {}, added: {} };

  /** The product's handle in the catalog. */
  handle = '';
  /** SKU of the variant to start on. */
  sku?: string;

  private choice: Choice = [];
  private added = false;

  protected readonly wordsByLanguage = wordsByLanguage;
  readonly #product = new Resource<ProductWire>(
    () => this.#ask(),
    () => this.#arrived(),
  );
  #asked?: string;

  protected override needs(): readonly Resource<unknown>[] {
    return [this.#product, this.client.shop];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.client.cart.token.value && !this.client.cart.current.value) void this.client.cart.current.load();
  }

  protected override willUpdate(changes: ReadonlySet<string>): void {
    const home = this.client.shop.value?.homeCountry;
    const moved = this.#product.value !== undefined && (this.#asked ?? home) !== (this.#country ?? home);
    if (moved || (this.#product.value && changes.has('handle'))) void this.#product.load();
    if (changes.has('sku') && this.#product.value) this.choice = firstChoice(this.#product.value, this.sku);
  }

  /** Where the cart goes to, which may decide the price. */
  get #country(): string | undefined {
    return this.client.cart.current.value?.destination.country;
  }

  #ask(): Promise<ProductWire> {
    this.#asked = this.#country;
    const query = this.#asked ? `?country=${this.#asked}` : '';
    return this.client.api.get(`/products/${encodeURIComponent(this.handle)}${query}`);
  }

  #arrived(): void {
    const product = this.#product.value;
    if (product && !chosenVariant(product, this.choice)) this.choice = firstChoice(product, this.sku);
    this.requestUpdate();
  }

  #pick(variant: VariantWire, words: Words): void {
    this.choice = variant.options;
    this.added = false;
    this.announce(variant.available ? variant.price.text : words.soldOut);
    this.dispatchEvent(new CassaVariantChanged(variant));
  }

  async #add(event: SubmitEvent, { sku }: VariantWire, words: Words): Promise<void> {
    event.preventDefault();
    const { quantity, text } = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const line: NewLine = { sku, quantity: Number(quantity), personalisation: text?.trim() || undefined };
    if (this.acting || !this.dispatchEvent(new CassaLineAdding(line))) return;
    this.added = false;
    const cart = await this.act(() => this.client.cart.addLine(line));
    if (!cart) return;
    this.added = true;
    this.announce(words.added);
    this.dispatchEvent(new CassaLineAdded(line, cart));
  }

  protected override render(): unknown {
    const before = this.words && this.#product.value ? nothing : html`<slot name="before"></slot>`;
    return html`<slot></slot>${before}${super.render()}`;
  }

  protected override view(words: Words): TemplateResult {
    const product = this.#product.value!;
    const variant = chosenVariant(product, this.choice);
    const buyable = variant?.available;
    return html`<form @submit=${(event: SubmitEvent) => void this.#add(event, variant!, words)}>
      ${variant ? this.#price(variant, words) : nothing} ${product.options.map((option, index) => this.#option(option, index, words))}
      ${
        product.personalisable
          ? html`<label
              >${words.personalisation} <small class="muted">${words.personalisationHint}</small>
              <input name="text" maxlength="40" autocomplete="off" part="personalisation"
            /></label>`
          : nothing
      }
      <div class="buy">
        <label
          ><span class="sr">${words.quantity}</span>
          <input name="quantity" type="number" min="1" max=${variant?.left ?? mostAtOnce} value="1" required part="quantity"
        /></label>
        <button class="primary" part="buy" ?disabled=${!buyable} aria-disabled=${this.acting}>
          ${buyable ? (this.acting ? words.adding : words.addToCart) : words.soldOut}
        </button>
      </div>
      ${this.slow ? html`<p class="small">${words.slow}</p>` : nothing} ${this.problemAlert()}
      ${this.added ? this.#confirmation(words) : nothing} ${product.notes.map((note) => html`<p class="small muted">${note}</p>`)}
    </form>`;
  }

  #price({ price, crossed, left }: VariantWire, words: Words): TemplateResult {
    return html`<p class="price" part="price">
      <span><span class="sr">${words.price} </span>${price.text}</span>
      ${crossed ? html`<s><span class="sr">${words.insteadOf} </span>${crossed.text}</s>` : nothing}
      ${left ? html`<span class="small muted">${words.left(left)}</span>` : nothing}
    </p>`;
  }

  #option(option: ProductWire['options'][number], index: number, words: Words): TemplateResult {
    return html`<fieldset part="option">
      <legend>${option.name}</legend>
      <div class="values">
        ${option.values.map((value) => {
          const variant = picked(this.#product.value!, this.choice, index, value);
          return html`<label class="value ${variant?.available ? '' : 'sold-out'}" part="value">
            <input
              type="radio"
              name="option-${index}"
              .checked=${this.choice[index] === value}
              @change=${() => variant && this.#pick(variant, words)}
            />${value}${variant?.available ? nothing : html`<span class="sr">, ${words.soldOut}</span>`}</label
          >`;
        })}
      </div>
    </fieldset>`;
  }

  #confirmation(words: Words): TemplateResult {
    const { cart } = this.shop.links;
    return html`<p class="good">${words.added}${cart ? html` <a href=${cart}>${words.viewCart}</a>` : nothing}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-product': CassaProduct;
  }
}
