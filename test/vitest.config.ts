import './run/node-20.ts';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['{policy,api,widgets,demo,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.element.test.ts', '**/*.journey.test.ts'],
    globalSetup: ['test/vitest.global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
