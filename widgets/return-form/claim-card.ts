import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClaimWire } from '../../api/claims/claims.wire.ts';
import { formBody } from '../form/form-body.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { CaseDesk } from './case-desk.ts';
import { historyView, piecesView } from './case-parts.ts';
import { claimOutlook, remediesField } from './claim-outlook.ts';
import { claimSteps } from './claim-steps.ts';

type Words = CaseWords & BaseWords & FormWords;

/** A report as its shopper follows it: where it stands, what comes next, and the remedies to choose among. */
export function claimCard(claim: ClaimWire, desk: CaseDesk, words: Words): TemplateResult {
  const { kindText, stateText, lines, description, attachments, next, remedies, history } = claim;
  return html`<article class="case stack" part="claim">
    <header>
      <p><strong>${kindText}</strong></p>
      <p>${stateText}</p>
    </header>
    ${piecesView(lines)}
    <p class="said">${description}</p>
    ${
      attachments.length > 0
        ? html`<p class="ways">
            ${attachments.map(({ url, name, type }) =>
              type === 'image/jpeg'
                ? html`<a href=${url}><img class="shot" src=${url} alt=${name} width="96" height="96" loading="lazy" /></a>`
                : html`<a href=${url}>${name}</a>`,
            )}
          </p>`
        : nothing
    }
    ${next.map((sentence) => html`<p>${sentence}</p>`)} ${remedies.length > 0 ? remedyForm(claim, desk, words) : nothing}
    ${claimSteps(claim, desk, words)}
    <details>
      <summary class="small">${words.yourRights}</summary>
      ${claimOutlook(claim, words)}
    </details>
    ${historyView(history, words)}
  </article>`;
}

/** Folded away once one was chosen: it can be changed, and is not asked for again. */
function remedyForm(claim: ClaimWire, desk: CaseDesk, words: Words): TemplateResult {
  const about = `remedy-${claim.id}`;
  return html`<details ?open=${!claim.chosen}>
    <summary>${words.remedy}</summary>
    <form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        void desk.send(about, `/claims/${claim.id}/remedy`, formBody(event.target as HTMLFormElement));
      }}
    >
      ${remediesField(about, claim, true, words)} ${desk.host.problemAlert(about)}
      <p><button aria-disabled=${desk.host.isActing(about) ? 'true' : 'false'}>${words.chooseRemedy}</button></p>
    </form>
  </details>`;
}
