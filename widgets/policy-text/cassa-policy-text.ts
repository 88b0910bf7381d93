import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PolicyTextWire } from '../../api/shops/policy-text.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { pageStyles } from '../base/page-styles.ts';
import { languages } from '../client/language.ts';
import { Resource } from '../client/resource.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { policySections } from './policy-sections.ts';
import { policyTextStyles } from './policy-text-styles.ts';
import { sharedText } from './shared-text.ts';

type Section = PolicyTextWire['sections'][number];

/** Every word of the text is the server's; only waiting and failing are told in words of our own. */
const wordsByLanguage = Object.fromEntries(
  languages.map((language) => [language, () => Promise.resolve({ words: {} })]),
) as WordsByLanguage<object>;

/**
 * @summary The shop's terms as a text to read, made from what its profile decides: delivery, payment, order, withdrawal with the law's
 * instructions and form, returns, guarantee, complaints, seller. It changes with the profile and never says another figure.
 * @slot - A link to the same text elsewhere. Shown until the element has loaded.
 * @csspart text @csspart section @csspart heading @csspart table
 */
export class CassaPolicyText extends CassaElement<object> {
  static override styles = [CassaElement.styles, pageStyles, policyTextStyles];
  static override properties = { section: { attribute: 'section' }, lang: { attribute: 'lang' } };
  protected readonly wordsByLanguage = wordsByLanguage;

  /** Ids of the sections to show, separated by spaces: `delivery`, `payment`, `order`, `withdrawal`, `returns`, `guarantee`, `complaints`, `seller`. All when empty. */
  section = '';
  /** Language of the text, BCP 47: `it`, `en`, `de`, `fr` or `es`. The page's when empty. */
  override lang = '';

  #text?: Resource<PolicyTextWire>;
  #asked = '';

  protected override needs(): readonly Resource<unknown>[] {
    const language = (this.lang ?? '').toLowerCase().split('-')[0]!;
    if (!this.#text || this.#asked !== language) {
      this.#asked = language;
      this.#text = new Resource(() => sharedText(this.client, language), this.changed);
    }
    return [this.#text];
  }

  protected override willUpdate(changes: ReadonlySet<string>): void {
    if (changes.has('lang')) this.loadNeeds();
  }

  protected override view(): unknown {
    const text = this.#text!.value!;
    return html`<article part="text" lang=${text.language}>${policySections(text, this.section ?? '').map(section)}</article>`;
  }
}

function section({ heading, blocks }: Section): TemplateResult {
  return html`<section part="section">
    <h2 part="heading">${heading}</h2>
    ${blocks.map((each) => block(each, heading))}
  </section>`;
}

function block(each: Section['blocks'][number], label: string): unknown {
  if (each.kind === 'heading') return html`<h3>${each.text}</h3>`;
  if (each.kind === 'paragraph') return html`<p>${each.text}</p>`;
  if (each.kind === 'list')
    return html`<ul>
      ${each.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  if (each.kind === 'table') return table(each.columns, each.rows, label);
  return nothing;
}

/** Wide on a phone: it can be scrolled with the keyboard too. */
function table(columns: readonly string[], rows: readonly (readonly string[])[], label: string): TemplateResult {
  return html`<div class="scroll" role="region" aria-label=${label} tabindex="0">
    <table part="table">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-policy-text': CassaPolicyText;
  }
}
