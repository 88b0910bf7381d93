import { describe, expect, it } from 'vitest';
import { damageReport } from '../delivery/damage-report.ts';
import drop from '../profiles/drop.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import { guaranteeClaim } from './guarantee-claim.ts';

const profile = profileSchema.parse(drop);
const codes = ({ because }: { readonly because: readonly { readonly code: string }[] }) => because.map(({ code }) => code);

describe('days the holiday table does not reach', () => {
  const report = {
    placedAt: '2037-12-01T10:00:00Z',
    deliveredAt: '2037-12-28T10:00:00Z',
    reportedAt: '2037-12-29T10:00:00Z',
    country: 'IT',
  } as const;

  it.each(['consumer', 'professional'] as const)('leave the defect of a %s to somebody who looks at it', (buyer) => {
    const claim = guaranteeClaim(profile, { ...report, buyer });
    expect([claim.value.standing, codes(claim)]).toEqual(['manual', ['calendar.notReached']]);
  });

  it('close no claim against the carrier, and no guarantee', () => {
    const damage = damageReport(profile, { ...report, kind: 'hiddenDamage' });
    expect(damage.value).toEqual({ carrier: 'open', reportBy: null, lost: 'nothing', guarantee: 'open' });
    expect(codes(damage)).toContain('calendar.notReached');
  });
});
