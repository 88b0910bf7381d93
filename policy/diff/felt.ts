import { Temporal } from 'temporal-polyfill';
import { guaranteePeriod } from '../guarantee/guarantee-period.ts';
import type { Profile } from '../profile.ts';
import { withdrawableLine } from '../withdrawal/withdrawable-line.ts';
import { withdrawalPeriod } from '../withdrawal/withdrawal-period.ts';
import type { Says } from './changes.ts';
import { quotesDiffer } from './goods-outcomes.ts';
import { refundProbes } from './probe-refunds.ts';
import { answersApart, morning, ordinaryNow } from './probe.ts';

/** Where a change of a rule would be felt. */
export type Feel = 'exclusions' | 'goods' | 'guarantee' | 'refund' | 'withdrawal';

/**
 * Whether a changed rule changes anything for anybody: as the only change of the profile before, or as the last one that leads to
 * the profile after.
 */
export function isFelt(feel: Feel, keys: readonly string[], before: Profile, after: Profile, says: Says): boolean {
  const first = withValue(before, keys, valueAt(after, keys)) as Profile;
  const last = withValue(after, keys, valueAt(before, keys)) as Profile;
  return (
    apart[feel](before, first, { before: says.before, after: says.before }) ||
    apart[feel](last, after, { before: says.after, after: says.after })
  );
}

const daysOfYear = 366;

/** Every day of a year: deadlines end on other days around holidays. */
const days = Array.from({ length: daysOfYear }, (_, index) =>
  morning(Temporal.PlainDate.from(ordinaryNow.slice(0, 10)).subtract({ days: index }).toString()),
);

const lastDays = (profile: Profile, day: string) =>
  [undefined, null].map((informedAt) => {
    const facts = { possessedAt: [day], country: profile.shipping.home, ...(informedAt === null && { informedAt }) };
    return withdrawalPeriod(profile, facts).value?.lastDay;
  });

const guarantees = (profile: Profile, deliveredAt: string) =>
  [true, false].map((deliveryReceipt) => {
    const facts = { placedAt: deliveredAt, deliveredAt, country: profile.shipping.home, deliveryReceipt };
    const period = guaranteePeriod(profile, facts).value;
    return [period?.apparentBy.lastDay, period?.actBy?.lastDay];
  });

const exceptions = ({ withdrawal }: Profile) =>
  [true, false].flatMap((personalised) =>
    [true, false].flatMap((sealedHygiene) =>
      [true, false].map((cleanable) => withdrawableLine(withdrawal, { personalised, sealedHygiene, cleanable }, { opened: true }).value),
    ),
  );

/** Whether two profiles answer apart on some day of the year; what one answers is worked out once for all it is held against. */
function differ(of: (profile: Profile, day: string) => unknown): (one: Profile, other: Profile) => boolean {
  const known = new WeakMap<Profile, string[]>();
  const yearOf = (profile: Profile): string[] => {
    const year = known.get(profile) ?? [];
    known.set(profile, year);
    return year;
  };
  return (one, other) => {
    const [year, otherYear] = [yearOf(one), yearOf(other)];
    return days.some((day, index) => {
      year[index] ??= JSON.stringify(of(one, day));
      otherYear[index] ??= JSON.stringify(of(other, day));
      return year[index] !== otherYear[index];
    });
  };
}

const apart: Readonly<Record<Feel, (one: Profile, other: Profile, says: Says) => boolean>> = {
  exclusions: (one, other) => JSON.stringify(exceptions(one)) !== JSON.stringify(exceptions(other)),
  goods: quotesDiffer,
  guarantee: differ(guarantees),
  refund: (one, other, { after }) =>
    refundProbes([one, other], after).some(({ answers }) => answersApart(answers(one, after), answers(other, after), after).length > 0),
  withdrawal: differ(lastDays),
};

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (key: string) => (entry: Entry) => `[${String(entry['id'] ?? entry['service'])}]` === key;

function valueAt(node: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (Array.isArray(found) ? found.find(isEntry(key)) : (found as Entry | undefined)?.[key]),
    node,
  );
}

function withValue(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((entry: Entry) => (isEntry(key)(entry) ? withValue(entry, rest, value) : entry));
  return node === undefined ? undefined : { ...(node as Entry), [key]: withValue((node as Entry)[key], rest, value) };
}
