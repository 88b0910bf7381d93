import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { SimulationWire } from '../../api/returns/returns.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { ReturnWords } from '../locales/return-words.ts';
import { sumRow } from '../order/bought-lines.ts';
import { planView } from './plan-view.ts';

type Words = ReturnWords & BaseWords;
type Part = SimulationWire['parts'][number];

/** What a request would bring, part by part to the cent, before anything is sent; and what cannot go back, with the reasons. */
export function returnOffer({ parts, refused, total }: SimulationWire, order: OrderWire, shop: ShopWire, words: Words): TemplateResult {
  return html`${parts.map((part) => partView(part, order, shop, words))}
  ${parts.length > 1 ? html`<dl class="sums">${sumRow(words.totalBack, total.text, 'total')}</dl>` : nothing}
  ${
    refused.length > 0
      ? html`<div class="notice stack" part="refused">
          <h3>${words.refused}</h3>
          ${refused.map(
            ({ title, quantity, because }) =>
              html`<div>
                <p>${quantity} × ${title}</p>
                ${why(words, title, because)}
              </div>`,
          )}
        </div>`
      : nothing
  }`;
}

function partView(
  { ground, groundText, toDecide, conditions, refund }: Part,
  order: OrderWire,
  shop: ShopWire,
  words: Words,
): TemplateResult {
  const stated = { name: order.shippingAddress.name, contract: order.number, shop: shop.name };
  return html`<section class="case stack" part="offer">
    <h3>${groundText}</h3>
    ${toDecide ? html`<p>${words.toDecide}</p>` : nothing} ${planView(refund, words)}
    ${
      conditions.length > 0
        ? html`<div class="small">
            <h4>${words.conditions}</h4>
            <ul class="todo">
              ${conditions.map((condition) => html`<li>${condition}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${
      ground === 'withdrawal'
        ? html`<div class="notice" part="statement">
            <p class="small muted">${words.withdrawalPart}</p>
            <p>${words.statement(stated)}</p>
          </div>`
        : nothing
    }
  </section>`;
}
