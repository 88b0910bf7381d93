import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { CommandIo } from './command-io.ts';

/** How a command ends: fine; no, says the profile; or it could not be asked. */
export const exitCode = { fine: 0, no: 1, unusable: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** One command of the command line, pure but for what `io` does. */
export interface Command {
  /** What follows the command's name. */
  readonly usage: string;
  /** One sentence. */
  readonly about: string;
  /** The rest of its help. */
  readonly help: string;
  /** @throws UsageError, UnusableFile */
  readonly run: (args: readonly string[], io: CommandIo) => ExitCode;
}

/** Something is wrong with the words of the command. */
export class UsageError extends Error {}

/** Options and as many positional arguments as `names` says. @throws UsageError for anything else */
export function readOptions<Options extends ParseArgsOptionsConfig>(args: readonly string[], names: readonly string[], options: Options) {
  const parsed = parsedOrUsageError(args, options);
  const { positionals } = parsed;
  if (positionals.length < names.length) throw new UsageError(`${names[positionals.length]} is missing`);
  if (positionals.length > names.length) throw new UsageError(`"${positionals[names.length]}" is one too many`);
  return parsed;
}

function parsedOrUsageError<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** One of several words, as an option gives it. @throws UsageError */
export function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}, not "${given}"`);
  return found;
}

/** Whether a text is a date of the calendar, ISO 8601. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
