import { describe, expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { refundDue } from '../refund/refund-due.ts';
import { parseProfile, type Profile } from '../profile.ts';
import { wordsLanguages, type WordsLanguage } from '../reason/words.ts';
import { changedDocument } from '../scenario/changed-document.ts';
import type { PolicyBlock } from './policy-document.ts';
import { policyText } from './policy-text.ts';

type Changes = Readonly<Record<string, unknown>>;
const shops = { backboneprostore, drop, impronta, restelli };
type Shop = keyof typeof shops;

function profileOf(shop: Shop, changes: Changes = {}): Profile {
  const parsed = parseProfile(changedDocument(shops[shop], changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.profile;
}

function lines(shop: Shop, language: WordsLanguage = 'en', changes: Changes = {}): readonly string[] {
  const { sections } = policyText(profileOf(shop, changes), language, { today: '2026-11-20' });
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
}

const said = (shop: Shop, changes: Changes = {}) => lines(shop, 'en', changes).join('\n');

function textsOf(block: PolicyBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'list' ? block.items : [block.text];
}

const limit = (days: number, kind: 'calendar' | 'working') => ({
  'order.unavailable.all.refundWithin.days': days,
  'order.unavailable.some.refundWithin.days': days,
  'order.unavailable.all.refundWithin.kind': kind,
  'order.unavailable.some.refundWithin.kind': kind,
});

describe('money for goods that cannot be had', () => {
  it.each([
    [4, 'working', 'our aim is 4 working days from the order.'],
    [5, 'working', 'our aim is 14 days from the order, or 5 working days if they end sooner, and never later than 5 working days.'],
    [15, 'working', 'our aim is 14 days from the order, and never later than 15 working days.'],
    [14, 'calendar', 'our aim is 14 days from the order.'],
    [20, 'calendar', 'our aim is 14 days from the order, and never later than 20 days.'],
  ] as const)('%s %s days of the terms', (days, kind, words) => {
    expect(said('backboneprostore', limit(days, kind))).toContain(words);
  });

  it('is aimed at no later than it is due, although working days can outlast a fortnight', () => {
    const unavailable = { kind: 'statement', id: 'any', at: '2026-12-23T10:00:00Z', ground: 'unavailable', units: [] } as const;
    const order = { placedAt: unavailable.at, destination: { country: 'IT' }, lines: [], delivery: { paid: 0, cheapestStandard: 0 } };
    const each = { statement: unavailable, pieces: [], sentAt: undefined, receivedAt: undefined, charges: [], giftsKept: [] };
    const due = (days: number) => refundDue(profileOf('backboneprostore', limit(days, 'working')), order, each, false).value!;
    expect(due(4)).toMatchObject({ dueBy: due(4).legalLimit });
    expect(due(4).dueBy < '2027-01-06').toBe(true);
    expect(due(10)).toMatchObject({ dueBy: '2027-01-06' });
    expect(due(10).legalLimit > due(10).dueBy).toBe(true);
  });
});

describe('what stands and falls with a rule', () => {
  it.each<[Shop, string, string, unknown]>([
    ['backboneprostore', 'An order takes one code.', 'discount.codes.stackable.allowed', true],
    ['backboneprostore', 'A code can be used once.', 'discount.codes.singleUse.required', false],
    ['backboneprostore', 'needs goods worth at least as much', 'discount.codes.minOrder', undefined],
    ['backboneprostore', 'Products on promotion take no code.', 'discount.codes.onPromotedProducts.allowed', true],
    ['backboneprostore', 'can be paid by other means', 'discount.codes.residualPayment.otherMethods', false],
    ['backboneprostore', 'What is left of a code is not given back.', 'discount.codes.change.given', true],
    ['backboneprostore', 'document of the buyer and the holder of the card', 'payment.fraud.idDocument.of', ['buyer']],
    ['backboneprostore', 'within 5 working days of the request', 'payment.fraud.idDeadline.days', 6],
    ['backboneprostore', 'Until then the order waits.', 'payment.fraud.whilePending', undefined],
    ['backboneprostore', 'If none comes in time, the contract ends', 'payment.fraud.onFail.outcome', 'mayRefuse'],
    ['drop', 'A telephone number may do instead.', 'payment.fraud.idDocument.orPhoneNumber', undefined],
    ['drop', 'If the document is not valid, we may decline', 'payment.fraud.onFail', undefined],
    ['backboneprostore', 'if fraud is suspected', 'buyer.refusalGrounds', undefined],
    ['backboneprostore', 'After that we can still end it', 'order.terminatedOn', undefined],
    ['drop', 'We tell you why.', 'buyer.refusalExplained', { required: false, clause: 'any' }],
    ['restelli', 'If nothing comes in time, the order lapses.', 'payment.bankTransfer.within', undefined],
    ['restelli', 'you choose: the order all the same', 'payment.bankTransfer.within', undefined],
    ['backboneprostore', 'Every order comes with an invoice, by e-mail.', 'order.invoice.byDefault.document', 'taxReceipt'],
    ['drop', 'But with our label, the return is at our cost', 'return.cost.bearer', 'merchant'],
    ['backboneprostore', 'You need no account with us', 'payment.sca', undefined],
  ])('%s: "%s" with %s', (shop, sentence, path, other) => {
    expect(said(shop).toLowerCase()).toContain(sentence.toLowerCase());
    expect(said(shop, { [path]: other }).toLowerCase()).not.toContain(sentence.toLowerCase());
  });

  it('no code, no document, no transfer: nothing is said of them', () => {
    expect(said('impronta')).not.toMatch(/order takes|identity document|bank transfer/i);
  });

  it('an invoice that always comes need not be asked for', () => {
    expect(said('backboneprostore')).not.toContain('can be asked for');
  });

  it('any ground is said as one, whatever else is named', () => {
    expect(said('impronta')).toContain('Until the contract is concluded we may decline an order. Once');
  });

  it('nothing is said of a method that is not offered', () => {
    expect(said('backboneprostore')).not.toMatch(/klarna/i);
    expect(said('backboneprostore', { 'payment.methods[3].enabled': true })).toContain('klarna.com');
  });

  it('prices contain tax where every total does', () => {
    const everywhere = 'Prices include value added tax.';
    expect(said('impronta')).not.toContain(everywhere);
    expect(said('impronta')).toContain('for other destinations they contain none');
    expect(said('drop', { 'shipping.zones[0].countries': ['IT', 'DE'] })).toContain(everywhere);
  });

  it('the harmonised notice is told of where it is shown', () => {
    expect(said('impronta')).not.toContain('harmonised notice');
    expect(said('impronta', { 'guarantee.harmonisedNotice': { shown: true, clause: 'any' } })).toContain('harmonised notice');
  });

  it('no day is told for a damage report where the terms set none', () => {
    expect(said('impronta')).toContain('Tell us of visible damage as soon as you can');
    expect(said('impronta')).not.toContain('within 8 days');
  });

  it.each([
    ['impronta', {}, 26],
    ['impronta', { 'guarantee.duration.months': 36 }, 36],
    ['drop', { 'terms.law.country': 'DE' }, 26],
  ] as const)('%s %o: the months to act on a defect', (shop, changes, months) => {
    expect(said(shop, changes)).toContain(`within ${months} months of delivery: Italy.`);
  });

  it('a state that is neither delivered to nor gives the law sets no limit', () => {
    expect(said('drop', { 'terms.law.country': 'DE', 'shipping.zones[0].countries': ['DE'], 'shipping.home': 'DE' })).not.toContain(
      'act on a defect',
    );
  });
});

describe.each(wordsLanguages)('in %s', (language) => {
  it('no sentence stands twice', () => {
    for (const shop of Object.keys(shops) as Shop[]) {
      const sentences = lines(shop, language)
        .filter((line) => line.endsWith('.'))
        .flatMap((line) => line.split(/(?<=\.) (?=\p{Lu}\p{L}* )/u));
      expect(sentences.filter((line, index) => sentences.indexOf(line) !== index)).toEqual([]);
    }
  });

  it('one year and one hour are not several', () => {
    const all = lines('backboneprostore', language, {
      'buyer.minAge.years': 1,
      'shipping.dispatchWithin.amount': 1,
      'payment.methods[0].minAge': 1,
    }).join('\n');
    expect(all).not.toMatch(/(?<!\d)1 (?:years|anni|ans|años|Jahren?e?\b(?<!Jahr)|heures|ore|horas|hours|Stunden)|les 1 /);
  });

  it.runIf(language === 'it' || language === 'fr')('no typewriter apostrophe is left', () => {
    for (const shop of Object.keys(shops) as Shop[]) expect(lines(shop, language).filter((line) => /\p{L}'\p{L}/u.test(line))).toEqual([]);
  });
});
