import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/missing.ts'],
    // Most tests wait for a server, a clock or a phone: three at a time keep two cores busy.
    maxWorkers: 3,
    // Real databases take their time, most of all several at once on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
