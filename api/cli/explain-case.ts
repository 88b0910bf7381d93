import {
  compareScenario,
  explainScenario,
  parseScenarioCases,
  wordsLanguages,
  type ScenarioCase,
  type WordsLanguage,
} from '../../policy/index.ts';
import { exitCode, oneOf, readOptions, UsageError, type Command } from './command.ts';
import { explanationLines, mismatchLines } from './explanation-lines.ts';
import { mistakesIn, readDocument, readProfile, UnusableFile, type JsonDocument } from './read-document.ts';
import { changedProfile, checkIds } from './run-cases.ts';

const help = `Every value with its reasons in words, the clause, the law, what the clause alone would have given
where the law gives more, and every date counted out.

  --case CASE.json        one case as policy/scenario/README.md shows ("expected" may be left out),
                          or a file of cases
  --id ID                 only this one of a file; left out: all that are about the profile
  --lang it|en|de|fr|es   language (en)
  --json                  for machines, with everything

Ends with 0, or with 2 when a file cannot be used or a case cannot be answered.`;

/** Why everything comes out as it does in a case. */
export const explainCase: Command = {
  usage: 'FILE --case CASE.json [--id ID] [--lang LANGUAGE] [--json]',
  about: 'Says why each amount, date and refusal of a case comes out as it does.',
  help,
  run(args, io) {
    const { positionals, values } = readOptions(args, ['FILE'], {
      case: { type: 'string' },
      id: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    });
    const language = oneOf(wordsLanguages, values.lang, 'lang');
    if (values.case === undefined) throw new UsageError('--case is missing');
    const document = readProfile(positionals[0]!, io);
    const caseFile = readDocument(values.case, io);
    const all = casesIn(caseFile);
    const cases = all.filter(({ merchant = document.profile.id }) => merchant === document.profile.id);
    const wanted = values.id === undefined ? cases : cases.filter(({ id }) => id === values.id);
    if (wanted.length === 0) throw new UsageError(`no such case in ${values.case} for "${document.profile.id}"`);
    const isFile = typeof caseFile.value === 'object' && caseFile.value !== null && 'scenarios' in caseFile.value;
    checkIds(wanted, caseFile, (each) => (isFile ? ['scenarios', all.indexOf(each)] : []), document);
    const answers = wanted.map((each) => explainOne(each, document, language));
    if (values.json)
      io.print(
        JSON.stringify(
          answers.map(({ json }) => json),
          null,
          2,
        ),
      );
    else answers.flatMap(({ lines }) => [...lines, '']).forEach(io.print);
    return exitCode.fine;
  },
};

function casesIn(caseFile: JsonDocument): readonly ScenarioCase[] {
  const parsed = parseScenarioCases(caseFile.value);
  if (!parsed.ok) throw new UnusableFile(caseFile.file, mistakesIn(caseFile, parsed.errors));
  return parsed.cases;
}

function explainOne(scenario: ScenarioCase, document: JsonDocument, language: WordsLanguage) {
  const { id, title, when, given, expected } = scenario;
  const profile = changedProfile(scenario, document);
  const explanation = explainScenario(scenario, profile, language);
  const mismatches = expected && compareScenario({ when, given, expected }, profile);
  const heading = [id, title].filter((each) => each !== undefined).join(': ') || when;
  return {
    json: {
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      when,
      given,
      ...explanation,
      ...(mismatches && { mismatches }),
    },
    lines: [...explanationLines(heading, explanation, language), ...(mismatches ? mismatchLines(mismatches, language) : [])],
  };
}
