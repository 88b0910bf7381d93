import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { BaseWords } from '../locales/base-words.ts';
import type { FormErrors } from './form-errors.ts';

export interface Field {
  /** JSON pointer of the value in the request body; also the control's id. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** HTML autofill tokens, such as `shipping postal-code`. */
  readonly autocomplete?: string;
  /** What stands in it at first; the control keeps what the shopper types. */
  readonly value?: string;
}

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly pattern?: string;
  readonly maxLength?: number;
}

export interface SelectField extends Field {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A native input with its label, hint and error. */
export function textField(form: FormErrors, words: BaseWords, field: TextField): TemplateResult {
  return shell(
    form,
    words,
    field,
    html`<input
      id=${field.name}
      name=${field.name}
      type=${field.type ?? 'text'}
      .value=${field.value ?? ''}
      ?required=${field.required}
      autocomplete=${ifDefined(field.autocomplete)}
      inputmode=${ifDefined(field.inputMode)}
      pattern=${ifDefined(field.pattern)}
      maxlength=${ifDefined(field.maxLength)}
      title=${ifDefined(field.pattern && field.hint)}
      aria-invalid=${form.error(field.name) ? 'true' : 'false'}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    />`,
  );
}

/** A native text area, for words of any length. */
export function textArea(form: FormErrors, words: BaseWords, field: TextField): TemplateResult {
  return shell(
    form,
    words,
    field,
    html`<textarea
      id=${field.name}
      name=${field.name}
      rows="3"
      .value=${field.value ?? ''}
      ?required=${field.required}
      maxlength=${ifDefined(field.maxLength)}
      aria-invalid=${form.error(field.name) ? 'true' : 'false'}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    ></textarea>`,
  );
}

/** A native select; it starts on `value`, or on an empty choice when there is none. */
export function selectField(
  form: FormErrors,
  words: BaseWords,
  field: SelectField,
  changed?: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    form.recheck(event);
    changed?.((event.target as HTMLSelectElement).value);
  };
  return shell(
    form,
    words,
    field,
    html`<select
      id=${field.name}
      name=${field.name}
      ?required=${field.required}
      autocomplete=${ifDefined(field.autocomplete)}
      aria-invalid=${form.error(field.name) ? 'true' : 'false'}
      aria-describedby=${describedBy(form, field)}
      @change=${onChange}
    >
      ${field.value ? nothing : html`<option value="">${words.choose}</option>`}
      ${field.options.map(({ value, label }) => html`<option value=${value} .selected=${value === field.value}>${label}</option>`)}
    </select>`,
  );
}

/** A native checkbox; its label may hold a link. */
export function checkbox(form: FormErrors, field: Omit<Field, 'label' | 'value'> & { readonly label: unknown }): TemplateResult {
  const error = form.error(field.name);
  return html`<div class="choice" part="field">
    <input
      type="checkbox"
      id=${field.name}
      name=${field.name}
      ?required=${field.required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(form, field)}
      @change=${form.recheck}
    />
    <label for=${field.name}><span class="label">${field.label}</span></label>
    ${remarks(form, field)}
  </div>`;
}

function shell(form: FormErrors, words: BaseWords, field: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field" part="field">
    <label for=${field.name}>
      <span class="label">${field.label}</span>${field.required ? nothing : html` <small class="muted">(${words.optional})</small>`}
    </label>
    ${control}${remarks(form, field)}
  </div>`;
}

function remarks(form: FormErrors, { name, hint }: Pick<Field, 'name' | 'hint'>): unknown {
  const error = form.error(name);
  return [
    hint ? html`<p class="hint small muted" id="${name}-hint">${hint}</p>` : nothing,
    error ? html`<p class="error small" id="${name}-error">${error}</p>` : nothing,
  ];
}

function describedBy(form: FormErrors, { name, hint }: Pick<Field, 'name' | 'hint'>): unknown {
  const ids = [hint && `${name}-hint`, form.error(name) && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
