import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormWords } from '../locales/form-words.ts';
import { describedBy, invalid, shell, type Field } from './field.ts';
import type { FormErrors } from './form-errors.ts';

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** A native input with its label, hint and error. */
export function textField(form: FormErrors, words: FormWords, field: TextField): TemplateResult {
  const { name, type, value, required, autocomplete, inputMode, pattern, maxLength, hint } = field;
  return shell(
    form,
    words,
    field,
    html`<input
      id=${name}
      name=${name}
      type=${type ?? 'text'}
      .value=${value ?? ''}
      ?required=${required}
      autocomplete=${autocomplete ?? nothing}
      inputmode=${inputMode ?? nothing}
      pattern=${pattern ?? nothing}
      maxlength=${maxLength ?? nothing}
      title=${(pattern && hint) ?? nothing}
      aria-invalid=${invalid(form, field)}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    />`,
  );
}
