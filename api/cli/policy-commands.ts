import { checkProfile, mistakeLines } from './check-profile.ts';
import type { CommandIo } from './command-io.ts';
import { exitCode, UsageError, type Command, type ExitCode } from './command.ts';
import { diffProfiles } from './diff-profiles.ts';
import { explainCase } from './explain-case.ts';
import { printPolicyText } from './print-policy-text.ts';
import { printSchema } from './print-schema.ts';
import { UnusableFile } from './read-document.ts';
import { runCases } from './run-cases.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', checkProfile],
  ['schema', printSchema],
  ['scenarios', runCases],
  ['explain', explainCase],
  ['diff', diffProfiles],
  ['text', printPolicyText],
]);

const usage = () => `Usage: cassa policy <command>, for whoever writes a profile

${[...commands].map(([name, { usage, about }]) => `  ${name} ${usage}\n      ${about}`).join('\n')}

  cassa policy <command> --help says more.`;

/** `cassa policy …`: what to do, from the words after `policy`. Needs no database. */
export function runPolicyCommand([name, ...args]: readonly string[], io: CommandIo): ExitCode {
  if (name === '--help' || name === '-h' || name === 'help') {
    io.print(usage());
    return exitCode.fine;
  }
  const command = commands.get(name ?? '');
  if (command === undefined) {
    if (name !== undefined) io.complain(`There is no command "${name}".\n`);
    io.complain(usage());
    return exitCode.unusable;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.print(`Usage: cassa policy ${name} ${command.usage}\n\n${command.about}\n\n${command.help}`);
    return exitCode.fine;
  }
  try {
    return command.run(args, io);
  } catch (error) {
    if (error instanceof UsageError) io.complain(`${error.message}\nUsage: cassa policy ${name} ${command.usage}`);
    else if (error instanceof UnusableFile) mistakeLines(error.file, error.mistakes).forEach(io.complain);
    // The engine says so where its tables do not reach, or a case leaves no profile.
    else if (error instanceof RangeError) io.complain(error.message);
    else throw error;
    return exitCode.unusable;
  }
}
