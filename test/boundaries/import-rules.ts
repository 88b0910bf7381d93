import { readFileSync } from 'node:fs';
import { importsOf, type Import } from './imports.ts';
import type { Rule } from './rule.ts';
import { finding, isTest, roomOf } from './source-file.ts';

const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const runtime = Object.keys(manifest.dependencies);
const all = [...runtime, ...Object.keys(manifest.devDependencies)];
const door = (path: string) => path === 'policy/index.ts' || path === 'api/index.ts';
const isWire = (path: string) => /^api\/.*\.wire\.ts$/.test(path);

/** What production code of each room may name. */
const rooms: Record<string, { packages: readonly string[]; node: boolean; own: (used: Import) => boolean }> = {
  policy: { packages: ['zod', 'temporal-polyfill'], node: false, own: () => false },
  api: { packages: runtime, node: true, own: ({ target }) => target === 'policy/index.ts' },
  widgets: {
    packages: ['lit', '@lit/task', '@lit/context', '@stripe/stripe-js'],
    node: false,
    own: ({ target, typeOnly }) => typeOnly && (isWire(target) || door(target)),
  },
  demo: { packages: runtime, node: true, own: ({ target }) => door(target) },
};

/** Every import stays inside its room, or goes through the doors house.md opens. */
export const importRule: Rule = {
  name: 'imports',
  check(source) {
    const room = rooms[roomOf(source.path)];
    const tested = isTest(source.path);
    return importsOf(source)
      .filter((used) => !allowed(used))
      .map((used) => finding(source, used.offset, `may not import ${used.target}${used.typeOnly ? '' : ' as a value'}`));

    function allowed(used: Import): boolean {
      if (!used.own) {
        if (used.target.startsWith('node:')) return tested || room?.node === true;
        return (tested ? all : (room?.packages ?? [])).includes(used.target);
      }
      if (roomOf(used.target) === roomOf(source.path)) return true;
      if (roomOf(used.target) === 'demo') return roomOf(source.path) === 'test';
      return tested || room?.own(used) === true;
    }
  },
  bad: [
    ['policy/price/a.ts', `import { readFileSync } from 'node:fs';`],
    ['policy/price/a.ts', `import { Hono } from 'hono';`],
    ['policy/price/a.ts', `import type { CartWire } from '../../api/carts/carts.wire.ts';`],
    ['policy/price/a.test.ts', `import { startDemo } from '../../demo/start.ts';`],
    ['api/carts/a.ts', `import { lineGross } from '../../policy/price/line-gross.ts';`],
    ['api/carts/a.ts', `import fc from 'fast-check';`],
    ['api/carts/a.ts', `import { startDemo } from '../../demo/start.ts';`],
    ['widgets/cart/a.ts', `import { z } from 'zod';`],
    ['widgets/cart/a.ts', `import { cartWire } from '../../api/carts/carts.wire.ts';`],
    ['widgets/cart/a.ts', `import { type CartWire, cartWire } from '../../api/carts/carts.wire.ts';`],
    ['widgets/cart/a.ts', `export * from '../../policy/index.ts';`],
    ['widgets/cart/a.ts', `const m = await import('../../policy/index.ts');`],
    ['widgets/cart/a.ts', `import type { Deps } from '../../api/deps.ts';`],
    ['demo/a.ts', `import { quote } from '../policy/quote.ts';`],
    ['demo/a.ts', `import { client } from '../widgets/client/client.ts';`],
  ],
  good: [
    ['policy/price/a.ts', `import { z } from 'zod'; import { b } from '../rule-schema.ts';`],
    ['api/carts/a.ts', `import { quote } from '../../policy/index.ts'; import { sql } from 'kysely'; import { join } from 'node:path';`],
    ['widgets/cart/a.ts', `import { css } from 'lit'; import type { CartWire } from '../../api/carts/carts.wire.ts';`],
    ['widgets/cart/a.ts', `import { type CartWire } from '../../api/carts/carts.wire.ts';`],
    ['widgets/cart/a.test.ts', `import { expect } from 'vitest'; import { readFileSync } from 'node:fs';`],
    ['demo/a.ts', `import { startServer } from '../api/index.ts';`],
    ['test/journeys/a.ts', `import { startDemo } from '../../demo/start.ts';`],
  ],
};
