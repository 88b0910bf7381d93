import { html, type TemplateResult } from 'lit/html.js';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { fact } from '../base/fact.ts';
import type { PendingStatement } from './pending-statement.ts';

/** The statement in full, in the words in which it is about to be made. */
export const statement = ({ body, goods }: PendingStatement, shop: string, words: WithdrawalWords): TemplateResult =>
  html`<div class="statement" part="statement">
    <p>${words.statement({ name: body.name, contract: body.contract, shop })}</p>
    <dl>${fact(words.goods, goods ?? body.scope ?? words.whole)} ${fact(words.email, body.email)}</dl>
  </div>`;
