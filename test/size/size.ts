/** `npm run size`: what each element weighs on a page, gzipped, with Lit and all it loads; fails over budget. */
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { fetched, spokenLanguages, standingFor, type Chunk } from './chunk-graph.ts';

const root = process.cwd();
const kilobyte = 1024;

/** Shown with the first return or report of an order; most orders have none. */
const cases = ['widgets/return-form/cases.ts'];

/** A shop has one payment provider; its adapter comes with the checkout and no other does. */
const sandboxAdapter = 'widgets/checkout/payment-sandbox.ts';
const stripeAdapter = 'widgets/checkout/stripe/payment-stripe.ts';

/** kB = 1024 bytes. The loader is one file; elements are measured with everything behind them. */
const budgets: readonly { name: string; kB: number; loader?: string; entries?: readonly string[]; later?: readonly string[] }[] = [
  { name: 'loader', kB: 1, loader: 'widgets/define/cassa.ts' },
  { name: 'loader (classic)', kB: 1, loader: 'widgets/define/cassa.classic.ts' },
  { name: 'product', kB: 10, entries: ['product'] },
  { name: 'cart', kB: 14, entries: ['cart'] },
  { name: 'cart + checkout', kB: 25, entries: ['cart', 'checkout'], later: [sandboxAdapter, stripeAdapter] },
  { name: '… with sandbox', kB: 26, entries: ['cart', 'checkout'], later: [stripeAdapter] },
  { name: '… with Stripe', kB: 27, entries: ['cart', 'checkout'], later: [sandboxAdapter] },
  { name: 'withdrawal', kB: 14, entries: ['withdrawal'], later: ['widgets/withdrawal-form/order-scope.ts'] },
  { name: 'withdrawal, order', kB: 17, entries: ['withdrawal'] },
  { name: 'policy text', kB: 12, entries: ['policy-text'] },
  { name: 'return', kB: 20, entries: ['return'], later: cases },
  { name: 'return + report', kB: 26, entries: ['return'] },
  { name: 'order', kB: 17, entries: ['order'], later: cases },
  { name: 'order + return', kB: 25, entries: ['order'] },
  { name: 'everything', kB: Infinity, entries: ['product', 'cart', 'checkout', 'order', 'withdrawal', 'return', 'policy-text'] },
];

const chunks = await builtChunks();
const rows = budgets.map(({ name, kB, loader, entries = [], later }) => {
  const facades = entries.map((entry) => `widgets/define/${entry}.ts`);
  const parts = loader === undefined ? heaviestLanguage(facades, later) : [standingFor(chunks, loader)];
  return { name, kB, files: parts.length, bytes: weigh(parts) };
});

console.log('element             gz bytes       kB   budget   files   (kB = 1024 bytes; the heaviest language; Lit included)');
for (const { name, kB, files, bytes } of rows) {
  const budget = kB === Infinity ? '-' : kB.toFixed(0);
  const verdict = bytes > kB * kilobyte ? `over by ${bytes - kB * kilobyte} bytes` : '';
  console.log(
    `${name.padEnd(18)} ${String(bytes).padStart(9)} ${(bytes / kilobyte).toFixed(2).padStart(8)} ${budget.padStart(8)} ${String(files).padStart(7)}   ${verdict}`.trimEnd(),
  );
}
process.exitCode = rows.some(({ kB, bytes }) => bytes > kB * kilobyte) ? 1 : 0;

function weigh(parts: readonly Chunk[]): number {
  return parts.reduce((sum, part) => sum + part.gzip, 0);
}

function heaviestLanguage(facades: readonly string[], later?: readonly string[]): Chunk[] {
  const pages = spokenLanguages(chunks).map((language) => fetched(chunks, facades, language, later));
  return pages.reduce((heaviest, page) => (weigh(page) > weigh(heaviest) ? page : heaviest));
}

/** Builds what `npm run build` builds, in memory, because only the bundler knows which chunk imports which. */
async function builtChunks(): Promise<Map<string, Chunk>> {
  const built = await build({ root, logLevel: 'warn', build: { write: false } });
  const output = [built].flat().flatMap((bundle) => (bundle as Rolldown.RolldownOutput).output);
  return new Map(output.filter((file) => file.type === 'chunk').map((file) => [file.fileName, describe(file)]));
}

function describe(file: Rolldown.OutputChunk): Chunk {
  return {
    file: file.fileName,
    gzip: gzipSync(file.code).byteLength,
    imports: file.imports,
    dynamicImports: file.dynamicImports,
    facade: file.facadeModuleId ? relative(root, join(file.facadeModuleId)).replaceAll('\\', '/') : null,
  };
}
