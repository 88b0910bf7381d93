import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { shopOrigin } from '../test-api.ts';
import type { AttachmentWire } from './attachments.wire.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { pdf, picture, pngBomb } from './test-files.ts';

let shop: TestReturns;
let order: PlacedOrder;
beforeAll(async () => {
  shop = await TestReturns.open('backboneprostore');
  order = await shop.order({ goods: { A: 5000 }, deliveredAt: '2026-11-02T11:00:00+01:00' });
});
afterAll(() => shop.stop());

interface Sent {
  readonly to?: string;
  readonly query?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly token?: string;
}

async function upload(
  bytes: Uint8Array,
  { to = `orders/${order.id}/attachments`, query = '', type = 'image/jpeg', headers = {}, token = order.token }: Sent = {},
) {
  const answer = await shop.api.app.request(`/v1/${to}${query}`, {
    method: 'POST',
    headers: {
      'Cassa-Key': shop.api.keys.publishableKey,
      Authorization: `Bearer ${shop.api.keys.secretKey}`,
      'Cassa-Order': token,
      'Idempotency-Key': randomUUID(),
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
}

const path = (url: string) => url.slice(new URL(url).origin.length);
const opened = (url: string) => shop.api.app.request(path(url));

describe('a photo', () => {
  test('is drawn anew: upright, as JPEG, and nothing of what came with it is left', async () => {
    const turned = await (
      await picture(40, 30)
    )
      .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '43/1 46/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(turned.includes('SecretPhone')).toBe(true);
    const { status, body } = await upload(Buffer.concat([turned, Buffer.from('<script>alert(1)</script>')]), {
      query: '?name=../../IMG_1.jpeg',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg', width: 30, height: 40 });
    const answer = await opened(body.url);
    const kept = Buffer.from(await answer.arrayBuffer());
    expect(kept.length).toBe(body.size);
    expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(kept.includes('SecretPhone') || kept.includes('Exif') || kept.includes('<script')).toBe(false);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${body.id}.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test.each(['png', 'webp'] as const)('may come as %s, whatever it says it is', async (format) => {
    const bytes = await (await picture()).toFormat(format).toBuffer();
    const { status, body } = await upload(bytes, { type: 'text/html' });
    expect([status, body.type]).toEqual([201, 'image/jpeg']);
  });

  test('is kept at a size that shows what there is to see', async () => {
    const { body } = await upload(await (await picture(5000, 1000)).png().toBuffer());
    expect([body.width, body.height]).toEqual([4096, 819]);
  });
});

describe('hostile files are refused, with what to do instead', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  test.each([
    ['an SVG with a script', Buffer.from(svg), 'attachment-type'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'attachment-type'],
    ['a GIF that is a script', Buffer.from('GIF89a/*\u0000*/=1;alert(1)'), 'attachment-type'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), 'attachment-type'],
    ['nothing', Buffer.alloc(0), 'attachment-type'],
    ['a head without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'attachment-unreadable'],
    ['a page behind the head of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]), 'attachment-unreadable'],
    ['a page in the clothes of a WebP', Buffer.from(`RIFF\u0010\u0000\u0000\u0000WEBP${svg}`), 'attachment-unreadable'],
    ['a PDF where photos belong', pdf(), 'attachment-type'],
    ['a picture of 10,000 million pixels', pngBomb(100_000, 100_000, 10), 'attachment-too-many-pixels'],
    ['a picture of 49 megapixels in few bytes', pngBomb(7000, 7000), 'attachment-too-many-pixels'],
  ])('%s', async (_name, bytes, code) => {
    const { status, body } = await upload(bytes);
    expect(status).toBeGreaterThanOrEqual(415);
    expect(body.code).toBe(code);
    expect(body.detail.length).toBeGreaterThan(20);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that breaks off', async (format) => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_each, index) => (index * 7919) % 251));
    const { default: sharp } = await import('sharp');
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    expect((await upload(whole)).status).toBe(201);
    expect((await upload(whole.subarray(0, whole.length >> 1))).body.code).toBe('attachment-unreadable');
  });

  test('a file beyond ten megabytes, by what it says and by what it is', async () => {
    const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(10 * 1024 * 1024)]);
    const { status, body } = await upload(large);
    expect([status, body.code]).toEqual([413, 'attachment-too-large']);
    const inPieces = await upload(large, { headers: { 'Transfer-Encoding': 'chunked' } });
    expect([inPieces.status, inPieces.body.code]).toEqual([413, 'attachment-too-large']);
  });

  test('a name with breaks, or as long as a book', async () => {
    const bytes = await (await picture()).jpeg().toBuffer();
    for (const name of ['a%0D%0ASet-Cookie:x', 'a'.repeat(200), '%E2%80%AEgpj.exe'])
      expect((await upload(bytes, { query: `?name=${name}` })).body.code).toBe('invalid-body');
  });

  test('too many on one order; the merchant counts apart', async () => {
    const other = await shop.order({ goods: { A: 5000 } });
    const to = `orders/${other.id}/attachments`;
    const bytes = await (await picture()).jpeg().toBuffer();
    const results = await Promise.all(Array.from({ length: 34 }, () => upload(bytes, { to, token: other.token })));
    expect(results.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(new Set(results.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['attachments-too-many']));
    expect((await upload(bytes, { to: `merchant/orders/${other.id}/attachments` })).status).toBe(201);
  });
});

describe('a proof of dispatch', () => {
  test('may be a PDF, and is handed out as a download', async () => {
    const { status, body } = await upload(pdf(), { query: '?for=return&name=ricevuta.pdf' });
    expect([status, body.type, body.name]).toEqual([201, 'application/pdf', 'ricevuta.pdf']);
    const answer = await opened(body.url);
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${body.id}.pdf"`);
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
  });

  test.each([
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), 'attachment-active'],
    ['a script under another spelling', pdf('/OpenAction << /S /J#61vaScript >>'), 'attachment-active'],
    ['other files in it', pdf('/Names << /EmbeddedFiles 5 0 R >>'), 'attachment-active'],
    ['a page behind it', Buffer.concat([pdf(), Buffer.from('<html><script>alert(1)</script>')]), 'attachment-unreadable'],
    ['an archive behind it', Buffer.concat([pdf(), Buffer.from([0x50, 0x4b, 3, 4])]), 'attachment-unreadable'],
    ['a page within it', pdf('/Title (<script>alert\\(1\\)</script>)'), 'attachment-unreadable'],
    ['no end', pdf().subarray(0, 120), 'attachment-unreadable'],
    ['more than five megabytes', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5 * 1024 * 1024), pdf()]), 'attachment-too-large'],
  ])('not with %s', async (_name, bytes, code) => {
    expect((await upload(bytes, { query: '?for=return' })).body.code).toBe(code);
  });
});

describe('who may see it', () => {
  let photo: AttachmentWire;
  beforeAll(async () => {
    shop.at('2026-11-09T10:00:00Z');
    photo = (await upload(await (await picture()).jpeg().toBuffer())).body;
  });

  test('a link works a quarter of an hour, and for nothing else', async () => {
    const url = new URL(photo.url);
    expect((await opened(photo.url)).status).toBe(200);
    shop.at('2026-11-09T10:14:59Z');
    expect((await opened(photo.url)).status).toBe(200);
    shop.at('2026-11-09T10:15:00Z');
    const late = await opened(photo.url);
    expect([late.status, ((await late.json()) as any).code]).toEqual([410, 'attachment-link-expired']);
    url.searchParams.set('expires', '4000000000');
    expect((await opened(url.href)).status).toBe(404);
    expect((await opened(`${url.origin}${url.pathname}`)).status).toBe(422);
  });

  test('the merchant opens it with its key, and no other merchant does', async () => {
    const read = (key: string) =>
      shop.api.app.request(`/v1/merchant/attachments/${photo.id}`, { headers: { Authorization: `Bearer ${key}` } });
    expect((await read(shop.api.keys.secretKey)).headers.get('Content-Type')).toBe('image/jpeg');
    const other = await shop.api.addMerchant('drop', 'https://other.example');
    expect((await read(other.secretKey)).status).toBe(404);
  });

  test('another merchant asks for what came with an order as for one that is not there', async () => {
    const other = await shop.api.addMerchant('drop', 'https://another.example');
    for (const list of ['attachments', 'documents']) {
      const read = (key: string) =>
        shop.api.app.request(`/v1/merchant/orders/${order.id}/${list}`, { headers: { Authorization: `Bearer ${key}` } });
      expect([(await read(shop.api.keys.secretKey)).status, (await read(other.secretKey)).status]).toEqual([200, 404]);
    }
  });

  test('nobody uploads to an order without its token, or from another page', async () => {
    const bytes = await (await picture()).jpeg().toBuffer();
    expect((await upload(bytes, { token: 'x' })).body.code).toBe('order-not-found');
    expect((await upload(bytes, { headers: { Origin: 'https://evil.example' } })).body.code).toBe('origin-not-allowed');
    const own = await upload(bytes, { headers: { Origin: shopOrigin } });
    expect([own.status, own.headers.get('Access-Control-Allow-Origin')]).toEqual([201, shopOrigin]);
  });

  test('a page of the shop may ask whether it may', async () => {
    const headers = {
      Origin: shopOrigin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'cassa-order,content-type',
    };
    const answer = await shop.api.app.request(`/v1/orders/${order.id}/attachments`, { method: 'OPTIONS', headers });
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([204, shopOrigin]);
  });

  test('the same upload twice is one, another under its key is none', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const bytes = await (await picture()).jpeg().toBuffer();
    const [first, again] = await Promise.all([upload(bytes, { headers: key }), upload(bytes, { headers: key })]);
    expect(again.body).toEqual(first.body);
    expect((await upload(await (await picture(9, 9)).jpeg().toBuffer(), { headers: key })).body.code).toBe('idempotency-key-reused');
  });
});

