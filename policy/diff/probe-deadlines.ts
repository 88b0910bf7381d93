import { canEnterCode } from '../discount/code-entry.ts';
import { noticeOwed } from '../notice/notice-owed.ts';
import { noticeStep } from '../notice/notice-profile.ts';
import { consentsDue } from '../order/consents-due.ts';
import { transferDeadline } from '../payment/transfer-deadline.ts';
import type { Profile } from '../profile.ts';
import { withdrawalPeriod } from '../withdrawal/withdrawal-period.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Probe } from './probe.ts';

/** An ordinary day, and one whose fourteenth after it is Christmas. */
const days = ['2026-11-11', '2026-12-11'] as const;

/** Periods on an ordinary day and before holidays, messages of every step, and what is asked before an order. */
export function deadlineProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  return [
    ...days.flatMap((day) => [
      transferProbe(filled(probes.transferOrdered, say.date(day)), day),
      withdrawalProbe(filled(probes.delivered, say.date(day)), morning(day)),
      withdrawalProbe(filled(probes.deliveredUninformed, say.date(day)), morning(day), null),
    ]),
    ...hoursApart(profiles).map((hour) => withdrawalProbe(filled(probes.deliveredAt, say.date(days[0]), hour), `${days[0]}T${hour}:00Z`)),
    {
      text: probes.orderBegun,
      answers: (profile, { words, list, value }) => ({
        [words.probes.consents]: list(consentsDue(profile).value.map((consent) => value(consent))),
        [words.probes.codeEntry]: canEnterCode(profile.discount, false).value ? words.yes : words.no,
      }),
    },
    {
      text: probes.orderDone,
      answers: ({ discount }, { words }) => ({ [words.probes.codeEntry]: canEnterCode(discount, true).value ? words.yes : words.no }),
    },
    ...noticeStep.options.map(noticeProbe(say)),
  ];
}

/** Hours, UTC, at which one time zone of the earth has another day than some other; none where the profiles have the same. */
function hoursApart(profiles: readonly Profile[]): readonly string[] {
  return new Set(profiles.map(({ calendar }) => calendar.timeZone)).size > 1 ? ['03:30', '16:30', '23:30'] : [];
}

function transferProbe(text: string, day: string): Probe {
  return {
    text,
    answers: (profile, { words: { probes }, date }) => {
      const deadline = transferDeadline(profile, morning(day), profile.shipping.home).value;
      return deadline === null ? {} : { [probes.dueDate]: date(deadline.dueDate), [probes.reminderOn]: date(deadline.reminderOn) };
    },
  };
}

function withdrawalProbe(text: string, at: string, informedAt?: null): Probe {
  return {
    text,
    answers: (profile, { words: { probes }, date }) => {
      const facts = { possessedAt: [at], country: profile.shipping.home, ...(informedAt === null && { informedAt }) };
      const period = withdrawalPeriod(profile, facts).value;
      return period === null ? {} : { [probes.lastDay]: date(period.lastDay) };
    },
  };
}

function noticeProbe({ words, value }: DiffSay): (step: (typeof noticeStep.options)[number]) => Probe {
  return (step) => ({
    text: filled(words.probes.noticeStep, value(step, 'step')),
    answers: (profile: Profile, say) => {
      const owed = noticeOwed(profile, step).value;
      if (owed === null) return {};
      const written = (list: readonly string[], kind?: 'fact') => say.list(list.map((word) => say.value(word, kind)).sort());
      const { channels, contains, attaches } = say.words.probes;
      return {
        [channels]: written(owed.channels),
        [contains]: written(owed.contains, 'fact'),
        [attaches]: written(owed.attaches, 'fact'),
      };
    },
  });
}
