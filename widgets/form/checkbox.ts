import { html, type TemplateResult } from 'lit/html.js';
import { describedBy, invalid, remarks, type Remarked } from './field.ts';
import type { FormErrors } from './form-errors.ts';

/** A native checkbox; its label may hold a link. */
export function checkbox(form: FormErrors, field: Remarked & { readonly required?: boolean; readonly label: unknown }): TemplateResult {
  const { name, required, label } = field;
  return html`<div class="choice" part="field">
    <input
      type="checkbox"
      id=${name}
      name=${name}
      ?required=${required}
      aria-invalid=${invalid(form, field)}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    />
    <label for=${name}><span class="label">${label}</span></label>
    ${remarks(form, field)}
  </div>`;
}
