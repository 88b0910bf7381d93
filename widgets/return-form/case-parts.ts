import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MomentWire } from '../../api/http/formatted.wire.ts';
import type { CaseWords } from '../locales/case-words.ts';

interface Pieces {
  readonly title: string;
  readonly quantity: number;
}

/** Which goods a case is about. */
export const piecesView = (lines: readonly Pieces[]): TemplateResult =>
  html`<ul class="pieces-of">
    ${lines.map(({ title, quantity }) => html`<li>${quantity} × ${title}</li>`)}
  </ul>`;

/** What to do, in order; one thing alone is no list. */
export function stepsView(steps: readonly string[]): unknown {
  if (steps.length < 2) return steps.map((step) => html`<p>${step}</p>`);
  return html`<ol class="todo">
    ${steps.map((step) => html`<li>${step}</li>`)}
  </ol>`;
}

/** What happened to a case so far, oldest first, folded away. */
export const historyView = (
  history: readonly { readonly at: MomentWire; readonly text: string; readonly note?: string | null }[],
  words: CaseWords,
): unknown =>
  history.length === 0
    ? nothing
    : html`<details>
        <summary class="small">${words.soFar}</summary>
        <ol class="history small">
          ${history.map(({ at, text, note }) => html`<li><time class="muted" datetime=${at.iso}>${at.text}</time> ${text}${note ? html`: ${note}` : nothing}</li>`)}
        </ol>
      </details>`;
