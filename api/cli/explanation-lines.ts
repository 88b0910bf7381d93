import type { ExplainedReason, ExplainedValue, Explanation, Mismatch, WordsLanguage } from '../../policy/index.ts';
import { deadlineLines, type ReckoningFormat } from '../deadlines/deadline-lines.ts';
import { plainReckoningWords } from '../deadlines/reckoning-words.ts';
import { explainWords, type ExplainWords } from './explain-words.ts';
import { columns, wrapped } from './wrapped.ts';

/** An explanation for a terminal. Nothing is said twice: a later value refers to what stands above. */
export function explanationLines(title: string, explanation: Explanation, language: WordsLanguage): string[] {
  const words = explainWords[language];
  const lines = [...wrapped(title), '='.repeat(Math.min(columns, title.length))];
  const told = new Set<string>();
  const reckoned = new Set<number>();
  const decisions = new Map(explanation.decisions.map(({ name, because }) => [name, because]));
  const reasons = (names: readonly string[], own: string | undefined): string[] => {
    const decided = names.filter((name) => decisions.get(name)?.length);
    const above = decided.filter((name) => told.has(name));
    const alike = new Map<string, string[]>();
    for (const name of decided.filter((each) => !told.has(each))) {
      const said = JSON.stringify(decisions.get(name));
      alike.set(said, [...(alike.get(said) ?? []), name]);
      told.add(name);
    }
    return [
      ...(above.length === 0 ? [] : wrapped(`${above.join(', ')}: ${words.above}`, '  ', '    ')),
      ...[...alike.values()].flatMap((same) => [
        ...(same.length === 1 && same[0] === own ? [] : wrapped(`${same.join(', ')}:`, '  ', '    ')),
        ...decisions.get(same[0]!)!.flatMap((each) => reasonLines(each, words)),
      ]),
    ];
  };
  const dates = (indexes: readonly number[]): string[] =>
    indexes.flatMap((index) => {
      if (reckoned.has(index)) return [];
      reckoned.add(index);
      const [first, ...rest] = deadlineLines(explanation.deadlines[index]!.steps, plainReckoningWords[language], reckoningFormat(words));
      return [...wrapped(`= ${first}`, '  ', '    '), ...rest.flatMap((each) => wrapped(each, '    ', '      '))];
    });
  const isExplained = ({ decisions: names, deadlines, sum }: ExplainedValue) =>
    deadlines.length > 0 || sum.length > 0 || names.some((name) => decisions.get(name)?.length);
  for (const value of explanation.values.filter(isExplained)) {
    lines.push('', ...wrapped(`${value.name}: ${shown(value.value)}`, '', '  '));
    const parts = value.sum.map(({ sign, name, value: part }, index) => `${index === 0 ? '=' : sign} ${name} ${shown(part)}`);
    lines.push(...wrapped(parts.join(' '), '  ', '    '), ...reasons(value.decisions, value.name), ...dates(value.deadlines));
  }
  for (const { severity, id, path, what, why, remedy, source } of explanation.findings ?? []) {
    lines.push('', ...wrapped(`${severity} ${id}  ${path}`));
    lines.push(...[what, why, `${words.remedy}: ${remedy}`, `${words.law}: ${source}`].flatMap((text) => wrapped(text, '  ', '    ')));
  }
  const bare = explanation.values.filter((value) => !isExplained(value)).map(({ name, value }) => `${name} ${shown(value)}`);
  if (bare.length > 0) lines.push('', ...wrapped(`${words.also}: ${bare.join('; ')}`, '', '  '));
  const rest = explanation.decisions.filter(({ name, because }) => because.length > 0 && !told.has(name)).map(({ name }) => name);
  if (rest.length > 0) lines.push('', `${words.otherDecisions}:`, ...reasons(rest, undefined));
  const others = dates(explanation.deadlines.map((_, index) => index));
  if (others.length > 0) lines.push('', `${words.otherDates}:`, ...others);
  return lines;
}

/** Whether a case came out as it expects, and if not, what did. */
export function mismatchLines(mismatches: readonly Mismatch[], language: WordsLanguage): string[] {
  const words = explainWords[language];
  if (mismatches.length === 0) return ['', words.asExpected];
  return mismatches.flatMap(({ what, expected, actual }) => [
    '',
    ...wrapped(`${what}: ${words.expected} ${shown(expected)}`, '', '  '),
    ...wrapped(`${words.cameOut} ${shown(actual)}`, '  '),
  ]);
}

/** Days as they sort, with their day of the week; instants as they are kept. */
function reckoningFormat({ weekdays }: ExplainWords): ReckoningFormat {
  return {
    day: (iso) => `${weekdays[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7]} ${iso}`,
    instant: (iso) => `(${iso})`,
    end: (endsAt, timeZone) => `${endsAt}, ${timeZone}`,
    countries: (codes) => codes.join(', '),
  };
}

function reasonLines(reason: ExplainedReason, words: ExplainWords): string[] {
  const { text, clause, law, clauseText, floor, ambiguity, warning, assumed } = reason;
  const behind = [
    clause === undefined ? undefined : `${words.clause} ${clause}`,
    law && `${words.law}: ${law.source} [${law.id}]${law.verified ? '' : ` (${words.unverified})`}`,
    floor === undefined ? undefined : `${words.lawWins} (${floor})`,
    clauseText === undefined ? undefined : `${words.clauseAlone}: ${clauseText}`,
    ambiguity === undefined ? undefined : `${words.unclear} (${ambiguity})`,
    warning === undefined ? undefined : `${words.risk} (${warning})`,
    assumed === true ? words.assumed : undefined,
  ].filter((each) => each !== undefined);
  return [...wrapped(`- ${text}`, '  ', '    '), ...behind.flatMap((each) => wrapped(each, '      ', '        '))];
}

/** A value as a case writes it. */
function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}
