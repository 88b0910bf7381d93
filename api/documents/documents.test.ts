import { describe, expect, test, vi } from 'vitest';
import { parseProfile, policyText, type Profile } from '../../policy/index.ts';
import { languages, type Language } from '../http/language.ts';
import { exampleDays, exampleScene } from '../notices/example-case.ts';
import { exampleReturn, exampleStatement } from '../notices/example-records.ts';
import { wireOf } from '../notices/order-mail.ts';
import { slipOf } from '../returns/return-slip.ts';
import { exampleProfile } from '../test-api.ts';
import { receiptFacts } from '../withdrawals/present-receipt.ts';
import { documentWords } from './document-words.ts';
import { modelFormPdf } from './model-form-pdf.ts';
import { modelInstructionsPdf } from './model-instructions-pdf.ts';
import { orderReceiptPdf } from './order-receipt-pdf.ts';
import { returnSlipPdf } from './return-slip-pdf.ts';
import { termsPdf } from './terms-pdf.ts';
import { readPdf } from './test-pdf.ts';
import { withdrawalPart } from './withdrawal-part.ts';
import { withdrawalReceiptPdf } from './withdrawal-receipt-pdf.ts';

const names = ['backboneprostore', 'impronta', 'drop', 'restelli'];
const profiles = new Map(names.map((name) => [name, profileOf(name)]));

function profileOf(name: string): Profile {
  const parsed = parseProfile(exampleProfile(name));
  if (!parsed.ok) throw new Error(`${name} is no profile`);
  return parsed.profile;
}

const situation = { at: exampleDays.placed, withdrawalPage: 'https://shop.example/withdrawal' };
const drop = profiles.get('drop')!;
const everywhere = names.flatMap((name) => languages.map((language) => [name, language] as const));

/** Text with every space the same, as somebody reads it. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe.each(everywhere)('%s in %s', (name, language) => {
  const profile = profiles.get(name)!;

  test('the model instructions are the law’s own, filled in, and nothing else', async () => {
    const pdf = readPdf(await modelInstructionsPdf(profile, language, situation));
    const said = withdrawalPart(profile, language, situation).instructions.map((block) => ('text' in block ? block.text : ''));
    expect(said.length).toBeGreaterThan(6);
    for (const text of said) expect(plain(pdf.text)).toContain(plain(text));
    expect(plain(pdf.text)).toContain('https://shop.example/withdrawal');
    expect(pdf.pages).toHaveLength(1);
  });

  test('the model form names the merchant, asks what Annex I-B asks, and fits one page', async () => {
    const pdf = readPdf(await modelFormPdf(profile, language, situation));
    const list = withdrawalPart(profile, language, situation).form.find((block) => block.kind === 'list');
    expect(list?.kind === 'list' && list.items).toHaveLength(7);
    for (const item of list?.kind === 'list' ? list.items : []) expect(plain(pdf.text)).toContain(plain(item));
    expect(plain(pdf.text)).toContain('(*)');
    expect(pdf.pages).toHaveLength(1);
  });

  test('the terms are all there, page after page', async () => {
    const pdf = readPdf(await termsPdf(profile, language, situation));
    expect(pdf.pages.length).toBeGreaterThan(3);
    pdf.pages.forEach((page, index) => expect(plain(page)).toContain(plain(documentWords(language).page(index + 1, pdf.pages.length))));
    const { title } = policyText(profile, language);
    const { instructions, form } = withdrawalPart(profile, language, situation);
    for (const block of [...instructions, ...form]) {
      for (const text of block.kind === 'list' ? block.items : 'text' in block ? [block.text] : []) {
        expect(plain(body(pdf.pages, title, language))).toContain(plain(text));
      }
    }
    expect(pdf.tags.filter((tag) => tag === 'H2')).toHaveLength(8);
    expect(plain(pdf.text)).not.toContain(plain(documentWords(language).unshown).slice(0, 20));
    expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']));
  });
});

/** The text without what stands below each page. */
function body(all: readonly string[], title: string, language: Language): string {
  const { page } = documentWords(language);
  return all.map((text, index) => text.slice(0, text.lastIndexOf(`${title}\n${page(index + 1, all.length)}`))).join('');
}

