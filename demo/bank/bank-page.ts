import { html } from 'hono/html';
import { arrivals } from './arrivals.ts';
import type { AwaitedOrder, BankDesk, BankShop, OpenEntry, OwedTransfer } from './bank-desk.ts';

type Html = ReturnType<typeof html>;

export interface BankView {
  readonly shop: BankShop;
  readonly desk: BankDesk;
  /** What the API said to the last button. */
  readonly said?: string | undefined;
}

/** What the bank can let happen, and what the merchant then has to settle. */
export function bankPage({ shop, desk: { awaited, owed, open }, said }: BankView): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shop.name}: bank</title>
        <link rel="stylesheet" href="/pages.css" />
      </head>
      <body>
        <main>
          <h1>The bank of ${shop.name}</h1>
          <p class="lead">
            Transfers go to the shop’s own account. Each button writes a statement (CAMT.053) and imports it as the merchant would; the
            shopper’s page and the inbox follow.
          </p>
          <nav class="places"><a href="/">Notes</a> <a href="/counter/${shop.merchant}">Behind the counter</a></nav>
          ${said === undefined ? '' : html`<p class="said" role="status">${said}</p>`}
          <h2>Awaited</h2>
          ${awaited.length === 0 ? html`<p>None: order something and pay by bank transfer.</p>` : html`${awaited.map(awaitedPart)}${allPart(shop)}`}
          <h2>For a person to look at</h2>
          ${open.length === 0 ? html`<p>None.</p>` : open.map((entry) => openPart(entry, awaited))}
          <h2>Refunds to transfer</h2>
          ${owed.length === 0 ? html`<p>None.</p>` : owed.map(owedPart)}
        </main>
      </body>
    </html>`;
}

function awaitedPart({ id, number, missing, stateText, placedAt }: AwaitedOrder): Html {
  return html`<article class="order">
    <header>
      <h3>${number} <span>${missing.text}</span></h3>
      <p>${stateText}, ${placedAt.text}</p>
    </header>
    <div class="matter">
      <form method="post">
        <input type="hidden" name="order" value="${id}" />
        ${Object.entries(arrivals).map(([arrival, label]) => html`<button name="arrival" value="${arrival}">${label}</button> `)}
      </form>
    </div>
  </article>`;
}

function allPart({ merchant }: BankShop): Html {
  return html`<article class="order">
    <header><h3>All of them</h3></header>
    <div class="matter">
      <form method="post"><button name="all" value="yes">Arrive now</button></form>
      <p>Or import the file yourself: <a href="/bank/${merchant}/statement.xml">statement.xml</a></p>
    </div>
  </article>`;
}

function openPart({ id, amount, text, payer, why, order, choices }: OpenEntry, awaited: readonly AwaitedOrder[]): Html {
  const payable = order ? [] : awaited.filter(({ missing }) => missing.amount === amount.amount);
  return html`<article class="order">
    <header>
      <h3>${text || '(nothing written)'} <span>${amount.text}</span></h3>
      <p>${payer.name ?? ''} ${order ? html`· order ${order.number}` : ''}</p>
    </header>
    <div class="matter">
      <p>${why?.text ?? ''}</p>
      <form method="post">
        <input type="hidden" name="entry" value="${id}" />
        ${order ? html`<input type="hidden" name="number" value="${order.number}" />` : ''}
        ${
          payable.length === 0
            ? ''
            : html`<select name="number" aria-label="Order">
                  ${payable.map(({ number }) => html`<option>${number}</option>`)}
                </select>
                <button name="as" value="payment">It pays this order</button>`
        }
        ${choices.map(({ as, label }) => html`<button name="as" value="${as}">${label}</button> `)}
      </form>
    </div>
  </article>`;
}

function owedPart({ refundId, amount, payee, text, code }: OwedTransfer): Html {
  return html`<article class="order">
    <header>
      <h3>${payee?.name ?? 'Nobody’s account is known'} <span>${amount.text}</span></h3>
      <p>${payee?.iban ?? ''} · ${text}</p>
    </header>
    ${
      code &&
      html`<svg role="img" aria-label="QR code of the transfer" viewBox="-4 -4 ${code.size + 8} ${code.size + 8}" width="160" height="160">
        <rect x="-4" y="-4" width="100%" height="100%" fill="white" />
        <path d="${code.path}" stroke="black" />
      </svg>`
    }
    <div class="matter">
      <form method="post">
        <input type="hidden" name="refund" value="${refundId}" />
        <button>The bank carries it out</button>
      </form>
    </div>
  </article>`;
}
