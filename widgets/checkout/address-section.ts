import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AddressFieldWire } from '../../api/shops/shops.wire.ts';
import { selectField } from '../form/select-field.ts';
import type { CheckoutView } from './checkout-view.ts';
import { keptField, opener } from './contact-section.ts';

/** Where the goods go, and where the bill goes if elsewhere. The delivery country is the cart's: the quote depends on it. */
export function addressSection(view: CheckoutView): TemplateResult {
  const { words, cart, draft, shop } = view;
  return html`<section class="stack" part="address">
    <h2>${words.address}</h2>
    ${addressFields(view, 'shippingAddress', 'shipping', cart.destination.country)} ${opener(view, 'billingAddress', words.otherBilling)}
    ${
      draft.get('billingAddress')
        ? html`<h3>${words.billing}</h3>
            ${addressFields(view, 'billingAddress', 'billing', draft.get('/billingAddress/country') || shop.homeCountry)}`
        : nothing
    }
  </section>`;
}

function addressFields(view: CheckoutView, key: string, autofill: string, country: string): TemplateResult {
  const { words, form, shop } = view;
  const fields = shop.countries.find(({ code }) => code === country)?.address ?? [];
  const options = shop.countries.map(({ code, name }) => ({ value: code, label: name }));
  return html`<div class="address">
    ${selectField(form, words, {
      name: `/${key}/country`,
      label: words.country,
      required: true,
      autocomplete: `${autofill} country`,
      value: options.some(({ value }) => value === country) ? country : '',
      options,
    })}
    ${keptField(view, { name: `/${key}/name`, label: words.name, required: true, autocomplete: `${autofill} name`, maxLength: 120 })}
    ${fields.map((field) => addressField(view, key, autofill, field))}
  </div>`;
}

function addressField(view: CheckoutView, key: string, autofill: string, field: AddressFieldWire): TemplateResult {
  const name = `/${key}/${field.name}`;
  const autocomplete = `${autofill} ${field.autocomplete}`;
  const { options } = field;
  if (!options) return keptField(view, { ...field, name, autocomplete, maxLength: field.name === 'postalCode' ? 16 : 120 });
  const kept = view.draft.get(name);
  const value = options.some((option) => option.value === kept) ? kept : '';
  return selectField(view.form, view.words, { ...field, name, autocomplete, options, value });
}
