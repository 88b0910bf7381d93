import { html, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { fact } from '../base/fact.ts';
import type { OrderWords } from '../locales/order-words.ts';

type Instructions = NonNullable<OrderWire['payment']['instructions']>;

/** What somebody at their bank's page needs, with the long ones ready to copy, and as a code for the bank's app. */
export function transferInstructions({ holder, iban, reference, amount, dueBy, code }: Instructions, words: OrderWords): TemplateResult {
  return html`<section class="notice stack" part="transfer">
    <h3>${words.transfer}</h3>
    <dl class="facts">
      ${fact(words.toPay, html`<strong>${amount.text}</strong>`)} ${fact(words.holder, html`<span translate="no">${holder}</span>`)}
      ${copied(words.iban, iban, words)} ${copied(words.reference, reference, words)}
      ${dueBy && fact(words.dueBy, html`<time datetime=${dueBy.iso}>${dueBy.text}</time>`)}
    </dl>
    ${
      code &&
      html`<svg
        class="code"
        part="transfer-code"
        role="img"
        aria-label="QR: ${words.transfer}"
        viewBox="-4 -4 ${code.size + 8} ${code.size + 8}"
      >
        <path d=${code.path} />
      </svg>`
    }
  </section>`;
}

function copied(label: string, text: string, words: OrderWords): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    await navigator.clipboard.writeText(text);
    const done = button.nextElementSibling!;
    done.textContent = words.copied;
    setTimeout(() => (done.textContent = ''), 3000);
  };
  return fact(
    label,
    html`<code class="break" translate="no">${text}</code>
      <button type="button" class="link small" @click=${copy}>${words.copy}<span class="sr"> ${label}</span></button>
      <span class="small good" role="status"></span>`,
  );
}
