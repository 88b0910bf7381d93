import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { pictureAlt } from '../catalog/put-product.ts';
import { colourOf } from '../catalog/catalog-file.ts';
import { demoFolder, repositoryFolder } from '../demo-folder.ts';
import { languages } from '../languages.ts';
import { merchantIds } from '../merchants/merchant-file.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { pictureSvg } from '../pictures/picture.ts';
import { previewPage } from './preview-page.ts';
import { exampleProfile, studioCatalog, type StudioMerchant } from './studio-merchant.ts';
import { studioPage } from './studio-page.ts';

export interface StudioSettings {
  readonly merchant: Pick<StudioMerchant, 'publishableKey' | 'secretKey'>;
  /** Origin of the Cassa API. */
  readonly api: string;
  /** The studio's own origin: only its pages may publish. */
  readonly origin: string;
}

const maxProfileBytes = 256 * 1024;
const javascript = { 'Content-Type': 'text/javascript; charset=utf-8' };
const stylesheet = { 'Content-Type': 'text/css; charset=utf-8' };

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** The studio itself runs its own script and shows its own preview, and talks to nobody else. */
const pagePolicy = `${closed}; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; frame-ancestors 'none'`;

/** The preview is a merchant's page: it allows what the elements' README asks for, and its own first script. */
const previewPolicy = (api: string): string =>
  `${closed}; script-src 'self' ${api}; style-src 'self'; connect-src ${api}; img-src 'self' ${api}; frame-ancestors 'self'`;

/** The policy studio: the page, the example profiles, the preview, and the one door through which a profile is published. */
export function studioApp({ merchant, api, origin }: StudioSettings): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Content-Security-Policy', c.req.path.startsWith('/preview/') ? previewPolicy(api) : pagePolicy);
    await next();
  });
  app.get('/', (c) => c.html(studioPage()));
  for (const language of languages) {
    app.get(`/preview/${language}`, (c) => c.html(previewPage({ language, api, publishableKey: merchant.publishableKey })));
  }
  for (const id of merchantIds)
    app.get(`/profiles/${id}.json`, (c) => c.body(exampleProfile(id), 200, { 'Content-Type': 'application/json' }));

  const sheet = (...files: string[]): string => files.map((file) => readFileSync(join(demoFolder, file), 'utf8')).join('\n');
  const studioSheet = sheet('notes/pages.css', 'studio/studio.css', 'studio/editor.css', 'studio/answers.css');
  const previewSheet = sheet('notes/pages.css', 'studio/preview.css');
  app.get('/studio.css', (c) => c.body(studioSheet, 200, stylesheet));
  app.get('/preview.css', (c) => c.body(previewSheet, 200, stylesheet));
  app.get('/:file{[a-z-]+(-[0-9a-f]{8})?\\.js}', (c) => {
    const file = join(repositoryFolder, 'dist', 'studio', c.req.param('file'));
    return existsSync(file) ? c.body(readFileSync(file, 'utf8'), 200, javascript) : c.notFound();
  });
  servePictures(app);

  app.put(
    '/profile',
    async (c, next) => {
      if (c.req.header('Origin') !== origin) return c.json({ refused: 'origin' }, 403);
      if (c.req.header('Content-Type')?.split(';')[0] !== 'application/json') return c.json({ refused: 'type' }, 415);
      return next();
    },
    bodyLimit({ maxSize: maxProfileBytes, onError: (c) => c.json({ refused: 'size' }, 413) }),
    async (c) => {
      const answer = await fetch(`${api}/v1/merchant/profile`, {
        method: 'PUT',
        headers: {
          Authorization: `Bearer ${merchant.secretKey}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body: await c.req.text(),
      });
      return c.body(await answer.text(), answer.ok ? 200 : 422, { 'Content-Type': 'application/json' });
    },
  );
  return app;
}

function servePictures(app: Hono): void {
  const catalog = studioCatalog();
  const { studio, ground } = catalog;
  for (const product of catalog.products) {
    for (const id of product.colours) {
      const { hex: colour, trim } = colourOf(catalog, id);
      const title = pictureAlt(product, catalog, id).en;
      const picture = pictureSvg({ title, studio, ground, colour, trim, ...product.picture });
      app.get(picturePath(product.handle, id), (c) => c.body(picture, 200, { 'Content-Type': 'image/svg+xml' }));
    }
  }
}
