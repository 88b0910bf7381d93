import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

export interface QuantityField {
  /** Names the control for those who do not see where it stands. */
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  /** At least 1. */
  readonly max: number;
  readonly changed: (quantity: number) => void;
}

/** A native number input between two buttons; what is typed is held within 1 and `max`. */
export function quantityField({ label, fewer, more, value, max, changed }: QuantityField): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = Number.isInteger(input.valueAsNumber) ? input.valueAsNumber : value;
    input.valueAsNumber = Math.min(Math.max(typed, 1), max);
    changed(input.valueAsNumber);
  };
  const step = (text: string, sign: string, by: number, end: boolean): TemplateResult =>
    html`<button type="button" class="icon" aria-label="${text}: ${label}" aria-disabled=${end ? 'true' : nothing}
      @click=${() => end || changed(value + by)}><span aria-hidden="true">${sign}</span></button>`;
  return html`<div class="quantity" role="group" aria-label=${label} part="quantity">
    ${step(fewer, '−', -1, value <= 1)}
    <input type="number" inputmode="numeric" aria-label=${label} min="1" max=${max} .value=${live(String(value))} @change=${onChange} />
    ${step(more, '+', 1, value >= max)}
  </div>`;
}
