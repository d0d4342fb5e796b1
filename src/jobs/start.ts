import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { due } from '../outbox/claim.ts';
import { type Delivery, deliverDue, deliverKey, inHand } from '../outbox/deliver.ts';
import { type Clockwork, type Job, startClockwork } from './clockwork.ts';
import { startOutboxQueue } from './outbox-queue.ts';

/** Everything that happens by itself: the outbox, by BullMQ where there is Redis and by the clockwork alone where there is not (README,
 *  Decisions), and the other jobs. */
export function startJobs(options: {
  redisUrl: string | undefined;
  delivery: Delivery;
  jobs: Job[];
  clock: Clock;
  log: Log;
}): Clockwork {
  const { redisUrl, delivery, jobs, clock, log } = options;
  if (redisUrl === undefined) {
    // Many at a go: the rest between two goes would slow down a long sending.
    const deliver: Job = { name: 'deliver', everyMs: 500, run: () => deliverDue(delivery, 1000) };
    return startClockwork([deliver, ...jobs], clock, log);
  }
  const queue = startOutboxQueue({
    ...{ url: redisUrl, clock, log, concurrency: inHand },
    due: (now, until, most) => due(delivery.db, now, until, most),
    deliver: (key) => deliverKey(delivery, key),
  });
  const clockwork = startClockwork(jobs, clock, log);
  return { stop: async () => void (await Promise.all([queue.stop(), clockwork.stop()])) };
}
