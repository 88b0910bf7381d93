import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApi, exampleProfile, type TestApi } from '../test-api.ts';
import type { ShopWire } from './shops.wire.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore' });
});
afterAll(() => api.stop());

const shop = async (language = 'it') => (await api.call<ShopWire>('GET', '/v1/shop', { language })).body;
const publish = (body: unknown) => api.call('PUT', '/v1/merchant/profile', { body });

describe('the shop', () => {
  test('tells a page all it needs, in its language', async () => {
    const italian = await shop();
    expect(italian).toMatchObject({
      mode: 'test',
      language: 'it',
      currency: 'EUR',
      homeCountry: 'IT',
      orderButton: 'Ordine con obbligo di pagare',
    });
    expect(italian.withdrawal).toMatchObject({ function: 'recedere dal contratto qui', confirmation: 'conferma recesso' });
    expect(italian.payment).toMatchObject({ provider: 'sandbox', script: 'https://pay.example/sandbox.js' });
    expect(await shop('en')).toMatchObject({ language: 'en', orderButton: 'Order with obligation to pay' });
    expect(await shop('de')).toMatchObject({ language: 'it' });
  });

  test('asks for addresses as each country writes them', async () => {
    const { countries } = await shop();
    const fields = (code: string) => countries.find((country) => country.code === code)!.address;
    const italy = fields('IT');
    expect(italy.map(({ name }) => name)).toEqual(['line1', 'line2', 'postalCode', 'city', 'region']);
    expect(italy.find(({ name }) => name === 'region')?.options).toHaveLength(107);
    expect(new RegExp(`^${italy.find(({ name }) => name === 'postalCode')!.pattern}$`).test('50123')).toBe(true);
    expect(countries.map(({ name }) => name)).toEqual(countries.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'it')));
  });
});

