import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProfile, type Profile } from '../profile.ts';
import { changedDocument } from '../scenario/changed-document.ts';
import { profileDiff } from './profile-diff.ts';

type Id = 'backboneprostore' | 'impronta' | 'drop' | 'restelli';

function profileOf(id: Id, changes: Record<string, unknown>): Profile {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, `../profiles/${id}.json`), 'utf8'));
  const parsed = parseProfile(changedDocument(document, changes));
  if (!parsed.ok) throw new Error(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.profile;
}

const diffOf = (id: Id, changes: Record<string, unknown>) => profileDiff(profileOf(id, {}), profileOf(id, changes), 'en');
const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

describe('an outcome that changes is told', () => {
  it.each<[Id, Record<string, unknown>, string]>([
    ['backboneprostore', { 'guarantee.duration.months': 36 }, 'a defect 29 months later'],
    ['backboneprostore', { 'guarantee.duration.months': 36 }, 'guarantee until'],
    ['backboneprostore', { 'delivery.damageReport.within.days': 10 }, 'to be reported by'],
    ['impronta', { 'return.voluntary.within.days': 20 }, 'voluntary return to be asked for by'],
    ['impronta', { 'delivery.uncollected.deductions.costs': ['outbound'] }, 'not collected'],
    ['drop', { 'delivery.uncollected.deductions.costs': [] }, 'not collected'],
    ['backboneprostore', { 'payment.fraud.idDeadline.days': 7 }, 'Identity document asked for'],
    ['drop', { 'return.gifts.mustReturn': false }, 'a gift worth'],
    ['backboneprostore', { 'terms.complaint.answerWithin.days': 5 }, 'answer due by'],
    ['impronta', { 'calendar.localHolidays': [] }, 'goods to leave by'],
    ['impronta', { 'calendar.localHolidays[0].monthDay': '06-24' }, 'Ordered and paid on'],
    ['backboneprostore', { 'shipping.dispatchWithin.for': ['card'] }, 'goods to leave by'],
    ['impronta', { 'order.conclusion.when': 'receipt' }, 'contract made on'],
    ['drop', { 'order.conclusion.atLatest': undefined }, 'never accepted'],
    [
      'impronta',
      { 'order.acceptanceTimeout.days': 5 },
      'Ordered on 11 November 2026, no answer from the shop: answer due by 18 November 2026',
    ],
    [
      'backboneprostore',
      { 'shipping.maxDays.days': 20 },
      'Contract made on 11 November 2026: to be delivered by 1 December 2026, was 11 December',
    ],
    ['impronta', { 'return.cost.bearer': 'buyer' }, "by the buyer's own courier: cost borne by the buyer, was the shop"],
    ['impronta', { 'return.voluntary.cost.bearer': 'merchant' }, "in a voluntary return, by the shop's label: cost borne by the shop"],
    ['backboneprostore', { 'buyer.guestCheckout.allowed': false }, 'A buyer without an account: order allowed: no, was yes'],
    ['impronta', { 'payment.methods[1].charged.at': 'order' }, 'payment by PayPal taken on 9 November 2026, was 12 November 2026'],
    [
      'impronta',
      { 'refund.within.kind': 'calendar' },
      'goods back on 13 November 2026: refund due by 15 November 2026, was 16 November 2026',
    ],
    [
      'impronta',
      { 'return.unmetCondition.outcome': 'reduceRefund' },
      'goods worn by 30 %, goods back on 9 November 2026: refund €76.00, was €0.00',
    ],
    [
      'drop',
      { 'return.label.feeByCountry.CH': 2600 },
      "sent back by the shop's label, from Switzerland, goods back on 9 November 2026: refund €80.00, was €82.00",
    ],
    ['drop', { 'calendar.timeZone': 'Asia/Tokyo' }, 'UTC: last day to withdraw'],
    ['drop', { 'calendar.timeZone': 'America/New_York' }, 'UTC: last day to withdraw'],
    ['drop', { 'calendar.timeZone': 'Europe/London' }, 'UTC: last day to withdraw'],
  ])('%s %j: %s', (id, changes, expected) => {
    expect(texts(diffOf(id, changes).outcomes).filter((text) => text.includes(expected))).not.toEqual([]);
  });

  it.each<[Id, Record<string, unknown>]>([
    ['drop', { 'refund.within.days': 10 }],
    ['drop', { 'refund.delivery.whenAllReturned': 'paid' }],
  ])('%s %j: no voluntary return where none is offered', (id, changes) => {
    expect(texts(diffOf(id, changes).outcomes).filter((text) => text.startsWith('Voluntary'))).toEqual([]);
  });

  it('names the day a refund counts from', () => {
    const due = texts(diffOf('drop', { 'refund.within.days': 10 }).outcomes).filter((text) => text.includes('refund due by'));
    expect(due.length).toBeGreaterThan(0);
    for (const text of due) expect(text).toMatch(/ on 2 November 2026/);
  });
});

