import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    child.stdin?.end(options.stdin ?? '');
  });
}

beforeAll(async () => {
  await run(join(root, 'node_modules/typescript/bin/tsc'), ['-b', 'policy', 'api']);
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
  const [direct, behind] = await Promise.all([bin, join(root, 'dist/api/cli.js')].map((file) => run(file, ['policy', 'check', profile])));
  expect(behind).toEqual(direct);
  expect(await run(bin, [])).toMatchObject({ code: 2, stderr: expect.stringContaining('policy <command>') });
});

it('does not mind a reader who leaves', async () => {
  const child = spawn(process.execPath, [bin, 'policy', 'schema'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
