import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import { identityCheck } from './identity-check.ts';

const [bb, dr] = [backboneprostore, drop].map((json) => profileSchema.parse(json)) as [Profile, Profile];
type Profile = ReturnType<typeof profileSchema.parse>;

const asked = Temporal.Instant.from('2026-11-30T09:00:00Z');
const later = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => asked.add({ hours }).toString());
const documents = fc.array(fc.record({ at: later, valid: fc.boolean() }), { maxLength: 4 });
const days = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
const facts = fc.record({ requestedAt: fc.constant(asked.toString()), days, documents, country: fc.constant('IT') });

it('fails only once the time is over, and passes only by a valid document that came in it', () => {
  fc.assert(
    fc.property(facts, later, (given, now) => {
      const { state, order, deadline, passedAt, tellBy } = identityCheck(bb, given, now).value;
      const isOver = Temporal.Instant.compare(now, deadline!.endsAt) >= 0;
      expect(state === 'failed' && !(isOver && order === 'terminated')).toBe(false);
      expect(state === 'pending' && !(!isOver && order === 'suspended')).toBe(false);
      expect(passedAt !== null).toBe(state === 'passed');
      const counts = ({ at, valid }: { at: string; valid: boolean }) => valid && Temporal.Instant.compare(at, deadline!.endsAt) < 0;
      expect(passedAt === null || given.documents.some((each) => each.at === passedAt && counts(each))).toBe(true);
      expect(tellBy === null || tellBy > deadline!.lastDay).toBe(true);
    }),
  );
});

it('gives no more time than the terms allow', () => {
  fc.assert(
    fc.property(facts, later, (given, now) => {
      const last = (wanted: number | undefined) => identityCheck(bb, { ...given, days: wanted }, now).value.deadline!.lastDay;
      expect(last(given.days) <= last(undefined)).toBe(true);
    }),
  );
});

it('never ends an order by the clock where the terms set no time', () => {
  fc.assert(
    fc.property(facts, later, (given, now) => {
      expect(['pending', 'passed']).toContain(identityCheck(dr, given, now).value.state);
    }),
  );
});
