import { html, nothing } from 'lit/html.js';
import { checkbox } from '../form/checkbox.ts';
import type { CheckoutView } from './checkout-view.ts';

/** The boxes the profile asks for, none ticked beforehand. */
export function consentSection({ words, shop, form }: CheckoutView): unknown {
  if (shop.consents.length === 0) return nothing;
  return html`<section part="consents">
    <h2>${words.consents}</h2>
    ${shop.consents.map(
      ({ id, required, text, href }) =>
        html`${checkbox(form, { name: `/consents/${id}`, required, label: text })}
        ${
          href
            ? html`<p class="read small">
                <a href=${href} target="_blank" rel="noopener">${words.read}<span class="sr">: ${text}</span></a>
              </p>`
            : nothing
        }`,
    )}
  </section>`;
}
