import { readFileSync, statSync } from 'node:fs';

/** What a command reads and writes with; a test brings its own. */
export interface CommandIo {
  /** The text of a file. @throws Error that says why it cannot be read */
  readonly read: (path: string) => string;
  readonly exists: (path: string) => boolean;
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about what went wrong. */
  readonly complain: (line: string) => void;
  /** Local date, ISO 8601: which law applies. */
  readonly today: string;
}

const maxBytes = 5_000_000;

/** Files and the terminal. `-` is what is piped in. */
export const terminalIo: CommandIo = {
  read(path) {
    if (path !== '-' && statSync(path).size > maxBytes) throw new Error(`expected at most ${maxBytes} bytes`);
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  },
  exists: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  print: (line) => process.stdout.write(`${printable(line)}\n`),
  complain: (line) => process.stderr.write(`${printable(line)}\n`),
  get today() {
    return new Date().toISOString().slice(0, 10);
  },
};

/** A file must not move the cursor, nor colour what others say. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
