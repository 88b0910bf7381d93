import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeadlineWire } from '../../api/deadlines/deadlines.wire.ts';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { OrderPageWords } from '../locales/order-page-words.ts';
import type { Cases } from '../return-form/cases.ts';

type Words = OrderPageWords & BaseWords;

/** All that has followed an order: where its parcels are, what runs until when, what was stated, returned, reported and refunded. */
export function afterOrder(order: OrderWire, cases: Cases | undefined, words: Words): unknown {
  const { parcels, deadlines, statements, returns, claims, refunds } = order;
  const ofReturns = new Set(returns.flatMap((each) => each.refunds.map(({ id }) => id)));
  return [
    section(
      'parcels',
      words.parcels,
      parcels.map((parcel) => parcelView(parcel, order, words)),
    ),
    section('returns', words.returnsSoFar, cases?.returns(returns, words)),
    section('claims', words.claims, cases?.claims(claims, words)),
    section(
      'refunds',
      words.refunds,
      refunds.filter(({ id }) => !ofReturns.has(id)).map(({ text, at }) => html`<p>${text} <time datetime=${at.iso}>${at.text}</time></p>`),
    ),
    section(
      'deadlines',
      words.deadlines,
      deadlines.map((deadline) => deadlineView(deadline, words)),
    ),
    section(
      'statements',
      words.statements,
      statements.map(
        ({ receivedAt, receipt }) =>
          html`<p><time datetime=${receivedAt.iso}>${receivedAt.text}</time>: <a href=${receipt}>${words.receipt}</a></p>`,
      ),
    ),
  ];
}

const section = (part: string, title: string, content: readonly unknown[] = []): unknown =>
  content.length === 0
    ? nothing
    : html`<section class="stack" part=${part}>
        <h3>${title}</h3>
        ${content}
      </section>`;

function parcelView({ text, lines, gifts, trackingUrl }: OrderWire['parcels'][number], order: OrderWire, words: Words): TemplateResult {
  const titles = new Map(order.lines.map(({ id, title }) => [id, title]));
  return html`<article class="case stack">
    <p>${text}</p>
    <ul class="pieces-of small">
      ${lines.map(({ line, quantity }) => html`<li>${quantity} × ${titles.get(line)}</li>`)}
      ${gifts.map(({ title }) => html`<li>${title}</li>`)}
    </ul>
    ${trackingUrl ? html`<p><a class="button" href=${trackingUrl} rel="noreferrer">${words.track}</a></p>` : nothing}
  </article>`;
}

function deadlineView({ label, lastDay, over, steps, because }: DeadlineWire, words: Words): TemplateResult {
  return html`<div class=${over ? 'muted' : ''}>
    <p class="row"><span>${label}</span> <time datetime=${lastDay.iso}>${over ? html`<s>${lastDay.text}</s>` : lastDay.text}</time></p>
    <details class="small">
      <summary>${words.reckoned}<span class="sr">: ${label}</span></summary>
      <ol class="todo">
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${because.map(({ text, clause, law }) => html`<p>${text} <cite>${[clause, law].filter(Boolean).join(' · ')}</cite></p>`)}
    </details>
  </div>`;
}
