import { html } from 'hono/html';
import { colourOf } from '../catalog/catalog-file.ts';
import { skuOf } from '../catalog/put-product.ts';
import type { Language } from '../languages.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { studioCatalog } from './studio-merchant.ts';

type Html = ReturnType<typeof html>;

export interface PreviewSettings {
  readonly language: Language;
  readonly api: string;
  readonly publishableKey: string;
}

/** A merchant's page as small as can be: a product, the cart, and the two lines that bring them to life. */
export function previewPage({ language, api, publishableKey }: PreviewSettings): Html {
  const catalog = studioCatalog();
  const [first, shown = first] = catalog.products.toSorted((a, b) => a.price - b.price).slice(1);
  if (!first || !shown) throw new Error('the studio sells too little');
  const colour = shown.colours[0]!;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Studio shop</title>
        <link rel="stylesheet" href="/preview.css" />
        <script type="module" src="/preview.js" data-sku="${skuOf(first, first.colours[0]!)}"></script>
        <script type="module" src="${api}/v1/cassa.js" data-merchant="${publishableKey}"></script>
      </head>
      <body>
        <main></main>
        <template>
          <cassa-product handle="${shown.handle}">
            <img src="${picturePath(shown.handle, colour)}" alt="${colourOf(catalog, colour).name[language]}" width="800" height="1000" />
            <h1>${shown.title[language]}</h1>
          </cassa-product>
          <cassa-cart></cassa-cart>
        </template>
      </body>
    </html>`;
}
