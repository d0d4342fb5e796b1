import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { due } from '../outbox/claim.ts';
import { type Delivery, deliverDue, deliverOne, inHand } from '../outbox/deliver.ts';
import { type Clockwork, type Job, startClockwork } from './clockwork.ts';
import { type Lane, lanesOf } from './lanes.ts';

/** Everything that happens by itself: the outbox, by BullMQ where there is Redis and by the clockwork alone where there is not
 *  (docs/decisions.md), and the other jobs. */
export async function startJobs(options: {
  redisUrl: string | undefined;
  delivery: Delivery;
  jobs: Job[];
  clock: Clock;
  log: Log;
  /** A test's own. */
  clockwork?: typeof startClockwork;
}): Promise<Clockwork> {
  const { redisUrl, delivery, jobs, clock, log, clockwork: start = startClockwork } = options;
  const lanes = lanesOf(delivery.channels, delivery.line, inHand);
  if (redisUrl === undefined) return start([...lanes.map((lane) => embedded(delivery, lane)), ...jobs], clock, log);
  // BullMQ is large: loaded only where there is Redis.
  const { startOutboxQueue } = await import('./outbox-queue.ts');
  const queue = startOutboxQueue({
    url: redisUrl,
    clock,
    log,
    lanes,
    due: (now, until, most) => due(delivery.db, now, until, most),
    deliver: (name) => deliverOne(delivery, name),
  });
  const clockwork = start(jobs, clock, log);
  return { stop: async () => void (await Promise.all([queue.stop(), clockwork.stop()])) };
}

/** Many at a go: the rest between two goes would slow down a long sending. */
const embedded = (delivery: Delivery, lane: Lane): Job => ({
  name: `deliver ${lane.name}`,
  everyMs: 500,
  run: async () => lane.closed() || deliverDue(delivery, 1000, lane),
});
