import { jsonPositions, parseProfile, type JsonPlaces, type Profile, type ProfileError } from '../../policy/index.ts';
import type { CommandIo } from './command-io.ts';

/** A mistake in a file, where an editor finds it. */
export interface Mistake extends ProfileError {
  readonly line: number;
  readonly column: number;
}

/** A JSON file and where everything in it stands. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  readonly places: JsonPlaces;
}

/** A file that nothing can be asked about, with every reason why. */
export class UnusableFile extends Error {
  constructor(
    readonly file: string,
    readonly mistakes: readonly Mistake[],
  ) {
    super(`${file} cannot be used`);
  }
}

/** Reads a JSON file. A key that stands twice in one object is a mistake: the first would be lost. @throws UnusableFile */
export function readDocument(file: string, io: CommandIo): JsonDocument {
  const text = readOrFail(file, io);
  const places = jsonPositions(text);
  if (!places.ok) {
    const { line, column, expected } = places.error;
    throw new UnusableFile(file, [{ path: '', line, column, code: 'notJson', expected, message: `Expected ${expected}.` }]);
  }
  if (places.repeated.length > 0) {
    throw new UnusableFile(
      file,
      places.repeated.map(({ key, line, column, first }) => ({
        path: key,
        line,
        column,
        code: 'repeatedKey',
        expected: 'each key once',
        message: `"${key}" stands in line ${first.line} already.`,
      })),
    );
  }
  return { file, value: JSON.parse(text), places };
}

/** Reads a profile. @throws UnusableFile */
export function readProfile(file: string, io: CommandIo): JsonDocument & { readonly profile: Profile } {
  const document = readDocument(file, io);
  const parsed = parseProfile(document.value);
  if (!parsed.ok) throw new UnusableFile(file, mistakesIn(document, parsed.errors));
  return { ...document, profile: parsed.profile };
}

/** Errors at their lines, from top to bottom: a wrong value at the value, an unknown key at the key. */
export function mistakesIn({ places }: JsonDocument, errors: readonly ProfileError[]): readonly Mistake[] {
  return errors
    .map((error) => {
      const { line, column } = places.at(error.path, error.code === 'unknownKey' ? 'key' : 'value');
      return { ...error, line, column };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function readOrFail(file: string, io: CommandIo): string {
  try {
    return io.read(file);
  } catch (error) {
    const message = (error as Error).message;
    throw new UnusableFile(file, [{ path: '', line: 1, column: 1, code: 'unreadable', expected: 'a file that can be read', message }]);
  }
}
