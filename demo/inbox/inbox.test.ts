import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxApp } from './inbox-app.ts';
import { startMailSink, type MailSink } from './mail-sink.ts';

const folder = mkdtempSync(join(tmpdir(), 'cassa-inbox-'));
let sink: MailSink;

beforeAll(async () => {
  sink = await startMailSink({ folder, port: 0 });
  const transport = createTransport(`smtp://127.0.0.1:${sink.port}`);
  await transport.sendMail({ from: 'Shop <a@shop.test>', to: 'first@buyer.test', subject: 'First', text: 'one' });
  await transport.sendMail({
    from: 'Shop <a@shop.test>',
    to: 'second@buyer.test',
    subject: 'Perché <b>no</b>?',
    text: 'Look at http://shop.test/order#x=1.2, please.\n<script>alert(1)</script>',
    html: '<p>Ciao</p><img src="cid:dot">',
    attachments: [
      { filename: 'città.txt', content: 'ciao' },
      { filename: 'dot.png', cid: 'dot', contentType: 'image/png', content: Buffer.from([1, 2, 3]) },
    ],
  });
});

afterAll(async () => {
  await sink.stop();
  rmSync(folder, { recursive: true });
});

const page = async (path: string): Promise<Response> => inboxApp(sink).request(path);

it('lists mails newest first, their words escaped', async () => {
  const html = await (await page('/')).text();
  expect(html.indexOf('Perché')).toBeLessThan(html.indexOf('First'));
  expect(html).not.toContain('<b>no</b>');
});

it('knows which mail is the newest, as its list page does', async () => {
  const newest = await (await page('/newest')).text();
  expect(newest).toBe(sink.mails()[0]?.id);
  expect(await (await page('/')).text()).toContain(`data-newest="${newest}"`);
});

it('shows the text with its links and nothing in it alive', async () => {
  const html = await (await page(`/mails/${sink.mails()[0]?.id}`)).text();
  expect(html).toContain('<a href="http://shop.test/order#x=1.2"');
  expect(html).not.toContain('<script>');
});

it('serves the HTML part in a sandbox that loads nothing', async () => {
  const response = await page(`/mails/${sink.mails()[0]?.id}/html`);
  expect(await response.text()).toContain('<p>Ciao</p>');
  expect(response.headers.get('Content-Security-Policy')).toMatch(/^sandbox .*default-src 'none'/);
});

it('writes the pictures of a mail into it, and counts them to no attachments', async () => {
  expect(sink.mails()[0]).toMatchObject({
    html: expect.stringContaining('<img src="data:image/png;base64,AQID">'),
    attachments: [{ name: 'città.txt' }],
  });
});

it('gives attachments back byte for byte', async () => {
  const response = await page(`/mails/${sink.mails()[0]?.id}/attachments/0`);
  expect(await response.text()).toBe('ciao');
  expect(response.headers.get('Content-Disposition')).toContain(encodeURIComponent('città.txt'));
});

it('knows no mail that never came', async () => {
  expect((await page('/mails/0-0000')).status).toBe(404);
});

it('keeps mails for the next start, on another port when its own is taken', async () => {
  const again = await startMailSink({ folder, port: sink.port });
  expect(again.port).not.toBe(sink.port);
  expect(again.mails().map(({ subject }) => subject)).toEqual(['Perché <b>no</b>?', 'First']);
  await again.stop();
});
