import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import { why } from '../base/why.ts';
import { formBody } from '../form/form-body.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { CaseDesk } from '../return-form/case-desk.ts';
import { tomorrow } from '../return-form/ways-field.ts';

type Words = CaseWords & BaseWords & FormWords;
type Choices = NonNullable<OrderWire['lateDelivery']>;

/** What only the shopper can decide: about a transfer or a delivery that came late, and the document that was asked for. */
export function openChoices({ lateTransfer, lateDelivery, document }: OrderWire, desk: CaseDesk, words: Words): unknown {
  return [
    lateTransfer
      ? choiceForm(
          'transfer-choice',
          '/choice',
          words.lateTransfer,
          lateTransfer,
          desk,
          words,
          html`<p>${words.lastDay}: ${lateTransfer.until.text}</p>`,
        )
      : nothing,
    lateDelivery ? choiceForm('late-delivery', '/remedy', words.lateDelivery, lateDelivery, desk, words) : nothing,
    document ? documentForm(document, desk, words) : nothing,
  ];
}

function documentForm({ received, until, because }: NonNullable<OrderWire['document']>, desk: CaseDesk, words: Words): TemplateResult {
  return html`<section class="notice stack" part="document">
    <h3>${words.document}</h3>
    ${received ? html`<p class="good">${words.documentThere}</p>` : until ? html`<p>${words.lastDay}: ${until.text}</p>` : nothing}
    ${desk.photos('document', 'identity').field('document', words, words.documentPhoto, words.documentHint)}
    ${why(words, words.document, because)}
  </section>`;
}

function choiceForm(
  path: string,
  name: string,
  title: string,
  { choices, because }: Choices,
  desk: CaseDesk,
  words: Words,
  more: unknown = nothing,
): TemplateResult {
  const chosen = desk.chosen(path);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void desk.send(path, `/${path}`, formBody(event.target as HTMLFormElement));
  };
  return html`<form class="notice stack" part="choices" @submit=${onSubmit}>
    <fieldset>
      <legend>${title}</legend>
      ${more}
      ${choices.map(
        ({ choice, label }) =>
          html`<div class="choice">
            <input
              type="radio"
              id="${path}-${choice}"
              name=${name}
              value=${choice}
              required
              .checked=${choice === chosen}
              @change=${() => desk.choose(path, choice)}
            />
            <div>
              <label for="${path}-${choice}">${label}</label>
              ${
                choice === 'extraTerm' && chosen === choice
                  ? html`<div class="field">
                      <label for="extra-until">${words.until}</label>
                      <input type="date" id="extra-until" name="/until" required min=${tomorrow()} />
                    </div>`
                  : nothing
              }
            </div>
          </div>`,
      )}
    </fieldset>
    ${why(words, title, because)} ${desk.host.problemAlert(path)}
    <p><button aria-disabled=${desk.host.isActing(path) ? 'true' : 'false'}>${words.confirmChoice}</button></p>
  </form>`;
}
