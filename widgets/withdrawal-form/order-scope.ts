import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { why } from '../base/why.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import { chosenPieces, piecesField, type ChosenPieces } from '../return-form/pieces-field.ts';
import { piecesStyles } from '../return-form/pieces-styles.ts';
import { returnableLines } from '../return-form/returnable-lines.ts';

type Words = WithdrawalWords & BaseWords;

export interface OrderScope {
  /** Only some of the order's goods. */
  readonly part: boolean;
  /** Chosen before, when somebody comes back to the form. */
  readonly chosen: readonly ChosenPieces[];
  /** None is chosen, and that is wrong. */
  readonly missing: boolean;
  readonly choose: (part: boolean) => void;
}

/** What the choice needs to be drawn with. */
export const scopeStyles = piecesStyles;

/** The pieces chosen in the form. */
export const scopeOf = (form: HTMLFormElement): ChosenPieces[] => chosenPieces(form);

/** The whole order or some of its goods; what the books say against it is told, and stands in no way. */
export function orderScope(order: OrderWire, { part, chosen, missing, choose }: OrderScope, words: Words): TemplateResult {
  const lines = returnableLines(order);
  // What is gone already says nothing against the rest.
  const asked = lines.length > 0 ? order.lines.filter(({ left }) => left > 0) : order.lines;
  const doubts = asked.flatMap(({ withdrawal: { possible, because } }) => (possible ? [] : because));
  const option = (value: boolean, label: string): TemplateResult =>
    html`<div class="choice">
      <input type="radio" id="part-${value}" name="part" .checked=${value === part} @change=${() => choose(value)} />
      <label for="part-${value}">${label}</label>
    </div>`;
  return html`${
    lines.length > 1 || (lines[0]?.left ?? 0) > 1
      ? html`<fieldset>
          <legend>${words.scope}</legend>
          ${option(false, words.whole)} ${option(true, words.some)}
        </fieldset>`
      : nothing
  }
  ${part ? piecesField(lines, words, { chosen, missing, asksOpened: true }) : nothing}
  ${
    doubts.length > 0
      ? html`<div class="notice">
          <p>${words.doubtful}</p>
          ${why(
            words,
            words.doubtful,
            doubts.filter(({ text }, index) => doubts.findIndex((other) => other.text === text) === index),
          )}
        </div>`
      : nothing
  }`;
}

/** Pieces of an order as somebody reads them, one line of it a line. */
export function piecesText({ lines }: Pick<OrderWire, 'lines'>, pieces: readonly ChosenPieces[]): string {
  const titles = new Map(lines.map(({ id, title, options }) => [id, [title, options].filter(Boolean).join(', ')]));
  return pieces.map(({ line, quantity }) => `${quantity} × ${titles.get(line)}`).join('\n');
}