describe('a key is told in words', () => {
  it.each<[Id, Record<string, unknown>, string]>([
    [
      'backboneprostore',
      { 'payment.fraud.idDeadline.days': 7 },
      'The time to send an identity document is now 7 working days; it was 5 working days.',
    ],
    [
      'impronta',
      { 'delivery.uncollected.deductions.costs': ['outbound'] },
      'What is kept for an uncollected parcel is now sending; it was sending, the way back, customs on the way back.',
    ],
    ['restelli', { 'terms.complaint.channels': ['phone'] }, 'The list of ways to complain is now telephone; it was e-mail.'],
    ['drop', { 'calendar.timeZone': 'Asia/Tokyo' }, 'The time zone is now Asia/Tokyo; it was Europe/Rome.'],
    ['impronta', { 'calendar.localHolidays[0].monthDay': '06-24' }, 'The local holiday of Rovigo is now 24 June; it was 26 November.'],
    ['impronta', { 'order.submitLabel.words': 'Go' }, 'The wording of the order button in the terms is now "Go"; it was "Confirm order".'],
    [
      'backboneprostore',
      { 'shipping.dispatchWithin.for': ['card'] },
      'The list of payment methods with a promised dispatch is now credit or debit card; it was credit or debit card, PayPal.',
    ],
    [
      'backboneprostore',
      { 'order.unavailable.some.refundWithin.days': 9 },
      'The time for the refund when a part cannot be had is now 9 working days from the order; it was 15 working days from the order.',
    ],
    [
      'drop',
      { 'return.gifts.mustReturn': false },
      'The treatment of gifts when goods go back is now may stay with the buyer; it was to go back too.',
    ],
    [
      'drop',
      { 'acknowledged[0]': { finding: 'Q2', reason: 'Known.', by: 'Me', on: '2026-11-21' } },
      'The acknowledged finding Q2 is now Known. (Me, 21 November 2026); it was The terms are older than the online function. The shop offers it all the same. (Cassa demonstration, 20 November 2026).',
    ],
    [
      'impronta',
      { 'shipping.zones[1].services[0].freeFrom': undefined },
      'No longer there: the threshold of free delivery to any other country (it was: free over €159.00 after discount codes).',
    ],
    [
      'restelli',
      { 'shipping.zones[0].services[0].freeFrom': { amount: 9900, operator: 'atLeast' } },
      'New: the threshold of free delivery to zone "european-union": free from €99.00.',
    ],
    [
      'backboneprostore',
      { 'guarantee.presumption.months': 24 },
      'The time in which a defect is taken to have been there at delivery is now 24 months; it was 12 months.',
    ],
    ['restelli', { 'calendar.country': 'FR' }, 'The country whose holidays the shop keeps is now France; it was Italy.'],
    [
      'backboneprostore',
      { 'payment.methods[3].charged.thenAfterDays': [30] },
      'The plan of later instalments for payment by Klarna (pay later) is now 30 calendar days; it was 30 calendar days, 60 calendar days.',
    ],
    [
      'backboneprostore',
      { 'shipping.zones[0].only.postalPrefixes': ['07'] },
      'The list of first digits of postal codes in zone "italy-islands-calabria" is now 07; it was 07, 08, 09, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98.',
    ],
    ['drop', { 'payment.methods[1].minTotal': 500 }, 'New: the least total for payment by PayPal: €5.00.'],
  ])('%s %j', (id, changes, expected) => {
    expect(texts(diffOf(id, changes).changes)).toEqual([expected]);
  });
});

describe('a change that changes nothing says so', () => {
  const fee = 'shipping.zones[0].services[0].fee.under';
  const free = 'shipping.zones[0].services[0].freeFrom.amount';
  const nothing = 'This changes nothing in fact';

  it.each<[Id, Record<string, unknown>]>([
    ['impronta', { [free]: 9900 }],
    ['drop', { 'withdrawal.period.days': 10 }],
    ['drop', { 'guarantee.duration.months': 12 }],
    ['drop', { 'withdrawal.exclusions.grounds': ['personalised', 'sealedHygiene', 'otherStatutory'] }],
  ])('%s %j', (id, changes) => {
    const diff = diffOf(id, changes);
    expect(diff.outcomes).toEqual([]);
    expect(texts(diff.changes)).toEqual([expect.stringContaining(nothing)]);
  });

  it.each<[Id, Record<string, unknown>]>([
    ['impronta', { [free]: 6900 }],
    ['impronta', { [free]: 9900, [fee]: 9900 }],
    ['drop', { 'withdrawal.period.days': 20 }],
    ['drop', { 'guarantee.duration.months': 30 }],
    ['backboneprostore', { [free]: 12000 }],
  ])('and not where it is felt: %s %j', (id, changes) => {
    const diff = diffOf(id, changes);
    expect(diff.outcomes).not.toEqual([]);
    expect(texts(diff.changes).filter((text) => text.includes(nothing))).toEqual([]);
  });
});
