import { html, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { OrderElement } from '../account/order-element.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { OrderPageWords } from '../locales/order-page-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { cardStyles } from '../return-form/card-styles.ts';
import { billStyles } from './bill-styles.ts';
import { orderStyles } from './order-styles.ts';
import { orderView } from './order-view.ts';

const wordsByLanguage: WordsByLanguage<OrderPageWords> = {
  it: () => import('../locales/it/order-page.ts'),
  en: () => import('../locales/en/order-page.ts'),
  de: () => import('../locales/de/order-page.ts'),
  fr: () => import('../locales/fr/order-page.ts'),
  es: () => import('../locales/es/order-page.ts'),
};

/**
 * @summary An order for the shopper who placed it: what happened, what comes next, how to pay what is due, where the parcels are, what
 * runs until when, what was sent back, reported and refunded, and the ways on.
 * Opens with the link in the confirmation mail (`#cassa-order=<id>.<token>`, which leaves the address bar at once) and stays through a
 * reload; without one it asks for number and e-mail address and has a link sent (`#cassa-access=<code>`, which opens an order once).
 * @slot - Shown until the element has loaded, such as how to reach the shop.
 * @csspart order @csspart order-header @csspart transfer @csspart transfer-code @csspart choices @csspart document @csspart next @csspart parcels @csspart goods
 * @csspart lines @csspart line @csspart deadlines @csspart statements @csspart returns @csspart return @csspart claims @csspart claim
 * @csspart refunds @csspart plan @csspart ways @csspart remedies @csspart photos @csspart particulars @csspart history @csspart rights
 */
export class CassaOrder extends OrderElement<OrderPageWords> {
  static override styles = [CassaElement.styles, pageStyles, billStyles, cardStyles, orderStyles];
  protected readonly wordsByLanguage = wordsByLanguage;

  protected override showsCases({ returns, claims, lateTransfer, lateDelivery, document }: OrderWire): boolean {
    return returns.length + claims.length > 0 || Boolean(lateTransfer ?? lateDelivery ?? document);
  }

  protected override opened(order: OrderWire, words: OrderPageWords & BaseWords): TemplateResult {
    return html`${orderView(order, this.shop, this.cases, words)}
      <p><button type="button" class="link small" @click=${this.leave}>${words.otherOrder}</button></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-order': CassaOrder;
  }
}
