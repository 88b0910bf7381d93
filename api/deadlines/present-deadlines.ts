import { epochMs, legalDay, type Profile } from '../../policy/index.ts';
import { dayOf, formatWeekday } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { countryName, reasonsOf, wordsFormat } from '../http/words-format.ts';
import { deadlineParty, unattended, type DeadlineKind } from './deadline-kinds.ts';
import { deadlineLines, type ReckoningFormat } from './deadline-lines.ts';
import { deadlineWords } from './deadline-words.ts';
import type { DeadlineListWire, DeadlineWire } from './deadlines.wire.ts';
import type { ListedDeadline } from './deadlines.store.ts';
import { reckoningWords } from './reckoning-words.ts';
import type { WantedDeadline } from './wanted-deadline.ts';

export interface DeadlineView {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly language: Language;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly forMerchant: boolean;
}

/** What the merchant watches for itself. */
const behindTheScenes: ReadonlySet<DeadlineKind> = new Set(['transferReminder', 'refundLimit', 'identityNotice', ...unattended]);
/** Rights that are told of when they are over, too. */
const toldWhenOver: ReadonlySet<DeadlineKind> = new Set(['withdrawalEnd', 'damageReport']);

/** The clocks of an order as the wire tells them, nearest first. */
export function presentDeadlines(
  deadlines: readonly WantedDeadline[],
  { profile, language, now, forMerchant }: DeadlineView,
): DeadlineWire[] {
  const { label } = deadlineWords(language);
  const format = reckoningFormat(language);
  const words = reckoningWords(language);
  return deadlines
    .filter(({ kind, metAt }) => metAt === null || toldWhenOver.has(kind))
    .filter(({ kind }) => forMerchant || !behindTheScenes.has(kind))
    .toSorted((a, b) => epochMs(a.endsAt) - epochMs(b.endsAt))
    .map(({ kind, lastDay, endsAt, because, steps }) => ({
      kind,
      label: label[kind],
      lastDay: dayOf(lastDay, language),
      over: epochMs(now) >= epochMs(endsAt),
      because: reasonsOf(because, language, wordsFormat(profile, language)),
      steps: deadlineLines(steps(), words, format),
    }));
}

/** The merchant's list. @param now ISO 8601 instant */
export function presentDeadlineList(
  deadlines: readonly ListedDeadline[],
  { timeZone, language, now }: { readonly timeZone: string; readonly language: Language; readonly now: string },
): DeadlineListWire {
  const words = deadlineWords(language);
  const today = legalDay(epochMs(now), timeZone);
  const day = (iso: string | null) => iso && dayOf(iso, language);
  return {
    deadlines: deadlines.map(({ kind, subjectId, order, lastDay, eventDay, rawLastDay }) => ({
      kind,
      label: words.label[kind],
      for: deadlineParty[kind],
      order,
      subject: subjectId,
      lastDay: day(lastDay) || null,
      over: lastDay !== null && lastDay < today,
      countedFrom: day(eventDay) || null,
      countedTo: day(rawLastDay) || null,
      warning: lastDay === null ? words.unknown : null,
    })),
  };
}

function reckoningFormat(language: Language): ReckoningFormat {
  return {
    day: (iso) => formatWeekday(iso, language),
    end: (_endsAt, timeZone) => timeZone,
    countries: (codes) => codes.map((code) => countryName(code, language)).join(', '),
  };
}
