import '../run/node-20.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFirst } from '../run/long-first.ts';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/journeys/**/*.journey.test.ts'],
    globalSetup: ['test/journeys/global-setup.ts'],
    // More than there are cores: a shopper waits for pages, mails and refunds most of the time.
    maxWorkers: availableParallelism() + 2,
    // Every file opens windows of its own in the one browser; playwright and axe take long to load.
    isolate: false,
    sequence: { sequencer: LongFirst },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A second is not enough on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
