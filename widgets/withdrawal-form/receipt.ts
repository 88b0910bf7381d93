import { html, type TemplateResult } from 'lit/html.js';
import type { WithdrawalReceiptWire } from '../../api/withdrawals/withdrawals.wire.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { saveTextFile } from './text-file.ts';

/** The receipt: content, date and time of the statement, and a copy to keep. It says "received", never "accepted". */
export function receipt(given: WithdrawalReceiptWire, words: WithdrawalWords): TemplateResult {
  const save = (): void => saveTextFile(`${words.fileName}-${given.id}.txt`, given.text);
  return html`<div class="receipt" part="receipt">
    <h2 tabindex="-1">${words.received}</h2>
    <p>${words.receivedText}</p>
    <dl class="statement">
      ${fact(words.receivedAt, html`<time datetime=${given.receivedAt.iso}>${given.receivedAt.text}</time>`)}
      ${fact(words.name, given.name)} ${fact(words.contract, given.contract)}
      ${fact(words.scope, given.scope ? html`<span class="words">${given.scope}</span>` : words.whole)}
      ${fact(words.receiptId, html`<span translate="no">${given.id}</span>`)}
    </dl>
    <p>${words.sentTo} <strong>${given.email}</strong>.</p>
    <p><button type="button" @click=${save}>${words.download}</button></p>
  </div>`;
}

const fact = (label: string, value: unknown): TemplateResult => html`<div>
  <dt class="small muted">${label}</dt>
  <dd>${value}</dd>
</div>`;
