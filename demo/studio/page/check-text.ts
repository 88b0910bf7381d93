import {
  blockingFindings,
  findingText,
  jsonPositions,
  lint,
  parseProfile,
  type Finding,
  type JsonPlaces,
  type Profile,
  type WordsLanguage,
} from '../../../policy/index.ts';
import type { Mark, MarkKind } from './mark.ts';

/** What a text is worth as a profile. */
export interface CheckedText {
  /** Absent while there is a mistake. */
  readonly profile?: Profile;
  /** In the order of their lines. */
  readonly marks: readonly Mark[];
  /** What stands in the way of publishing besides mistakes. */
  readonly blocking: readonly Finding[];
}

/**
 * Reads a profile from its text, with everything there is to say about it and where.
 *
 * @param today local date, ISO 8601: the law of that day counts
 */
export function checkText(text: string, today: string, language: WordsLanguage): CheckedText {
  const places = jsonPositions(text);
  if (!places.ok) {
    const { line, column, expected } = places.error;
    return { marks: [{ kind: 'mistake', line, column, path: '', text: `No JSON: expected ${expected}.` }], blocking: [] };
  }
  const parsed = parseProfile(JSON.parse(text));
  const repeated = places.repeated.map(({ line, column, key, first }): Mark => ({
    kind: 'doubtful',
    line,
    column,
    path: key,
    text: `“${key}” stands here and in line ${first.line}; only the last one counts.`,
  }));
  if (!parsed.ok) {
    const mistakes = parsed.errors.map(({ path, message }): Mark => ({ kind: 'mistake', ...placeOf(places, path), path, text: message }));
    return { marks: inOrder([...mistakes, ...repeated]), blocking: [] };
  }
  const findings = lint(parsed.profile, today);
  return {
    profile: parsed.profile,
    marks: inOrder([...repeated, ...findings.map((finding) => markOf(finding, places, language))]),
    blocking: blockingFindings(findings),
  };
}

const kinds: Readonly<Record<Finding['severity'], MarkKind>> = { E: 'belowLaw', W: 'doubtful', I: 'remark' };

function markOf(finding: Finding, places: JsonPlaces, language: WordsLanguage): Mark {
  const { id, severity, path, clause, source, acknowledged } = finding;
  const { what, why, remedy } = findingText(finding, language);
  return {
    kind: acknowledged === undefined ? kinds[severity] : 'known',
    ...placeOf(places, path),
    path,
    text: what,
    why,
    remedy,
    ...(clause !== undefined && { clause }),
    law: source,
    finding: id,
  };
}

function placeOf(places: JsonPlaces, path: string): Pick<Mark, 'line' | 'column'> {
  const { line, column } = places.at(path);
  return { line, column };
}

const inOrder = (marks: readonly Mark[]): Mark[] => marks.toSorted((a, b) => a.line - b.line || a.column - b.column);
