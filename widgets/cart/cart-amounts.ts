import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CartWords } from '../locales/cart-words.ts';

/** How far free delivery is; the server decides the words and the share. */
export function freeDelivery({ toFree }: CartWire['delivery']): unknown {
  if (!toFree) return nothing;
  return html`<div class="to-free" part="to-free">
    <p class="small">${toFree.text}</p>
    <progress max="1" .value=${toFree.share} aria-label=${toFree.text}></progress>
  </div>`;
}

/** Goods, discount, delivery, taxes and total, each with its reasons. */
export function cartAmounts(words: CartWords & BaseWords, cart: CartWire): TemplateResult {
  const { delivery, tax, duties } = cart;
  const chosen = delivery.options.find(({ service }) => service === delivery.chosen);
  const reductions = cart.codes.filter(({ applied }) => applied);
  return html`<dl class="amounts" part="amounts">
    ${amount(words.goods, cart.goods.text)}
    ${cart.discount.amount
      ? amount(
          words.discount,
          html`<span class="good">−${cart.discount.text}</span>`,
          why(words, words.discount, reductions.flatMap(({ because }) => because)),
        )
      : nothing}
    ${cart.served
      ? amount(
          words.delivery,
          delivery.fee.text,
          html`${chosen ? html`<p class="small muted">${[chosen.label, chosen.when].filter(Boolean).join(' · ')}</p>` : nothing}
          ${why(words, words.delivery, delivery.because)}`,
        )
      : nothing}
    <div class="total" part="total">
      ${amount(words.total, cart.total.text, html`<p class="small muted">${tax.text}</p>`)}
    </div>
    ${duties.text ? html`<p class="small muted">${duties.text}</p>` : nothing}
  </dl>`;
}

const amount = (label: string, value: unknown, below: unknown = nothing): TemplateResult =>
  html`<div class="amount-row">
    <dt>${label}</dt>
    <dd>${value}</dd>
    <dd class="below">${below}</dd>
  </div>`;
