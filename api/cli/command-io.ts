import { closeSync, openSync, readSync, statSync } from 'node:fs';

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
const stdin = 0;

/** Files and the terminal. `-` is what is piped in. */
export const terminalIo: CommandIo = {
  read: (path) => plainly(() => (path === '-' ? pipedIn() : boundedFile(path))),
  exists: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  print: (line) => process.stdout.write(`${printable(line)}\n`),
  complain: (line) => process.stderr.write(`${printable(line)}\n`),
  get today() {
    return new Date().toISOString().slice(0, 10);
  },
};

/** A reader who leaves early, as `head` does, is no error: how the command ends is told all the same. */
export function allowClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

let isPipeRead = false;

/** A pipe is read to its end: a second file could only be empty. */
function pipedIn(): string {
  if (isPipeRead) throw new Error('What is piped in is one file already; only one can be "-".');
  isPipeRead = true;
  return bounded(stdin);
}

/** A device or a pipe may have no end: only what is piped in as `-` may be none of the folder's files. */
function boundedFile(path: string): string {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory()) throw new Error('Expected a file; what is piped in is named "-".');
  const file = openSync(path, 'r');
  try {
    return bounded(file);
  } finally {
    closeSync(file);
  }
}

function bounded(file: number): string {
  const chunks: Buffer[] = [];
  for (let length = 0; ;) {
    const chunk = Buffer.alloc(65_536);
    const read = readOrWait(file, chunk);
    if (read === 0) return decoded(Buffer.concat(chunks));
    length += read;
    if (length > maxBytes) throw new Error(`Expected at most ${maxBytes / 1_000_000} MB.`);
    chunks.push(chunk.subarray(0, read));
  }
}

/** JSON is UTF-8 (RFC 8259): letters of another encoding would reach shoppers as question marks. A byte order mark stays, to be told of. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error('Expected UTF-8: save the file in this encoding.', { cause: error });
  }
}

/** A pipe that has nothing yet says so, instead of waiting. */
function readOrWait(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'This file may not be read.',
  EISDIR: 'Expected a file, not a folder.',
  ELOOP: 'This link leads back to itself.',
  ENAMETOOLONG: 'This name is too long for a file.',
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EPERM: 'This file may not be read.',
};

function plainly<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(sentences[code] ?? `This file cannot be read (${message}).`, { cause: error });
  }
}

/** A file must not move the cursor, nor colour what others say. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
