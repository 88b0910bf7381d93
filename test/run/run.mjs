/**
 * `npm test`: every runner once, one after the other, and at the end one line `N passed, N failed` over all of them.
 * `npm test -- unit journeys` runs only those.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countVitest, verdict } from './tally.mjs';

const reports = await mkdtemp(join(tmpdir(), 'cassa-test-'));

/** A tool that only says yes or no counts as one test. */
const check = (...command) => ({ command, count: (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) });

const vitest = (report, config) => ({
  command: ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  count: () => readReport(report, countVitest),
});

const elements = (report) => ({
  command: ['wtr', '--config', 'test/run/elements.config.mjs'],
  env: { CASSA_REPORT: report },
  count: () => readReport(report, (counts) => counts),
});

const runners = {
  types: check('tsc', '-b'),
  lint: check('oxlint', '--quiet'),
  format: check('prettier', '--check', '--log-level=warn', '.'),
  build: check('vite', 'build', '--logLevel=warn'),
  unit: vitest(join(reports, 'unit.json'), 'test/vitest.config.ts'),
  elements: elements(join(reports, 'elements.json')),
  journeys: vitest(join(reports, 'journeys.json'), 'test/journeys/vitest.config.ts'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in runners));
if (unknown.length > 0) throw new Error(`No runner ${unknown.join(', ')}; there are ${Object.keys(runners).join(', ')}`);

const rows = [];
for (const [name, runner] of Object.entries(runners)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  const started = performance.now();
  const exitCode = await run(runner);
  rows.push({ name, ...verdict(await runner.count(exitCode), exitCode), seconds: (performance.now() - started) / 1000 });
}
await rm(reports, { recursive: true, force: true });

console.log();
for (const { name, passed, failed, note, seconds } of rows) {
  console.log(
    `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s ${note ?? ''}`.trimEnd(),
  );
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function run({ command: [tool, ...args], env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', tool), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** A runner that died before writing its report has counted nothing. */
async function readReport(path, count) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 0 } : count(JSON.parse(text));
}
