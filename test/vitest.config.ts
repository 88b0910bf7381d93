import './run/node-20.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Every core: a test that talks to Postgres or a browser waits half of its time.
    maxWorkers: availableParallelism(),
    projects: [
      // Pure rules leave nothing behind: their files share one load of the policy, which takes longer than most of them.
      { extends: true, test: { name: 'rules', include: ['policy/**/*.test.ts', 'test/scenarios/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['{api,widgets,demo,test}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/scenarios/**', '**/*.element.test.ts', '**/*.journey.test.ts'],
          globalSetup: ['test/vitest.global-setup.ts'],
        },
      },
    ],
  },
});
