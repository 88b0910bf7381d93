import {
  changedDocument,
  compareScenario,
  parseProfile,
  parseScenarios,
  unknownIds,
  type Mismatch,
  type Profile,
  type Scenario,
  type ScenarioCase,
} from '../../policy/index.ts';
import { exitCode, readOptions, UsageError, type Command } from './command.ts';
import type { CommandIo } from './command-io.ts';
import { mistakesIn, readDocument, readProfile, UnusableFile, type JsonDocument } from './read-document.ts';
import { columns, wrapped } from './wrapped.ts';

const help = `A case says what is given, what happens and what must come out: see policy/scenario/README.md.

  --data CASES.json   the cases; left out: FILE with .cases.json for .json
  --merchant ID       the cases of this merchant and of none; left out: of the profile's own id
  --json              for machines

Ends with 0 when every case comes out as expected, with 1 when one does not, with 2 when a file
cannot be used.`;

interface Ran {
  readonly id: string;
  readonly title: string;
  readonly ok: boolean;
  readonly mismatches: readonly Mismatch[];
}

/** Whether a merchant's own cases come out as the merchant expects. */
export const runCases: Command = {
  usage: 'FILE [--data CASES.json] [--merchant ID] [--json]',
  about: 'Runs cases against a profile and shows what comes out otherwise than expected.',
  help,
  run(args, io) {
    const { positionals, values } = readOptions(args, ['FILE'], {
      data: { type: 'string' },
      merchant: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const document = readProfile(positionals[0]!, io);
    const data = values.data ?? casesBeside(document.file, io);
    const caseFile = readDocument(data, io);
    const all = casesIn(caseFile);
    const merchant = values.merchant ?? document.profile.id;
    const cases = all.filter((each) => each.merchant === undefined || each.merchant === merchant);
    if (cases.length === 0) throw new UsageError(`no case in ${data} is about "${merchant}"; --merchant names another`);
    checkIds(cases, caseFile, (each) => ['scenarios', all.indexOf(each)], document);
    const ran = cases.map((each) => runCase(each, document));
    const failed = ran.filter(({ ok }) => !ok).length;
    const skipped = all.length - cases.length;
    if (values.json)
      io.print(JSON.stringify({ file: document.file, data, passed: ran.length - failed, failed, skipped, cases: ran }, null, 2));
    else printTable(ran, skipped, io);
    return failed === 0 ? exitCode.fine : exitCode.no;
  },
};

function casesBeside(file: string, io: CommandIo): string {
  const beside = file.replace(/(\.json)?$/, '.cases.json');
  if (!io.exists(beside)) throw new UsageError(`--data is missing, and there is no ${beside}`);
  return beside;
}

function casesIn(caseFile: JsonDocument): readonly Scenario[] {
  const parsed = parseScenarios(caseFile.value);
  if (!parsed.ok) throw new UnusableFile(caseFile.file, mistakesIn(caseFile, parsed.errors));
  return parsed.cases;
}

/** @throws UnusableFile when cases name a service or the like that there is none of. Changes that leave no profile are told elsewhere. */
export function checkIds<Case extends ScenarioCase>(
  cases: readonly Case[],
  caseFile: JsonDocument,
  pathOf: (each: Case) => readonly PropertyKey[],
  document: JsonDocument,
): void {
  const errors = cases.flatMap((each) => {
    const profile = profileOf(each, document);
    return profile === undefined ? [] : unknownIds(each, profile, pathOf(each));
  });
  if (errors.length > 0) throw new UnusableFile(caseFile.file, mistakesIn(caseFile, errors));
}

function profileOf(each: Pick<ScenarioCase, 'given'>, document: JsonDocument): Profile | undefined {
  try {
    return changedProfile(each, document);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function runCase(scenario: Scenario, document: JsonDocument): Ran {
  const { id, title } = scenario;
  try {
    const mismatches = compareScenario(scenario, changedProfile(scenario, document));
    return { id, title, ok: mismatches.length === 0, mismatches };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, title, ok: false, mismatches: [{ what: 'outcome', expected: scenario.expected, actual: message }] };
  }
}

/** The profile with the changes of a case. @throws RangeError when they leave no profile */
export function changedProfile({ given }: Pick<ScenarioCase, 'given'>, { value }: JsonDocument): Profile {
  const parsed = parseProfile(changedDocument(value, given.profile));
  if (parsed.ok) return parsed.profile;
  throw new RangeError(`No profile with these changes: ${parsed.errors.map(({ path, message }) => `${path}: ${message}`).join(' ')}`);
}

function printTable(ran: readonly Ran[], skipped: number, io: CommandIo): void {
  const width = Math.min(30, Math.max(2, ...ran.map(({ id }) => id.length)));
  const row = (id: string, result: string, title: string) =>
    wrapped(title, `${id.padEnd(width)}  ${result.padEnd(6)}  `, ' '.repeat(width + 10)).forEach(io.print);
  row('id', 'result', 'title');
  io.print('-'.repeat(columns));
  for (const { id, ok, title, mismatches } of ran) {
    row(id, ok ? 'ok' : 'FAILED', title);
    for (const { what, expected, actual } of mismatches) {
      wrapped(`${what}: expected ${json(expected)}`, '    ', '      ').forEach(io.print);
      wrapped(`came out ${json(actual)}`, '      ').forEach(io.print);
    }
  }
  const failed = ran.filter(({ ok }) => !ok).length;
  io.print('-'.repeat(columns));
  io.print(`${ran.length - failed} of ${ran.length} as expected${skipped === 0 ? '' : `, ${skipped} of other merchants left out`}.`);
}

const json = (value: unknown) => (value === undefined ? 'nothing of that name' : JSON.stringify(value));
