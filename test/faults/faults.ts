/**
 * `npm run faults`: shoppers buy and return for two minutes while everything goes wrong that can. Then nothing may be lost, and
 * nothing done twice; exits 1 when something is. `--seconds 20` runs shorter, `--seed 7` draws the same faults and shoppers again.
 */
import { parseArgs } from 'node:util';
import { idleness } from './idleness.ts';
import { runFaults } from './run-faults.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' }, shoppers: { type: 'string' } } });
const seconds = Number(values.seconds ?? 120);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

const report = await runFaults({
  seconds,
  seed,
  shoppers: Number(values.shoppers ?? 8),
  faultEveryMs: 2500,
  settledWithinMs: 60_000,
  log: (line) => console.log(line),
});
const { wrong, settledMs, faults, webhooks, kinds, providers, ...counts } = report;
const list = (of: Readonly<Record<string, number>>) =>
  Object.entries(of)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ');
console.log(`\nfaults     ${list(faults)}\npurchases  ${list(kinds)}\nwebhooks   ${list(webhooks)}\nin all     ${list(counts)}`);
for (const [name, { troubles, ...did }] of Object.entries(providers)) console.log(`${name.padEnd(10)} ${list({ ...did, ...troubles })}`);
if (settledMs !== undefined) console.log(`settled    ${(settledMs / 1000).toFixed(1)} s after the last fault`);
const missing = [...wrong, ...idleness(report, seconds)];
console.log(
  missing.length === 0 ? `\nNothing is lost and nothing happened twice. Seed ${seed}` : `\nWRONG, seed ${seed}\n${missing.join('\n')}`,
);
process.exit(missing.length === 0 ? 0 : 1);
