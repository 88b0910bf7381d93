import { Temporal } from 'temporal-polyfill';
import { guaranteeClaim } from '../guarantee/guarantee-claim.ts';
import { guaranteePeriod } from '../guarantee/guarantee-period.ts';
import type { Profile } from '../profile.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Probe } from './probe.ts';

const delivered = '2026-11-11';
const factsIn = ({ shipping }: Pick<Profile, 'shipping'>) => ({
  placedAt: morning('2026-11-04'),
  deliveredAt: morning(delivered),
  country: shipping.home,
});

/** How many months after the end of a guarantee a claim is made. */
const later = 5;

/** How long the guarantee lasts, and a defect that shows some months after every duration the profiles name. */
export function guaranteeProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  const durations = profiles.flatMap(({ guarantee: { duration } }) => (duration === undefined ? [] : [duration.months]));
  const months = [...new Set(durations)].sort((one, other) => one - other).map((each) => each + later);
  return [
    {
      text: filled(probes.delivered, say.date(delivered)),
      answers: (profile, { words, date }) => {
        const period = guaranteePeriod(profile, factsIn(profile)).value;
        if (period === null) return {};
        return {
          [words.probes.guaranteeUntil]: date(period.apparentBy.lastDay),
          [words.probes.presumedUntil]: date(period.presumedUntil.lastDay),
        };
      },
    },
    ...months.map((month): Probe => {
      const reportedAt = morning(Temporal.PlainDate.from(delivered).add({ months: month }).toString());
      return {
        text: filled(probes.defectAfter, say.date(delivered), String(month)),
        answers: (profile, { words }) => {
          const { standing } = guaranteeClaim(profile, { ...factsIn(profile), reportedAt }).value;
          return { [words.probes.guaranteeAnswers]: standing === 'open' ? words.yes : words.no };
        },
      };
    }),
  ];
}
