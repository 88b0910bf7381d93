import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { OrderPageWords } from '../locales/order-page-words.ts';
import type { Cases } from '../return-form/cases.ts';
import { afterOrder } from './after-order.ts';
import { boughtLines, sumRow } from './bought-lines.ts';
import { printedAddress } from './printed-address.ts';
import { transferInstructions } from './transfer-instructions.ts';

type Words = OrderPageWords & BaseWords;

/** An order as its shopper reads it: what happened, what comes next, and then everything that was agreed. */
export function orderView(order: OrderWire, shop: ShopWire, cases: Cases | undefined, words: Words): TemplateResult {
  const { instructions } = order.payment;
  return html`<article class="order" part="order">
    <header class="stack" part="order-header">
      <h2 tabindex="-1">${order.stateText}</h2>
      <p>
        ${words.order} <strong class="number" translate="no">${order.number}</strong>, ${words.placed}
        <time datetime=${order.placedAt.iso}>${order.placedAt.text}</time>.
        ${isNew(order) ? html`<span class="muted">${words.sentTo} <span class="break">${order.email}</span>.</span>` : nothing}
      </p>
    </header>
    ${instructions ? transferInstructions(instructions, words) : nothing} ${cases?.choices(order, words)}
    ${
      order.next.length > 0
        ? html`<section class="stack" part="next">
            <h3>${words.next}</h3>
            <ol class="steps">
              ${order.next.map((sentence) => html`<li>${sentence}</li>`)}
            </ol>
          </section>`
        : nothing
    }
    ${afterOrder(order, cases, words)} ${goods(order, words)} ${particulars(order, shop, words)} ${history(order, words)}
    ${rights(order, shop, words)}
  </article>`;
}

/** The mails that confirm it may still be on their way. */
const isNew = ({ state }: OrderWire): boolean => state === 'received' || state === 'awaitingPayment' || state === 'paid';

function goods(order: OrderWire, words: Words): TemplateResult {
  const { delivery } = order;
  const discounted = order.lines.some(({ gross, net }) => gross.text !== net.text);
  return html`<section class="stack" part="goods">
    <h3>${words.goods}</h3>
    ${boughtLines(order.lines, words)}
    <dl class="sums">
      ${sumRow(words.goodsSum, order.goods.text)} ${discounted ? sumRow(words.discount, html`−${order.discount.text}`, 'good') : nothing}
      ${sumRow(html`${words.delivery} <span class="muted">${delivery.label}</span>`, delivery.fee.text)}
      ${sumRow(words.total, order.total.text, 'total')}
    </dl>
    ${order.taxText ? html`<p class="small muted">${order.taxText}</p>` : nothing} ${why(words, words.delivery, delivery.because)}
  </section>`;
}

const address = (label: string, lines: readonly string[]): TemplateResult =>
  html`<div>
    <h3>${label}</h3>
    <address>${lines.map((line) => html`<span>${line}</span>`)}</address>
  </div>`;

function particulars(order: OrderWire, shop: ShopWire, words: Words): TemplateResult {
  return html`<section class="particulars" part="particulars">
    ${address(words.deliveredTo, printedAddress(order.shippingAddress, shop.countries))}
    ${address(words.billedTo, printedAddress(order.billingAddress, shop.countries))}
    <div>
      <h3>${words.delivery}</h3>
      <p>${order.delivery.label}${order.delivery.when ? html`<br /><span class="muted">${order.delivery.when}</span>` : nothing}</p>
    </div>
    <div>
      <h3>${words.payment}</h3>
      <p>${order.payment.label}</p>
    </div>
  </section>`;
}

function history(order: OrderWire, words: Words): TemplateResult {
  return html`<details part="history">
    <summary>${words.history}</summary>
    <ol class="history small">
      ${order.history.map(({ at, text }) => html`<li><time class="muted" datetime=${at.iso}>${at.text}</time> ${text}</li>`)}
    </ol>
  </details>`;
}

function rights({ links, language }: OrderWire, shop: ShopWire, words: Words): unknown {
  if (!links.withdrawal && !links.returns) return nothing;
  return html`<footer class="stack" part="rights">
    <h3>${words.rights}</h3>
    <p class="ways">
      ${
        links.withdrawal
          ? html`<a class="button" href=${links.withdrawal} lang=${language} translate="no">${shop.withdrawal.function}</a>`
          : nothing
      }
      ${
        links.returns
          ? html`<a class="button" href=${links.returns}>${words.returns}</a>
              <a class="button" href=${links.returns}>${words.reportProblem}</a>`
          : nothing
      }
    </p>
  </footer>`;
}
