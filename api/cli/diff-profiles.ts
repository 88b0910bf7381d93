import { diffText, profileDiff, wordsLanguages } from '../../policy/index.ts';
import { exitCode, oneOf, readOptions, type Command } from './command.ts';
import { readProfile } from './read-document.ts';
import { wrapped } from './wrapped.ts';

const help = `What changed by topic, and which amounts, dates and refusals come out otherwise for shoppers.

  --lang it|en|de|fr|es   language (en)
  --json                  for machines

Ends with 0, or with 2 when a file cannot be used.`;

/** What a new version of a profile changes, for whoever publishes it. */
export const diffProfiles: Command = {
  usage: 'BEFORE AFTER [--lang LANGUAGE] [--json]',
  about: 'Says in words what is different between two profiles.',
  help,
  run(args, io) {
    const { positionals, values } = readOptions(args, ['BEFORE', 'AFTER'], {
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    });
    const language = oneOf(wordsLanguages, values.lang, 'lang');
    const [before, after] = positionals.map((file) => readProfile(file, io).profile);
    const diff = profileDiff(before!, after!, language);
    if (values.json) io.print(JSON.stringify(diff, null, 2));
    else
      for (const line of diffText(diff, language).trimEnd().split('\n')) (line === '' ? [''] : wrapped(line, '', '  ')).forEach(io.print);
    return exitCode.fine;
  },
};
