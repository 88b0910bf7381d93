/**
 * `npm test`: every runner once, and at the end one line `N passed, N failed` over all of them. `npm test -- unit journeys` runs
 * only those.
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
  format: check(
    'prettier',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-strategy=content',
    '--cache-location=node_modules/.cache/prettier-check',
    '.',
  ),
  build: check('vite', 'build', '--logLevel=warn'),
  bundle: check('vite', 'build', '--mode', 'server', '--logLevel=warn'),
  unit: vitest(join(reports, 'unit.json'), 'test/vitest.config.ts'),
  elements: elements(join(reports, 'elements.json')),
  journeys: vitest(join(reports, 'journeys.json'), 'test/journeys/vitest.config.ts'),
};

/** Stages come one after the other. What a stage lists side by side runs at the same time: none of it keeps all cores busy. */
const stages = [[['types', 'lint', 'build', 'bundle', 'format'], ['elements']], [['unit']], [['journeys']]];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in runners));
if (unknown.length > 0) throw new Error(`No runner ${unknown.join(', ')}; there are ${Object.keys(runners).join(', ')}`);

const rows = [];
for (const stage of stages) {
  const lanes = stage.map((lane) => lane.filter((name) => chosen.length === 0 || chosen.includes(name))).filter((lane) => lane.length > 0);
  await Promise.all(lanes.map((lane) => runInTurn(lane, lanes.length > 1)));
}
await rm(reports, { recursive: true, force: true });

const order = Object.keys(runners);
rows.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
console.log();
for (const { name, passed, failed, note, seconds } of rows) {
  console.log(
    `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s ${note ?? ''}`.trimEnd(),
  );
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** What runs beside something else says what it has to say once it has ended. */
async function runInTurn(names, isBesideOthers) {
  for (const name of names) {
    const runner = runners[name];
    const started = performance.now();
    if (!isBesideOthers) console.log(`\n── ${name}`);
    const { exitCode, said } = await run(runner, isBesideOthers ? 'pipe' : 'inherit');
    if (isBesideOthers) process.stdout.write(`\n── ${name}\n${said}`);
    rows.push({ name, ...verdict(await runner.count(exitCode), exitCode), seconds: (performance.now() - started) / 1000 });
  }
}

/** @returns its exit code, and its whole output where that is piped */
function run({ command: [tool, ...args], env }, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', tool), args, {
      stdio: ['ignore', output, output],
      env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ exitCode: code ?? (signal ? 1 : 0), said }));
  });
}

/** A runner that died before writing its report has counted nothing. */
async function readReport(path, count) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 0 } : count(JSON.parse(text));
}
