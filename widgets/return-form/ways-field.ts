import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReturnWire } from '../../api/returns/returns.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { PlanWords } from '../locales/plan-words.ts';

type Way = ReturnWire['ways'][number];

/**
 * How the goods go back, each way with what it costs; the day of collection beside the way that has one.
 * @param required nothing can be sent without a way. A withdrawal can.
 */
export function waysField(
  id: string,
  ways: readonly Way[],
  chosen: Way['way'] | null,
  words: PlanWords & BaseWords & Pick<FormWords, 'optional'>,
  required = true,
  changed: (way: Way['way']) => void = () => undefined,
): TemplateResult {
  return html`<fieldset part="ways">
    <legend>${words.wayBack}</legend>
    ${ways.map(
      ({ way, label, costText, because }) =>
        html`<div class="choice">
          <input
            type="radio"
            id="${id}-${way}"
            name="/way"
            value=${way}
            .checked=${way === chosen}
            ?required=${required}
            @change=${() => changed(way)}
          />
          <div>
            <label for="${id}-${way}"><span class="label">${label}</span> <small class="muted">${costText}</small></label>
            ${why(words, label, because)}
            ${
              way === 'merchantCollects' && chosen === way
                ? html`<div class="field">
                    <label for="${id}-day">${words.pickupDay} <small class="muted">(${words.optional})</small></label>
                    <input type="date" id="${id}-day" name="/pickupOn" min=${tomorrow()} />
                  </div>`
                : nothing
            }
          </div>
        </div>`,
    )}
  </fieldset>`;
}

/** The shopper's, as a date field writes it; the server knows the merchant's. */
export function tomorrow(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1)).toISOString().slice(0, 10);
}