describe('publishing a profile', () => {
  test('makes a new version only when something changed', async () => {
    const document = exampleProfile('backboneprostore');
    const again = await publish(document);
    expect(again).toMatchObject({ status: 200, body: { version: 1, changed: false } });
    const changed = await publish({ ...document, languages: ['it'] });
    expect(changed.body).toMatchObject({ version: 2, changed: true });
    expect(changed.body.hash).not.toBe(again.body.hash);
    expect((await shop('en')).language).toBe('it');
    const back = await publish(document);
    expect(back.body).toMatchObject({ version: 3, changed: true, hash: again.body.hash });
    expect((await shop('en')).language).toBe('en');
  });

  test('of two at once, both versions exist', async () => {
    const document = exampleProfile('backboneprostore');
    const answers = await Promise.all(['a', 'b'].map((name) => publish({ ...document, name })));
    expect(answers.map(({ body }) => body.version).sort()).toEqual([4, 5]);
  });

  test('names every mistake with its place, and leaves the old one in force', async () => {
    const before = await api.deps.db
      .selectFrom('merchants')
      .select('profile_version')
      .where('id', '=', api.keys.merchantId)
      .executeTakeFirst();
    const answer = await publish({ ...exampleProfile('backboneprostore'), shiping: {}, languages: [] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-profile' } });
    expect(answer.body.errors).toEqual([
      { pointer: '/languages', code: 'tooSmall', detail: 'Expected at least 1 in the list.' },
      { pointer: '/shiping', code: 'unknownKey', detail: 'Unknown key "shiping".' },
    ]);
    expect(
      await api.deps.db.selectFrom('merchants').select('profile_version').where('id', '=', api.keys.merchantId).executeTakeFirst(),
    ).toEqual(before);
  });
});

describe('a document that is no profile', () => {
  test.each([
    ['lists 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'tooDeep'],
    ['objects 40,000 deep', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, 'tooDeep'],
    ['100,000 entries', `[${'1,'.repeat(100_000)}1]`, 'tooBig'],
    ['__proto__', '{"__proto__":{"polluted":true}}', 'unknownKey'],
    ['nothing', 'null', 'wrongType'],
  ])('is refused: %s', async (_what, body, code) => {
    expect(await publish(body)).toMatchObject({ status: 422, body: { code: 'invalid-profile', errors: [{ code }] } });
  });
});

describe('a profile below the law', () => {
  const { acknowledged, ...asWritten } = exampleProfile('restelli') as { acknowledged: { finding: string }[]; refund: object };
  const blocked = async (document: unknown) => {
    const { status, headers, body } = await publish(document);
    const errors = (body.errors ?? []) as { finding: string; pointer: string }[];
    return { status, type: headers.get('Content-Type'), code: body.code, findings: [...new Set(errors.map(({ finding }) => finding))] };
  };

  test('is refused with every finding, its place, its article and what mends it', async () => {
    const { status, headers, body } = await publish(asWritten);
    expect({ status, type: headers.get('Content-Type') }).toEqual({ status: 422, type: 'application/problem+json' });
    expect(body).toMatchObject({ code: 'profile-below-law', status: 422 });
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain('/refund/diminishedValue');
    for (const error of body.errors) {
      expect(error).toMatchObject({ pointer: expect.stringMatching(/^\//), finding: expect.stringMatching(/^Q\d+$/), source: /./ });
      for (const text of [error.detail, error.why, error.remedy]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
    }
    expect(await audited()).toBe(0);
  });

  test('is taken once what stands in the way is acknowledged, not a finding earlier', async () => {
    const ids = ['Q2', 'Q3', 'Q9', 'Q14', 'Q15', 'Q17', 'Q22'];
    expect(await blocked(asWritten)).toMatchObject({ findings: ids });
    const almost = acknowledged.filter(({ finding }) => finding !== 'Q15');
    expect(await blocked({ ...asWritten, acknowledged: almost })).toMatchObject({ status: 422, findings: ['Q15'] });
    expect(await publish({ ...asWritten, acknowledged })).toMatchObject({ status: 200, body: { changed: true } });
    expect(await audited()).toBe(1);
  });

  test('is taken once the clause is mended', async () => {
    const others = acknowledged.filter(({ finding }) => finding !== 'Q9');
    const payment = { ...(asWritten as { payment?: object }).payment, surcharge: { amount: 0 } };
    expect(await blocked({ ...asWritten, acknowledged: others })).toMatchObject({ status: 422, findings: ['Q9'] });
    expect(await publish({ ...asWritten, payment, acknowledged: others })).toMatchObject({ status: 200 });
  });

  test('cannot acknowledge a finding twice, nor one there is none of', async () => {
    const word = acknowledged[0]!;
    expect(await publish({ ...asWritten, acknowledged: [word, word] })).toMatchObject({
      status: 422,
      body: { code: 'invalid-profile', errors: [{ pointer: '/acknowledged/1/finding' }] },
    });
    expect(await publish({ ...asWritten, acknowledged: [{ ...word, finding: 'Q99' }] })).toMatchObject({
      body: { code: 'invalid-profile' },
    });
  });

  async function audited(): Promise<number> {
    const rows = await api.deps.db.selectFrom('audit').select('subject').where('verb', '=', 'publishProfile').execute();
    return rows.length - before;
  }
  let before = 0;
  beforeAll(async () => {
    before = (await api.deps.db.selectFrom('audit').select('subject').where('verb', '=', 'publishProfile').execute()).length;
  });
});

describe('the links to its pages', () => {
  const put = (body: unknown) => api.call('PUT', '/v1/merchant/links', { body });

  test('are set by the merchant and seen by the next page', async () => {
    const links = { shop: 'https://shop.example/', checkout: 'https://shop.example/checkout' };
    expect(await put(links)).toMatchObject({ status: 200, body: { links } });
    expect((await shop()).links).toMatchObject({ ...links, withdrawal: null });
    const audited = await api.deps.db.selectFrom('audit').select('subject').where('verb', '=', 'setLinks').execute();
    expect(audited).toEqual([{ subject: api.keys.merchantId }]);
  });

  test.each([
    ['/checkout', { checkout: 'javascript:alert(1)' }],
    ['/checkout', { checkout: '/checkout' }],
    ['/basket', { basket: 'https://shop.example/' }],
  ])('%s: only web addresses of pages we know', async (pointer, links) => {
    expect(await put(links)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});

describe('secret keys', () => {
  test('can be rotated: the new one works, the revoked one no longer', async () => {
    const created = await api.call('POST', '/v1/merchant/secret-keys', { body: { label: 'warehouse' } });
    expect(created.status).toBe(201);
    const withNew = { headers: { Authorization: `Bearer ${created.body.secretKey}` } };
    const move = { body: { sku: 'NONE', change: 1, reason: 'count' } };
    expect((await api.call('POST', '/v1/merchant/stock-movements', { ...move, ...withNew })).body.code).toBe('sku-not-found');
    expect((await api.call('DELETE', `/v1/merchant/secret-keys/${created.body.keyId}`)).body).toEqual({
      keyId: created.body.keyId,
      revoked: true,
    });
    expect((await api.call('POST', '/v1/merchant/stock-movements', { ...move, ...withNew })).status).toBe(401);
    expect((await api.call('DELETE', `/v1/merchant/secret-keys/${created.body.keyId}`)).status).toBe(404);
  });

  test('are made once per Idempotency-Key, which answers with the same key again', async () => {
    const first = await createKey('till-1');
    expect(await createKey('till-1')).toMatchObject({ status: 201, body: first.body });
    expect((await createKey('till-2')).body.keyId).not.toBe(first.body.keyId);
    const stored = await api.deps.db.selectFrom('answers').select('body').execute();
    expect(JSON.stringify(stored)).not.toContain(first.body.secretKey);
    const rows = await api.deps.db.selectFrom('secret_keys').select('id').where('label', '=', 'till').execute();
    expect(rows).toHaveLength(2);

    function createKey(key: string) {
      return api.call('POST', '/v1/merchant/secret-keys', { body: { label: 'till' }, key });
    }
  });

  test('are not in the database', async () => {
    const rows = await api.deps.db.selectFrom('secret_keys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(api.keys.secretKey);
  });
});
