import '../run/node-20.ts';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests of the rules alone: no database, and one process, because many short runs follow one another. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['policy/**/*.test.ts', 'test/scenarios/**/*.test.ts'],
    exclude: ['test/scenarios/over-http.test.ts'], // It reads the API's tests, which no copy of the rules has.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
