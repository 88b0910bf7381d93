import { html, raw } from 'hono/html';
import { formatAmount } from '../../http/format-amount.ts';
import type { Language } from '../../http/language.ts';
import type { SandboxPayment } from './sandbox-payment.ts';
import { sandboxWords } from './sandbox-words.ts';

type Html = ReturnType<typeof html>;

const instalments = 3;
const payLater: ReadonlySet<string> = new Set(['klarna', 'scalapay']);

/** The card fields, shown in an iframe of the shop's page. */
export function cardPage(language: Language): Html {
  const words = sandboxWords(language);
  const field = (id: string, label: string, autocomplete: string, maxLength: number, hint = ''): Html =>
    html` <div class="field ${id}">
      <label for="${id}">${label}</label>
      <input
        id="${id}"
        name="${id}"
        inputmode="numeric"
        autocomplete="${autocomplete}"
        maxlength="${maxLength}"
        placeholder="${hint}"
        aria-describedby="${id}-error"
        required
      />
      <p class="error" id="${id}-error" hidden></p>
    </div>`;
  return page(
    language,
    words.cardTitle,
    html`<main>
        <form id="card" novalidate aria-labelledby="card-title">
          <h1 id="card-title">${words.cardTitle}</h1>
          ${field('number', words.number, 'cc-number', 23)} ${field('expiry', words.expiry, 'cc-exp', 5, words.expiryHint)}
          ${field('code', words.code, 'cc-csc', 4)}
          <p class="error" id="form-error" role="alert"></p>
        </form>
        <section id="challenge" aria-labelledby="challenge-title" hidden>
          <h2 id="challenge-title" tabindex="-1">${words.challengeTitle}</h2>
          <p>${words.challengeText}</p>
          <p class="actions">
            <button type="button" id="pass">${words.challengePass}</button>
            <button type="button" id="fail" class="plain">${words.challengeFail}</button>
          </p>
        </section>
        <p class="note">${words.note}</p>
      </main>
      <script type="application/json" id="errors">
        ${raw(JSON.stringify(words.errors).replaceAll('<', '\\u003c'))}
      </script>
      <script type="module" src="/card.js"></script>`,
    'card',
  );
}

/** What must be said of paying later, shown in an iframe of the shop's page. */
export interface PayLaterMessage extends Pick<SandboxPayment, 'amount' | 'currency'> {
  /** Of the page around it; absent: what its reader prefers. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** The message, without anything that runs. */
export function payLaterPage({ amount, currency, theme }: PayLaterMessage, language: Language): Html {
  const words = sandboxWords(language);
  const instalment = formatAmount(Math.ceil(amount / instalments), currency, language);
  return page(
    language,
    words.payLaterTitle,
    html`<main>
      <p>${words.payLaterText(instalments, instalment)}</p>
      <p class="note">${words.note}</p>
    </main>`,
    ['message', theme].filter(Boolean).join(' '),
  );
}

/** Where a wallet or a pay-later provider would ask the shopper to sign in and approve. */
export function redirectPage(payment: SandboxPayment, secret: string, language: Language): Html {
  const words = sandboxWords(language);
  const title = payLater.has(payment.method) ? words.payLaterTitle : words.walletTitle;
  if (payment.state !== 'open') {
    return page(
      language,
      words.settledTitle,
      html`<main>
        <h1>${words.settledTitle}</h1>
        <p>${words.settledText}</p>
        <p class="actions"><a class="button" href="${payment.return_url}">${words.back}</a></p>
      </main>`,
    );
  }
  const choice = (outcome: string, label: string, style = ''): Html =>
    html`<button name="outcome" value="${outcome}" class="${style}">${label}</button>`;
  return page(
    language,
    title,
    html`<main>
      <p class="note">${words.note}</p>
      <h1>${title} · ${payment.method}</h1>
      <p class="amount">${formatAmount(payment.amount, payment.currency, language)}</p>
      <p>${words.redirectText}</p>
      <form method="post" action="/redirect/${payment.ref}" class="actions">
        <input type="hidden" name="secret" value="${secret}" />
        ${choice('approve', words.approve)} ${choice('cancel', words.cancel, 'plain')} ${choice('fail', words.fail, 'plain')}
      </form>
    </main>`,
  );
}

/** The bank behind transfers, for whoever tries the shop out. */
export function bankPage(transfers: readonly SandboxPayment[]): Html {
  const move = (ref: string, outcome: string, label: string): Html =>
    html`<button name="outcome" value="${outcome}" formaction="/bank/${ref}" class="plain">${label}</button>`;
  return page(
    'en',
    'Sandbox bank',
    html`<main class="wide">
      <h1>Sandbox bank</h1>
      <p>Transfers announced by the shops. Decide what the payer's bank does with each.</p>
      ${transfers.length === 0 ? html`<p class="note">None yet: order something and pay by bank transfer.</p>` : ''}
      <form method="post">
        <ul>
          ${transfers.map(
            (transfer) =>
              html`<li>
                <p>
                  <strong>${formatAmount(transfer.amount, transfer.currency, 'en')}</strong> <code>${transfer.ref}</code>
                  <span class="note">${stateText(transfer)}</span>
                </p>
                <p class="actions">
                  ${transfer.state === 'captured' ? '' : move(transfer.ref, 'now', 'Arrives now')}
                  ${transfer.state === 'pending' ? html`${move(transfer.ref, 'never', 'Never arrives')} ${move(transfer.ref, 'late', 'Arrives after the order has lapsed')}` : ''}
                </p>
              </li>`,
          )}
        </ul>
      </form>
    </main>`,
  );
}

function stateText({ state }: SandboxPayment): string {
  return state === 'captured' ? 'arrived' : state === 'cancelled' ? 'given up' : 'on its way';
}

function page(language: Language, title: string, body: Html, bodyClass = ''): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/sandbox.css" />
      </head>
      <body class="${bodyClass}">
        ${body}
      </body>
    </html>`;
}
