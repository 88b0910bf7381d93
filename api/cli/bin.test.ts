import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'api/cli/bin.mjs');
const profile = join(root, 'policy/profiles/restelli.json');
const folder = mkdtempSync(join(tmpdir(), 'cassa-cli-'));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(file: string, args: readonly string[], options: { cwd?: string; stdin?: string } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [file, ...args],
      { cwd: options.cwd ?? root, env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'never') } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.on('error', () => undefined); // it may have been closed already
    child.stdin?.end(options.stdin ?? '');
  });
}

beforeAll(async () => {
  await run(join(root, 'node_modules/vite/bin/vite.js'), ['build', '--mode', 'server']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('checks a file of the folder one stands in', async () => {
  writeFileSync(join(folder, 'mine.json'), '{\n  "id": "mine",\n}');
  expect(await run(bin, ['policy', 'check', 'mine.json'], { cwd: folder })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'mine.json:3:1  Expected another key after the comma.\n',
  });
});

it('takes what is piped in, and lets a file colour nothing', async () => {
  const { code, stderr } = await run(bin, ['policy', 'check', '-'], { stdin: '{ "\\u001b[31mred": 1 }' });
  expect(code).toBe(2);
  expect(stderr).toContain('-:1:3  \\u001b[31mred: Unknown key');
  expect(stderr).not.toContain('\u001b');
});

it('ends with 0 and a schema, and with 2 for a command that there is none of', async () => {
  const schema = await run(bin, ['policy', 'schema']);
  expect({ code: schema.code, type: JSON.parse(schema.stdout).type }).toEqual({ code: 0, type: 'object' });
  expect(await run(bin, ['policy', 'lint', profile])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage') });
});

it('is the same behind the door of the merchant commands, and starts no database', async () => {
  const [direct, behind] = await Promise.all(
    [bin, join(root, 'dist/server/cli.js')].map((file) => run(file, ['policy', 'check', profile])),
  );
  expect(behind).toEqual(direct);
  expect(await run(bin, [])).toMatchObject({ code: 2, stderr: expect.stringContaining('policy <command>') });
});

it.each([bin, join(root, 'dist/server/cli.js')])('%s does not mind a reader who leaves, and ends as it would have', async (file) => {
  const document = JSON.parse(readFileSync(profile, 'utf8'));
  delete document.acknowledged;
  const unpublishable = join(folder, 'unseen.json');
  writeFileSync(unpublishable, JSON.stringify(document));
  const ended = async (args: readonly string[]) => {
    const child = spawn(process.execPath, [file, 'policy', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, stderr };
  };
  expect(await ended(['schema'])).toEqual({ code: 0, stderr: '' });
  expect(await ended(['check', unpublishable])).toEqual({ code: 1, stderr: '' });
});

it('refuses what has no end and no text, and reads no more than it may', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const refused = (args: readonly string[], options = {}) => run(bin, ['policy', 'check', ...args], options);
  for (const file of ['/dev/zero', pipe])
    expect(await refused([file])).toMatchObject({ code: 2, stderr: `${file}:1:1  Expected a file; what is piped in is named "-".\n` });
  expect(await refused([folder])).toMatchObject({ code: 2, stderr: `${folder}:1:1  Expected a file, not a folder.\n` });
  writeFileSync(join(folder, 'large.json'), ' '.repeat(5_000_001));
  expect(await refused([join(folder, 'large.json')])).toMatchObject({ code: 2, stderr: expect.stringContaining('Expected at most 5 MB.') });
  expect(await refused(['-'], { stdin: ' '.repeat(6_000_000) })).toMatchObject({ code: 2, stderr: '-:1:1  Expected at most 5 MB.\n' });
});

it.each(['--help', '-h', 'help'])('%s says what there is', async (word) => {
  const { code, stdout, stderr } = await run(bin, [word]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('policy <command>');
});

it.each([
  ['latin1', 'Guànti'],
  ['utf16le', 'Guanti'],
] as const)('refuses a file in %s instead of garbling it', async (encoding, name) => {
  const file = join(folder, `${encoding}.json`);
  const bom = encoding === 'utf16le' ? '\ufeff' : '';
  writeFileSync(file, Buffer.from(bom + readFileSync(profile, 'utf8').replace('Guanti', name), encoding));
  expect(await run(bin, ['policy', 'text', file])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${file}:1:1  Expected UTF-8: save the file in this encoding.\n`,
  });
});

it('takes one file from a pipe, not two', async () => {
  const { code, stdout, stderr } = await run(bin, ['policy', 'diff', '-', '-'], { stdin: readFileSync(profile, 'utf8') });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe('-:1:1  What is piped in is one file already; only one can be "-".\n');
});
