import { html, raw } from 'hono/html';
import { formatSecond } from '../http/format-moment.ts';
import { declaration, receiptFacts, type ReceiptShop } from './present-receipt.ts';
import { receiptWords } from './receipt-words.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

const style = `
  :root { color-scheme: light dark; }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1.25rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  h1 { font-size: 1.375rem; line-height: 1.3; }
  h2 { margin: 2rem 0 .5rem; font-size: 1.0625rem; }
  dt { margin-top: .75rem; font-size: .875rem; }
  dd { margin: 0; font-weight: 600; white-space: pre-line; }
  blockquote { margin: 0; padding: .75rem 1rem; border-left: 3px solid; }
  footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid; font-size: .875rem; }
`;

/** The receipt as a file of its own, to keep and print: nothing in it is loaded from anywhere. */
export function receiptHtml(record: WithdrawalRecord, shop: ReceiptShop): string {
  const { id, submittedAt, hash, language } = record;
  const say = receiptWords(language);
  const fact = ([label, value]: readonly [string, string]) =>
    html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${say.title} ${id}</title>
          <style>
            ${raw(style)}
          </style>
        </head>
        <body>
          <main>
            <h1>${say.title}</h1>
            <dl>
              ${fact([say.to, shop.name])}
              <dt>${say.receivedAt}</dt>
              <dd><time datetime="${submittedAt}">${formatSecond(submittedAt, language, shop.timeZone)}</time></dd>
              ${fact([say.id, id])}
            </dl>
            <h2>${say.statement}</h2>
            <blockquote>${declaration(language)}</blockquote>
            <dl>${receiptFacts(record).map(fact)}</dl>
          </main>
          <footer>
            <p>${say.note}</p>
            <p>${say.fingerprint}${say.colon}<span translate="no">${hash}</span></p>
          </footer>
        </body>
      </html>`,
  );
}
