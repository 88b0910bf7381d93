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
export function cartLine(words: CartWords, line: CartLineWire, acts: LineActs): TemplateResult {
  const name = [line.title, line.options].filter(Boolean).join(', ');
  return html`<li class="line" part="line" aria-busy=${acts.busy ? 'true' : 'false'}>
    ${line.image ? html`<img src=${line.image} alt="" width="80" height="80" loading="lazy" part="image" />` : html`<span></span>`}
    <div class="what">
      <p class="title">${line.title}</p>
      ${line.options ? html`<p class="small muted">${line.options}</p>` : nothing}
      ${line.personalisation ? html`<p class="small muted">“${line.personalisation}”</p>` : nothing}
      <p class="small muted">${line.unit.text}${line.crossed ? crossed(words, line.crossed.text) : nothing}</p>
    </div>
    <p class="amount">
      ${line.net.text}${line.net.text === line.gross.text ? nothing : html`<br />${crossed(words, line.gross.text)}`}
    </p>
    <div class="acts">
      ${quantityField({
        label: `${words.quantity}, ${name}`,
        fewer: words.fewer,
        more: words.more,
        value: acts.quantity,
        max: line.maxQuantity,
        changed: acts.change,
      })}
      <button type="button" class="link small" @click=${acts.remove}>${words.remove}<span class="sr"> ${name}</span></button>
    </div>
    ${line.notes.map((note) => html`<p class="note small muted">${note}</p>`)} ${acts.problem}
  </li>`;
}

const crossed = (words: CartWords, text: string): TemplateResult =>
  html` <s class="small muted"><span class="sr">${words.insteadOf} </span>${text}</s>`;
