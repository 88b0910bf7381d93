import { html } from 'hono/html';
import type { CatalogProduct } from '../catalog/catalog-file.ts';
import { pathIn } from '../languages.ts';
import { page, type Html } from './page.ts';
import { productCard } from './product-card.ts';
import { productPicture } from './product-picture.ts';
import { priceText, type ShopView } from './shop-view.ts';

/** A product's page: complete without script, for people and search engines; the element adds the buying. */
export function productPage(view: ShopView, product: CatalogProduct): Html {
  const { language, words, catalog } = view;
  const category = catalog.categories.find(({ id }) => id === product.category);
  const others = catalog.products.filter((each) => each !== product);
  const near = (each: CatalogProduct): boolean => each.category === product.category;
  const related = [...others.filter(near), ...others.filter((each) => !near(each))].slice(0, 4);
  return page(view, {
    title: product.title[language],
    description: product.description[language],
    path: `/products/${product.handle}`,
    kind: 'product',
    body: html`<div class="product-layout" itemscope itemtype="https://schema.org/Product">
        <div class="gallery">
          ${product.colours.map((colour, index) => productPicture(view, product.handle, colour, index === 0 ? 'eager' : 'lazy'))}
        </div>
        <div class="buying">
          ${category ? html`<p class="eyebrow"><a href="${pathIn(language, '/')}#${category.id}">${category.title[language]}</a></p>` : ''}
          <cassa-product handle="${product.handle}">
            <h1 itemprop="name">${product.title[language]}</h1>
            <p class="lead" itemprop="description">${product.description[language]}</p>
            <p slot="before" class="price" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
              <meta itemprop="priceCurrency" content="EUR" /><meta
                itemprop="price"
                content="${(product.price / 100).toFixed(2)}"
              />${priceText(language, product.price)}
            </p>
            <noscript><p class="notice">${words.noScript}</p></noscript>
          </cassa-product>
          <ul class="details">
            ${product.details.map((detail) => html`<li>${detail[language]}</li>`)}
          </ul>
          <p class="links">
            <a href="${pathIn(language, '/delivery')}">${words.delivery}</a> <a href="${pathIn(language, '/returns')}">${words.returns}</a>
          </p>
        </div>
      </div>
      <section class="shelf" aria-labelledby="related">
        <h2 id="related">${words.related}</h2>
        <ul class="cards">
          ${related.map((each) => html`<li>${productCard(view, each)}</li>`)}
        </ul>
      </section>`,
  });
}
