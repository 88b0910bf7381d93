import { html } from 'hono/html';
import { pathIn } from '../languages.ts';
import type { TextPage } from '../merchants/merchant-file.ts';
import { page, type Html } from './page.ts';
import type { ShopView } from './shop-view.ts';

/** One of the shop's policy pages: each passage says where the merchant's terms say so. */
export function textPage(view: ShopView, name: TextPage): Html {
  const { merchant, language, words } = view;
  const withdraw =
    name === 'returns' ? html`<p><a class="action" href="${pathIn(language, '/withdrawal')}">${words.withdrawal}</a></p>` : '';
  return page(view, {
    title: words[name],
    path: `/${name}`,
    kind: 'text',
    body: html`<h1>${words[name]}</h1>
      ${withdraw}
      <dl class="passages">
        ${merchant.pages[name].map(
          ({ title, text, clause }) =>
            html`<div>
              <dt>${title[language]}</dt>
              <dd>${text[language]}${clause ? html` <small>${words.clause} ${clause}</small>` : ''}</dd>
            </div>`,
        )}
      </dl>`,
  });
}
