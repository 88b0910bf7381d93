import { html, nothing } from 'lit/html.js';
import type { ReasonWire } from '../../api/http/formatted.wire.ts';
import type { BaseWords } from '../locales/base-words.ts';

/** "Why?" beside an amount or an offer: the reasons in words, each with its clause and law. */
export function why(words: BaseWords, about: string, reasons: readonly ReasonWire[]): unknown {
  if (reasons.length === 0) return nothing;
  return html`<details class="why small muted" part="why">
    <summary>${words.why}<span class="sr"> ${about}</span></summary>
    <ul>
      ${reasons.map(({ text, clause, law }) => {
        const source = [clause, law].filter(Boolean).join(' · ');
        return html`<li>${text}${source ? html` <cite>${source}</cite>` : nothing}</li>`;
      })}
    </ul>
  </details>`;
}
