import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormWords } from '../locales/form-words.ts';
import { describedBy, invalid, shell } from './field.ts';
import type { FormErrors } from './form-errors.ts';
import type { TextField } from './text-field.ts';

/** A native text area, for words of any length. */
export function textArea(form: FormErrors, words: FormWords, field: TextField): TemplateResult {
  const { name, value, required, maxLength } = field;
  return shell(
    form,
    words,
    field,
    html`<textarea
      id=${name}
      name=${name}
      rows="3"
      .value=${value ?? ''}
      ?required=${required}
      maxlength=${maxLength ?? nothing}
      aria-invalid=${invalid(form, field)}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    ></textarea>`,
  );
}
