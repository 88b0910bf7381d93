import { html, nothing, type TemplateResult } from 'lit/html.js';
import { why } from '../base/why.ts';
import type { CheckoutView } from './checkout-view.ts';
import { choiceGroup } from './choice-group.ts';

/** The services that reach the destination, each with its fee, its days and its reasons. */
export function deliverySection({ words, cart, form }: CheckoutView): TemplateResult {
  const { options, chosen } = cart.delivery;
  const choices = options.map(({ service, label, when, fee, because }) => ({
    value: service,
    label,
    detail: when,
    amount: fee.text,
    more: why(words, label, because),
  }));
  return html`<section part="delivery">
    ${choiceGroup(form, '/service', html`<h2>${words.delivery}</h2>`, chosen ?? '', choices)}
    ${choices.length > 0 ? nothing : html`<p class="notice error">${words.noService}</p>`}
  </section>`;
}
