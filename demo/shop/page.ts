import { html } from 'hono/html';
import { languageNames, languages, pathIn, type Language } from '../languages.ts';
import { textPages } from '../merchants/merchant-file.ts';
import type { ShopView } from './shop-view.ts';

export type Html = ReturnType<typeof html>;

export interface PageContent {
  readonly title: string;
  readonly description?: string;
  /** The page's path without its language. */
  readonly path: string;
  /** A name the stylesheets know the page by. */
  readonly kind: string;
  readonly body: Html;
}

/** A whole page: head, header with the cart, the content, footer with the permanent withdrawal link. */
export function page(view: ShopView, { title, description, path, kind, body }: PageContent): Html {
  const { merchant, language, api, publishableKey, words } = view;
  return html`<!doctype html>
    <html lang="${language}" data-shop="${merchant.id}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${merchant.name}</title>
        ${description ? html`<meta name="description" content="${description}" />` : ''}
        ${languages.filter((each) => each !== language).map((other) => html`<link rel="alternate" hreflang="${other}" href="${pathIn(other, path)}" />`)}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        <script type="module" src="${api}/v1/cassa.js" data-merchant="${publishableKey}"></script>
      </head>
      <body class="${kind}">
        <a class="skip" href="#main">${words.skip}</a>
        ${header(view, path)}
        <main id="main">${body}</main>
        ${footer(view)}
      </body>
    </html>`;
}

function header({ merchant, catalog, language, words }: ShopView, path: string): Html {
  return html`<aside class="example">${words.example}</aside>
    <header class="site">
      <a class="wordmark" href="${pathIn(language, '/')}">${merchant.wordmark}</a>
      <nav aria-label="${words.categories}">
        ${catalog.categories.map(({ id, title }) => html`<a href="${pathIn(language, '/')}#${id}">${title[language]}</a>`)}
      </nav>
      <div class="tools">
        ${languageMenu(language, words.language, path)}
        <cassa-cart mode="drawer" open-on-add checkout-href="${pathIn(language, '/checkout')}"
          ><a slot="trigger" class="cart-link" href="${pathIn(language, '/cart')}">${words.cart}</a></cassa-cart
        >
      </div>
    </header>`;
}

/** The same page in the other languages; it opens without script. */
function languageMenu(spoken: Language, label: string, path: string): Html {
  return html`<details class="languages">
    <summary class="language" aria-label="${label}: ${languageNames[spoken]}">${languageNames[spoken]}</summary>
    <ul>
      ${languages
        .filter((each) => each !== spoken)
        .map((each) => html`<li><a href="${pathIn(each, path)}" hreflang="${each}" lang="${each}">${languageNames[each]}</a></li>`)}
    </ul>
  </details>`;
}

function footer({ merchant, language, words }: ShopView): Html {
  return html`<footer class="site">
    <div>
      <h2>${words.customerService}</h2>
      <ul>
        <li><a class="withdraw" translate="no" href="${pathIn(language, '/withdrawal')}">${words.withdrawal}</a></li>
        <li><a href="${pathIn(language, '/order')}">${words.order}</a></li>
        <li><a href="${pathIn(language, '/cart')}">${words.cart}</a></li>
      </ul>
    </div>
    <div>
      <h2>${words.information}</h2>
      <ul>
        ${textPages.map((name) => html`<li><a href="${pathIn(language, `/${name}`)}">${words[name]}</a></li>`)}
      </ul>
    </div>
    <div>
      <h2>${words.contact}</h2>
      <ul>
        ${[...merchant.contact, merchant.email].map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
    <p class="example">${words.example}</p>
  </footer>`;
}

/** For a path that leads nowhere. */
export function notFoundPage(view: ShopView): Html {
  const { words, language } = view;
  return page(view, {
    title: words.notFound,
    path: '/',
    kind: 'text',
    body: html`<h1>${words.notFound}</h1>
      <p>${words.notFoundText} <a href="${pathIn(language, '/')}">${words.home}</a></p>`,
  });
}
