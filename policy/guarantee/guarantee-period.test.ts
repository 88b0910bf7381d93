import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsFrom } from '../calendar/deadline.ts';
import { guaranteeLaw, type GuaranteeLaw } from '../law/guarantee-law.ts';
import type { LawParameter } from '../law/law-parameter.ts';
import { parseProfile, type Profile } from '../profile.ts';
import { anyProfile } from '../test-profile.ts';
import { guaranteeClaim } from './guarantee-claim.ts';
import { guaranteePeriod, type GuaranteePeriod } from './guarantee-period.ts';

const parsed = parseProfile(JSON.parse(readFileSync(new URL('../profiles/impronta.json', import.meta.url), 'utf8')));
if (!parsed.ok) throw new Error('no profile');
const written: Profile = parsed.profile;
const silent: Profile = { ...written, guarantee: {} };

const hours = fc.integer({ min: 0, max: 24 * 700 });
const instant = (since: number) => new Date(Date.UTC(2023, 0, 1) + since * 3_600_000).toISOString();

function periodOf(profile: Profile, placedAt: string, deliveredAt: string, law?: GuaranteeLaw): GuaranteePeriod {
  return guaranteePeriod(profile, { placedAt, deliveredAt, country: 'IT' }, law).value!;
}

describe('a change of the law', () => {
  const [current] = guaranteeLaw.months as readonly [LawParameter<number>];
  const longer: LawParameter<number> = { ...current, value: 36, from: '2028-01-01' };
  const law: GuaranteeLaw = { ...guaranteeLaw, months: [{ ...current, until: '2027-12-31' }, longer] };

  it.each([
    ['2027-12-31T22:59:59Z', '2030-01-10'],
    ['2027-12-31T23:00:00Z', '2031-01-10'],
  ])('reaches an order placed at %s until %s', (placedAt, lastDay) => {
    expect(periodOf(silent, placedAt, '2028-01-10T10:00:00Z', law).apparentBy.lastDay).toBe(lastDay);
  });

  it.each([
    ['IT', 'FR', '2028-07-10'],
    ['FR', 'IT', '2028-07-10'],
    ['IT', 'IT', '2028-03-10'],
  ])('a time to act that is longer in one of the two states holds: the law of %s, a buyer in %s', (chosen, country, actBy) => {
    const action = { ...guaranteeLaw.action, FR: [{ ...guaranteeLaw.action['IT']![0]!, id: 'fr.guarantee.action', value: 30 }] };
    const profile: Profile = { ...silent, terms: { ...silent.terms, law: { country: chosen } } };
    const facts = { placedAt: '2026-01-02T10:00:00Z', deliveredAt: '2026-01-10T10:00:00Z', country };
    expect(guaranteePeriod(profile, facts, { ...guaranteeLaw, action }).value!.actBy!.lastDay).toBe(actBy);
  });

  it('leaves every older order as it was', () => {
    fc.assert(
      fc.property(hours, hours, (placed, wait) => {
        const [placedAt, deliveredAt] = [instant(placed), instant(placed + wait)];
        expect(periodOf(silent, placedAt, deliveredAt, law)).toEqual(periodOf(silent, placedAt, deliveredAt));
      }),
    );
  });
});

it('no profile makes the guarantee, its presumption or the time to act shorter than the law', () => {
  fc.assert(
    fc.property(anyProfile, hours, hours, fc.boolean(), (profile, placed, wait, deliveryReceipt) => {
      const [placedAt, deliveredAt] = [instant(placed), instant(placed + wait)];
      const facts = { placedAt, deliveredAt, country: 'IT', deliveryReceipt };
      const { apparentBy, presumedUntil, actBy } = guaranteePeriod(profile, facts).value!;
      const place = { timeZone: profile.calendar.timeZone, calendar: { countries: [] } };
      const least = (months: number) => monthsFrom(deliveredAt, months, place).rawLastDay;
      expect(apparentBy.lastDay >= least(24)).toBe(true);
      expect(presumedUntil.lastDay >= least(12)).toBe(true);
      expect(actBy !== null && actBy.lastDay >= least(26) && actBy.lastDay >= apparentBy.lastDay).toBe(true);
    }),
  );
});

it('no profile closes a claim for a defect that showed and was reported within two years', () => {
  fc.assert(
    fc.property(
      anyProfile,
      hours,
      fc.integer({ min: 0, max: 729 }),
      fc.integer({ min: 0, max: 729 }),
      (profile, delivered, shown, told) => {
        const at = (day: number) => instant(delivered + day * 24);
        const claim = guaranteeClaim(profile, {
          placedAt: at(0),
          deliveredAt: at(0),
          discoveredAt: at(Math.min(shown, told)),
          reportedAt: at(Math.max(shown, told)),
          country: 'IT',
        });
        expect(claim.value).toMatchObject({ standing: 'open', debtor: 'seller' });
        expect(Math.min(shown, told) >= 365 || claim.value.burden === 'merchant').toBe(true);
      },
    ),
  );
});

it('a longer clause never ends sooner', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 119 }), hours, (months, delivered) => {
      const lasting = (each: number): Profile => ({ ...written, guarantee: { duration: { months: each, from: 'delivery' } } });
      const at = instant(delivered);
      expect(periodOf(lasting(months + 1), at, at).apparentBy.lastDay >= periodOf(lasting(months), at, at).apparentBy.lastDay).toBe(true);
    }),
  );
});

describe('a duty of the terms that was met anyway', () => {
  const report = {
    placedAt: '2026-03-01T10:00:00Z',
    deliveredAt: '2026-03-10T10:00:00Z',
    discoveredAt: '2026-06-01T10:00:00Z',
    country: 'IT',
    documents: ['purchaseReceipt', 'deliveryReceipt'],
  };
  const codes = (reportedAt: string) => guaranteeClaim(written, { ...report, reportedAt }).because.map(({ code }) => code);

  it('is not spoken of: two months end on Saturday the first of August, so on Monday the third', () => {
    expect(codes('2026-08-03T21:59:59Z')).not.toContain('guarantee.noNoticeDuty');
    expect(codes('2026-08-03T22:00:00Z')).toContain('guarantee.noNoticeDuty');
    expect(codes('2026-08-03T21:59:59Z')).not.toContain('guarantee.noPapersNeeded');
  });

  it('is not spoken of where the terms take any of several papers and one came', () => {
    const anyOne: Profile = { ...written, guarantee: { ...written.guarantee, evidence: { documents: ['invoice', 'purchaseReceipt'] } } };
    const reported = { ...report, reportedAt: '2026-06-02T10:00:00Z' };
    const codesOf = (documents: string[]) => guaranteeClaim(anyOne, { ...reported, documents }).because.map(({ code }) => code);
    expect(codesOf(['purchaseReceipt'])).not.toContain('guarantee.noPapersNeeded');
    expect(codesOf(['packingSlip'])).toContain('guarantee.noPapersNeeded');
  });

  it('one of two papers is not both', () => {
    const one = guaranteeClaim(written, { ...report, reportedAt: '2026-06-02T10:00:00Z', documents: ['purchaseReceipt'] });
    expect(one.because.map(({ code }) => code)).toContain('guarantee.noPapersNeeded');
  });
});
