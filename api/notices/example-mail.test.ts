import { describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { noticeOwed, parseProfile, withdrawalLabels, type NoticeContent, type NoticeStep, type Profile } from '../../policy/index.ts';
import { claimWords } from '../claims/claim-words.ts';
import { readPdf } from '../documents/test-pdf.ts';
import { formatAmount } from '../http/format-amount.ts';
import { languages, type Language } from '../http/language.ts';
import { rawMail } from '../mail/mailer.ts';
import { renderHtml } from '../mail/render-html.ts';
import { renderText } from '../mail/render-text.ts';
import { declaration } from '../withdrawals/present-receipt.ts';
import { exampleProfile } from '../test-api.ts';
import { exampleDays, exampleScene } from './example-case.ts';
import { exampleMail, noticeNames } from './example-mail.ts';
import { noticeWords } from './notice-words.ts';
import { wireOf } from './order-mail.ts';
import { printPapers } from './papers.ts';

const profiles = ['backboneprostore', 'impronta', 'drop', 'restelli'].map((name): [string, Profile] => {
  const parsed = parseProfile(exampleProfile(name));
  if (!parsed.ok) throw new Error(`${name} is no profile`);
  return [name, parsed.profile];
});

const everywhere = profiles.flatMap(([name, profile]) => languages.map((language) => [name, language, profile] as const));

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const unescaped = (html: string) =>
  plain(html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ' '))
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What must be read in a mail that owes a fact, in the words of somebody who looks for it. */
function factsOf(content: NoticeContent, step: NoticeStep, profile: Profile, language: Language): readonly (string | RegExp)[] {
  const scene = exampleScene(profile, language);
  const wire = wireOf(scene);
  const { label, sentence } = noticeWords(language);
  const isReturn = ['unavailable', 'withdrawalRefused', 'refundReduced'].includes(step);
  const goods = isReturn || step === 'guaranteeReported' ? [wire.lines[1]!.title] : wire.lines.map(({ title }) => title);
  const money = /\d+[.,]\d\d/;
  const facts: Readonly<Record<NoticeContent, readonly (string | RegExp)[]>> = {
    bankDetails: ['paymentInstructions', 'paymentReminder'].includes(step) ? ['IT60 X054 2811 1010 0000 0123 456'] : [],
    billingData: [label.billingAddress, 'Via Roma 1'],
    customerService: profile.seller.contacts?.emails?.slice(0, 1) ?? [],
    deadline: [/\d{1,2}\.? .+ 2026|\d{1,2}\s+\p{L}+\s+(de\s+)?2026/u],
    deliveryAddress: [label.deliveryAddress, 'Via Roma 1'],
    deliveryCost: [wire.delivery.fee.text],
    extraCosts: [wire.total.text],
    goodsWhereabouts: [label.whereGoodsAre],
    guaranteeProcedure: [sentence.chooseRemedy, claimWords(language).remedy.goods.repair.label, claimWords(language).guarantee.open],
    lines: goods,
    meansOfPayment: [wire.payment.label],
    orderNumber: ['100001'],
    outcome: [],
    particularConditions: [label.terms],
    pickUp: [label.howToSendBack],
    price: [wire.lines[1]!.gross.text],
    productFeatures: [wire.lines[0]!.options],
    reason: [label.reasons],
    receivedAt: [/19[:.]45[:.]10/],
    refundAmount: [money],
    returnInstructions: [label.howToSendBack, ...(profile.return.address ? [profile.return.address.city] : [])],
    seller: profile.seller.parties.filter(({ roles }) => roles.includes('seller')).map(({ legalName }) => legalName),
    statement: [declaration(language), 'Anna Rossi', '100001', 'anna@example.com'],
    termsSummary: [label.terms],
    total: [wire.total.text],
    tracking: ['0123456789', 'BRT'],
    withdrawalRight: [label.withdrawalRight, withdrawalLabels(language).function],
  };
  return facts[content];
}

