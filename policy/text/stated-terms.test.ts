import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../profile.ts';
import { wordsLanguages } from '../reason/words.ts';
import { changedDocument } from '../scenario/changed-document.ts';
import type { PolicyBlock } from './policy-document.ts';
import { policyText } from './policy-text.ts';

type Changes = Readonly<Record<string, unknown>>;

/** Everything a merchant's text says, one sentence or cell after the other. */
function said(merchant: string, language: (typeof wordsLanguages)[number] = 'en', changes: Changes = {}): string {
  const json: unknown = JSON.parse(readFileSync(new URL(`../profiles/${merchant}.json`, import.meta.url), 'utf8'));
  const parsed = parseProfile(changedDocument(json, changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
  const { sections } = policyText(parsed.profile, language, { today: '2026-11-20' });
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).join('\n');
}

function textsOf(block: PolicyBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'list' ? block.items : [block.text];
}

describe('what the terms only say', () => {
  it.each<[merchant: string, sentence: string, path: string, other: unknown]>([
    ['backboneprostore', 'We sell all over the world.', 'terms.market.countries', 'listedOnSite'],
    ['backboneprostore', 'what counts is the text of the order form', 'terms.contentTolerance.prevails', 'productSheet'],
    ['backboneprostore', 'For the pages of others', 'terms.thirdPartyLinks.liable', true],
    ['backboneprostore', 'newsletter and at events', 'discount.codes.channels.by', ['newsletter']],
    ['backboneprostore', 'Some products take no discount code', 'discount.codes.excludedProducts.tags', []],
    ['backboneprostore', 'does not come back in money', 'discount.codes.onWithdrawal.refund', 'fullPrice'],
    ['backboneprostore', 'You cannot choose the day of delivery.', 'shipping.chooseDate.allowed', true],
    ['backboneprostore', 'its delivery address cannot be changed', 'shipping.addressChangeAfterOrder.allowed', true],
    ['backboneprostore', 'belong to us until they are paid', 'shipping.titleRetention', undefined],
    ['backboneprostore', 'may delay dispatch', 'shipping.disruptions.mayShiftTimes', false],
    ['backboneprostore', 'You owe nothing to the carrier', 'delivery.dueToCarrier.what', 'duties'],
    ['backboneprostore', 'said before the purchase begins', 'payment.exclusionsByProduct', undefined],
    ['backboneprostore', 'you need no account with us', 'payment.sca.mayBeRequired', false],
    ['backboneprostore', 'We do not see the data of your card', 'payment.cardDataNotSeen.stated', false],
    ['backboneprostore', 'security code of your card', 'payment.cvvEachOrder.required', false],
    ['drop', 'the service of Scalapay', 'payment.methods[4].dataTransfer', undefined],
    ['backboneprostore', 'Once sent, an order cannot be changed', 'order.editAfterSubmit.allowed', true],
    ['backboneprostore', 'while stocks last', 'order.stock.limited', false],
    ['backboneprostore', 'store the order in our database', 'order.storage.merchant', 'customerArea'],
    ['backboneprostore', 'value date', 'refund.valueDate.sameAsDebit', false],
    ['backboneprostore', 'you may choose a voucher', 'refund.voucher', undefined],
    ['impronta', 'You need no account to buy', 'account.offered.optional', false],
    ['impronta', 'an order at a price that is obviously wrong', 'price.errorPolicy.action', 'rejectAndInviteAgain'],
    ['impronta', 'Promotions may end', 'discount.promotions.canEndAnytime', false],
    ['impronta', 'We deliver to homes and offices', 'buyer.addressTypes.allowed', ['home']],
    ['drop', 'Apple Pay needs the Safari browser, an iCloud account', 'payment.methods[3].needs', ['safari']],
    ['drop', 'an offer that binds you', 'order.offer.binding', false],
    ['backboneprostore', 'gives no claim against the carrier', 'delivery.damageReport.ifLate', undefined],
    ['drop', 'state of the outer packaging', 'delivery.damageReport.ifLate', 'noClaimAgainstCarrier'],
    ['impronta', 'You see the cost of delivery', 'price.shippingShown', undefined],
    ['impronta', 'how to follow the parcel', 'shipping.tracking', undefined],
    ['backboneprostore', 'We make no exchanges', 'order.exchange.offered', true],
    ['drop', 'which we may decline', 'delivery.uncollected.redelivery.mayBeRefused', false],
    ['backboneprostore', 'A return is handled within', 'return.voluntary.processing.bound', 'atLeast'],
    ['restelli', 'keep a record', 'order.storage.buyerKeeps', 'orderNumber'],
  ])('%s: "%s" stands and falls with %s', (merchant, sentence, path, other) => {
    expect(said(merchant)).toContain(sentence);
    expect(said(merchant, 'en', { [path]: other })).not.toContain(sentence);
  });

  it.each(wordsLanguages)('is whole sentences in %s, as many as in English', (language) => {
    const count = (text: string) => text.split('\n').length;
    for (const merchant of ['backboneprostore', 'impronta', 'drop', 'restelli']) {
      expect(said(merchant, language)).not.toMatch(/undefined|\bnull\b|\{|\}| {2}/);
      expect(count(said(merchant, language))).toBe(count(said(merchant)));
    }
  });

  it('takes nothing away: a withdrawal is told where a change is refused', () => {
    expect(said('impronta')).toContain('you can withdraw from it all the same');
  });
});

describe.each(wordsLanguages)('who may order, in %s', (language) => {
  const closed = { 'buyer.guestCheckout': { allowed: false } };
  const sentence = (merchant: string, changes: Changes, without: Changes = {}) => {
    const before = new Set(said(merchant, language, without).split(/\n|(?<=\.) /));
    return said(merchant, language, changes)
      .split(/\n|(?<=\.) /)
      .filter((each) => !before.has(each));
  };

  it('an account is never called needless where guests cannot order', () => {
    const added = sentence('impronta', closed);
    expect(added).toHaveLength(1);
    expect(sentence('backboneprostore', closed)).toEqual(added);
    expect(sentence('impronta', {}, closed)).toHaveLength(1);
    expect(sentence('backboneprostore', { 'buyer.guestCheckout': undefined, 'payment.sca.registrationRequired': true })).toEqual(added);
  });

  it('tells resellers that they are refused', () => {
    expect(sentence('backboneprostore', {}, { 'buyer.resellers.forbidden': false })).toHaveLength(1);
    expect(sentence('restelli', { 'buyer.resellers': { forbidden: true } })).toEqual(
      sentence('backboneprostore', {}, { 'buyer.resellers.forbidden': false }),
    );
  });
});
