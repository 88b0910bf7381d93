import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { accountErasure } from './account-erasure.ts';
import { newsletterEnd } from './newsletter-end.ts';

const instant = fc.integer({ min: 0, max: 24 * 3650 }).map((hours) => new Date(Date.UTC(2016, 0, 1) + hours * 3_600_000).toISOString());
const askedAt = '2026-11-20T10:00:00Z';

it('the account goes in any profile, and no record before its ten years or while a matter is open', () => {
  fc.assert(
    fc.property(
      anyProfile,
      fc.array(instant, { maxLength: 5 }),
      fc.integer({ min: 0, max: 2 }),
      (profile, ordersLastTouchedAt, openMatters) => {
        const { account, records, anonymousAfter } = accountErasure(profile, { askedAt, ordersLastTouchedAt, openMatters }).value;
        expect(account).toBe('removed');
        expect(records === 'none').toBe(ordersLastTouchedAt.length === 0 && openMatters === 0);
        anonymousAfter.forEach((day, index) => {
          const tenYears = `${Number(ordersLastTouchedAt[index]!.slice(0, 4)) + 10}`;
          expect(day === null).toBe(openMatters > 0);
          expect(day === null || (day.slice(0, 4) >= tenYears && day >= '2026-11-20')).toBe(true);
        });
      },
    ),
  );
});

it('whoever leaves a newsletter has left it', () => {
  fc.assert(
    fc.property(anyProfile, instant, (profile, leftAt) => {
      expect(newsletterEnd(profile, leftAt).value).toBe(leftAt);
    }),
  );
});
