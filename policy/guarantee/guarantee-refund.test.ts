import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { guaranteeRefund, type GuaranteeLine } from './guarantee-refund.ts';

const cents = fc.integer({ min: 0, max: 1_000_000 });
const lines = fc.array(cents, { minLength: 1, maxLength: 8 });
const line = (paid: number, index: number, ends: boolean): GuaranteeLine => ({
  line: `L${index}`,
  paid,
  ...(ends && { ends: 'termination' as const }),
});

it('gives back exactly what was paid when every line ends, one after the other or at once', () => {
  fc.assert(
    fc.property(anyProfile, lines, cents, (profile, paid, delivery) => {
      fc.pre(paid.some((each) => each > 0));
      const ending = (ends: (index: number) => boolean) =>
        guaranteeRefund(profile, { delivery, lines: paid.map((each, index) => line(each, index, ends(index))) }).value.total;
      const whole = paid.reduce((sum, each) => sum + each, 0) + delivery;
      expect(ending(() => true)).toBe(whole);
      expect(paid.reduce((sum, _each, index) => sum + ending((other) => other === index), 0)).toBe(whole);
    }),
  );
});

it('never gives back more than was paid, and never a cent of delivery for goods that stay', () => {
  fc.assert(
    fc.property(anyProfile, lines, cents, fc.integer({ min: 0, max: 30_000 }), (profile, paid, delivery, reducedBps) => {
      const { goods, delivery: back } = guaranteeRefund(profile, {
        delivery,
        lines: paid.map((each, index) => ({ ...line(each, index, false), reducedBps })),
      }).value;
      expect(back).toBe(0);
      expect(goods).toBeLessThanOrEqual(paid.reduce((sum, each) => sum + each, 0));
    }),
  );
});

it('gives no voucher to anybody who did not choose one', () => {
  fc.assert(
    fc.property(anyProfile, cents, (profile, paid) => {
      expect(guaranteeRefund(profile, { delivery: 0, lines: [line(paid, 0, true)] }).value.as).toBe('money');
    }),
  );
});
