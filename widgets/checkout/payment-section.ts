import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { CheckoutView } from './checkout-view.ts';
import { choiceGroup } from './choice-group.ts';
import type { PaymentHost } from './payment-host.ts';

/** The method in use: the shopper's choice while it is offered, or the only one there is; otherwise none. */
export function chosenMethod({ payments }: Pick<CartWire, 'payments'>, wished: string): string {
  const offered = payments.filter((payment) => payment.offered).map(({ method }) => method);
  if (offered.includes(wished)) return wished;
  return offered.length === 1 ? offered[0]! : '';
}

/** Ways to pay; one that cannot be used says why. The provider's own fields show through the slot, under what is missing of them. */
export function paymentSection({ words, cart, form }: CheckoutView, method: string, host: PaymentHost, missing: unknown): TemplateResult {
  const choices = cart.payments.map(({ method: value, label, offered, because }) => ({
    value,
    label,
    disabled: !offered,
    detail: offered ? '' : because.map(({ text }) => text).join(' '),
  }));
  const { state, fields, retry } = host;
  return html`<section class="stack" part="payment">
    ${choiceGroup(form, '/payment', html`<h2>${words.method}</h2>`, method, choices)} ${missing}
    <div ?hidden=${state === 'none'} aria-busy=${state === 'loading'}>
      ${state === 'loading' ? html`<p role="status">${words.loading}</p>` : nothing}
      ${
        state === 'failed'
          ? html`<div class="notice error stack" role="alert">
              <p>${words.fieldsFailed}</p>
              <p><button type="button" @click=${retry}>${words.retry}</button></p>
            </div>`
          : nothing
      }
      ${fields?.orders ? nothing : html`<slot name="payment"></slot>`}
    </div>
    <slot name="pay-later"></slot>
  </section>`;
}
