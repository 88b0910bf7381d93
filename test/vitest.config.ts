import './run/node-20.ts';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
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
