import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReasonWire } from '../../api/http/formatted.wire.ts';
import { problemText } from '../base/states.ts';
import type { Problem } from '../client/problem.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CheckoutWords } from '../locales/checkout-words.ts';
import type { Setback } from './checkout-session.ts';
import { quoteChanges, type QuoteChange } from './quote-changes.ts';

type Words = CheckoutWords & BaseWords;

/** Why the shopper is back at the form and what to do now. Takes the focus, so that it is read first. */
export function setbackNotice(setback: Setback | undefined, words: Words): unknown {
  if (!setback) return nothing;
  return html`<div class="notice error stack" id="setback" role="alert" tabindex="-1" part="setback">${body(setback, words)}</div>`;
}

/** A refusal in the shopper's words, the checkout's before those every element has. */
export function refusalText(words: Words, problem: Problem): string {
  return (words.refusals as Readonly<Record<string, string>>)[problem.code] ?? problemText(words, problem);
}

function body(setback: Setback, words: Words): TemplateResult {
  switch (setback.kind) {
    case 'changed':
      return html`<strong>${words.changed}</strong>
        <ul class="changes">
          ${quoteChanges(setback.before, setback.after, words).map((change) => changeRow(change, words))}
        </ul>
        <p>${words.changedHelp}</p>`;
    case 'declined':
      return html`<strong>${words.declined}</strong>
        ${setback.text ? html`<p>${setback.text}</p>` : nothing}
        <p>${words.declinedHelp}</p>`;
    case 'incomplete':
      return html`<p>${setback.text || words.incomplete}</p>`;
    case 'cancelled':
      return html`<p>${words.cancelled}</p>`;
    case 'problem':
      return html`<p>${refusalText(words, setback.problem)}</p>
        ${reasons(setback.problem).map(({ text }) => html`<p>${text}</p>`)}`;
  }
}

const changeRow = ({ label, before, after }: QuoteChange, words: Words): TemplateResult => html`<li>
  <span>${label}</span>
  <strong>${after ?? words.gone}</strong>
  ${after === null ? nothing : html`<span class="muted">${before === null ? words.isNew : `${words.was} ${before}`}</span>`}
</li>`;

/** The reasons a refusing problem carries besides its code. */
function reasons({ document }: Problem): readonly ReasonWire[] {
  const because = document?.['because'];
  return Array.isArray(because) ? (because as ReasonWire[]) : [];
}
