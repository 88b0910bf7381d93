import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReturnWire } from '../../api/returns/returns.wire.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import { formBody } from '../form/form-body.ts';
import type { CaseDesk } from './case-desk.ts';
import { historyView, piecesView, stepsView } from './case-parts.ts';
import { planView } from './plan-view.ts';
import { waysField } from './ways-field.ts';

type Words = CaseWords & BaseWords & FormWords;

/** A return as its shopper follows it: where it stands, what to do now, what comes back and when. */
export function returnCard(found: ReturnWire, desk: CaseDesk, words: Words): TemplateResult {
  const { groundText, stateText, lines, instructions, to, slip, label, refund, refunds, declined, history } = found;
  return html`<article class="case stack" part="return">
    <header>
      <p><strong>${groundText}</strong></p>
      <p>${stateText}</p>
      ${declined ? html`<p class="notice">${declined}</p>` : nothing}
    </header>
    ${piecesView(lines)} ${stepsView(instructions)}
    ${
      to
        ? html`<div>
            <p class="small muted">${words.sendTo}</p>
            <address translate="no">${to.map((line) => html`<span>${line}</span>`)}</address>
          </div>`
        : nothing
    }
    ${
      slip || label?.url
        ? html`<p class="ways">
            ${slip ? html`<a class="button" href=${slip}>${words.slip}</a>` : nothing}
            ${label?.url ? html`<a class="button" href=${label.url}>${words.label}</a>` : nothing}
          </p>`
        : nothing
    }
    ${found.ways.length > (found.way ? 1 : 0) ? wayForm(found, desk, words) : nothing}
    ${slip && found.way && found.way !== 'merchantCollects' && found.ways.length > 0 ? dispatchForm(found, desk, words) : nothing}
    ${
      refund
        ? html`<details class="plan-of">
            <summary>${words.refund}: <strong>${refund.total.text}</strong></summary>
            ${planView(refund, words)}
          </details>`
        : nothing
    }
    ${refunds.map(({ text, at }) => html`<p class="small" part="refunded">${text} <time datetime=${at.iso}>${at.text}</time></p>`)}
    ${found.drop ? dropForm(found, desk, words) : nothing} ${historyView(history, words)}
  </article>`;
}

/** Going on as if nothing had been asked for, or why that is not the shopper's alone to say. */
function dropForm({ id, drop }: ReturnWire, desk: CaseDesk, words: Words): TemplateResult {
  const about = `drop-${id}`;
  return html`<details>
    <summary>${words.drop}</summary>
    <p>${drop!.text}</p>
    ${desk.host.problemAlert(about)}
    ${drop!.possible ? html`<p><button @click=${() => desk.send(about, `/returns/${id}/cancel`, {})}>${words.drop}</button></p>` : nothing}
  </details>`;
}

function wayForm({ id, ways, way }: ReturnWire, desk: CaseDesk, words: Words): TemplateResult {
  const about = `way-${id}`;
  const chosen = (desk.chosen(about) ?? way) as ReturnWire['way'];
  const form = html`<form
    class="stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      void desk.send(about, `/returns/${id}/way`, formBody(event.target as HTMLFormElement));
    }}
  >
    ${waysField(about, ways, chosen, words, true, (value) => desk.choose(about, value))} ${desk.host.problemAlert(about)}
    <p><button aria-disabled=${desk.host.isActing(about) ? 'true' : 'false'}>${words.chooseWay}</button></p>
  </form>`;
  return way
    ? html`<details>
        <summary>${words.otherWay}</summary>
        ${form}
      </details>`
    : form;
}

function dispatchForm({ id }: ReturnWire, desk: CaseDesk, words: Words): TemplateResult {
  const about = `dispatch-${id}`;
  const photos = desk.photos(about, 'return');
  const missing = desk.chosen(about) === 'missing';
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { ids } = photos;
    const tracking = form.querySelector<HTMLInputElement>('[name="/tracking"]')!;
    if (photos.leaving) return;
    if (!tracking.value.trim() && ids.length === 0) {
      desk.choose(about, 'missing');
      return tracking.focus();
    }
    void desk.send(about, `/returns/${id}/dispatch`, { ...formBody(form), ...(ids.length > 0 && { attachments: ids }) });
  };
  return html`<details class="dispatch">
    <summary>${words.sent}</summary>
    <form class="stack" @submit=${onSubmit}>
      <p class="small muted">${words.sentHelp}</p>
      <div class="field">
        <label for="carrier-${id}">${words.carrier} <small class="muted">(${words.optional})</small></label>
        <input id="carrier-${id}" name="/carrier" maxlength="80" autocomplete="off" />
      </div>
      <div class="field">
        <label for="tracking-${id}">${words.tracking}</label>
        <input
          id="tracking-${id}"
          name="/tracking"
          maxlength="80"
          autocomplete="off"
          aria-invalid=${missing}
          aria-describedby="tracking-error-${id}"
        />
        <p class="error small" id="tracking-error-${id}" role="alert">${missing ? words.trackingOrProof : nothing}</p>
      </div>
      ${photos.field(`proof-${id}`, words, words.proof, words.proofHint)} ${desk.host.problemAlert(about)}
      <p><button aria-disabled=${desk.host.isActing(about) || photos.leaving ? 'true' : 'false'}>${words.saySent}</button></p>
    </form>
  </details>`;
}
