import { expect, it } from 'vitest';
import type { Profile } from '../profile.ts';
import { reductionNoticeBy } from './reduction-notice.ts';

const calendar = { timeZone: 'Europe/Rome', country: 'IT' };
const received = '2026-11-09T09:00:00Z';
const within = (from: 'receiptOfGoods' | 'expiry'): Pick<Profile, 'notice' | 'calendar'> => ({
  calendar,
  notice: { refundReduced: { channels: ['email'], within: { days: 5, kind: 'working', from } } },
});

it.each([
  ['five working days from the goods', within('receiptOfGoods'), received, '2026-11-16'],
  ['none before the goods', within('receiptOfGoods'), undefined, null],
  ['none from another event', within('expiry'), received, null],
  ['none where the terms are silent', { calendar, notice: {} }, received, null],
] as const)('a reduction is told by: %s', (_title, profile, receivedAt, day) => {
  expect(reductionNoticeBy(profile, receivedAt, 'IT').value).toBe(day);
});
