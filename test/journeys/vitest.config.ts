import '../run/node-20.ts';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/journeys/**/*.journey.test.ts'],
    globalSetup: ['test/journeys/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is not enough on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
