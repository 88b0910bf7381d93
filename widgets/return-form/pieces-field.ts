import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PiecesWords } from '../locales/pieces-words.ts';

/** A line of an order of which pieces can be chosen. */
export interface PiecesLine {
  readonly id: string;
  readonly title: string;
  readonly options: string;
  readonly image: string | null;
  /** Pieces that can be chosen, at least 1. */
  readonly left: number;
  /** Sold as sealed for hygiene, so that it matters whether it was opened. */
  readonly sealed: boolean;
}

export interface ChosenPieces {
  readonly line: string;
  readonly quantity: number;
  readonly opened?: boolean | undefined;
}

export interface PiecesChoice {
  /** What the field starts with. */
  readonly chosen?: readonly ChosenPieces[];
  /** Nothing was chosen, and that is wrong. */
  readonly missing: boolean;
  /** It matters whether a seal was opened. */
  readonly asksOpened: boolean;
}

/** Which goods, and how many of each: a check box a line, with how many once there is more than one. */
export function piecesField(
  lines: readonly PiecesLine[],
  words: PiecesWords,
  { chosen = [], missing, asksOpened }: PiecesChoice,
): TemplateResult {
  const before = new Map(chosen.map((pieces) => [pieces.line, pieces]));
  return html`<fieldset class="pieces" part="pieces" aria-describedby="pieces-error">
    <legend>${words.which}</legend>
    ${lines.map(
      ({ id, title, options, image, left, sealed }) =>
        html`<div class="piece">
          <input
            type="checkbox"
            id="piece-${id}"
            data-line=${id}
            aria-invalid=${missing}
            ?checked=${lines.length === 1 || before.has(id)}
          />
          <label for="piece-${id}">
            ${image ? html`<img src=${image} alt="" width="48" height="48" loading="lazy" />` : nothing}
            <span><strong>${title}</strong> <small class="muted">${options}</small></span>
          </label>
          ${
            left > 1
              ? html`<select data-many=${id} aria-label=${words.howMany(title)}>
                  ${Array.from({ length: left }, (_, index) => html`<option ?selected=${index + 1 === (before.get(id)?.quantity ?? left)}>${index + 1}</option>`)}
                </select>`
              : nothing
          }
          ${
            sealed && asksOpened
              ? html`<span class="opened small"
                  ><input type="checkbox" id="opened-${id}" data-opened=${id} ?checked=${before.get(id)?.opened} />
                  <label for="opened-${id}">${words.opened}</label></span
                >`
              : nothing
          }
        </div>`,
    )}
    <p class="error small" id="pieces-error" role="alert">${missing ? words.chooseOne : nothing}</p>
  </fieldset>`;
}

/** What was chosen in the field within `root`, in the order of its lines. */
export function chosenPieces(root: ParentNode): ChosenPieces[] {
  const at = <T extends HTMLElement>(name: string, line: string) => root.querySelector<T>(`[data-${name}="${CSS.escape(line)}"]`);
  return [...root.querySelectorAll<HTMLInputElement>('[data-line]:checked')].map(({ dataset }) => {
    const line = dataset['line']!;
    const quantity = Number(at<HTMLSelectElement>('many', line)?.value ?? 1);
    return at<HTMLInputElement>('opened', line)?.checked ? { line, quantity, opened: true } : { line, quantity };
  });
}
