import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './sequencer.ts';

/** Only to end what hangs: no test's outcome may depend on how long something took on a busy machine. */
const hangsMs = 240_000;

const root = join(import.meta.dirname, '..');

// Importing was most of a test file's time. Node keeps what it compiled once, for the workers and for the programs that tests start.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/kabar/compiled');

export default defineConfig(({ mode }) => ({
  root,
  test: {
    // Node itself loads the tests, as it loads the program. Vite's own loader rewrites every file first, in every worker.
    experimental: { viteModuleRunner: false },
    // What takes seconds of wall time runs in the proof alone (test/proof/outages.ts).
    include: [mode === 'proof' ? 'test/proof/outages/*.test.ts' : 'test/**/*.test.ts'],
    exclude: mode === 'proof' ? [] : ['test/proof/outages/**'],
    // The files of one worker share what they imported: importing it anew for each file took a quarter of the suite.
    isolate: false,
    restoreMocks: true,
    setupFiles: ['test/support/stop-servers.ts'],
    globalSetup: ['test/support/missing.ts', 'test/support/template.ts', 'test/support/postgres-for-all.ts'],
    // Most tests wait for a server, a clock or a phone: three at a time keep two cores busy.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: hangsMs,
    hookTimeout: hangsMs,
    expect: { poll: { timeout: hangsMs / 4, interval: 20 } },
  },
}));
