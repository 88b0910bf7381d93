import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { demoFolder } from '../demo-folder.ts';
import { linkified } from './linkified.ts';
import type { Mail, MailSink } from './mail-sink.ts';

type Html = ReturnType<typeof html>;

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A mail's own HTML: no script, nothing loaded from anywhere, links open elsewhere. */
const mailPolicy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The inbox page over a mail sink: the list, a mail as text and as HTML, its attachments; `/mails.json` for programs. */
export function inboxApp(sink: MailSink): Hono {
  const app = new Hono();
  const stylesheet = [join('notes', 'pages.css'), join('inbox', 'inbox.css')]
    .map((file) => readFileSync(join(demoFolder, file), 'utf8'))
    .join('\n');
  const script = readFileSync(join(demoFolder, 'inbox', 'refresh.js'), 'utf8');
  app.use(async (c, next) => {
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.get('/', (c) => c.html(listPage(sink.mails())));
  app.get('/pages.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/refresh.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get('/newest', (c) => c.text(newestOf(sink.mails())));
  app.get('/mails.json', (c) =>
    c.json(
      sink.mails().map(({ attachments, ...mail }) => ({
        ...mail,
        attachments: attachments.map(({ name, type, content }) => ({ name, type, bytes: content.byteLength })),
      })),
    ),
  );
  app.get('/mails/:id', (c) => {
    const mail = find(sink, c.req.param('id'));
    return mail ? c.html(mailPage(mail)) : c.notFound();
  });
  app.get('/mails/:id/html', (c) => {
    const mail = find(sink, c.req.param('id'));
    if (mail?.html === undefined) return c.notFound();
    c.header('Content-Security-Policy', mailPolicy);
    return c.html(`<base target="_blank">${mail.html}`);
  });
  app.get('/mails/:id/attachments/:index', (c) => {
    const file = find(sink, c.req.param('id'))?.attachments[Number(c.req.param('index'))];
    if (!file) return c.notFound();
    const name = encodeURIComponent(file.name);
    return c.body(new Uint8Array(file.content), 200, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });
  return app;
}

const find = (sink: MailSink, id: string): Mail | undefined => sink.mails().find((mail) => mail.id === id);

const newestOf = (mails: readonly Mail[]): string => mails[0]?.id ?? '';

const clock = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ');

/** @param newest id of the newest mail shown; given, the page shows newer ones by itself */
function layout(title: string, body: Html, newest?: string): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/pages.css" />
        ${newest === undefined ? '' : html`<script type="module" src="/refresh.js"></script>`}
      </head>
      <body data-newest="${newest ?? ''}">
        <main>${body}</main>
      </body>
    </html>`;
}

function listPage(mails: readonly Mail[]): Html {
  const list = html`<ul class="mails">
    ${mails.map(
      ({ id, from, to, subject, receivedAt, attachments }) =>
        html`<li>
          <a href="/mails/${id}"
            ><strong>${subject}</strong>
            <span>${from} → ${to.join(', ')}${attachments.length > 0 ? html` · ${attachments.length} attached` : ''}</span>
            <time datetime="${receivedAt.toISOString()}">${clock(receivedAt)} UTC</time></a
          >
        </li>`,
    )}
  </ul>`;
  const none = html`<p class="empty">
    No mail yet. Place an order or hand in a withdrawal in one of the shops; this page looks again by itself.
  </p>`;
  return layout(
    `Inbox (${mails.length})`,
    html`<h1>Inbox</h1>
      <p class="lead">Every mail the demo sends ends here and nowhere else.</p>
      ${mails.length > 0 ? list : none}`,
    newestOf(mails),
  );
}

function mailPage({ id, from, to, subject, receivedAt, text, html: rich, attachments }: Mail): Html {
  return layout(
    subject,
    html`<p class="back"><a href="/">← Inbox</a></p>
      <h1>${subject}</h1>
      <dl class="head">
        <div>
          <dt>From</dt>
          <dd>${from}</dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>${to.join(', ')}</dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd>${clock(receivedAt)} UTC</dd>
        </div>
      </dl>
      ${
        attachments.length > 0
          ? html`<h2>Attachments</h2>
              <ul class="attachments">
                ${attachments.map(
                  ({ name, type, content }, index) =>
                    html`<li>
                      <a href="/mails/${id}/attachments/${index}">${name}</a> ${type}, ${Math.ceil(content.byteLength / 1024)} kB
                    </li>`,
                )}
              </ul>`
          : ''
      }
      ${
        rich === undefined
          ? ''
          : html`<h2>HTML</h2>
              <iframe src="/mails/${id}/html" title="HTML version" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
      }
      <h2>Text</h2>
      <pre>${linkified(text)}</pre>`,
  );
}
