import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormErrors } from '../form/form-errors.ts';

/** One of several, as a radio button with what there is to know about it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Under the label, such as the days it takes. */
  readonly detail?: string | null;
  /** At the end of the row, such as a fee. */
  readonly amount?: string;
  readonly disabled?: boolean;
  /** Below it, outside the label: disclosures may be opened without choosing. */
  readonly more?: unknown;
}

/** Native radio buttons under one legend, which is the section's heading. One must be chosen. */
export function choiceGroup(form: FormErrors, name: string, legend: TemplateResult, chosen: string, choices: readonly Choice[]): TemplateResult {
  const error = form.error(name);
  return html`<fieldset class="choices" part="choices">
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, label, detail, amount, disabled, more }) => html`<div class="option" part="option">
        <input
          type="radio"
          id="${name}/${value}"
          name=${name}
          .value=${value}
          .checked=${value === chosen}
          ?disabled=${disabled}
          required
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? `${name}-error` : nothing}
          @change=${form.recheck}
        />
        <label for="${name}/${value}">
          <span>${label}${detail ? html`<small class="muted">${detail}</small>` : nothing}</span>
          ${amount ? html`<span>${amount}</span>` : nothing}
        </label>
        ${more}
      </div>`,
    )}
    ${error ? html`<p class="error small" id="${name}-error">${error}</p>` : nothing}
  </fieldset>`;
}
