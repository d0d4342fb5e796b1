import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/missing.ts'],
    // Real databases take their time, most of all several at once on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
