import { html } from 'hono/html';
import { languages, type Language } from '../http/language.ts';
import { problems, type ProblemCode } from '../http/problem.ts';
import { sellerBlock } from '../notices/mail-sender.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { pageWords } from './page-words.ts';

export type Html = ReturnType<typeof html>;

export interface PageFrame {
  readonly shop: Shop;
  readonly language: Language;
  readonly title: string;
  readonly isWrong: boolean;
  /** The first step, which alone can be had in another language, with the contract it begins with. */
  readonly contract?: string;
}

/** A whole page around its content: whose it is above, how else to reach them below. No script, nothing from elsewhere. */
export function pageFrame({ shop, language, title, isWrong, contract }: PageFrame, content: Html): Html {
  const say = pageWords(language);
  const home = shop.links.shop;
  const seller = sellerBlock(shop.profile, language);
  return page(
    language,
    `${isWrong ? say.errorPrefix : ''}${title} – ${shop.name}`,
    html`<header>
        <p class="shop">${shop.name}</p>
        ${home === undefined ? '' : html`<p><a href="${home}">${say.toShop}</a></p>`}
      </header>
      <main>${content}</main>
      <footer>
        ${contract === undefined ? '' : languageLinks(shop, language, contract)}
        <p>${say.otherWays}</p>
        ${
          seller?.kind === 'facts'
            ? html`<dl>
                ${seller.facts.map(
                  ([label, value]) =>
                    html`<div>
                      <dt>${label}</dt>
                      <dd>${value}</dd>
                    </div>`,
                )}
              </dl>`
            : ''
        }
        ${shop.mode === 'test' ? html`<p class="test">${say.testMode}</p>` : ''}
      </footer>`,
  );
}

function page(language: Language, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/withdraw/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function languageLinks(shop: Shop, current: Language, contract: string): Html {
  const rest = contract === '' ? '' : `&contract=${encodeURIComponent(contract)}`;
  return html`<nav aria-label="${pageWords(current).languages}">
    <ul class="languages">
      ${languages.map((language) => {
        const name = pageWords(language).languageName;
        return language === current
          ? html`<li><span aria-current="true">${name}</span></li>`
          : html`<li><a href="/withdraw/${shop.id}?lang=${language}${rest}" lang="${language}" hreflang="${language}">${name}</a></li>`;
      })}
    </ul>
  </nav>`;
}

/** What stands where no shop's page is: an address that was cut off, a receipt nobody has the key to; or the server cannot tell. */
export function missingPage(language: Language, code: ProblemCode): Html {
  const say = pageWords(language);
  const [title, text] =
    code === 'merchant-not-found'
      ? [say.noShop, say.noShopText]
      : problems[code][0] === 404
        ? [say.notFound, say.notFoundText]
        : [say.unavailable, say.otherWays];
  return page(
    language,
    title,
    html`<main>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
    </main>`,
  );
}