describe.each(everywhere)('%s in %s', (_name, language, profile) => {
  test.each(noticeNames)('%s says all that terms and law ask for, as text and as HTML', async (step) => {
    const { content, papers } = exampleMail(step, profile, language);
    const text = plain(renderText(content));
    const html = unescaped(renderHtml(content));
    expect(content.subject).not.toMatch(/\b(undefined|null)\b|\[object/);
    expect(text).not.toMatch(/\b(undefined|null|NaN)\b|\[object/);
    expect(text).toContain(plain(content.heading));
    for (const line of content.intro) expect(html).toContain(plain(line));
    if (step.startsWith('merchant')) return;

    const owed = noticeOwed(profile, step as NoticeStep).value;
    for (const each of owed?.contains ?? []) {
      for (const fact of factsOf(each, step as NoticeStep, profile, language)) {
        for (const part of [text, html]) {
          expect(part, each).toMatch(typeof fact === 'string' ? plain(fact) : fact);
        }
      }
    }
    for (const each of owed?.attaches ?? []) expect(papers.attaches, each).toContain(each);
  });
});

test.each(languages)('%s: no mail begins like another, and none is left in another language', (language) => {
  const [, profile] = profiles[0]!;
  const headings = noticeNames
    .filter((step) => !['orderSent', 'paymentAuthorised', 'paymentInstructions'].includes(step))
    .map((step) => exampleMail(step, profile, language).content.heading);
  expect(new Set(headings).size).toBe(headings.length);
  if (language === 'en') return;
  for (const step of noticeNames) {
    const there = exampleMail(step, profile, language).content;
    const english = exampleMail(step, profile, 'en').content;
    expect(there.heading).not.toBe(english.heading);
    for (const line of there.intro) expect(english.intro).not.toContain(line);
  }
});

describe('the files of a mail, as a mail program opens them', () => {
  const [, drop] = profiles.find(([name]) => name === 'drop')!;

  async function opened(step: (typeof noticeNames)[number], language: Language) {
    const { content, papers } = exampleMail(step, drop, language);
    const mail = {
      to: 'anna@example.com',
      from: { name: content.shop, address: 'shop@example.com' },
      messageId: '<a@example.com>',
      date: new Date(exampleDays.placed),
      content,
      attachments: await printPapers(papers),
    };
    const read = await PostalMime.parse(rawMail(mail));
    return read.attachments.map(({ filename, mimeType, content: bytes }) => ({
      filename,
      mimeType,
      text: plain(readPdf(Buffer.from(bytes as ArrayBuffer)).text),
    }));
  }

  test('a shipment brings terms, model instructions and model form', async () => {
    const files = await opened('shipped', 'de');
    expect(files.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['bedingungen.pdf', 'application/pdf'],
      ['widerrufsbelehrung.pdf', 'application/pdf'],
      ['widerrufsformular.pdf', 'application/pdf'],
    ]);
    expect(files[0]!.text).toContain('DROP Srl');
    expect(files[1]!.text).toContain('Sie haben das Recht, binnen vierzehn Tagen');
    expect(files[2]!.text).toContain('Muster-Widerrufsformular');
  });

  test('a statement of withdrawal is acknowledged on paper too, with the form the terms promise', async () => {
    const [receipt, form] = await opened('withdrawalReceived', 'it');
    expect(receipt).toMatchObject({ filename: 'ricevuta.pdf', text: expect.stringContaining(declaration('it')) });
    expect(receipt!.text).toMatch(/19[:.]45[:.]10/);
    expect(form).toMatchObject({ filename: 'bolla-di-reso.pdf', text: expect.stringContaining('Via Galvani 22') });
  });

  test('instructions for the way back bring the slip of that return', async () => {
    const [slip] = await opened('returnInstructions', 'es');
    expect(slip).toMatchObject({ filename: 'hoja-de-devolucion.pdf' });
    for (const said of ['ret_0mi2example7Qx', '100001', 'Bolsa de viaje']) expect(slip!.text).toContain(said);
  });
});

test('a reduced refund is what the plan says, to the cent', () => {
  const [, bb] = profiles[0]!;
  const { content } = exampleMail('refundReduced', bb, 'it');
  const lines = content.blocks.find((block) => block.kind === 'lines');
  const total = lines?.kind === 'lines' ? lines.totals.find(({ strong }) => strong)?.amount : undefined;
  expect(total).toBe(formatAmount(12_900 * 0.8, 'EUR', 'it'));
  expect(content.intro[0]).toContain(total);
});
