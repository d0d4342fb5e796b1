/** The sections of `npm run proof`, small. */
import { expect, test } from 'vitest';
import { findProgram, postgresDirectories } from '../support/programs.ts';
import { absent } from '../support/server.ts';
import { sections } from './sections.ts';

const found = {
  // A proof restarts, kills and flushes: only servers of our own will do.
  redis: findProgram('redis-server'),
  postgres: findProgram('postgres', postgresDirectories()) ?? process.env.DATABASE_URL,
};

for (const [name, { small, needs, run }] of Object.entries(sections)) {
  const missing = needs.filter((one) => !found[one] && absent(one) === undefined);
  test.skipIf(missing.length > 0)(name, async () => {
    // Another seed every day would make a red run nobody's fault.
    expect(await run(small, 1)).toMatchObject({});
  });
}
