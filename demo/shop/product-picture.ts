import { html } from 'hono/html';
import { pictureAlt } from '../catalog/put-product.ts';
import { picturePath } from '../pictures/picture-path.ts';
import type { Html } from './page.ts';
import type { ShopView } from './shop-view.ts';

/**
 * One product in one colour.
 *
 * @param when `lazy` for what lies below the first screen
 */
export function productPicture({ catalog, language }: ShopView, handle: string, colour: string, when: 'eager' | 'lazy' = 'eager'): Html {
  const product = catalog.products.find((each) => each.handle === handle);
  if (!product) throw new Error(`no product ${handle} in the catalogue`);
  return html`<img
    src="${picturePath(handle, colour)}"
    alt="${pictureAlt(product, catalog, colour)[language]}"
    width="800"
    height="1000"
    loading="${when}"
  />`;
}
