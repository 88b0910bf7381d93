import { html, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../client/problem.ts';
import type { BaseWords } from '../locales/base-words.ts';

/** A problem in the shopper's words. One that says nothing of its own, of an act that can simply be sent again, is an answer missed. */
export function problemText({ problems }: BaseWords, { code, unsettled }: Pick<Problem, 'code' | 'unsettled'>): string {
  return problems[code] ?? problems[unsettled ? 'unreachable' : 'internal'];
}

/** Something is on its way; after four seconds it says so. */
export function loading(words: BaseWords | undefined, slow: boolean, skeleton: unknown): TemplateResult {
  return html`<div class="stack" aria-busy="true" part="loading">
    ${skeleton}
    <p class=${slow ? 'small' : 'sr'} role="status">${slow ? words?.slow : words?.loading}</p>
  </div>`;
}

/** Something could not be loaded: why, and a way to ask again. */
export function loadFailure(words: BaseWords, problem: Problem, retry: () => void): TemplateResult {
  return html`<div class="notice stack" role="alert">${problemText(words, problem)} <button @click=${retry}>${words.retry}</button></div>`;
}
