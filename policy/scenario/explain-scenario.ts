import { deadlineSteps, type DeadlineStep } from '../calendar/deadline-steps.ts';
import { withReckonings, type Deadline, type Reckoning } from '../calendar/deadline.ts';
import type { Reason } from '../decision.ts';
import { lawParameters } from '../law/law-parameters.ts';
import type { LawParameter } from '../law/law-parameter.ts';
import { findingText } from '../lint/finding-text.ts';
import type { Finding } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';
import type { Profile } from '../profile.ts';
import { clauseText } from '../reason/clause-text.ts';
import { reasonText } from '../reason/reason-text.ts';
import { wordsFormat } from '../reason/words-format.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { decisionsOf, sumOf, wholeAnswers, type SumPart } from './decisions-of.ts';
import { ordinaryNow, ordinaryOrder, ordinaryStatement } from './ordinary-instants.ts';
import { runScenario, type Outcome } from './run-scenario.ts';
import type { ScenarioCase } from './scenario-schema.ts';

/** A reason in words, with what stands behind it. */
export interface ExplainedReason extends Omit<Reason, 'law'> {
  readonly text: string;
  /** `clauseWouldGive` in words. */
  readonly clauseText?: string;
  readonly law?: Pick<LawParameter<unknown>, 'id' | 'source' | 'from' | 'verified'>;
}

/** A decision of a scenario, by the name that `why` uses. */
export interface ExplainedDecision {
  readonly name: string;
  readonly because: readonly ExplainedReason[];
}

/** A value that came out, in the form `expected` has. */
export interface ExplainedValue {
  readonly name: string;
  readonly value: unknown;
  /** The decisions behind it, by name; none where it is given, or a sum of other values. */
  readonly decisions: readonly string[];
  /** What it is the sum of; none where it is no sum. */
  readonly sum: readonly SumPart[];
  /** Which of the deadlines its dates are, by index. */
  readonly deadlines: readonly number[];
}

/** A deadline that something was decided with, and how it was reckoned. */
export interface ExplainedDeadline extends Deadline {
  readonly steps: readonly DeadlineStep[];
}

/** What the lint found, in words. */
export type ExplainedFinding = Finding & ReturnType<typeof findingText>;

/** Everything that came out of a scenario, and why. */
export interface Explanation {
  readonly values: readonly ExplainedValue[];
  readonly decisions: readonly ExplainedDecision[];
  /** Those a value names, and those that were reckoned and decided nothing. */
  readonly deadlines: readonly ExplainedDeadline[];
  readonly findings?: readonly ExplainedFinding[];
}

/**
 * Runs a scenario and says why each value came out as it did: in words, with clause and law, what the clause alone would have
 * given where the law won, and how every date was reckoned.
 *
 * @throws RangeError when the holiday table does not reach so far
 */
export function explainScenario(scenario: ScenarioCase, profile: Profile, language: WordsLanguage): Explanation {
  const { result, reckonings } = withReckonings(() => runScenario(scenario, profile));
  const outcome = saysOfCodes(scenario) ? result : withoutCodes(result);
  const explain = reasonExplainer(profile, language);
  const { found, indexesOf } = knownDeadlines(reckonings);
  const isWhole = ([name]: readonly [string, unknown]) => wholeAnswers.includes(name);
  const named = Object.entries(outcome.values);
  const values = [...named.filter(isWhole), ...named.filter((each) => !isWhole(each))].map(([name, value]): ExplainedValue => {
    const decisions = decisionsOf(name, Object.keys(outcome.reasons));
    const dates = [
      value,
      ...decisions.flatMap((decision) => outcome.reasons[decision]!.map(({ figures, clauseWouldGive }) => [figures, clauseWouldGive])),
    ];
    return { name, value, decisions, sum: sumOf(name, outcome.values), deadlines: indexesOf(dates) };
  });
  const told = toldDeadlines(found, values, scenario);
  return {
    values: values.map((each) => ({ ...each, deadlines: each.deadlines.map((index) => told.indexOf(found[index]!)) })),
    decisions: Object.entries(outcome.reasons).map(([name, because]) => ({ name, because: because.map(explain) })),
    deadlines: told.map((reckoning) => ({ ...reckoning.deadline, steps: deadlineSteps(reckoning) })),
    ...(scenario.when === 'profileLinted' && {
      findings: lint(profile, (scenario.given.now ?? ordinaryNow).slice(0, 10)).map((each) => ({
        ...each,
        ...findingText(each, language),
      })),
    }),
  };
}

function reasonExplainer(profile: Profile, language: WordsLanguage): (reason: Reason) => ExplainedReason {
  const format = wordsFormat(language, { currency: profile.price.currency, timeZone: profile.calendar.timeZone });
  return ({ law, ...reason }) => {
    const parameter = law === undefined ? undefined : lawParameters.get(law);
    const byClause = clauseText(reason, language, format);
    return {
      ...reason,
      text: reasonText({ ...reason, law }, language, format),
      ...(byClause !== undefined && { clauseText: byClause }),
      ...(parameter && { law: { id: parameter.id, source: parameter.source, from: parameter.from, verified: parameter.verified } }),
    };
  };
}

function knownDeadlines(reckonings: readonly Reckoning[]) {
  const keyOf = (each: Reckoning) => JSON.stringify([each.deadline, deadlineSteps(each)]);
  const found = [...new Map(reckonings.map((each) => [keyOf(each), each])).values()];
  const indexesOf = (values: unknown): number[] => {
    const dates = datesIn(values);
    return found.flatMap(({ deadline: { rawLastDay, lastDay, endsAt } }, index) =>
      [rawLastDay, lastDay, endsAt].some((date) => dates.has(date)) ? [index] : [],
    );
  };
  return { found, indexesOf };
}

/** Without those that decided nothing and count from a day nobody named. */
function toldDeadlines(found: readonly Reckoning[], values: readonly ExplainedValue[], { given }: ScenarioCase): readonly Reckoning[] {
  const named = new Set(values.flatMap(({ deadlines }) => deadlines));
  const givenDays = new Set([...datesIn(given)].map((date) => date.slice(0, 10)));
  const unsaid = [ordinaryOrder, ordinaryStatement].map((instant) => instant.slice(0, 10)).filter((day) => !givenDays.has(day));
  return found.filter(({ deadline: { eventDay } }, index) => named.has(index) || !unsaid.includes(eventDay));
}

/** Whether a case is about a discount code: an order that had none has none to come back. */
function saysOfCodes({ given, expected }: ScenarioCase): boolean {
  const asked = [expected, expected?.why].some((each) => each !== undefined && Object.hasOwn(each, 'codeCredit'));
  return asked || (given.codes ?? []).length > 0 || given.order?.account !== undefined;
}

function withoutCodes({ values, reasons }: Outcome): Outcome {
  const { codeCredit: _value, ...otherValues } = values;
  const { codeCredit: _reasons, ...otherReasons } = reasons;
  return { values: otherValues, reasons: otherReasons };
}

/** Every text in a value that looks like a date or an instant. */
function datesIn(value: unknown, dates = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) dates.add(value);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) datesIn(each, dates);
  return dates;
}
