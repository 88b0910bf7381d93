import { policyText, policyTextHtml, policyTextMarkdown, wordsLanguages } from '../../policy/index.ts';
import { exitCode, isDay, oneOf, readOptions, UsageError, type Command } from './command.ts';
import { readProfile } from './read-document.ts';

const help = `Delivery, payment, order, withdrawal, returns, guarantee, complaints and seller: what the engine
does, in words.

  --lang it|en|de|fr|es   language (the profile's first)
  --on YYYY-MM-DD         as of that day (today)
  --page URL              the page with the withdrawal function
  --html                  an HTML fragment instead of Markdown
  --json                  for machines`;

/** The public text of a profile's terms. */
export const printPolicyText: Command = {
  usage: 'FILE [--lang LANGUAGE] [--on DATE] [--page URL] [--html|--json]',
  about: 'Prints the public text of the terms, made from the profile, as Markdown.',
  help,
  run(args, io) {
    const { positionals, values } = readOptions(args, ['FILE'], {
      lang: { type: 'string' },
      on: { type: 'string', default: io.today },
      page: { type: 'string' },
      html: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (!isDay(values.on)) throw new UsageError(`--on is a date like 2026-11-20, not "${values.on}"`);
    if (values.html && values.json) throw new UsageError('--html and --json exclude each other');
    if (values.page !== undefined && !isWebPage(values.page))
      throw new UsageError(`--page is an address like https://shop.example/withdraw, not "${values.page}"`);
    const { profile } = readProfile(positionals[0]!, io);
    const language = oneOf(wordsLanguages, values.lang ?? profile.languages[0]!, 'lang');
    const text = policyText(profile, language, { today: values.on, withdrawalPage: values.page });
    io.print(values.json ? JSON.stringify(text, null, 2) : (values.html ? policyTextHtml : policyTextMarkdown)(text).trimEnd());
    return exitCode.fine;
  },
};

function isWebPage(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
