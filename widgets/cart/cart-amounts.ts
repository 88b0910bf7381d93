import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CartWords } from '../locales/cart-words.ts';

/** How far free delivery is; the server decides the words and the share. */
export function freeDelivery({ toFree }: CartWire['delivery']): unknown {
  if (!toFree) return nothing;
  return html`<label class="small" part="to-free">${toFree.text}<progress .value=${toFree.share}></progress></label>`;
}

/** Goods, discount, delivery, taxes and total, each with its reasons. */
export function cartAmounts(words: CartWords & BaseWords, cart: CartWire): TemplateResult {
  const { codes, delivery, discount, duties, goods, served, tax, total } = cart;
  const chosen = delivery.options.find(({ service }) => service === delivery.chosen);
  const granted = codes.filter(({ applied }) => applied).flatMap(({ because }) => because);
  return html`<dl part="amounts">
    ${amount(words.goods, goods.text)}
    ${discount.amount ? amount(words.discount, `−${discount.text}`, why(words, words.discount, granted)) : nothing}
    ${
      served
        ? amount(
            words.delivery,
            delivery.fee.text,
            html`${remark(chosen?.label, chosen?.when)} ${why(words, words.delivery, delivery.because)}`,
          )
        : nothing
    }
    ${amount(words.total, total.text, remark(tax.text, duties.text))}
  </dl>`;
}

const amount = (label: string, value: string, below: unknown = nothing): TemplateResult =>
  html`<div class="sum">
    <dt>${label}</dt>
    <dd>${value}</dd>
    <dd>${below}</dd>
  </div>`;

const remark = (...texts: readonly (string | null | undefined)[]): TemplateResult =>
  html`<span class="small muted">${texts.filter(Boolean).join(' · ')}</span>`;
