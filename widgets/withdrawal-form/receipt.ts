import { html, type TemplateResult } from 'lit/html.js';
import type { WithdrawalReceiptWire } from '../../api/withdrawals/withdrawals.wire.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { fact } from '../base/fact.ts';
import { saveTextFile } from './text-file.ts';

/** The receipt: content, date and time of the statement, and a copy to keep. It says "received", never "accepted". */
export function receipt(
  { id, receivedAt, name, contract, scope, email, text }: WithdrawalReceiptWire,
  words: WithdrawalWords,
): TemplateResult {
  return html`<div class="stack" part="receipt">
    <h2 tabindex="-1">${words.received}</h2>
    <p>${words.receivedText}</p>
    <dl class="statement">
      ${fact(words.receivedAt, html`<time datetime=${receivedAt.iso}>${receivedAt.text}</time>`)} ${fact(words.name, name)}
      ${fact(words.contract, contract)} ${fact(words.goods, scope ?? words.whole)} ${fact(words.sentTo, email)}
      ${fact(words.receiptId, html`<span translate="no">${id}</span>`)}
    </dl>
    <p><button type="button" @click=${() => saveTextFile(`${words.fileName}-${id}.txt`, text)}>${words.download}</button></p>
  </div>`;
}
