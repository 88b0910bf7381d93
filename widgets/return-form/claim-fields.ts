import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormErrors } from '../form/form-errors.ts';
import { textArea } from '../form/text-area.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { ClaimKind, ReturnWords } from '../locales/return-words.ts';
import type { Photos } from './photos.ts';

/** How a parcel looked from outside can have been noted when it was taken. */
const seenAtTheDoor: ReadonlySet<ClaimKind> = new Set(['visibleDamage', 'tampering']);

/** What there is to say about goods with which something is wrong. Only the words are required. */
export function claimFields(form: FormErrors, kind: ClaimKind, photos: Photos, words: ReturnWords & CaseWords): TemplateResult {
  return html`${textArea(form, words, {
      name: '/description',
      label: words.description,
      hint: words.descriptionHint,
      required: true,
      maxLength: 4000,
    })}
    <div class="field">
      <label for="discovered">${words.discoveredOn} <small class="muted">(${words.optional})</small></label>
      <input type="date" id="discovered" max=${new Date().toISOString().slice(0, 10)} />
    </div>
    ${
      seenAtTheDoor.has(kind)
        ? html`<div class="choice">
            <input type="checkbox" id="reserved" />
            <label for="reserved">${words.reserved}</label>
          </div>`
        : nothing
    }
    ${photos.field('photos', words, words.photos, words.photosHint)}`;
}

/** What the fields within `root` say beyond the words. */
export function claimFacts(root: ParentNode): { readonly discoveredAt?: string; readonly reserved?: true } {
  const day = root.querySelector<HTMLInputElement>('#discovered')?.value;
  return {
    // Noon of the day, as nobody knows the hour; never an hour to come.
    ...(day && { discoveredAt: new Date(Math.min(Date.parse(`${day}T12:00`), Date.now())).toISOString() }),
    ...(root.querySelector<HTMLInputElement>('#reserved')?.checked && { reserved: true }),
  };
}
