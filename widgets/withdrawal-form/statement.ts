import { html, type TemplateResult } from 'lit/html.js';
import type { SubmitWithdrawalBody } from '../../api/withdrawals/withdrawals.wire.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { fact } from '../base/fact.ts';

/** The statement in full, in the words in which it is about to be made. */
export const statement = ({ name, contract, email, scope }: SubmitWithdrawalBody, shop: string, words: WithdrawalWords): TemplateResult =>
  html`<div class="statement" part="statement">
    <p>${words.statement({ name, contract, shop })}</p>
    <dl>${fact(words.goods, scope ?? words.whole)} ${fact(words.email, email)}</dl>
  </div>`;
