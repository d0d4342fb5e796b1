/** The outbox on BullMQ: it wakes rows when they are due, in the order of their priority, on as many workers as there are. The rows
 *  decide: a job that is lost is made again within seconds, one too many finds nothing to do. */
import { type JobsOptions, Queue, Worker } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Due } from '../outbox/claim.ts';
import { type Clockwork, startClockwork } from './clockwork.ts';

export interface OutboxQueue {
  url: string;
  clock: Clock;
  log: Log;
  /** Rows to be woken at `until` or before, the most urgent first; at most so many. */
  due(now: number, until: number, most: number): Promise<Due[]>;
  deliver(key: string): Promise<void>;
  /** Rows in hand at a time. */
  concurrency: number;
}

const name = 'outbox';
const prefix = 'kabar';
/** Jobs that stand ready. They are made again and again from the first rows that are due, so a few seconds' worth is enough. */
const ahead = 400;
/** Rows that come due before that get their job now, with a delay: they wake to the millisecond. */
const horizonMs = 5000;
/** A job that this process made is taken to stand for so long; then it is made again in case it was lost. */
const trustMs = 5000;
/** BullMQ's highest number, for its last jobs. */
const lowest = 2_097_151;

export function startOutboxQueue(options: OutboxQueue): Clockwork {
  const { url, log } = options;
  const told = teller(log);
  const queue = new Queue(name, { connection: connection(url), prefix });
  const worker = new Worker(name, (job) => options.deliver(job.data.key), {
    connection: { ...connection(url), maxRetriesPerRequest: null },
    prefix,
    concurrency: options.concurrency,
    // The job of a worker that died is given to another one after so long.
    stalledInterval: 10_000,
    lockDuration: 20_000,
    drainDelay: 1,
  });
  queue.on('error', told);
  worker.on('error', told);
  const made = new Map<string, number>();
  const sweep = { name: 'outbox sweep', everyMs: 1000, run: (now: number) => wake(queue, options, made, now) };
  const clockwork = startClockwork([sweep], options.clock, log);
  return {
    stop: async () => {
      await clockwork.stop();
      await worker.close();
      await queue.close();
    },
  };
}

async function wake(queue: Queue, { due }: OutboxQueue, made: Map<string, number>, now: number): Promise<void> {
  for (const [id, at] of made) if (at <= now - trustMs || at > now) made.delete(id);
  const rows = await due(now, now + horizonMs, ahead);
  const missing = rows.filter((row) => !made.has(idOf(row)));
  if (missing.length === 0) return;
  await queue.addBulk(missing.map((row) => ({ name, data: { key: row.key }, opts: optionsOf(row, now) })));
  for (const row of missing) made.set(idOf(row), now);
}

/** One job a row, attempt and time: the same one twice is one. */
const idOf = (row: Due) => `${row.key.replaceAll(':', '-')}-${row.attempts}-${row.due_at.getTime().toString(36)}`;

const optionsOf = (row: Due, now: number): JobsOptions => ({
  jobId: idOf(row),
  // A job without a priority would overtake all others.
  priority: Math.min(Math.max(row.priority, 1), lowest),
  delay: Math.max(row.due_at.getTime() - now, 0),
  removeOnComplete: true,
  removeOnFail: true,
});

const connection = (url: string) => ({ url, connectionName: 'kabar-jobs' });

/** The first error of an outage is told, not each of a hundred tries. */
function teller(log: Log) {
  let last = Number.NEGATIVE_INFINITY;
  return (err: Error) => {
    if (performance.now() > last + 10_000) log.warn({ err }, 'jobs: redis is away');
    last = performance.now();
  };
}
