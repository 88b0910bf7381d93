import { html, type TemplateResult } from 'lit/html.js';
import type { WithdrawalReceiptWire } from '../../api/withdrawals/withdrawals.wire.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { fact } from '../base/fact.ts';

/** The receipt: content, date and time of the statement, and copies to keep. It says "received", never "accepted". */
export function receipt(
  { id, receivedAt, name, contract, scope, email, files }: WithdrawalReceiptWire,
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
    <p class="downloads">
      ${words.download}: <a href=${files.pdf}>PDF</a>, <a href=${files.text}>${words.asText}</a>, <a href=${files.html}>HTML</a>
    </p>
  </div>`;
}
