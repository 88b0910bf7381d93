import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartWire } from '../../api/carts/carts.wire.ts';
import { textField } from '../form/field.ts';
import type { FormErrors } from '../form/form-errors.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CartWords } from '../locales/cart-words.ts';

export interface CodeActs {
  readonly form: FormErrors;
  readonly busy: boolean;
  readonly apply: (event: SubmitEvent) => void;
  readonly remove: (code: string) => void;
  readonly problem: unknown;
}

/** The codes in the cart, each applied or refused with the reason, and the field for another. */
export function cartCode(words: CartWords & BaseWords, codes: CartWire['codes'], acts: CodeActs): TemplateResult {
  return html`<div class="codes stack" part="codes">
    ${codes.map(
      ({ code, applied, amount, because }) => html`<div class="notice small">
        <p class="row">
          <span><strong>${code}</strong> ${applied ? html`<span class="good">−${amount.text}</span>` : nothing}</span>
          <button type="button" class="link" aria-label=${words.removeCode(code)} @click=${() => acts.remove(code)}>${words.remove}</button>
        </p>
        ${applied ? nothing : html`<p>${words.codeRefused(code)} ${because.map(({ text }) => text).join(' ')}</p>`}
      </div>`,
    )}
    ${codes.length > 0
      ? acts.problem
      : html`<details>
          <summary>${words.haveCode}</summary>
          <form id="code" novalidate @submit=${acts.apply}>
            ${textField(acts.form, words, { name: '/code', label: words.code, required: true, maxLength: 64, autocomplete: 'off' })}
            <button aria-disabled=${acts.busy ? 'true' : nothing}>${words.apply}</button>
          </form>
          ${acts.problem}
        </details>`}
  </div>`;
}
