import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../client/problem.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CheckoutWords } from '../locales/checkout-words.ts';
import { refusalText } from './setback-notice.ts';

/** Nobody answers whether it is paid: why, that nothing is lost by leaving, and a way to look again. */
export function waitingSection(words: CheckoutWords & BaseWords, silence: Problem | undefined, lookAgain: () => void): TemplateResult {
  return html`<div class="notice stack" role="alert" part="waiting">
    <h2>${words.waiting}</h2>
    ${silence ? html`<p>${refusalText(words, silence)}</p>` : nothing}
    <p>${words.waitingHelp}</p>
    <p><button type="button" @click=${lookAgain}>${words.lookAgain}</button></p>
  </div>`;
}