describe('a receipt of a statement', () => {
  const receipt = (language: Language, changes: object = {}) =>
    withdrawalReceiptPdf({ record: { ...exampleStatement(language), ...changes }, shop: 'Bottega', profile: drop });

  test.each(languages)('%s: says what was stated and when, to the second', async (language) => {
    const { text } = readPdf(await receipt(language));
    for (const [label, value] of receiptFacts(exampleStatement(language))) {
      expect(plain(text)).toContain(plain(label));
      expect(plain(text)).toContain(plain(value));
    }
    expect(text).toMatch(/19[:.]45[:.]10/);
    expect(text).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  });

  test('writes a colon after its labels as the language does', async () => {
    const { text } = readPdf(await receipt('fr'));
    expect(text).toMatch(/SHA-256\)\u00a0: ?\s*9f86/);
    expect(text).not.toMatch(/[^\s\u00a0]: ?\s*9f86/);
  });

  test('keeps what its face cannot show to be read out and copied', async () => {
    const { text, source } = readPdf(await receipt('it', { name: 'Анна €漢字' }));
    expect(text).toContain('Анна €');
    expect(source).toMatch(/\/Marked true/);
  });

  test.each(languages)('%s: says that there are characters it cannot show, where there are', async (language) => {
    const { unshown } = documentWords(language);
    expect(plain(readPdf(await receipt(language, { name: '漢字' })).text)).toContain(plain(unshown));
    expect(plain(readPdf(await receipt(language, { name: 'Łukasz Ωμέγα Анна €' })).text)).not.toContain(plain(unshown).slice(0, 20));
  });

  test('holds a statement of any length', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `riga ${index}`).join('\n');
    const { text, pages: all } = readPdf(await receipt('it', { scope: long }));
    expect(all.length).toBeGreaterThan(10);
    for (const line of [0, 450, 899]) expect(text).toContain(`riga ${line}`);
  });
});

test('a return slip says what goes where, under a code that names the return', async () => {
  const scene = exampleScene(drop, 'it');
  const record = exampleReturn('it', { way: 'ownCourier' });
  const { text, tags, source } = readPdf(await returnSlipPdf(slipOf(record, { ...scene, shop: 'Bottega', planned: undefined })));
  for (const said of [record.id, '100001', 'Anna Rossi', 'Il Borro Polo Logistico', '52100 Arezzo (AR)', 'Borsa da viaggio', 'BAG']) {
    expect(plain(text)).toContain(said);
  }
  expect(tags).toContain('Figure');
  expect(source).toContain('/Alt');
});

test.each(languages)('%s: a return slip points to no address where none is named', async (language) => {
  const profile = profiles.get('restelli')!;
  const scene = exampleScene(profile, language);
  const record = exampleReturn(language, { way: 'ownCourier' });
  const slip = slipOf(record, { ...scene, shop: 'Bottega', planned: undefined });
  expect(slip.to).toBeNull();
  const { text } = readPdf(await returnSlipPdf(slip));
  const { slip: words } = documentWords(language);
  expect(plain(text)).toContain(words.placeComes);
  expect(plain(text)).not.toContain(words.way.ownCourier);
});

test('a receipt of a purchase adds up as the order does', async () => {
  const scene = exampleScene(drop, 'en');
  const order = wireOf(scene);
  const { text } = readPdf(await orderReceiptPdf({ language: 'en', shop: 'Bottega', profile: drop, order }));
  const whole = ['63812 Montegranaro (FM)', '50019 Sesto Fiorentino (FI)', 'Italy'];
  for (const said of [order.total.text, order.delivery.fee.text, 'DROP Srl', '01383870431', 'Anna Rossi', order.taxText, ...whole]) {
    expect(plain(text)).toContain(plain(said));
  }
});

describe('every document', () => {
  test('is tagged, names its language and title, and says that it follows PDF/UA', async () => {
    const { source, tags } = readPdf(await modelFormPdf(drop, 'de', situation));
    expect(source.slice(0, 8)).toBe('%PDF-1.7');
    expect(source).toMatch(/\/Marked true/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/Lang \(de\)/);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toMatch(/\/FontFile2/);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'Document')).toHaveLength(1);
  });

  test('is the same whatever was set before it', async () => {
    const receipt = (name: string) => withdrawalReceiptPdf({ record: { ...exampleStatement('fr'), name }, shop: 'B', profile: drop });
    vi.resetModules();
    const fresh = await (
      await import('./withdrawal-receipt-pdf.ts')
    ).withdrawalReceiptPdf({
      record: { ...exampleStatement('fr'), name: 'Anna\u00a0Rossi 漢' },
      shop: 'B',
      profile: drop,
    });
    await receipt('Anna Rossi 字 ﬁ fi');
    expect((await receipt('Anna\u00a0Rossi 漢')).equals(fresh)).toBe(true);
  });

  test('has the same bytes for the same content, set anew or remembered', async () => {
    const first = await termsPdf(drop, 'fr', situation);
    expect(await termsPdf(drop, 'fr', { ...situation, at: '2026-11-20T20:00:00Z' })).toBe(first);
    vi.resetModules();
    const anew = await import('./terms-pdf.ts');
    const again = await anew.termsPdf(drop, 'fr', situation);
    expect(again).not.toBe(first);
    expect(again.equals(first)).toBe(true);
  });
});
