import { html } from 'hono/html';
import { pathIn } from '../languages.ts';
import type { Passage, TextPage } from '../merchants/merchant-file.ts';
import { page, type Html } from './page.ts';
import type { ShopView } from './shop-view.ts';

/** Which sections of the text made from the profile a page shows. What the profile says nothing of is the shop's own to write. */
const sections: Readonly<Record<Exclude<TextPage, 'privacy'>, string>> = {
  terms: 'order payment guarantee complaints seller',
  delivery: 'delivery',
  returns: 'withdrawal returns',
};

/** One of the shop's policy pages. */
export function textPage(view: ShopView, name: TextPage): Html {
  const { merchant, words } = view;
  return page(view, {
    title: words[name],
    path: `/${name}`,
    kind: 'text',
    body: html`<h1>${words[name]}</h1>
      ${name === 'returns' ? wayBack(view) : ''}
      ${
        name === 'privacy'
          ? passages(merchant.privacy, view)
          : html`<cassa-policy-text section="${sections[name]}"></cassa-policy-text
              ><noscript><p class="notice">${words.noScript}</p></noscript>`
      }`,
  });
}

/** Above the text: the form that sends goods back, and the withdrawal function, which needs none. */
function wayBack({ language, words }: ShopView): Html {
  return html`<section class="way-back">
      <p class="lead">${words.returnsLead}</p>
      <cassa-return></cassa-return>
      <noscript><p class="notice">${words.noScript}</p></noscript>
      <p>${words.returnsOr} <a translate="no" href="${pathIn(language, '/withdrawal')}">${words.withdrawal}</a></p>
    </section>
    <h2>${words.returnsText}</h2>`;
}

/** Each passage says where the merchant's own terms say so. */
function passages(all: readonly Passage[], { language, words }: ShopView): Html {
  return html`<dl class="passages">
    ${all.map(
      ({ title, text, clause }) =>
        html`<div>
          <dt>${title[language]}</dt>
          <dd>${text[language]}${clause ? html` <small>${words.clause} ${clause}</small>` : ''}</dd>
        </div>`,
    )}
  </dl>`;
}
