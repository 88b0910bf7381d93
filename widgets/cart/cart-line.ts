import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartLineWire } from '../../api/carts/carts.wire.ts';
import { quantityField } from '../form/quantity-field.ts';
import type { CartWords } from '../locales/cart-words.ts';

export interface LineActs {
  /** The quantity the shopper has set, which the server may not have answered yet. */
  readonly quantity: number;
  readonly busy: boolean;
  readonly change: (quantity: number) => void;
  readonly remove: () => void;
  /** Why the last act on this line failed, or nothing. */
  readonly problem: unknown;
}

/** One line of the cart. */
export function cartLine(words: CartWords, line: CartLineWire, { quantity, busy, change, remove, problem }: LineActs): TemplateResult {
  const { title, options, personalisation, image, unit, crossed, gross, net, notes, maxQuantity } = line;
  const name = `${title} ${options}`;
  const aside = [options, personalisation && `“${personalisation}”`].filter(Boolean);
  return html`<li class="line" part="line" aria-busy=${busy}>
    ${image ? html`<img src=${image} alt="" part="image" />` : html`<span></span>`}
    <div>
      <p class="title">${title}</p>
      ${aside.map((text) => html`<p class="small muted">${text}</p>`)}
      <p class="small muted">${unit.text} ${before(words, crossed)}</p>
    </div>
    <p class="amount">${net.text} ${net.text === gross.text ? nothing : before(words, gross)}</p>
    <div class="acts row">
      ${quantityField({
        label: `${words.quantity}, ${name}`,
        fewer: words.fewer,
        more: words.more,
        value: quantity,
        max: maxQuantity,
        changed: change,
      })}
      <button class="link small" @click=${remove}>${words.remove}<span class="sr"> ${name}</span></button>
    </div>
    ${notes.map((note) => html`<p class="note small muted">${note}</p>`)} ${problem}
  </li>`;
}

const before = (words: CartWords, amount: CartLineWire['crossed']): unknown =>
  amount ? html`<s class="small"><span class="sr">${words.insteadOf} </span>${amount.text}</s>` : nothing;
