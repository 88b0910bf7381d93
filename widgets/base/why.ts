import { html, nothing } from 'lit/html.js';
import type { ReasonWire } from '../../api/http/formatted.wire.ts';
import type { BaseWords } from '../locales/base-words.ts';

/** "Why?" beside an amount or an offer: the reasons in words, each with its clause and law. */
export function why(words: BaseWords, about: string, reasons: readonly ReasonWire[]): unknown {
  if (reasons.length === 0) return nothing;
  return html`<details class="why small" part="why">
    <summary>${words.why}<span class="sr"> ${about}</span></summary>
    ${reasons.map(({ text, clause, law }) => html`<p>${text} <cite>${[clause, law].filter(Boolean).join(' · ')}</cite></p>`)}
  </details>`;
}
