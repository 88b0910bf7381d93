import type { Profile } from '../profile.ts';
import { typeset } from '../reason/typeset.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { profileChanges, type ProfileChange, type Says } from './changes.ts';
import { diffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { goodsOutcomes } from './goods-outcomes.ts';
import { buyerProbes } from './probe-buyers.ts';
import { deadlineProbes } from './probe-deadlines.ts';
import { guaranteeProbes } from './probe-guarantee.ts';
import { handoverProbes } from './probe-handover.ts';
import { orderProbes } from './probe-orders.ts';
import { promiseProbes } from './probe-promises.ts';
import { refundProbes } from './probe-refunds.ts';
import { answersApart, type Outcome, type Probe } from './probe.ts';

/** What comes out otherwise in a case, in words. */
export interface OutcomeChange extends Outcome {
  readonly text: string;
}

/** What is different between two profiles, and what the engine decides otherwise because of it. */
export interface ProfileDiff {
  /** Every difference, none left out. */
  readonly changes: readonly ProfileChange[];
  /** Cases of a fixed set, around every threshold of both profiles, with what changes for shoppers. */
  readonly outcomes: readonly OutcomeChange[];
}

/**
 * What changed between two profiles, in words a merchant understands. The cases are fixed, so that the same profiles always give
 * the same text.
 *
 * @throws RangeError where a period is so long that the holiday table does not reach its end
 */
export function profileDiff(before: Profile, after: Profile, language: WordsLanguage): ProfileDiff {
  const named = [after, before];
  const says: Says = { before: diffSay(language, before, named), after: diffSay(language, after, named) };
  const changes = profileChanges(before, after, says);
  if (changes.length === 0) return { changes, outcomes: [] };
  const { words } = says.after;
  const profiles = [before, after];
  const probes = [
    ...buyerProbes(profiles, says.after),
    ...orderProbes(profiles, says.after),
    ...promiseProbes(profiles, says.after),
    ...deadlineProbes(profiles, says.after),
    ...handoverProbes(says.after),
    ...refundProbes(profiles, says.after),
    ...guaranteeProbes(profiles, says.after),
  ];
  const outcomes = [...goodsOutcomes(before, after, says), ...probeOutcomes(probes, before, after, says)];
  const told = (each: Outcome) => typeset(filled(words.outcome, each.case, each.what, each.after, each.before), language);
  return { changes, outcomes: outcomes.map((each) => ({ ...each, text: told(each) })) };
}

function probeOutcomes(probes: readonly Probe[], before: Profile, after: Profile, says: Says): readonly Outcome[] {
  const told = new Set<string>();
  return probes.flatMap((probe) => {
    const apart = answersApart(probe.answers(before, says.before), probe.answers(after, says.after), says.after);
    apart.forEach((each) => told.add(JSON.stringify([probe.text, each])));
    return apart.filter((each) => !told.has(JSON.stringify([probe.variantOf, each]))).map((each) => ({ case: probe.text, ...each }));
  });
}
