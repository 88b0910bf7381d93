import { html } from 'hono/html';
import type { CounterOrder } from './counter-order.ts';
import type { CounterShop } from './counter-shop.ts';
import { mattersOf } from './matters.ts';

type Html = ReturnType<typeof html>;

export interface CounterView {
  readonly shop: CounterShop;
  readonly shops: readonly CounterShop[];
  readonly orders: readonly CounterOrder[];
  readonly now: number;
  /** What the API said to the last button. */
  readonly said?: string | undefined;
}

/** A shop's newest orders, each with a button for everything that can be done about it now. */
export function counterPage({ shop, shops, orders, now, said }: CounterView): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shop.name}: counter</title>
        <link rel="stylesheet" href="/pages.css" />
      </head>
      <body>
        <main>
          <h1>Behind the counter</h1>
          <p class="lead">
            What the merchant does, through the merchant API: ship, book what came back, refund. The shopper’s page and the inbox follow.
          </p>
          <nav class="places">
            <a href="/">Notes</a>
            ${shops.map(
              ({ merchant, name }) =>
                html`<a href="/counter/${merchant}" ${merchant === shop.merchant ? html`aria-current="page"` : ''}>${name}</a>`,
            )}
          </nav>
          <h2>${shop.name}</h2>
          ${said === undefined ? '' : html`<p class="said" role="status">${said}</p>`}
          ${orders.length === 0 ? html`<p>Nothing has been ordered yet.</p>` : orders.map((order) => orderPart(order, now))}
        </main>
      </body>
    </html>`;
}

function orderPart(order: CounterOrder, now: number): Html {
  return html`<article class="order" id="${order.id}">
    <header>
      <h3>${order.number} <span>${order.total.text}</span></h3>
      <p>${order.placedAt.text}, ${order.email}</p>
    </header>
    ${mattersOf(order, now).map(
      ({ what, stands, acts }) =>
        html`<div class="matter">
          <p><strong>${what}</strong> ${stands}</p>
          ${
            acts.length === 0
              ? ''
              : html`<form method="post">
                  <input type="hidden" name="order" value="${order.id}" />
                  ${acts.map(({ path, label }) => html`<button name="act" value="${path} ${label}">${label}</button>`)}
                </form>`
          }
        </div>`,
    )}
  </article>`;
}
