import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { bankApp, type BankOptions } from '../bank/bank-app.ts';
import { counterApp, type CounterOptions } from '../counter/counter-app.ts';
import { readCatalog } from '../catalog/catalog-file.ts';
import { demoFolder } from '../demo-folder.ts';
import { languageNames, languages, pathIn } from '../languages.ts';
import { readMerchant } from '../merchants/merchant-file.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { readTrials, type Trial } from './trials.ts';

type Html = ReturnType<typeof html>;

export interface DemoAddresses {
  readonly api: string;
  readonly pay: string;
  readonly inbox: string;
  readonly studio: string;
  readonly shops: readonly { readonly merchant: string; readonly origin: string }[];
}

/** The page to start from: where everything is, and what to try. */
export function notesApp(addresses: DemoAddresses, counter: CounterOptions, banks: BankOptions): Hono {
  const app = new Hono();
  const stylesheet = ['notes/pages.css', 'notes/notes.css', 'counter/counter.css']
    .map((file) => readFileSync(join(demoFolder, file), 'utf8'))
    .join('\n');
  const images = addresses.shops.map(({ origin }) => origin).join(' ');
  const policy = `default-src 'none'; style-src 'self'; img-src ${images}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const page = notesPage(addresses, banks);
  app.get('/', (c) => {
    c.header('Content-Security-Policy', policy);
    return c.html(page);
  });
  app.route('/counter', counterApp(counter));
  app.route('/bank', bankApp(banks));
  app.get('/pages.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  return app;
}

function notesPage({ api, pay, inbox, studio, shops }: DemoAddresses, banks: BankOptions): Html {
  const trials = readTrials();
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Cassa demo</title>
        <link rel="stylesheet" href="/pages.css" />
      </head>
      <body>
        <main>
          <h1>Four shops, four sets of terms, one till</h1>
          <p class="lead">
            Each shop below is plain HTML and CSS on an origin of its own, under a strict Content Security Policy. Cart, checkout and
            withdrawal are Cassa’s elements; what they charge and allow comes from that merchant’s profile alone. These are example profiles
            written from public terms, not the companies’ shops, and nothing is sold.
          </p>
          <ul class="shops">
            ${shops.map(shopCard)}
          </ul>
          <p class="places">
            <a href="${studio}">Policy studio</a> <a href="${inbox}">Inbox</a> <a href="${api}/docs">API reference</a>
            <a href="${api}/openapi.json">OpenAPI document</a>
            <a href="${pay}/bank">Sandbox bank</a>
            ${shops[0] ? html`<a href="/counter/${shops[0].merchant}">Behind the counter</a>` : ''}
            ${banks.shops.map(({ merchant, name }) => html`<a href="/bank/${merchant}">Bank of ${name}</a> `)}
          </p>
          <h2>Ways to pay</h2>
          <dl class="trials">${trials.payment.map(trial)}</dl>
          <h2>Amounts on the line</h2>
          <dl class="trials">${trials.lines.map(trial)}</dl>
          <h2>Discount codes</h2>
          <dl class="trials">${trials.codes.map(trial)}</dl>
          <h2>Before and after the order</h2>
          <dl class="trials">${trials.rules.map(trial)}</dl>
        </main>
      </body>
    </html>`;
}

function shopCard({ merchant: id, origin }: DemoAddresses['shops'][number]): Html {
  const merchant = readMerchant(id);
  const [first] = merchant.hero.pictures;
  const products = readCatalog(id).products.length;
  return html`<li>
    <a href="${origin}/en"
      >${first ? html`<img src="${origin}${picturePath(first.product, first.colour)}" alt="" width="800" height="1000" />` : ''}
      <strong>${merchant.name}</strong></a
    ><span>${merchant.tagline.en}. ${products} products.</span
    ><span
      >${languages.map((language) => html`<a href="${origin}${pathIn(language, '/')}" lang="${language}">${languageNames[language]}</a> `)}</span
    >
  </li>`;
}

const trial = ({ what, how }: Trial): Html =>
  html`<div>
    <dt>${what}</dt>
    <dd>${how}</dd>
  </div>`;
