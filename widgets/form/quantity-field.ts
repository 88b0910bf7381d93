import { html, type TemplateResult } from 'lit/html.js';

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
  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    input.valueAsNumber = Math.max(1, Math.min(Math.trunc(input.valueAsNumber) || value, max));
    changed(input.valueAsNumber);
  };
  const step = (text: string, sign: string, next: number): TemplateResult => {
    const end = next < 1 || next > max;
    return html`<button type="button" class="icon" aria-label="${text}: ${label}" aria-disabled=${end} @click=${() => end || changed(next)}>
      ${sign}
    </button>`;
  };
  return html`<div class="quantity" part="quantity">
    ${step(fewer, '−', value - 1)}
    <input type="number" aria-label=${label} min="1" max=${max} .value=${String(value)} @change=${onChange} />
    ${step(more, '+', value + 1)}
  </div>`;
}
