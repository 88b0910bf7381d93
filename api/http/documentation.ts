import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { RequestScope } from './request-scope.ts';
import { documentationPage } from './documentation-page.ts';
import { documentationStyle } from './documentation-style.ts';

const about = {
  info: {
    title: 'Cassa',
    version: '1',
    description:
      'Carts, checkouts, orders and withdrawals under each merchant’s own policy profile. Amounts are integer minor units with their text in the language of the answer.',
  },
  tags: [
    { name: 'Shop', description: 'What a page must know before anything is bought: languages, countries, consents, labels, links.' },
    { name: 'Catalogue', description: 'Products and their variants, priced for the country they go to.' },
    { name: 'Cart', description: 'Lines, codes and destination. Every answer is the whole quote, with its fingerprint.' },
    {
      name: 'Checkout',
      description: 'From a cart to an order: what was shown is quoted again, its stock held, and the payment asked for.',
    },
    { name: 'Orders', description: 'What was agreed, for whoever holds the order’s token.' },
    { name: 'Withdrawals', description: 'The statutory withdrawal function: recorded first, judged later.' },
    { name: 'Returns', description: 'Goods that go back: what it would bring, asking for it, the way, the proof of dispatch.' },
    { name: 'Claims', description: 'Damage on the way, goods missing or wrong, a defect: what is open, reporting it, choosing a remedy.' },
    { name: 'Attachments', description: 'Photos and papers of an order: sent as they are, kept without anything but what they show.' },
    { name: 'Guests', description: 'Into an order without an account: a link by mail. What was asked about the data of an order.' },
    { name: 'Merchant: shop', description: 'The policy profile and the secret keys. Never called from a page.' },
    { name: 'Merchant: catalogue', description: 'Products, stock and discount codes.' },
    { name: 'Merchant: orders', description: 'Every order, newest first, what can be done to one, and what is due.' },
    { name: 'Merchant: parcels', description: 'What leaves, and what the carrier says of it.' },
    { name: 'Merchant: withdrawals', description: 'Every statement of withdrawal, newest first.' },
    { name: 'Merchant: returns', description: 'Goods that come back: reception, assessment, and the approval of the refund.' },
    { name: 'Merchant: refunds', description: 'Money on its way back, and what to do where it does not get there.' },
    { name: 'Merchant: captures', description: 'Money that is reserved and to be taken, and what to do where that fails.' },
    { name: 'Merchant: bank', description: 'Your own account: statements, what could not be matched, refunds to transfer.' },
    { name: 'Merchant: claims', description: 'What was reported, the answer to it, and the remedy carried out.' },
    { name: 'Merchant: attachments', description: 'Photos and papers of an order, and documents that show who somebody is.' },
    { name: 'Merchant: mails', description: 'Mails that have not arrived, and why.' },
    { name: 'Merchant: guests', description: 'Who asked to be forgotten, and until when what has to stay.' },
    {
      name: 'Merchant: events',
      description:
        'What happens, once, in order, with ids and amounts: read it from a cursor, or let it be posted to you as Standard Webhooks. It comes at least once, and one order’s in their order.',
    },
    { name: 'Webhooks', description: 'Where payment providers report that something happened.' },
  ],
  components: {
    securitySchemes: {
      publishableKey: { type: 'apiKey' as const, in: 'header' as const, name: 'Cassa-Key', description: 'pk_…; stands in the page' },
      secretKey: { type: 'http' as const, scheme: 'bearer', description: 'sk_…; never in a page' },
    },
  },
};

type Specs = Awaited<ReturnType<typeof generateSpecs>>;

/** `/openapi.json` and, for people, `/docs`, both made from the routes themselves on first request. */
export function documentation(app: Hono<RequestScope>): Hono {
  let spec: Promise<Specs> | undefined;
  const document = () => (spec ??= generateSpecs(app, { documentation: { openapi: '3.1.0', ...about } }).then(withoutStockAnswers));
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

/** The validator adds an answer 400 of its own to the document. Ours to a wrong field is a problem like any other. */
function withoutStockAnswers(document: Specs): Specs {
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations ?? {}) as { responses?: Record<string, unknown> }[])
      delete operation.responses?.['400'];
  return document;
}
