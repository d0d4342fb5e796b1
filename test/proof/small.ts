/** The sections of `npm run proof`, small: one part of them in each test file. */
import { expect, test } from 'vitest';
import { findProgram, postgresDirectories } from '../support/programs.ts';
import { absent } from '../support/server.ts';
import type { Section } from './section.ts';
import { sections } from './sections.ts';

const found = {
  // A proof restarts, kills and flushes: only servers of our own will do.
  redis: findProgram('redis-server'),
  postgres: findProgram('postgres', postgresDirectories()) ?? process.env.DATABASE_URL,
};

export function proveSmall(wanted: Section['part']) {
  for (const [name, { part, small, needs, run }] of Object.entries(sections)) {
    if (part !== wanted) continue;
    const missing = needs.filter((one) => !found[one] && absent(one) === undefined);
    test.skipIf(missing.length > 0)(name, { timeout: 600_000 }, async () => {
      // Another seed every day would make a red run nobody's fault.
      expect(await run(small, 1)).toMatchObject({});
    });
  }
}
