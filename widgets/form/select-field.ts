import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormWords } from '../locales/form-words.ts';
import { describedBy, invalid, shell, type Field } from './field.ts';
import type { FormErrors } from './form-errors.ts';

export interface SelectField extends Field {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A native select; it starts on `value`, or on an empty choice when there is none. */
export function selectField(form: FormErrors, words: FormWords, field: SelectField): TemplateResult {
  const { name, value, required, autocomplete, options } = field;
  return shell(
    form,
    words,
    field,
    html`<select
      id=${name}
      name=${name}
      ?required=${required}
      autocomplete=${autocomplete ?? nothing}
      aria-invalid=${invalid(form, field)}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    >
      ${value ? nothing : html`<option value="">${words.choose}</option>`}
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>`,
  );
}
