import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormWords } from '../locales/form-words.ts';
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

/** What hint and error need to know of a field. */
export type Remarked = Pick<Field, 'name' | 'hint'>;

/** Label above, hint and error below a control. */
export const shell = (form: FormErrors, words: FormWords, field: Field, control: TemplateResult): TemplateResult =>
  html`<div class="field" part="field">
    <label for=${field.name}
      ><span class="label">${field.label}</span> ${field.required ? nothing : html`<small class="muted">(${words.optional})</small>`}</label
    >
    ${control} ${remarks(form, field)}
  </div>`;

/** The field is marked as wrong. */
export const invalid = (form: FormErrors, { name }: Remarked): boolean => form.error(name) !== undefined;

/** Hint and error stand under the control, and one id describes it by both. */
export const remarks = (form: FormErrors, { name, hint }: Remarked): TemplateResult =>
  html`<div class="hint small" id="${name}-remarks">
    ${hint ? html`<p class="muted">${hint}</p>` : nothing}
    ${invalid(form, { name }) ? html`<p class="error">${form.error(name)}</p>` : nothing}
  </div>`;

/** `aria-describedby` of the control: its remarks, when there are any. */
export const describedBy = (form: FormErrors, field: Remarked): unknown =>
  field.hint || invalid(form, field) ? `${field.name}-remarks` : nothing;
