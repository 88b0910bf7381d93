import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { TestShopper } from '../checkouts/test-shopper.ts';
import { startWork } from '../jobs/start-work.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { sendNotices } from './send-notices.ts';
import { mailsAbout as mailsOf } from './test-mails.ts';

let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
});

/** A shop of this profile with everything a mail may mention. */
async function shop(profile: string): Promise<{ api: TestApi; anna: TestShopper }> {
  const api = await createTestApi({ profile });
  const links = { order: 'https://shop.example/order', withdrawal: 'https://shop.example/withdrawal', terms: 'https://shop.example/terms' };
  await api.database.db
    .updateTable('merchants')
    .set({ links: JSON.stringify(links) })
    .execute();
  api.deps.shops.forget();
  await api.putProduct('glove', { ...plainProduct('GLOVE', 9000), personalisable: true });
  return { api, anna: new TestShopper(api) };
}

const mailsAbout = (api: TestApi, subjectId: string) => mailsOf(api, mailer, inbox, subjectId);

const squeeze = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');

describe('an order paid by card', () => {
  let api: TestApi;
  let anna: TestShopper;
  beforeAll(async () => ({ api, anna } = await shop('backboneprostore')));
  afterAll(() => api.stop());
  beforeEach(() => (anna.language = 'it'));

  test('is confirmed in one mail with everything the terms promise, as text and as HTML', async () => {
    const { wire } = await anna.orderByCard('GLOVE');
    const [mail, copy, ...more] = await mailsAbout(api, wire.order!.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: [{ address: 'anna@example.com' }],
      subject: `Ordine ${wire.order!.number} ricevuto – Backboneprostore`,
    });
    const link = `https://shop.example/order#cassa-order=${wire.order!.id}.${wire.orderToken}`;
    expect(wire.order!.links.withdrawal).toBe(`https://shop.example/withdrawal#contract=${wire.order!.number}`);
    for (const [part, href] of [
      [squeeze(mail!.text), link],
      [squeeze(mail!.html), link],
    ] as const) {
      for (const said of [
        wire.order!.number,
        'Articolo GLOVE',
        squeeze(wire.order!.goods.text),
        squeeze(wire.order!.delivery.fee.text),
        squeeze(wire.order!.total.text),
        'Carta di credito o debito',
        'Via Roma 1',
        'Indirizzo di fatturazione',
        'sales@backboneprostore.com',
        'IT07284910481',
        'Diritto di recesso',
        'garanzia legale',
        href,
        'https://shop.example/terms',
        `https://shop.example/withdrawal#contract=${wire.order!.number}`,
      ]) {
        expect(part, said).toContain(said);
      }
    }
    expect(mail!.headers.find(({ key }) => key === 'content-language')?.value).toBe('it');
    expect(copy).toMatchObject({
      subject: expect.stringContaining(`Nuovo ordine ${wire.order!.number}`),
      to: [{ address: expect.stringMatching(/\.example$/) }],
    });
    expect(copy!.text).not.toContain(wire.orderToken);
  });

  test("speaks the shopper's language to the shopper and the merchant's to the merchant", async () => {
    anna.language = 'en';
    const { wire } = await anna.orderByCard('GLOVE');
    const [mail, copy] = await mailsAbout(api, wire.order!.id);
    expect(mail!.subject).toBe(`Order ${wire.order!.number} received – Backboneprostore`);
    expect(mail!.text).toContain('Right of withdrawal');
    expect(mail!.text).not.toMatch(/Consegna|Totale|ordine/);
    expect(copy!.subject).toContain('Nuovo ordine');
  });

  test('lets nothing a shopper typed become HTML', async () => {
    const name = `Anna <img src=x onerror="alert('1')"> & "Figli"`;
    const cart = await anna.cart({ sku: 'GLOVE', personalisation: '<b>ANNA</b>' });
    const checkout = await anna.started(cart, {
      shippingAddress: { name, line1: 'Via <script>Roma</script> 1', postalCode: '50019', city: 'Sesto', region: 'FI', country: 'IT' },
    });
    await anna.bank.payByCard(checkout.paymentRef, '4242424242424242');
    const [mail, copy] = await mailsAbout(api, (await anna.confirm(checkout)).body.order!.id);
    for (const { html, text } of [mail!, copy!]) {
      expect(html).not.toMatch(/<img|<script|<b>/);
      expect(html).toContain('Anna &lt;img src=x onerror=');
      expect(html).toContain('&lt;b&gt;ANNA&lt;/b&gt;');
      expect(text).toContain(name);
    }
  });

  test('is told once, and what a mail server refused is sent later under the same Message-ID', async () => {
    const { wire } = await anna.orderByCard('GLOVE');
    const subjectId = wire.order!.id;
    const before = inbox.mails.length;
    inbox.refuse(1);
    await Promise.all([sendNotices(api.deps, mailer), sendNotices(api.deps, mailer)]);
    await sendNotices(api.deps, mailer);
    expect(inbox.mails.length).toBe(before + 1);
    const { id } = await api.database.db
      .selectFrom('notices')
      .select('id')
      .where('subject_id', '=', subjectId)
      .where('sent_at', 'is', null)
      .executeTakeFirstOrThrow();

    await api.database.db.updateTable('notices').set({ due_at: new Date() }).where('id', '=', id).execute();
    await sendNotices(api.deps, mailer);
    await sendNotices(api.deps, mailer);
    expect(inbox.mails.slice(before + 1).map(({ messageId }) => messageId)).toEqual([`<${id}@cassa.example>`]);
  });

  test('is told by the work that runs beside the server', async () => {
    const env = { ...api.deps.env, SMTP_URL: inbox.url };
    const work = startWork({ ...api.deps, env });
    const { wire } = await anna.orderByCard('GLOVE');
    await vi.waitFor(
      () => expect(inbox.mails.map(({ subject }) => subject)).toContain(`Ordine ${wire.order!.number} ricevuto – Backboneprostore`),
      { timeout: 8000 },
    );
    await work.stop();
  }, 15_000);
});

test.each([
  ['impronta', /mail che conferma la spedizione/, /10 giorni lavorativi/],
  ['drop', /deve ancora accettare l’ordine/, /al più tardi con la mail che conferma la spedizione/],
  ['restelli', /Il contratto è concluso/, /recedere/],
])('%s says how its contract comes about', async (profile, ...said) => {
  const { api, anna } = await shop(profile);
  const { wire } = await anna.orderByCard('GLOVE');
  const [mail] = await mailsAbout(api, wire.order!.id);
  for (const words of said) expect(squeeze(mail!.text)).toMatch(words);
  await api.stop();
});
