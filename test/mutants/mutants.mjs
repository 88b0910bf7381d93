/**
 * `npm run mutants`: puts every small fault of `mutants.json` into a copy of the rules and runs the scenarios, then the tests next to
 * the file, then all of them, until one fails.
 * A fault no test notices survives and fails the run, and so does one whose text is no longer there or that does not compile.
 * `npm run mutants -- refund calendar` tries only those whose file or reason has one of the words.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verdictOf } from './mutant-verdict.mjs';

const root = join(import.meta.dirname, '../..');
const copied = ['policy', 'test/scenarios', 'test/mutants', 'test/run', 'package.json'];
const patienceMs = 300_000;
const copiesAtMost = 2;

const words = process.argv.slice(2);
const all = JSON.parse(readFileSync(join(import.meta.dirname, 'mutants.json'), 'utf8')).mutants;
const mutants = all.filter(({ file, why }) => words.length === 0 || words.some((word) => `${file} ${why}`.includes(word)));
if (mutants.length === 0) throw new Error(`No mutant has ${words.join(' or ')} in its file or its reason`);

const copies = Array.from({ length: Math.min(copiesAtMost, availableParallelism(), mutants.length) }, makeCopy);
const forget = () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    forget();
    process.exit(1);
  });
}
const started = performance.now();
const counts = { killed: 0, survived: 0, broken: 0 };
try {
  await compile(copies[0]);
  if ((await runScenarios(copies[0])) !== 'passed' || (await runTests(copies[0], [])) !== 'passed')
    throw new Error('The tests do not pass without any mutant: nothing can be told from them');
  const waiting = [...mutants];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) report(mutant, await tryMutant(copy, mutant));
    }),
  );
} finally {
  forget();
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${counts.killed} killed, ${counts.survived} survived, ${counts.broken} broken, in ${seconds} s`);
process.exitCode = counts.survived + counts.broken > 0 ? 1 : 0;

function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'cassa-mutants-'));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  const tsconfig = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...tsconfig, references: [{ path: 'policy' }] }));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The tests of the file's folder; of a file that stands beside the folders, its own. */
function ownTests(file) {
  return dirname(file) === 'policy' ? file.replace(/ts$/, 'test.ts') : `${dirname(file)}/`;
}

/** What is quickest comes first: the scenarios notice most faults, and the tests next to the file nearly all others. */
async function tryMutant(copy, { file, from, to }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) return { verdict: 'broken', note: `its text is there ${text.split(from).length - 1} times` };
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    const compiled = await compile(copy);
    if (compiled.code !== 0) return { verdict: 'broken', note: compiled.text.split('\n')[0] };
    let outcome = await runScenarios(copy);
    if (outcome === 'passed') outcome = await runTests(copy, [ownTests(file)]);
    if (outcome === 'passed') outcome = await runTests(copy, []);
    return verdictOf(outcome);
  } finally {
    writeFileSync(path, text);
  }
}

function compile(copy) {
  return run(copy, 'tsc', ['-p', 'policy', '--noUnusedLocals', 'false', '--noUnusedParameters', 'false']);
}

async function runScenarios(copy) {
  const { code, endless } = await run(copy, process.execPath, ['test/mutants/run-scenarios.mjs']);
  if (endless) return 'endless';
  return code === 0 ? 'passed' : 'failed';
}

/** `passed`, `failed` where a test does, `crashed` where the runner gives no account, `endless` where it never ends. */
async function runTests(copy, filters) {
  const account = join(copy, 'account.json');
  rmSync(account, { force: true });
  const options = ['--config', 'test/mutants/vitest.config.ts', '--bail', '1', '--reporter=json', `--outputFile=${account}`];
  const { code, endless } = await run(copy, 'vitest', ['run', ...options, ...filters]);
  if (endless) return 'endless';
  let counted;
  try {
    counted = JSON.parse(readFileSync(account, 'utf8'));
  } catch {
    return 'crashed';
  }
  if (code === 0 && counted.numTotalTests > 0 && counted.success) return 'passed';
  return counted.numFailedTests + counted.numFailedTestSuites > 0 ? 'failed' : 'crashed';
}

function run(cwd, tool, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(tool === process.execPath ? tool : join(root, 'node_modules/.bin', tool), args, {
      cwd,
      env: { ...process.env, CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let endless = false;
    const patience = setTimeout(() => {
      endless = true;
      child.kill('SIGKILL');
    }, patienceMs);
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(patience);
      resolve({ code, text, endless });
    });
  });
}

function report({ file, why }, { verdict, note }) {
  counts[verdict] += 1;
  console.log(`${verdict.padEnd(8)} ${file}: ${why}${note === undefined ? '' : ` (${note})`}`);
}
