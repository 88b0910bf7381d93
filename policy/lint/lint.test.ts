import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawParameters } from '../law/law-parameters.ts';
import { parseProfile, type Profile } from '../profile.ts';
import { quote } from '../quote.ts';
import type { FindingId } from './finding-id.ts';
import { findingId } from './finding-id.ts';
import { findingText } from './finding-text.ts';
import { findingWordsEn } from './finding-words.en.ts';
import { findingWordsIt } from './finding-words.it.ts';
import type { FlawCode } from './flaw-code.ts';
import type { Severity } from './flaw.ts';
import { lintRules } from './lint-rules.ts';
import { lint } from './lint.ts';
import { blockingFindings, publishable } from './publishable.ts';

const merchants = ['backboneprostore', 'impronta', 'drop', 'restelli'] as const;
type Merchant = (typeof merchants)[number];

/** New values by path, `zones[0]` written `zones.0`; `undefined` takes a key away. */
type Changes = Readonly<Record<string, unknown>>;

function profileWith(merchant: Merchant, ...changes: readonly Changes[]): Profile {
  const json: unknown = JSON.parse(readFileSync(new URL(`../profiles/${merchant}.json`, import.meta.url), 'utf8'));
  for (const [path, value] of changes.flatMap((each) => Object.entries(each))) {
    const keys = path.split('.');
    const last = keys.pop()!;
    keys.reduce<any>((node, key) => (node[key] ??= {}), json)[last] = value;
  }
  const parsed = parseProfile(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
  return parsed.profile;
}

const bb = 'backboneprostore';
const im = 'impronta';
const dr = 'drop';
const re = 'restelli';
const soon = { days: 7, kind: 'calendar', from: 'possession' };
const seller = { roles: ['seller'], legalName: 'One Srl', address: { street: 'Via 1', city: 'Jesi', country: 'IT' }, vatNumber: '1' };

const noGap = [{ service: 'standard', fee: { amount: 1500 } }];

interface Row {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly merchant: Merchant;
  readonly path: string;
  /** What makes the profile bad; absent: the terms as written are. */
  readonly bad?: Changes;
  readonly mend: Changes;
}

/** Every flaw the lint knows: where it is found, and what silences it. */
const rows: Readonly<Record<FlawCode, Row>> = {
  'order.buttonSilent': {
    id: 'Q1',
    severity: 'E',
    merchant: im,
    path: 'order.submitLabel',
    mend: { 'order.submitLabel.words': 'ordine con obbligo di pagare' },
  },
  'order.buttonDoubtful': {
    id: 'Q1',
    severity: 'W',
    merchant: bb,
    path: 'order.submitLabel',
    mend: { 'order.submitLabel.words': 'Buy and pay' },
  },
  'withdrawal.noFunction': {
    id: 'Q2',
    severity: 'E',
    merchant: bb,
    path: 'withdrawal.onlineFunction',
    mend: { 'withdrawal.onlineFunction': { offered: true } },
  },
  'seller.unnamed': { id: 'Q3', severity: 'E', merchant: re, path: 'seller.parties', mend: { 'seller.parties': [seller] } },
  'seller.incomplete': {
    id: 'Q3',
    severity: 'E',
    merchant: bb,
    path: 'seller.parties[0]',
    bad: { 'seller.parties.0.vatNumber': undefined },
    mend: { 'seller.parties': [seller] },
  },
  'seller.split': { id: 'Q3', severity: 'E', merchant: dr, path: 'seller.parties', mend: { 'seller.parties.1.roles': ['manufacturer'] } },
  'seller.noEmail': {
    id: 'Q3',
    severity: 'E',
    merchant: bb,
    path: 'seller.contacts',
    bad: { 'seller.contacts.emails': [] },
    mend: { 'seller.contacts.emails': ['shop@example.com'] },
  },
  'seller.noPhone': { id: 'Q3', severity: 'W', merchant: dr, path: 'seller.contacts', mend: { 'seller.contacts.phone': '+39 0575 1' } },
  'buyer.minorsAdmitted': { id: 'Q4', severity: 'W', merchant: im, path: 'buyer.minAge', mend: { 'buyer.minAge.years': 18 } },
  'buyer.onlyCountryOfRegistration': {
    id: 'Q5',
    severity: 'E',
    merchant: im,
    path: 'buyer.onlyCountryOfRegistration',
    mend: { 'buyer.onlyCountryOfRegistration.required': false },
  },
  'price.byDestination': {
    id: 'Q5',
    severity: 'I',
    merchant: dr,
    path: 'price.perDestination',
    mend: { 'price.perDestination': undefined },
  },
  'price.crossedListPrice': {
    id: 'Q6',
    severity: 'E',
    merchant: bb,
    path: 'price.crossedReference',
    mend: { 'price.crossedReference.reference': 'lowestOf30Days' },
  },
  'shipping.thresholdGap': {
    id: 'Q7',
    severity: 'W',
    merchant: im,
    path: 'shipping.zones[1].services[0].fee',
    mend: { 'shipping.zones.0.services.0.fee.under': undefined, 'shipping.zones.1.services.0.freeFrom.operator': 'atLeast' },
  },
  'shipping.basisUnstated': {
    id: 'Q7',
    severity: 'W',
    merchant: dr,
    path: 'shipping.campaigns[0].freeFrom',
    bad: { 'shipping.campaigns': [{ id: 'sale', when: {}, freeFrom: { amount: 5000, operator: 'atLeast' } }] },
    mend: { 'shipping.campaigns.0.freeFrom.basis': 'net' },
  },
  'shipping.datesNotBinding': {
    id: 'Q8',
    severity: 'E',
    merchant: im,
    path: 'shipping.timeNature',
    mend: { 'shipping.timeNature': { binding: true } },
  },
  'delivery.noLateRemedy': {
    id: 'Q8',
    severity: 'E',
    merchant: im,
    path: 'delivery.lateness',
    mend: { 'delivery.lateness.remedy': 'statutory' },
  },
  'shipping.maxDaysTooLong': {
    id: 'Q8',
    severity: 'W',
    merchant: bb,
    path: 'shipping.maxDays',
    bad: { 'shipping.maxDays.days': 31, 'delivery.lateness.extendedToDays': 60 },
    mend: { 'shipping.maxDays.days': 30, 'delivery.lateness.extendedToDays': 30 },
  },
  'shipping.riskAtSignature': {
    id: 'Q8',
    severity: 'W',
    merchant: im,
    path: 'shipping.riskTransfer',
    mend: { 'shipping.riskTransfer.at': 'possession' },
  },
  'payment.surcharge': { id: 'Q9', severity: 'E', merchant: re, path: 'payment.surcharge', mend: { 'payment.surcharge': { amount: 0 } } },
  'payment.transferLapseUnstated': {
    id: 'Q10',
    severity: 'W',
    merchant: re,
    path: 'payment.unpaid',
    mend: { 'payment.unpaid': { outcome: 'terminated' } },
  },
  'payment.transferDaysUnclear': {
    id: 'Q10',
    severity: 'W',
    merchant: re,
    path: 'payment.bankTransfer.within',
    mend: { 'payment.bankTransfer.within.ambiguity': undefined },
  },
  'payment.idCopyUnsafe': {
    id: 'Q11',
    severity: 'W',
    merchant: dr,
    path: 'payment.fraud.idDocument',
    mend: { 'payment.fraud.idDocument.by': ['upload'] },
  },
  'account.misuseIdCopy': {
    id: 'Q11',
    severity: 'W',
    merchant: dr,
    path: 'account.credentials',
    mend: { 'account.credentials.misuseReport': 'notice' },
  },
  'account.slowUnsubscribe': {
    id: 'Q11',
    severity: 'W',
    merchant: bb,
    path: 'account.newsletter.unsubscribeWithin',
    mend: { 'account.newsletter.unsubscribeWithin.days': 0 },
  },
  'seller.controllerElsewhere': {
    id: 'Q11',
    severity: 'W',
    merchant: dr,
    path: 'seller.parties[0]',
    mend: { 'seller.parties.0.roles': ['seller', 'dataController'] },
  },
  'order.noCancellation': {
    id: 'Q12',
    severity: 'E',
    merchant: im,
    path: 'order.cancelAfterSubmit',
    mend: { 'order.cancelAfterSubmit.allowed': true },
  },
  'delivery.uncappedCosts': {
    id: 'Q13',
    severity: 'W',
    merchant: im,
    path: 'delivery.uncollected.deductions',
    mend: { 'delivery.uncollected.deductions.documentedOnly': true },
  },
  'withdrawal.formOnly': {
    id: 'Q14',
    severity: 'E',
    merchant: im,
    path: 'withdrawal.statement',
    mend: { 'withdrawal.statement.by': ['merchantForm', 'email'], 'withdrawal.statement.requiredData': undefined },
  },
  'withdrawal.orderNumber': {
    id: 'Q14',
    severity: 'E',
    merchant: dr,
    path: 'withdrawal.statement',
    mend: { 'withdrawal.statement.requiredData': ['decision'] },
  },
  'withdrawal.evidence': {
    id: 'Q14',
    severity: 'E',
    merchant: bb,
    path: 'withdrawal.statement',
    mend: { 'withdrawal.statement.mayAskFor': [] },
  },
  'withdrawal.sendBack': {
    id: 'Q14',
    severity: 'E',
    merchant: dr,
    path: 'withdrawal.statement',
    bad: { 'withdrawal.statement.act': 'sendBack' },
    mend: { 'withdrawal.statement.act': 'inform' },
  },
  'withdrawal.noStart': {
    id: 'Q14',
    severity: 'E',
    merchant: re,
    path: 'withdrawal.period',
    mend: { 'withdrawal.period.from': 'possession' },
  },
  'withdrawal.tooShort': {
    id: 'Q14',
    severity: 'E',
    merchant: bb,
    path: 'withdrawal.period',
    bad: { 'withdrawal.period': soon },
    mend: { 'withdrawal.period.days': 14 },
  },
  'withdrawal.noModel': {
    id: 'Q14',
    severity: 'E',
    merchant: dr,
    path: 'withdrawal.modelInstructions',
    mend: { 'withdrawal.modelInstructions': { at: ['site'] } },
  },
  'refund.waitsForGoods': { id: 'Q15', severity: 'E', merchant: im, path: 'refund.within', mend: { 'refund.within.from': 'notice' } },
  'refund.late': {
    id: 'Q15',
    severity: 'E',
    merchant: bb,
    path: 'refund.within',
    bad: { 'refund.within': { days: 10, kind: 'working', from: 'notice' } },
    mend: { 'refund.within.days': 9 },
  },
  'refund.longer': { id: 'Q15', severity: 'E', merchant: dr, path: 'refund.longerFor', mend: { 'refund.longerFor': undefined } },
  'withdrawal.withheldTooLong': {
    id: 'Q15',
    severity: 'E',
    merchant: re,
    path: 'withdrawal.withholdRefund',
    mend: { 'withdrawal.withholdRefund.until': 'receiptOrProofOfDispatch' },
  },
  'refund.withoutDelivery': {
    id: 'Q15',
    severity: 'E',
    merchant: bb,
    path: 'refund.delivery.elsewhere',
    mend: { 'refund.delivery.elsewhere': undefined, 'refund.delivery.whenAllReturned': 'cheapestStandard' },
  },
  'refund.processing': {
    id: 'Q15',
    severity: 'E',
    merchant: dr,
    path: 'refund.deductions',
    mend: { 'refund.deductions.kinds': ['returnCost'] },
  },
  'return.processing': {
    id: 'Q15',
    severity: 'E',
    merchant: dr,
    path: 'return.cost',
    mend: { 'return.cost.includesProcessing': false },
  },
  'return.riskThoughCollected': {
    id: 'Q16',
    severity: 'W',
    merchant: bb,
    path: 'return.risk',
    mend: { 'return.risk.bearer': 'merchant' },
  },
  'withdrawal.withheldThoughCollected': {
    id: 'Q16',
    severity: 'W',
    merchant: bb,
    path: 'withdrawal.withholdRefund',
    bad: { 'return.ways.offered': ['merchantCollects'], 'withdrawal.withholdRefund': { until: 'receiptOrProofOfDispatch' } },
    mend: { 'return.ways.offered': ['merchantCollects', 'ownCourier'] },
  },
  'return.refused': {
    id: 'Q17',
    severity: 'E',
    merchant: im,
    path: 'return.unmetCondition',
    mend: { 'return.unmetCondition.outcome': 'reduceRefund' },
  },
  'withdrawal.refusable': {
    id: 'Q17',
    severity: 'E',
    merchant: bb,
    path: 'withdrawal.refused',
    mend: { 'withdrawal.refused': undefined },
  },
  'withdrawal.goodsAndMoneyKept': {
    id: 'Q17',
    severity: 'E',
    merchant: re,
    path: 'withdrawal.refused',
    mend: { 'withdrawal.refused': undefined },
  },
  'refund.band': {
    id: 'Q17',
    severity: 'E',
    merchant: re,
    path: 'refund.diminishedValue',
    mend: { 'refund.diminishedValue': { measure: 'actualLoss' } },
  },
  'return.giftDemanded': { id: 'Q18', severity: 'W', merchant: dr, path: 'return.gifts', mend: { 'return.gifts.mustReturn': false } },
  'guarantee.tooShort': {
    id: 'Q19',
    severity: 'E',
    merchant: bb,
    path: 'guarantee.duration',
    bad: { 'guarantee.duration.months': 23 },
    mend: { 'guarantee.duration.months': 24 },
  },
  'guarantee.fromPurchase': {
    id: 'Q19',
    severity: 'E',
    merchant: im,
    path: 'guarantee.duration',
    mend: { 'guarantee.duration.fromIfNoDeliveryReceipt': undefined, 'guarantee.duration.elsewhere': undefined },
  },
  'guarantee.reportedInTime': {
    id: 'Q19',
    severity: 'E',
    merchant: dr,
    path: 'guarantee.duration',
    mend: { 'guarantee.duration.mustBe': 'apparent' },
  },
  'guarantee.presumptionTooShort': {
    id: 'Q19',
    severity: 'E',
    merchant: bb,
    path: 'guarantee.presumption',
    bad: { 'guarantee.presumption.months': 6 },
    mend: { 'guarantee.presumption.months': 12 },
  },
  'guarantee.noticeDuty': {
    id: 'Q19',
    severity: 'E',
    merchant: im,
    path: 'guarantee.notifyWithin',
    mend: { 'guarantee.notifyWithin': undefined, 'guarantee.exclusions.causes': ['misuse'] },
  },
  'guarantee.documents': {
    id: 'Q19',
    severity: 'E',
    merchant: im,
    path: 'guarantee.evidence',
    mend: { 'guarantee.evidence': { documents: ['anyDocument'] } },
  },
  'guarantee.oneRemedy': {
    id: 'Q19',
    severity: 'E',
    merchant: bb,
    path: 'guarantee.remedies',
    mend: { 'guarantee.remedies.first': ['repair', 'replacement'] },
  },
  'guarantee.merchantChooses': {
    id: 'Q19',
    severity: 'E',
    merchant: dr,
    path: 'guarantee.remedies',
    bad: { 'guarantee.remedies.chosenBy': 'merchant' },
    mend: { 'guarantee.remedies.chosenBy': 'buyer' },
  },
  'guarantee.guarantor': {
    id: 'Q19',
    severity: 'E',
    merchant: dr,
    path: 'guarantee.guarantor',
    mend: { 'guarantee.guarantor.who': 'seller' },
  },
  'guarantee.unfoundedCost': {
    id: 'Q20',
    severity: 'W',
    merchant: dr,
    path: 'guarantee.inspection',
    mend: { 'guarantee.inspection.unfoundedCost': undefined },
  },
  'terms.odrLink': { id: 'Q21', severity: 'E', merchant: dr, path: 'terms.odrLink', mend: { 'terms.odrLink': undefined } },
  'guarantee.noNotice': {
    id: 'Q22',
    severity: 'E',
    merchant: re,
    path: 'guarantee.harmonisedNotice',
    mend: { 'guarantee.harmonisedNotice': { shown: true } },
  },
  'notice.letterOnly': {
    id: 'Q23',
    severity: 'W',
    merchant: dr,
    path: 'notice.withdrawalRefused',
    mend: { 'notice.withdrawalRefused.channels': ['registeredLetter', 'email'] },
  },
  'order.silentRefusal': {
    id: 'Q24',
    severity: 'W',
    merchant: im,
    path: 'order.acceptanceTimeout',
    mend: { 'order.acceptanceTimeout': undefined },
  },
  'buyer.unexplainedRefusal': {
    id: 'Q24',
    severity: 'W',
    merchant: im,
    path: 'buyer.refusalExplained',
    mend: { 'buyer.refusalExplained.required': true },
  },
  'order.slowRefund': {
    id: 'Q25',
    severity: 'W',
    merchant: bb,
    path: 'order.unavailable.some.refundWithin',
    mend: {
      'order.unavailable.all.refundWithin': undefined,
      'order.unavailable.some.refundWithin.kind': 'calendar',
      'order.unavailable.some.refundWithin.days': 14,
    },
  },
  'terms.distantForum': {
    id: 'Q26',
    severity: 'I',
    merchant: im,
    path: 'terms.forum',
    mend: { 'terms.forum.places': ['consumerResidence'] },
  },
  'terms.indemnity': { id: 'Q27', severity: 'W', merchant: bb, path: 'terms.indemnity', mend: { 'terms.indemnity': undefined } },
  'payment.payLater': {
    id: 'Q28',
    severity: 'I',
    merchant: dr,
    path: 'payment.methods[4]',
    mend: { 'payment.methods.4.kind': 'redirect' },
  },
  'refund.onlyWholeOrder': {
    id: 'Q29',
    severity: 'W',
    merchant: dr,
    path: 'refund.delivery',
    mend: { 'refund.delivery.whenSomeReturned': 'proportional' },
  },
};

const table = Object.entries(rows).map(([code, row]) => ({ code: code as FlawCode, ...row }));

describe('lint', () => {
  it.each(table)('$id $code is found and mended', ({ code, id, severity, merchant, path, bad = {}, mend }) => {
    const found = lint(profileWith(merchant, bad)).filter((finding) => finding.code === code);
    expect(found).toContainEqual(expect.objectContaining({ id, severity, path }));
    expect(new Set(found.map((finding) => finding.severity)).size).toBe(1);
    expect(lint(profileWith(merchant, bad, mend)).map((finding) => finding.code)).not.toContain(code);
  });

  it.each<[FlawCode, boolean, Merchant, Changes]>([
    ['order.buttonSilent', true, re, { 'order.submitLabel.quoted': true }],
    ['order.buttonSilent', false, re, { 'order.submitLabel.quoted': false }],
    ['order.buttonSilent', false, im, { 'order.submitLabel.words': 'Zahlungspflichtig bestellen' }],
    ['order.buttonSilent', true, im, { 'order.submitLabel.words': 'Ripaga' }],
    ['shipping.thresholdGap', true, dr, { 'shipping.zones.0.services.0.fee.under': 7900 }],
    [
      'shipping.thresholdGap',
      false,
      dr,
      { 'shipping.zones.0.services.0.fee.under': 7900, 'shipping.zones.0.services.0.freeFrom': { amount: 7900, operator: 'atLeast' } },
    ],
    ['shipping.thresholdGap', true, im, { 'shipping.zones.0.services.0.fee.under': 7800, 'shipping.zones.1.services': noGap }],
    ['shipping.thresholdGap', false, im, { 'shipping.zones.0.services.0.fee.under': 7901, 'shipping.zones.1.services': noGap }],
    ['shipping.datesNotBinding', false, dr, { 'shipping.timeNature.binding': false }],
    ['shipping.datesNotBinding', true, dr, { 'shipping.maxDays': undefined }],
    ['payment.surcharge', false, bb, { 'payment.surcharge': { rateBps: 0, amount: 0 } }],
    ['payment.surcharge', true, bb, { 'payment.surcharge': { rateBps: 1 } }],
    ['payment.surcharge', true, bb, { 'payment.surcharge': { amount: 1 } }],
    ['payment.idCopyUnsafe', true, bb, { 'payment.fraud.idDocument.by': ['upload', 'email'] }],
    ['delivery.uncappedCosts', false, im, { 'delivery.uncollected.deductions.costs': [] }],
    ['withdrawal.formOnly', true, im, { 'withdrawal.statement.requiredData': undefined }],
    ['withdrawal.formOnly', true, bb, { 'withdrawal.statement.by': ['modelForm'] }],
    ['withdrawal.formOnly', true, bb, { 'withdrawal.statement.requiredData': ['form'] }],
    ['withdrawal.tooShort', false, bb, { 'withdrawal.period.days': 14 }],
    ['withdrawal.noStart', true, bb, { 'withdrawal.period': undefined }],
    ['refund.late', true, bb, { 'refund.within.days': 15 }],
    ['refund.late', false, bb, { 'refund.within.days': 14 }],
    ['return.riskThoughCollected', false, bb, { 'return.risk': undefined }],
    ['return.riskThoughCollected', false, bb, { 'return.ways.offered': ['ownCourier'] }],
    ['guarantee.documents', true, bb, { 'guarantee.evidence.all': true }],
    ['guarantee.noticeDuty', true, bb, { 'guarantee.exclusions.causes': ['lateNotice'] }],
    ['guarantee.tooShort', false, bb, { 'guarantee.duration': undefined }],
    ['guarantee.oneRemedy', true, im, { 'guarantee.remedies.first': ['repair'] }],
    ['guarantee.fromPurchase', true, dr, { 'guarantee.duration.from': 'purchase' }],
    ['terms.distantForum', true, im, { 'terms.forum': { places: ['consumerResidence', 'named'], court: 'Rovigo' } }],
    ['refund.onlyWholeOrder', false, re, {}],
  ])('%s is found: %s, at %s with %j', (code, found, merchant, changes) => {
    expect(lint(profileWith(merchant, changes)).some((finding) => finding.code === code)).toBe(found);
  });

  it('has a rule for every finding of the matrix, in its order, and a flaw for every rule', () => {
    expect(lintRules.map(({ id }) => id)).toEqual(findingId.options);
    expect(new Set(table.map(({ id }) => id))).toEqual(new Set(findingId.options));
  });

  it.each(merchants)('names a place of the profile and a parameter of the law, for %s', (merchant) => {
    const profile = profileWith(merchant);
    for (const { path, law, source, code } of lint(profile)) {
      const parent = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .slice(0, -1);
      expect(
        parent.reduce<any>((node, key) => node?.[key], profile),
        code,
      ).toBeTypeOf('object');
      expect(lawParameters.get(law)?.source).toBe(source);
    }
  });

  it('cites the clause it is about', () => {
    expect(lint(profileWith(bb)).find(({ id }) => id === 'Q21')).toMatchObject({ clause: '13.3', law: 'eu.odr', verified: false });
  });

  it('says what a shop that does not sell to consumers has to mend', () => {
    const trade = profileWith(dr, { 'buyer.types.allowed': ['professional'] });
    expect(new Set(lint(trade).map(({ id }) => id))).toEqual(new Set(['Q3', 'Q11']));
  });

  it('says each thing about a place once, whatever topics stand together', () => {
    const profiles = merchants.map((merchant) => profileWith(merchant));
    const topics = Object.keys(profiles[0]!) as (keyof Profile)[];
    fc.assert(
      fc.property(fc.tuple(...topics.map(() => fc.constantFrom(...profiles))), (chosen) => {
        const mixed = Object.fromEntries(topics.map((topic, index) => [topic, chosen[index]![topic]])) as Profile;
        const findings = lint(mixed).map(({ code, path }) => `${code} ${path}`);
        expect(new Set(findings).size).toBe(findings.length);
        for (const { law } of lint(mixed)) expect(lawParameters.has(law)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['2026-09-26', false],
    ['2026-09-27', true],
  ])('on %s the harmonised notice is asked for: %s', (today, asked) => {
    expect(lint(profileWith(re), today).some(({ id }) => id === 'Q22')).toBe(asked);
  });
});

describe('publishing', () => {
  it.each(merchants)('%s can be published once every E is mended', (merchant) => {
    const mends = lint(profileWith(merchant))
      .filter(({ severity }) => severity === 'E')
      .map(({ code }) => rows[code].mend);
    const findings = lint(profileWith(merchant, ...mends));
    expect(blockingFindings(findings)).toEqual([]);
    expect(publishable(findings)).toBe(true);
  });

  it('needs a word for every E, and for nothing else', () => {
    const ids = [...new Set(lint(profileWith(im)).map(({ id }) => id))];
    const below = new Set(lint(profileWith(im)).flatMap(({ id, severity }) => (severity === 'E' ? [id] : [])));
    fc.assert(
      fc.property(fc.subarray(ids), (known) => {
        const findings = lint(profileWith(im, { acknowledged: known.map(acknowledge) }));
        expect(publishable(findings)).toBe([...below].every((id) => known.includes(id)));
        expect(findings.filter(({ acknowledged }) => acknowledged !== undefined).every(({ id }) => known.includes(id))).toBe(true);
        expect(findings).toHaveLength(lint(profileWith(im)).length);
      }),
      { numRuns: 40 },
    );
  });

  it('with a word given, every amount and reason of a quote stays as it was', () => {
    const line = { id: 'a', sku: 'A', quantity: 1, price: 7900, listPrice: 9900 };
    const input = {
      now: '2026-11-20T09:00:00Z',
      lines: [line],
      codes: [],
      destination: { country: 'IT' },
      buyer: { countryOfRegistration: 'DE', age: 17 },
    };
    for (const merchant of merchants) {
      const acknowledged = profileWith(merchant, { acknowledged: findingId.options.map(acknowledge) });
      expect(quote(acknowledged, input)).toEqual(quote(profileWith(merchant), input));
    }
  });
});

function acknowledge(finding: FindingId) {
  return { finding, reason: 'The new terms are with counsel.', by: 'Legal', on: '2026-11-20' };
}

describe.each(['it', 'en'] as const)('in %s', (language) => {
  it.each(table)('$code has words', ({ code, id }) => {
    for (const text of Object.values(findingText({ id, code }, language))) expect(text).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('says each thing once, and keeps to the keys of the profile', () => {
    const { flaws, why, remedy } = language === 'it' ? findingWordsIt : findingWordsEn;
    const texts = [flaws, why, remedy].flatMap((part) => Object.values<string>(part));
    expect(new Set(texts).size).toBe(texts.length);
    expect(Object.keys(flaws)).toEqual(Object.keys(flaws).sort());
  });
});
