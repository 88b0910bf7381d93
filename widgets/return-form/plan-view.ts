import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PlanWire } from '../../api/refunds/refunds.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { PlanWords } from '../locales/plan-words.ts';
import { sumRow } from '../order/bought-lines.ts';

/** What a return brings, as a bill: piece by piece, the delivery, what is kept, the sum, and when it comes. */
export function planView(plan: PlanWire, words: PlanWords & BaseWords): TemplateResult {
  const { lines, delivery, costs, total, totalBecause, withheld, due, means } = plan;
  const reasons = [...delivery.because, ...costs.flatMap(({ because }) => because), ...totalBecause];
  return html`<div class="stack plan" part="plan">
    <dl class="sums">
      ${lines.map(({ quantity, title, refund, because }) => row(html`${quantity} × ${title}`, refund.text, why(words, title, because)))}
      ${delivery.amount.amount === 0 ? nothing : sumRow(words.deliveryBack, delivery.amount.text)}
      ${costs.map(({ label, amount }) => (amount.amount === 0 ? nothing : sumRow(label, html`−${amount.text}`)))}
      ${sumRow(words.refund, total.text, 'total')}
    </dl>
    <div>
      <p class="small">${due.text}${withheld.value ? html` ${withheld.text}` : nothing}</p>
      ${why(words, words.refund, unlike([...reasons, ...withheld.because, ...due.because, ...means.because]))}
    </div>
  </div>`;
}

/** A row of the bill with its own reasons under it. */
const row = (label: TemplateResult, amount: string, reasons: unknown): TemplateResult =>
  html`<div class="sum">
    <dt>${label} ${reasons}</dt>
    <dd>${amount}</dd>
  </div>`;

/** The same passage speaks for several figures and is read once. */
const unlike = (reasons: PlanWire['totalBecause']): PlanWire['totalBecause'] =>
  reasons.filter(({ text }, index) => reasons.findIndex((other) => other.text === text) === index);
