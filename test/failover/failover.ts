/**
 * `npm run failover`: the primary of a database with a synchronous standby is killed while people shop, and the standby takes its
 * place behind the same address. Nothing that was confirmed may be lost, and the shop has to go on without a new start. Exits 1 when
 * it is not so; where there is no Postgres to do it with, it says so and exits 0.
 */
import { parseArgs } from 'node:util';
import { runFailover } from './run-failover.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const outcome = await runFailover({ seed, log: (line) => console.log(line) });
if (typeof outcome === 'string') {
  console.log(`SKIPPED: ${outcome}`);
  process.exit(0);
}
console.log(outcome.length === 0 ? `\nNothing that was confirmed is lost. Seed ${seed}` : `\nWRONG, seed ${seed}\n${outcome.join('\n')}`);
process.exit(outcome.length === 0 ? 0 : 1);
