/** The outbox on BullMQ: one queue for each lane, so that a slow channel holds up no other. It wakes rows when they are due, in the order of
 *  their turns, on as many workers as there are. The rows decide: a lost job is made again within seconds, and a superfluous
 *  job finds nothing to do. */
import { type JobsOptions, Queue, Worker } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Due, idOf } from '../outbox/claim.ts';
import type { MessageName } from '../outbox/outbox.ts';
import { type Clockwork, startClockwork } from './clockwork.ts';
import type { Lane } from './lanes.ts';

export interface OutboxQueue {
  url: string;
  clock: Clock;
  log: Log;
  lanes: Lane[];
  /** Rows to be woken at `until` or before, at most so many of each lane, in the order of their turns. */
  due(now: number, until: number, most: number): Promise<Due[]>;
  deliver(name: MessageName): Promise<void>;
}

const prefix = 'kabar';
const everyMs = 500;
/** Jobs in hand or ready for a lane. A batch that comes now waits behind them before it takes its turns, so there are no more than two
 *  seconds' worth. They are made again from the first rows that are due. */
const jobsAtOnce = (lane: Lane) => Math.ceil(lane.concurrency * 1.75);
/** Rows that come due within this time get their job now, with a delay, so that they wake to the millisecond. */
const horizonMs = 2000;
/** This process trusts a job that it made for so long. Then it makes the job again, in case it was lost. */
const trustMs = 2000;
/** BullMQ's highest number stands for its lowest priority. */
const lowest = 2_097_151;

interface Waker {
  lane: Lane;
  queue: Queue;
  worker: Worker;
  /** Jobs by id, and when they were made. */
  made: Map<string, number>;
}

export function startOutboxQueue(options: OutboxQueue): Clockwork {
  const logOutage = outageLog(options.log);
  const wakers = options.lanes.map((lane) => openWaker(lane, options, logOutage));
  const sweeping = once(() => wake(wakers, options));
  // A worker that sends faster than the sweep makes jobs asks for more.
  for (const { worker } of wakers) worker.on('drained', () => void sweeping().catch(logOutage));
  const clockwork = startClockwork([{ name: 'outbox sweep', everyMs, run: sweeping }], options.clock, options.log);
  return {
    stop: async () => {
      await clockwork.stop();
      await Promise.all(wakers.map(({ worker }) => worker.close()));
      await Promise.all(wakers.map(({ queue }) => queue.close()));
    },
  };
}

function openWaker(lane: Lane, { url, deliver }: OutboxQueue, logOutage: (err: Error) => void): Waker {
  const name = `outbox-${lane.name}`;
  const queue = new Queue(name, { connection: connection(url), prefix });
  const worker = new Worker(name, (job) => deliver(job.data), {
    connection: { ...connection(url), maxRetriesPerRequest: null },
    prefix,
    concurrency: lane.concurrency,
    // The job of a worker that died is given to another one after so long. Given away too early it does no harm: the row is claimed once.
    stalledInterval: 3000,
    lockDuration: 6000,
    drainDelay: 1,
  });
  queue.on('error', logOutage);
  worker.on('error', logOutage);
  return { lane, queue, worker, made: new Map() };
}

async function wake(wakers: Waker[], { due, clock }: OutboxQueue): Promise<void> {
  const now = clock.now();
  const rows = await due(now, now + horizonMs, Math.max(...wakers.map(({ lane }) => jobsAtOnce(lane))));
  for (const waker of wakers) {
    const { lane, made, queue } = waker;
    for (const [id, at] of made) if (at <= now - trustMs || at > now) made.delete(id);
    if (lane.closed()) continue;
    const mine = rows.filter((row) => lane.takes(row.lane)).slice(0, jobsAtOnce(lane));
    const missing = mine.filter((row) => !made.has(jobOf(row)));
    if (missing.length === 0) continue;
    await queue.addBulk(
      missing.map((row) => ({
        name: 'row',
        data: { kabupaten: row.kabupaten, key: row.key },
        opts: optionsOf(row, now),
      })),
    );
    for (const row of missing) made.set(jobOf(row), now);
  }
}

/** One job for each row, attempt and time: BullMQ drops a second one with the same id. */
const jobOf = (row: Due) =>
  `${idOf(row).replaceAll(/[: ]/g, '-')}-${row.attempts}-${row.due_at.getTime().toString(36)}`;

const optionsOf = (row: Due, now: number): JobsOptions => ({
  jobId: jobOf(row),
  // A job without a priority would overtake all others.
  priority: Math.min(Math.max(row.priority, 1), lowest),
  delay: Math.max(row.due_at.getTime() - now, 0),
  removeOnComplete: true,
  removeOnFail: true,
});

const connection = (url: string) => ({ url, connectionName: 'kabar-jobs' });

/** Calls that come while it runs lead to one more run after it. */
function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    next = undefined;
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}

/** Logs the first error of an outage, and not each of a hundred tries. */
function outageLog(log: Log) {
  let last = Number.NEGATIVE_INFINITY;
  return (err: Error) => {
    if (performance.now() > last + 10_000) log.warn({ err }, 'jobs: redis is away');
    last = performance.now();
  };
}
