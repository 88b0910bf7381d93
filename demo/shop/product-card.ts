import { html } from 'hono/html';
import { colourOf, type CatalogProduct } from '../catalog/catalog-file.ts';
import { pathIn } from '../languages.ts';
import type { Html } from './page.ts';
import { productPicture } from './product-picture.ts';
import { priceText, type ShopView } from './shop-view.ts';

/** A product in a list: picture, name, price, how many colours. */
export function productCard(view: ShopView, product: CatalogProduct): Html {
  const { language, words, catalog } = view;
  const [first = '', second] = product.colours;
  return html`<article class="card">
    <a class="pictures" href="${pathIn(language, `/products/${product.handle}`)}" tabindex="-1" aria-hidden="true"
      >${productPicture(view, product.handle, first, 'lazy')}${second ? productPicture(view, product.handle, second, 'lazy') : ''}</a
    >
    <h3><a href="${pathIn(language, `/products/${product.handle}`)}">${product.title[language]}</a></h3>
    <p class="price">${priceText(language, product.price)}${product.promoted ? html` <span class="flag">${words.promoted}</span>` : ''}</p>
    <p class="colours">${product.colours.map((colour) => colourOf(catalog, colour).name[language]).join(', ')}</p>
  </article>`;
}
