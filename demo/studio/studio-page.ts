import { html } from 'hono/html';
import { wordsLanguages, type WordsLanguage } from '../../policy/index.ts';
import { languages } from '../languages.ts';
import { merchantIds, readMerchant } from '../merchants/merchant-file.ts';
import { datesForm, whatIfForm } from './answer-forms.ts';

type Html = ReturnType<typeof html>;

const languageNames: Readonly<Record<WordsLanguage, string>> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** The language of the preview where reasons are in another: English, unless the demo's pages speak it. */
const previewLanguage = (language: WordsLanguage): string => languages.find((each) => each === language) ?? 'en';

/** The studio's page; its script fills it. */
export function studioPage(): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Policy studio · Cassa demo</title>
        <link rel="stylesheet" href="/studio.css" />
        <script type="module" src="/studio.js"></script>
      </head>
      <body>
        <header class="bar">
          <div class="title">
            <h1>Policy studio</h1>
            <p>
              Write a profile, see what it decides and why, and a real cart under it.
              <strong>These are example profiles written from public terms, not the companies’ own.</strong>
            </p>
          </div>
          ${toolbar()}
        </header>
        <noscript><p class="alone">The studio works in the browser and needs JavaScript.</p></noscript>
        <main class="studio">
          ${editor()}
          <div class="answers">
            <section class="panel" aria-labelledby="what-if-title">
              <div class="panel-head">
                <h2 id="what-if-title">What if</h2>
                <p class="speed" id="speed"></p>
                <p class="spoken" id="spoken-total" role="status"></p>
              </div>
              <div role="tablist" aria-labelledby="what-if-title" class="tabs">
                <button type="button" role="tab" id="tab-price" aria-controls="panel-price" aria-selected="true">Price</button>
                <button type="button" role="tab" id="tab-dates" aria-controls="panel-dates" aria-selected="false" tabindex="-1">
                  Dates
                </button>
              </div>
              <p class="stale" id="stale" hidden>
                <span aria-hidden="true">✕</span> The profile has mistakes: this is the answer of its last version without any.
              </p>
              <div role="tabpanel" id="panel-price" aria-labelledby="tab-price">
                ${whatIfForm()}
                <div class="parts" id="price-parts"></div>
              </div>
              <div role="tabpanel" id="panel-dates" aria-labelledby="tab-dates" hidden>
                ${datesForm()}
                <div class="parts" id="dates-parts"></div>
              </div>
            </section>
            <section class="panel" aria-labelledby="widgets-title">
              <div class="panel-head"><h2 id="widgets-title">Live widgets</h2></div>
              <p class="published" id="published" role="status"></p>
              <button type="button" id="acknowledge" hidden>Acknowledge them all</button>
              <div class="shop"><iframe id="preview" title="A shop under this profile" src="/preview/en"></iframe></div>
            </section>
          </div>
        </main>
        ${confirmation()}
      </body>
    </html>`;
}

const toolbar = (): Html =>
  html`<div class="tools" role="group" aria-label="Profile">
    <label>
      <span>Example</span>
      <select id="example">
        ${merchantIds.map((id) => html`<option value="${id}">${readMerchant(id).name}</option>`)}
      </select>
    </label>
    <button type="button" id="load">Load</button>
    <button type="button" id="reset">Reset</button>
    <button type="button" id="import">Import…</button>
    <input type="file" id="file" accept="application/json,.json" aria-label="Profile to import" hidden />
    <button type="button" id="export">Export</button>
    <label>
      <span>Words</span>
      <select id="language">
        ${wordsLanguages.map(
          (each) =>
            html`<option value="${each}" lang="${each}" data-preview="${previewLanguage(each)}" ${each === 'en' ? 'selected' : ''}>
              ${languageNames[each]}
            </option>`,
        )}
      </select>
    </label>
  </div>`;

const editor = (): Html =>
  html`<section class="writing" aria-labelledby="editor-title">
    <div class="panel-head">
      <h2 id="editor-title">Profile</h2>
      <p class="speed" id="tally"></p>
    </div>
    <div class="editor" id="editor">
      <div class="sheet">
        <div class="gutter" id="gutter" aria-hidden="true"></div>
        <textarea
          id="text"
          aria-labelledby="editor-title"
          aria-describedby="editor-hint"
          wrap="off"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
        ></textarea>
      </div>
    </div>
    <p class="hint" id="editor-hint">Tab indents, Shift+Tab outdents; Escape, then Tab leaves. Kept in this browser.</p>
    <div class="panel-head"><h3 id="marks-title">Mistakes and findings</h3></div>
    <div class="filters" id="filters" role="group" aria-label="Show"></div>
    <ol class="marks" id="marks" aria-labelledby="marks-title"></ol>
  </section>`;

const confirmation = (): Html =>
  html`<dialog id="confirm" aria-labelledby="confirm-title">
    <form method="dialog">
      <h2 id="confirm-title">Throw your changes away?</h2>
      <p id="confirm-text"></p>
      <div class="actions">
        <button value="keep" autofocus>Keep them</button>
        <button value="away" class="strong">Throw them away</button>
      </div>
    </form>
  </dialog>`;
