import { html, nothing, type TemplateResult } from 'lit/html.js';
import { textField, type TextField } from '../form/text-field.ts';
import type { CheckoutView } from './checkout-view.ts';
import { choiceGroup } from './choice-group.ts';

/** Who buys, how to reach them, and whether they need an invoice where the shop offers one. */
export function contactSection(view: CheckoutView): TemplateResult {
  const { words } = view;
  return html`<section class="stack" part="contact">
    <h2>${words.contact}</h2>
    ${keptField(view, { name: '/contact/email', label: words.email, type: 'email', required: true, autocomplete: 'email', maxLength: 254 })}
    ${keptField(view, { name: '/contact/phone', label: words.phone, type: 'tel', autocomplete: 'tel', hint: words.phoneHint, maxLength: 40 })}
    ${buyer(view)} ${invoice(view)}
  </section>`;
}

/** A text field that shows what the draft remembers of it. */
export function keptField({ form, words, draft }: CheckoutView, field: TextField): TemplateResult {
  return textField(form, words, { ...field, value: draft.get(field.name) });
}

/** A box that opens more of the form; itself it is no part of the request. */
export function opener({ draft }: CheckoutView, name: string, label: string): TemplateResult {
  return html`<div class="choice">
    <input type="checkbox" id=${name} name=${name} .checked=${draft.get(name) !== ''} />
    <label for=${name}>${label}</label>
  </div>`;
}

function buyer(view: CheckoutView): unknown {
  const { shop, words, form, draft } = view;
  const [only, ...others] = shop.buyer.types;
  const chosen = others.length === 0 ? only : draft.get('/buyer/type') || only;
  const choices = shop.buyer.types.map((type) => ({ value: type, label: words[type] }));
  return html`${
    others.length > 0
      ? choiceGroup(form, '/buyer/type', words.buyAs, chosen, choices)
      : html`<input type="hidden" name="/buyer/type" .value=${only} />`
  }
  ${
    chosen === 'professional'
      ? html`${keptField(view, { name: '/shippingAddress/company', label: words.company, maxLength: 120, autocomplete: 'organization' })}
        ${keptField(view, { name: '/buyer/vatNumber', label: words.vatNumber, maxLength: 32 })}`
      : nothing
  }`;
}

function invoice(view: CheckoutView): unknown {
  const { shop, words, draft } = view;
  if (!shop.invoice.onRequest) return nothing;
  return html`${opener(view, 'invoice', shop.invoice.text)}
  ${
    draft.get('invoice')
      ? html`${keptField(view, { name: '/invoice/taxCode', label: words.taxCode, required: true, maxLength: 32 })}
        ${keptField(view, { name: '/invoice/recipient', label: words.recipient, maxLength: 120 })}`
      : nothing
  }`;
}
