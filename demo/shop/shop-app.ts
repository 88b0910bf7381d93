import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type HonoRequest } from 'hono';
import { colourOf, readCatalog } from '../catalog/catalog-file.ts';
import { pictureAlt } from '../catalog/put-product.ts';
import { demoFolder } from '../demo-folder.ts';
import { languages, pathIn, type Language } from '../languages.ts';
import { readMerchant, textPages } from '../merchants/merchant-file.ts';
import { landscapeSvg } from '../pictures/landscape.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { pictureSvg } from '../pictures/picture.ts';
import { actPage, actPages } from './act-pages.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { homePage } from './home-page.ts';
import { iconSvg } from './icon.ts';
import { notFoundPage } from './page.ts';
import { productPage } from './product-page.ts';
import type { ShopView } from './shop-view.ts';
import { shopWords } from './shop-words.ts';
import { textPage } from './text-page.ts';

export interface ShopSettings {
  /** Which of the demo's merchants. */
  readonly merchant: string;
  readonly publishableKey: string;
  /** The merchant's page at Cassa for a withdrawal without script; `?lang=` says in which language. */
  readonly withdrawalPage: string;
  /** Origins of the Cassa API and of the payment provider. */
  readonly api: string;
  readonly pay: string;
}

/** One merchant's whole site: the pages in every language, its stylesheet and its pictures. */
export function shopApp({ merchant: id, publishableKey, withdrawalPage, api, pay }: ShopSettings): Hono {
  const merchant = readMerchant(id);
  const catalog = readCatalog(id);
  const app = new Hono();
  const policy = contentSecurityPolicy({ api, pay });
  app.use(async (c, next) => {
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    await next();
  });

  const views = languages.map((language): ShopView => ({
    merchant,
    catalog,
    api,
    publishableKey,
    withdrawalPage: `${withdrawalPage}?lang=${language}`,
    language,
    words: shopWords[language],
  }));
  for (const view of views) {
    const at = (path: string): string => pathIn(view.language, path);
    app.get(at('/'), (c) => c.html(homePage(view)));
    for (const product of catalog.products) app.get(at(`/products/${product.handle}`), (c) => c.html(productPage(view, product)));
    for (const name of actPages) app.get(at(`/${name}`), (c) => c.html(actPage(view, name)));
    for (const name of textPages) app.get(at(`/${name}`), (c) => c.html(textPage(view, name)));
  }
  for (const name of ['home', ...actPages, ...textPages]) {
    app.get(`/go/${name}`, (c) => c.redirect(pathIn(languageOf(c.req), name === 'home' ? '/' : `/${name}`)));
  }
  app.notFound((c) => c.html(notFoundPage(views.find(({ language }) => c.req.path.startsWith(`/${language}/`)) ?? views[0]!), 404));

  const sheets = [...['frame', 'shelves', 'pages'].map((name) => join('shop', `${name}.css`)), join('merchants', `${id}.css`)];
  const stylesheet = sheets.map((file) => readFileSync(join(demoFolder, file), 'utf8')).join('\n');
  app.get('/shop.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (c) => c.body(iconSvg(merchant, catalog), 200, svg));
  app.get('/pictures/landscape.svg', (c) => c.body(landscapeSvg(merchant.tagline.en, catalog.ground), 200, svg));
  const { studio, ground } = catalog;
  for (const product of catalog.products) {
    for (const colourId of product.colours) {
      const { hex: colour, trim } = colourOf(catalog, colourId);
      const title = pictureAlt(product, catalog, colourId).en;
      app.get(picturePath(product.handle, colourId), (c) =>
        c.body(pictureSvg({ title, studio, ground, colour, trim, ...product.picture }), 200, svg),
      );
    }
  }
  return app;
}

/** For an address that is the same in every language: that of the shop's page it was followed on, else the browser's. */
function languageOf(request: HonoRequest): Language {
  const from = request.header('Referer');
  if (from && URL.canParse(from) && new URL(from).host === new URL(request.url).host) {
    const [, first] = new URL(from).pathname.split('/');
    return languages.find((language) => language === first) ?? languages[0];
  }
  const wanted = (request.header('Accept-Language') ?? '').toLowerCase().match(/(?<=^|,)\s*[a-z]+/g) ?? [];
  return wanted.map((tag) => languages.find((language) => language === tag.trim())).find(Boolean) ?? 'en';
}

const svg = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' };
