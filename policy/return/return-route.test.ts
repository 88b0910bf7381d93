import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { statementInTime } from '../withdrawal/statement-in-time.ts';
import { withdrawalPeriod } from '../withdrawal/withdrawal-period.ts';
import { returnRisk } from './return-risk.ts';
import { returnRoute } from './return-route.ts';

const day = fc.integer({ min: 0, max: 40 });
const at = (days: number) => new Date(Date.UTC(2026, 10, 3, 10) + days * 86_400_000).toISOString();
const asked = fc.record({ inStore: fc.boolean(), tags: fc.subarray(['a', 'final-sale']) });

it('no offer, and no limit of one, takes an ordinary line out of the right of withdrawal', () => {
  fc.assert(
    fc.property(anyProfile, day, asked, (profile, days, request) => {
      const deliveredAt = at(0);
      const period = withdrawalPeriod(profile, { possessedAt: [deliveredAt], country: 'IT' }).value;
      const route = returnRoute(profile, period, {
        ...request,
        deliveredAt,
        askedAt: at(days),
        country: 'IT',
        line: {},
        facts: { buyer: 'consumer' },
      });
      expect(days > 14 || route.value === 'withdrawal').toBe(true);
      expect(route.value === 'withdrawal').toBe(statementInTime(period, at(days)).value);
    }),
  );
});

it('a carrier the merchant picked is at the risk of the merchant in any profile', () => {
  fc.assert(
    fc.property(anyProfile, fc.constantFrom('merchantCollects' as const, 'merchantLabel' as const), (profile, way) => {
      expect(returnRisk(profile, way).value).toBe('merchant');
    }),
  );
});
