import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './sequencer.ts';

/** Only to end what hangs: no test's outcome may depend on how long something took on a busy machine. */
const hangsMs = 240_000;

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/missing.ts'],
    // Most tests wait for a server, a clock or a phone: three at a time keep two cores busy.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: hangsMs,
    hookTimeout: hangsMs,
    expect: { poll: { timeout: hangsMs / 4, interval: 20 } },
  },
});
