import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsLanguages, type Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { rawMail } from '../mail/mailer.ts';
import { renderHtml } from '../mail/render-html.ts';
import { exampleDays } from '../notices/example-case.ts';
import { exampleMail, noticeNames } from '../notices/example-mail.ts';
import type { NoticeName } from '../notices/notice.ts';
import { printPapers } from '../notices/papers.ts';
import { exitCode, oneOf, readOptions, UsageError, type ExitCode } from './command.ts';
import type { CommandIo } from './command-io.ts';
import { mistakeLines } from './check-profile.ts';
import { readProfile, UnusableFile } from './read-document.ts';

const usage = `Usage: cassa mail preview --profile FILE [--step STEP] [--lang it|en|de|fr|es] [--out FOLDER]

Writes a mail about an example order as it would go out: the mail itself (.eml), its HTML, and the PDFs that travel with it.
Needs no database. Without --step it writes every mail; without --lang in the profile's first language; without --out into
./mail-preview.

Steps: ${noticeNames.join(', ')}`;

/** `cassa mail …`, from the words after `mail`. */
export async function runMailCommand([name, ...args]: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) {
    io.print(usage);
    return exitCode.fine;
  }
  try {
    if (name !== 'preview') throw new UsageError(name === undefined ? 'What to do is missing' : `There is no command "${name}"`);
    await previewMails(args, io);
    return exitCode.fine;
  } catch (error) {
    if (error instanceof UsageError) io.complain(`${error.message}\n${usage}`);
    else if (error instanceof UnusableFile) mistakeLines(error.file, error.mistakes).forEach(io.complain);
    else throw error;
    return exitCode.unusable;
  }
}

async function previewMails(args: readonly string[], io: CommandIo): Promise<void> {
  const { values } = readOptions(args, [], {
    profile: { type: 'string' },
    step: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string', default: 'mail-preview' },
  });
  if (values.profile === undefined) throw new UsageError('--profile is missing');
  const { profile } = readProfile(values.profile, io);
  const language = oneOf(wordsLanguages, values.lang ?? profile.languages[0]!, 'lang');
  const steps = values.step === undefined ? noticeNames : [oneOf(noticeNames, values.step, 'step')];
  mkdirSync(values.out, { recursive: true });
  for (const step of steps) for (const file of await filesOf(step, profile, language)) write(values.out, file, io);
}

interface PreviewFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** A mail in every form in which somebody may want to look at it. */
async function filesOf(step: NoticeName, profile: Profile, language: Language): Promise<PreviewFile[]> {
  const { content, papers } = exampleMail(step, profile, language);
  const attachments = await printPapers(papers);
  const name = `${step}.${language}`;
  const to = step.startsWith('merchant') ? 'merchant@example.com' : 'anna@example.com';
  const from = { name: content.shop, address: 'no-reply@cassa.example' };
  const mail = { to, from, messageId: `<${name}@cassa.example>`, date: new Date(exampleDays.placed), content, attachments };
  return [
    { name: `${name}.eml`, content: rawMail(mail) },
    { name: `${name}.html`, content: renderHtml(content) },
    ...attachments.map((file) => ({ name: `${name}.${file.name}`, content: file.content })),
  ];
}

function write(folder: string, { name, content }: PreviewFile, io: CommandIo): void {
  const path = join(folder, name);
  writeFileSync(path, content);
  io.print(path);
}
