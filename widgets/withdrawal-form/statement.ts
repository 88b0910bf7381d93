import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SubmitWithdrawalBody } from '../../api/withdrawals/withdrawals.wire.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';

/** The statement in full, in the words in which it is about to be made. */
export function statement({ name, contract, email, scope }: SubmitWithdrawalBody, shop: string, words: WithdrawalWords): TemplateResult {
  return html`<div class="statement" part="statement">
    <p class="words">${words.statement({ name, contract, shop })}</p>
    <p>${scope ? words.statementPart : words.statementWhole}</p>
    ${scope ? html`<p class="words">${scope}</p>` : nothing}
    <p class="small muted">${words.receiptTo} ${email}</p>
  </div>`;
}
