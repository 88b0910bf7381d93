import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AmountWire } from '../../api/http/formatted.wire.ts';

/** What a cart's line and an order's line have in common for somebody who reads them. */
export interface BoughtLine {
  readonly sku: string;
  readonly title: string;
  readonly options: string;
  readonly personalisation: string | null;
  readonly image: string | null;
  readonly quantity: number;
  readonly unit: AmountWire;
  readonly crossed?: AmountWire | null;
  readonly gross: AmountWire;
  readonly net: AmountWire;
  readonly notes: readonly string[];
}

interface LineWords {
  readonly quantity: string;
  readonly before: string;
}

/** The goods, one row each, as they are printed everywhere. */
export function boughtLines(lines: readonly BoughtLine[], words: LineWords): TemplateResult {
  return html`<ul class="lines" part="lines">
    ${lines.map((line) => row(line, words))}
  </ul>`;
}

function row(line: BoughtLine, words: LineWords): TemplateResult {
  const about = [line.options, line.personalisation && `“${line.personalisation}”`].filter(Boolean).join(' · ');
  return html`<li class="line" part="line">
    ${line.image ? html`<img src=${line.image} alt="" width="64" height="64" loading="lazy" />` : html`<span class="blank"></span>`}
    <div>
      <strong>${line.title}</strong>
      ${about ? html`<p class="small muted">${about}</p>` : nothing}
      <p class="small muted">
        <span class="sr">${words.quantity}: </span>${line.quantity} ×
        ${line.crossed ? html`<s><span class="sr">${words.before} </span>${line.crossed.text}</s>` : nothing} ${line.unit.text}
      </p>
      ${line.notes.map((note) => html`<p class="small note">${note}</p>`)}
    </div>
    <p class="amount">
      ${line.gross.text === line.net.text ? nothing : html`<s class="small muted"><span class="sr">${words.before} </span>${line.gross.text}</s>`}
      ${line.net.text}
    </p>
  </li>`;
}

/** One line of a bill: what it is, and how much. */
export function sumRow(label: unknown, amount: unknown, name = ''): TemplateResult {
  return html`<div class="sum ${name}">
    <dt>${label}</dt>
    <dd>${amount}</dd>
  </div>`;
}
