/** A process of its own for lock.test.ts: takes the directory, says so, announces its port, and stays. */
import { systemClock } from '../../src/clock.ts';
import { AlreadyRunning, lockDirectory } from '../../src/records/lock.ts';

try {
  const lock = lockDirectory(process.argv[2]!, systemClock);
  lock.announce({ port: 4321, token: 'door-token' });
  process.stdout.write('held\n');
} catch (error) {
  process.stdout.write(error instanceof AlreadyRunning ? 'refused\n' : `${error}\n`);
}
setInterval(() => {}, 1000);
