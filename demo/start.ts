import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { repositoryFolder } from './demo-folder.ts';
import { readMerchant } from './merchants/merchant-file.ts';
import { readPorts } from './ports.ts';
import { startDemo } from './start-demo.ts';

const demo = await startDemo({ ports: readPorts(process.env), dataDir: process.env['DATA_DIR'] ?? join(repositoryFolder, '.cassa') });

const places = [
  ['Start here', demo.notes],
  ...demo.shops.map(({ merchant, origin }) => [readMerchant(merchant).name, origin] as const),
  ['Policy studio', demo.studio],
  ['Inbox', demo.inbox],
  ['API', `${demo.api}/docs`],
  ['Sandbox bank', `${demo.pay}/bank`],
] as const;
console.log(`\nCassa is ready in ${(performance.now() / 1000).toFixed(1)} s\n`);
for (const [name, url] of places) console.log(`  ${name.padEnd(26)}${url}`);
console.log('\nCtrl+C stops it; what was sold stays until `npm run reset`.\n');

const patienceMs = 10_000;
let stopping = false;

/** Once, however often asked: npm passes on the very Ctrl+C that the terminal already sent here. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), patienceMs).unref();
  await demo.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
