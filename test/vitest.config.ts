import './run/node-20.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongFirst } from './run/long-first.ts';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['{policy,api,widgets,demo,test}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.element.test.ts', '**/*.journey.test.ts'],
    globalSetup: ['test/vitest.global-setup.ts'],
    setupFiles: ['test/new-process.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // One more than there are cores: a test that talks to a server waits half of its time.
    maxWorkers: availableParallelism() + 1,
    // Loading the rooms takes longer than most files, and a file leaves nothing behind that the next one would find.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
});
