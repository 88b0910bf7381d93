import { blockingFindings, findingText, lint, wordsLanguages, type Finding, type WordsLanguage } from '../../policy/index.ts';
import { exitCode, isDay, oneOf, readOptions, UsageError, type Command } from './command.ts';
import type { CommandIo } from './command-io.ts';
import { readProfile, UnusableFile, type Mistake } from './read-document.ts';
import { wrapped } from './wrapped.ts';

const help = `Mistakes are named with line, column, path and what was expected; then what the lint says:
severity (E below the law, W doubtful, I worth knowing), what is wrong, why it matters and what
mends it.

  --lang it|en|de|fr|es   language of the lint (en)
  --on YYYY-MM-DD         the law of that day (today)
  --json                  for machines

Ends with 0 when the profile can be published, with 1 when an E is neither mended nor acknowledged,
with 2 when it is no profile. FILE may be "-".`;

type PlacedFinding = Finding &
  ReturnType<typeof findingText> & { readonly line: number; readonly column: number; readonly blocks: boolean };

/** Whether a profile is one, and whether the law lets it be published. */
export const checkProfile: Command = {
  usage: 'FILE [--lang LANGUAGE] [--on DATE] [--json]',
  about: 'Names every mistake in a profile, and everything in it that falls short of the law.',
  help,
  run(args, io) {
    const { positionals, values } = readOptions(args, ['FILE'], {
      lang: { type: 'string', default: 'en' },
      on: { type: 'string', default: io.today },
      json: { type: 'boolean', default: false },
    });
    const language = oneOf(wordsLanguages, values.lang, 'lang');
    if (!isDay(values.on)) throw new UsageError(`--on is a date like 2026-11-20, not "${values.on}"`);
    const file = positionals[0]!;
    try {
      const findings = placedFindings(file, io, values.on, language);
      const blocked = findings.some(({ blocks }) => blocks);
      if (values.json) io.print(JSON.stringify({ file, ok: true, errors: [], publishable: !blocked, findings }, null, 2));
      else printFindings(file, findings, io);
      return blocked ? exitCode.no : exitCode.fine;
    } catch (error) {
      if (!(values.json && error instanceof UnusableFile)) throw error;
      io.print(JSON.stringify({ file, ok: false, errors: error.mistakes, publishable: false, findings: [] }, null, 2));
      return exitCode.unusable;
    }
  },
};

function placedFindings(file: string, io: CommandIo, today: string, language: WordsLanguage): PlacedFinding[] {
  const { profile, places } = readProfile(file, io);
  const findings = lint(profile, today);
  const blocking = blockingFindings(findings);
  return findings
    .map((finding) => {
      const { line, column } = places.at(finding.path);
      return { ...finding, ...findingText(finding, language), line, column, blocks: blocking.includes(finding) };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function printFindings(file: string, findings: readonly PlacedFinding[], io: CommandIo): void {
  for (const { line, column, severity, id, path, clause, what, why, remedy, source, verified, acknowledged } of findings) {
    io.print(`${file}:${line}:${column}  ${severity} ${id}  ${path}${clause === undefined ? '' : `  (clause ${clause})`}`);
    const state = acknowledged && `Acknowledged by ${acknowledged.by} on ${acknowledged.on}: ${acknowledged.reason}`;
    for (const text of [what, why, `→ ${remedy}`, `§ ${source}${verified ? '' : ' (not checked in the primary text)'}`, state])
      if (text !== undefined) wrapped(text, '    ', '      ').forEach(io.print);
    io.print('');
  }
  io.print(summary(file, findings));
}

function summary(file: string, findings: readonly PlacedFinding[]): string {
  const blocking = findings.filter(({ blocks }) => blocks).length;
  const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  const counted = `${of('E')} E, ${of('W')} W, ${of('I')} I`;
  if (findings.length === 0) return `${file}: a profile, and nothing to say about it.`;
  return blocking === 0
    ? `${file}: can be published (${counted}).`
    : `${file}: cannot be published until ${blocking} of its E findings are mended or acknowledged (${counted}).`;
}

const mostMistakes = 100;

/** What is wrong with a file, a line for each mistake; of very many, the first. */
export function mistakeLines(file: string, mistakes: readonly Mistake[]): string[] {
  const lines = mistakes
    .slice(0, mostMistakes)
    .map(({ path, line, column, message }) => `${file}:${line}:${column}  ${path === '' ? '' : `${path}: `}${message}`);
  return mistakes.length > mostMistakes ? [...lines, `${file}: ${mistakes.length - mostMistakes} mistakes more.`] : lines;
}
