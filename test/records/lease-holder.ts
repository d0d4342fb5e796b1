/** A process of its own for lease.test.ts: keeps a lease, and says when it has it, when it has lost it, and when it has given it back. */
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { openLeases } from '../../src/records/lease.ts';
import { openRecords } from '../../src/records/open.ts';
import { quietLog } from '../support/records.ts';

const say = (word: string) => void process.stdout.write(`${word}\n`);
const records = await openRecords({ databaseUrl: process.argv[2]!, dataDir: '', log: quietLog, clock: systemClock });
const leases = openLeases(records, randomIds);
const held = await leases.open('polling').keep(() => say('lost'));
process.once('SIGTERM', async () => {
  await leases.close();
  say('closed');
  await records.close();
});
// Only now, because the test that reads it may send the signal at once.
say(held ? 'held' : 'refused');
