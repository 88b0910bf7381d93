import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NoticeWire } from '../../api/carts/carts.wire.ts';
import { why } from '../base/why.ts';
import { boughtLines, sumRow } from '../order/bought-lines.ts';
import type { CheckoutView } from './checkout-view.ts';

/** Everything the shopper must have seen directly before ordering, as the server decided and printed it. */
export function reviewSection({ words, cart, shop }: CheckoutView, busy: boolean): TemplateResult {
  const { delivery, tax, duties } = cart;
  const service = delivery.options.find((option) => option.service === delivery.chosen);
  return html`<div class="stack" part="review" aria-busy=${busy}>
    <h2 id="review">${words.review}</h2>
    ${boughtLines(cart.lines, words)}
    ${shop.links.cart ? html`<p class="small"><a href=${shop.links.cart}>${words.editCart}</a></p>` : nothing}
    <dl class="sums">
      ${sumRow(words.goodsSum, cart.goods.text)}
      ${cart.codes
        .filter(({ applied }) => applied)
        .map(({ code, amount }) => sumRow(html`${words.code} <span translate="no">${code}</span>`, html`−${amount.text}`, 'good'))}
      ${service ? sumRow(html`${words.delivery} <span class="muted">${service.label}</span>`, delivery.fee.text) : nothing}
      ${sumRow(words.total, cart.total.text, 'total')}
    </dl>
    ${service?.when ? html`<p class="small muted">${words.delivery}${words.colon}${service.when}</p>` : nothing}
    ${tax.text ? html`<p class="small muted">${tax.text}</p>` : nothing}
    ${duties.text ? html`<p class="small muted">${duties.text}</p>` : nothing} ${cart.notices.map((notice) => noticeBlock(notice, words))}
  </div>`;

  function noticeBlock({ id, text, lines, because }: NoticeWire, all: CheckoutView['words']): TemplateResult {
    const concerned = lines?.map((line) => cart.lines.find((each) => each.id === line)?.title).filter(Boolean);
    return html`<div class="notice small" part="notice" data-notice=${id}>
      <p>${text}</p>
      ${concerned?.length ? html`<p class="muted">${concerned.join(', ')}</p>` : nothing} ${why(all, text, because)}
    </div>`;
  }
}
