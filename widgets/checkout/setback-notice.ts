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
  return html`<div class="notice error" id="setback" role="alert" tabindex="-1" part="setback">
    ${said(setback, words).map((part) => part && html`<div>${part}</div>`)}
  </div>`;
}

/** Takes the shopper to it. A review that is taller than the window sticks to its top: it is seen to its end at the end of the form. */
export function showNotice(form: HTMLFormElement, { kind }: Setback): void {
  form.querySelector<HTMLElement>('#setback')?.focus();
  if (kind !== 'incomplete') form.scrollIntoView({ block: 'end' });
}

/** A refusal in the shopper's words, the checkout's before those every element has. */
export function refusalText(words: Words, problem: Problem): string {
  return (words.refusals as Readonly<Record<string, string>>)[problem.code] ?? problemText(words, problem);
}

function said(setback: Setback, words: Words): readonly unknown[] {
  switch (setback.kind) {
    case 'changed':
      return [words.changed, changeList(setback, words), words.changedHelp];
    case 'declined':
      return [words.declined, setback.text, words.declinedHelp];
    case 'failed':
      return [words.declined, setback.text];
    case 'incomplete':
      return [setback.text || words.incomplete];
    case 'cancelled':
      return [words.cancelled];
    case 'expired':
      return [setback.text];
    case 'problem':
      return [refusalText(words, setback.problem), ...reasons(setback.problem).map(({ text }) => text)];
  }
}

const changeList = ({ before, after }: Extract<Setback, { kind: 'changed' }>, words: Words): TemplateResult =>
  html`<ul>
    ${quoteChanges(before, after, words).map((change) => changeRow(change, words))}
  </ul>`;

const changeRow = ({ label, before, after }: QuoteChange, words: Words): TemplateResult =>
  html`<li>
    ${label}${words.colon}<strong>${after ?? words.gone}</strong> ${after && (before ? `(${words.was} ${before})` : `(${words.isNew})`)}
  </li>`;

/** The reasons a refusing problem carries besides its code. */
const reasons = ({ document }: Problem): readonly ReasonWire[] => (document?.['because'] as readonly ReasonWire[] | undefined) ?? [];
