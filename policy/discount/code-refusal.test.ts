import { expect, it } from 'vitest';
import { epochMs } from '../calendar.ts';
import type { DiscountCode } from '../quote-input.ts';
import { codeRefusal, type CodeSituation } from './code-refusal.ts';
import type { DiscountProfile } from './discount-profile.ts';

const noon = '2026-11-20T12:00:00Z';
const situation: CodeSituation = { now: epochMs(noon), goods: 5000, eligible: 5000, kept: undefined, applied: [] };
const code: DiscountCode = { code: 'TEN', amount: 1000, spent: false };
const silent: DiscountProfile = {};

const refusal = (profile: DiscountProfile, changes: Partial<DiscountCode>, facts: Partial<CodeSituation> = {}) =>
  codeRefusal(profile, { ...code, ...changes }, { ...situation, ...facts })?.code;

it.each<[title: string, changes: Partial<DiscountCode>, refusal: string | undefined]>([
  ['holds from its first instant on', { validFrom: noon }, undefined],
  ['does not hold a moment before', { validFrom: '2026-11-20T12:00:00.001Z' }, 'discount.notYetValid'],
  ['is over at its last instant', { validUntil: noon }, 'discount.expired'],
  ['holds up to a moment before', { validUntil: '2026-11-20T12:00:00.001Z' }, undefined],
])('a code %s', (_title, changes, expected) => {
  expect(refusal(silent, changes)).toBe(expected);
});

it('silent terms let no code be used twice, and no two be combined', () => {
  expect(refusal(silent, { spent: true })).toBe('discount.spent');
  expect(refusal(silent, {}, { applied: ['OTHER'] })).toBe('discount.notStackable');
  expect(refusal({ codes: {} }, { spent: true })).toBe('discount.spent');
  expect(refusal({ codes: {} }, {}, { applied: ['OTHER'] })).toBe('discount.notStackable');
});

it('terms can allow both', () => {
  expect(refusal({ codes: { singleUse: { required: false } } }, { spent: true })).toBeUndefined();
  expect(refusal({ codes: { stackable: { allowed: true } } }, {}, { applied: ['OTHER'] })).toBeUndefined();
});

it.each([
  [999, 'discount.belowCodeValue'],
  [1000, undefined],
])('goods of %i for a code of 1000 that asks for its worth', (goods, expected) => {
  expect(refusal({ codes: { minOrder: { atLeast: 'codeValue' } } }, {}, { goods, eligible: goods })).toBe(expected);
});
