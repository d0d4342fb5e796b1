/** A process of its own for embedded.test.ts: writes rows one by one and says each that the database acknowledged. */
import { systemClock } from '../../src/clock.ts';
import { openRecords } from '../../src/records/open.ts';
import { quietLog } from '../support/records.ts';

const { db } = await openRecords({
  dataDir: process.argv[2]!,
  log: quietLog,
  clock: systemClock,
  // Making one takes long enough to be killed in the middle.
  readyMade: '/nowhere',
  progress: (step) => process.stdout.write(`${step}\n`),
});
for (let i = 0; i < 1_000_000; i++) {
  const row = { action: process.argv[3]!, subject: String(i), detail: '{}' };
  const { id } = await db.insertInto('audit').values(row).returning('id').executeTakeFirstOrThrow();
  process.stdout.write(`acknowledged ${id}\n`);
}
