import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClaimPathWire, ClaimSimulationWire } from '../../api/claims/claims.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';

type Words = CaseWords & BaseWords & FormWords;
type Outlook = Pick<ClaimSimulationWire, 'paths' | 'reply' | 'cost'>;

/** Which ways are open to somebody who reports something, until when, who answers and what it costs. */
export function claimOutlook({ paths, reply, cost }: Outlook, words: Words): TemplateResult {
  return html`<div class="stack">
    ${pathView(paths.guarantee, words)} ${paths.carrier ? pathView(paths.carrier, words) : nothing}
    <p class="small">${reply.text} ${cost.text}</p>
    ${why(words, reply.text, [...reply.because, ...cost.because])}
  </div>`;
}

function pathView({ title, text, because }: ClaimPathWire, words: Words): TemplateResult {
  return html`<div>
    <p><strong>${title}</strong></p>
    <p>${text}</p>
    ${why(words, title, because)}
  </div>`;
}

/** What can be had, each with what it brings back where that is known; the choice is the shopper's and can wait. */
export function remediesField(
  id: string,
  { remedies, remediesBecause, chosen }: Pick<ClaimSimulationWire, 'remedies' | 'remediesBecause' | 'chosen'>,
  required: boolean,
  words: Words,
): TemplateResult {
  const name = required ? '/remedy' : '/wanted';
  return html`<fieldset part="remedies">
    <legend>${words.remedy} ${required ? nothing : html`<small class="muted">(${words.optional})</small>`}</legend>
    ${remedies.map(
      ({ remedy, label, text, refund, because }) =>
        html`<div class="choice">
          <input type="radio" id="${id}-${remedy}" name=${name} value=${remedy} ?checked=${remedy === chosen} ?required=${required} />
          <div>
            <label for="${id}-${remedy}"
              ><span class="label">${label}</span> ${refund ? html`<strong>${refund.text}</strong>` : nothing}</label
            >
            <p class="small muted">${text}</p>
            ${why(words, label, because)}
          </div>
        </div>`,
    )}
    ${why(words, words.remedy, remediesBecause)}
  </fieldset>`;
}
