import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { CartWords } from '../locales/cart-words.ts';

export interface CodeActs {
  readonly apply: (event: SubmitEvent) => void;
  readonly remove: () => void;
  /** Why the last act on codes failed, or nothing. */
  readonly problem: unknown;
}

/** The code in the cart, applied or refused with the reason; without one, the field for it. */
export function cartCode(words: CartWords, codes: CartWire['codes'], { apply, remove, problem }: CodeActs): TemplateResult {
  return html`<div class="codes" part="codes">
    ${codes.map(
      ({ code, applied, amount, because }) =>
        html`<div class="notice small">
          <p class="row">
            <strong>${code}${applied ? html` <span class="good">−${amount.text}</span>` : nothing}</strong>
            <button class="link" @click=${remove}>${words.remove}<span class="sr"> ${code}</span></button>
          </p>
          ${applied ? nothing : html`<p>${words.codeRefused(code)} ${because.map(({ text }) => text).join(' ')}</p>`}
        </div>`,
    )}
    ${
      codes.length > 0
        ? nothing
        : html`<details>
            <summary>${words.haveCode}</summary>
            <form class="field" @submit=${apply}>
              <label for="code">${words.code}</label>
              <input id="code" name="code" required maxlength="64" autocomplete="off" />
              <button>${words.apply}</button>
            </form>
          </details>`
    }
    ${problem}
  </div>`;
}
