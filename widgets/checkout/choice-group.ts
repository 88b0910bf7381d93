import { html, type TemplateResult } from 'lit/html.js';
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
export function choiceGroup(
  form: FormErrors,
  name: string,
  legend: unknown,
  chosen: string | undefined,
  choices: readonly Choice[],
): TemplateResult {
  const error = form.error(name);
  return html`<fieldset part="choices">
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, label, detail, amount, disabled, more }) =>
        html`<div class="choice option" part="option">
          <input
            type="radio"
            id="${name}/${value}"
            name=${name}
            .value=${value}
            .checked=${value === chosen}
            ?disabled=${disabled}
            required
            aria-invalid=${error !== undefined}
            aria-describedby="${name}-error"
            @change=${form.recheck}
          />
          <label class="row" for="${name}/${value}">
            <span>${label}<small class="muted">${detail}</small></span>
            <strong>${amount}</strong>
          </label>
          ${more}
        </div>`,
    )}
    <p class="error small" id="${name}-error">${error}</p>
  </fieldset>`;
}
