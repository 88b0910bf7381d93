import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../client/problem.ts';
import type { BaseWords } from '../locales/base-words.ts';

/** A problem in the shopper's words; the server's own detail when we have none for its code. */
export function problemText(words: BaseWords, problem: Pick<Problem, 'code' | 'detail'>): string {
  return words.problems[problem.code] ?? (problem.detail || words.problems['server-error']);
}

/** Something is on its way; after four seconds it says so. */
export function loading(words: BaseWords | undefined, slow: boolean, skeleton: unknown): TemplateResult {
  return html`<div class="stack" aria-busy="true" part="loading">
    ${words ? html`<span class="sr">${words.loading}</span>` : nothing}
    <div class="stack" aria-hidden="true">${skeleton}</div>
    ${words && slow ? html`<p class="small muted" role="status">${words.slow}</p>` : nothing}
  </div>`;
}

/** Something could not be loaded: why, and a way to ask again. */
export function loadFailure(words: BaseWords, problem: Problem, retry: () => void): TemplateResult {
  return html`<div class="notice stack" role="alert" part="failure">
    <p>${problemText(words, problem)}</p>
    <p><button type="button" @click=${retry}>${words.retry}</button></p>
  </div>`;
}
