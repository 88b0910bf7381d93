import { html } from 'hono/html';
import type { CatalogProduct } from '../catalog/catalog-file.ts';
import { pathIn } from '../languages.ts';
import { page, type Html } from './page.ts';
import { productCard } from './product-card.ts';
import { productPicture } from './product-picture.ts';
import type { ShopView } from './shop-view.ts';

/** The front page: hero, what the shop promises, every product by category, a story. */
export function homePage(view: ShopView): Html {
  const { merchant, catalog, language } = view;
  const shelf = (category: string): readonly CatalogProduct[] => catalog.products.filter((product) => product.category === category);
  return page(view, {
    title: merchant.tagline[language],
    description: merchant.hero.text[language],
    path: '/',
    kind: 'home',
    body: html`${hero(view)}
      <ul class="promises">
        ${merchant.promises.map(({ title, text }) => html`<li><strong>${title[language]}</strong> <span>${text[language]}</span></li>`)}
      </ul>
      <div id="products">
        ${catalog.categories.map(
          ({ id, title }) =>
            html`<section class="shelf" id="${id}" aria-labelledby="${id}-title">
              <h2 id="${id}-title">${title[language]}</h2>
              <ul class="cards">
                ${shelf(id).map((product) => html`<li>${productCard(view, product)}</li>`)}
              </ul>
            </section>`,
        )}
      </div>
      ${story(view)}`,
  });
}

function hero(view: ShopView): Html {
  const { merchant, language } = view;
  const { kind, eyebrow, title, text, action, pictures } = merchant.hero;
  const art =
    kind === 'landscape'
      ? html`<img class="scene" src="/pictures/landscape.svg" alt="" width="1600" height="860" />`
      : pictures.map(
          ({ product, colour }) => html`<a href="${pathIn(language, `/products/${product}`)}">${productPicture(view, product, colour)}</a>`,
        );
  return html`<section class="hero ${kind}">
    <div class="art">${art}</div>
    <div class="copy">
      <p class="eyebrow">${eyebrow[language]}</p>
      <h1>${title[language]}</h1>
      <p>${text[language]}</p>
      <a class="action" href="#products">${action[language]}</a>
    </div>
  </section>`;
}

function story(view: ShopView): Html {
  const { language } = view;
  const { product, colour, title, text } = view.merchant.story;
  return html`<section class="story">
    <a href="${pathIn(language, `/products/${product}`)}">${productPicture(view, product, colour)}</a>
    <div>
      <h2>${title[language]}</h2>
      <p>${text[language]}</p>
    </div>
  </section>`;
}