describe('what it shows', () => {
  test('a proof goes with the goods sent off, once and for one order', async () => {
    shop.at('2026-11-09T11:00:00Z');
    const { id } = await shop.withdraw(order);
    await shop.ask(order, `returns/${id}/way`, { way: 'ownCourier' });
    const { body: proof } = await upload(pdf(), { query: '?for=return' });
    const other = await shop.order({ goods: { A: 5000 }, deliveredAt: '2026-11-10T11:00:00+01:00' });
    const back = await shop.withdraw(other);
    await shop.ask(other, `returns/${back.id}/way`, { way: 'ownCourier' });
    expect((await shop.ask<any>(other, `returns/${back.id}/dispatch`, { attachments: [proof.id] })).body.code).toBe('attachment-not-found');
    expect((await shop.ask(order, `returns/${id}/dispatch`, { attachments: [proof.id] })).status).toBe(200);
    const { body } = await shop.api.call('GET', `/v1/merchant/orders/${order.id}/attachments`);
    expect(body.attachments).toMatchObject([{ id: proof.id, subject: 'return', subjectId: id, actor: 'shopper' }]);
  });

  test('what nobody uses goes after a day', async () => {
    const used = await countKept();
    shop.at('2026-11-20T10:00:00Z');
    const { body } = await upload(await (await picture()).jpeg().toBuffer());
    await sweepAttachments(shop.api.deps);
    expect((await opened(body.url)).status).toBe(200);
    shop.at('2026-11-21T10:00:01Z');
    await sweepAttachments(shop.api.deps);
    expect(await countKept()).toBe(used);
  });

  async function countKept(): Promise<number> {
    const { count } = await shop.api.database.db
      .selectFrom('attachments')
      .select((each) => each.fn.countAll<string>().as('count'))
      .where('subject', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
});
