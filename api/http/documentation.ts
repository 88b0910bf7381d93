import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { RequestScope } from './request-scope.ts';
import { documentationPage, documentationStyle } from './documentation-page.ts';

const about = {
  info: {
    title: 'Cassa',
    version: '1',
    description:
      'Carts, checkouts, orders and withdrawals under each merchant’s own policy profile. Amounts are integer minor units with their text in the language of the answer.',
  },
  components: {
    securitySchemes: {
      publishableKey: { type: 'apiKey', in: 'header', name: 'Cassa-Key', description: 'pk_…; stands in the page' },
      secretKey: { type: 'http', scheme: 'bearer', description: 'sk_…; never in a page' },
    },
  },
} as const;

/** `/openapi.json` and, for people, `/docs`, both made from the routes themselves on first request. */
export function documentation(app: Hono<RequestScope>): Hono {
  let spec: ReturnType<typeof generateSpecs> | undefined;
  const document = () => (spec ??= generateSpecs(app, { documentation: { openapi: '3.1.0', ...about } }));
  const page = {
    'Cache-Control': 'public, max-age=300',
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  };
  return new Hono()
    .get('/openapi.json', async (c) =>
      c.json(await document(), 200, { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' }),
    )
    .get('/docs', async (c) => c.html(documentationPage(await document()), 200, page))
    .get('/docs/style.css', (c) => c.body(documentationStyle, 200, { ...page, 'Content-Type': 'text/css; charset=utf-8' }));
}
