import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClaimWire, ShopperEventBody } from '../../api/claims/claims.wire.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { CaseDesk } from './case-desk.ts';

type Words = CaseWords & BaseWords & FormWords;
type Step = ShopperEventBody['event'];

/** What a shopper can say about a report that exists: more photos, that a remedy failed, that they do not agree, or that it is settled. */
export function claimSteps({ id, steps }: ClaimWire, desk: CaseDesk, words: Words): unknown {
  const photosOf = (about: string) => desk.photos(about, 'claim');
  const form = (step: Step, label: string, fields: (about: string) => unknown, required: boolean): unknown => {
    if (!steps.includes(step)) return nothing;
    const about = `${step}-${id}`;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      const values = new FormData(event.target as HTMLFormElement);
      const { ids, leaving } = photosOf(about);
      if (leaving || (step === 'evidenceAdded' && ids.length === 0)) return;
      const said = Object.fromEntries([...values].filter(([, value]) => value !== ''));
      void desk.send(about, `/claims/${id}/events`, { event: step, ...said, ...(ids.length > 0 && { attachments: ids }) });
    };
    return html`<details>
      <summary>${label}</summary>
      <form class="stack" @submit=${onSubmit}>
        ${fields(about)}
        ${step === 'evidenceAdded' || step === 'contested' ? photosOf(about).field(`photos-${about}`, words, words.morePhotos, '') : nothing}
        ${step === 'dropped' ? nothing : textField(about, words, required)} ${desk.host.problemAlert(about)}
        <p><button aria-disabled=${desk.host.isActing(about) ? 'true' : 'false'}>${words.sayIt}</button></p>
      </form>
    </details>`;
  };
  return [
    form('evidenceAdded', words.morePhotos, () => nothing, false),
    form('failed', words.failed, (about) => failureField(about, words), false),
    form('contested', words.contested, () => nothing, true),
    form('dropped', words.dropped, () => html`<p>${words.droppedHelp}</p>`, false),
  ];
}

const textField = (about: string, words: Words, required: boolean): TemplateResult =>
  html`<div class="field">
    <label for="text-${about}">${words.inYourWords} ${required ? nothing : html`<small class="muted">(${words.optional})</small>`}</label>
    <textarea id="text-${about}" name="text" rows="3" maxlength="4000" ?required=${required}></textarea>
  </div>`;

const failureField = (about: string, words: Words): TemplateResult =>
  html`<fieldset>
    <legend>${words.failed}</legend>
    ${Object.entries(words.failures).map(
      ([failure, label]) =>
        html`<div class="choice">
          <input type="radio" id="${about}-${failure}" name="failure" value=${failure} required />
          <label for="${about}-${failure}">${label}</label>
        </div>`,
    )}
  </fieldset>`;
