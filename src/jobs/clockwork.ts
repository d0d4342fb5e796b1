import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** A job: what it does, and how long it rests afterwards. It decides by the records and the time it is given, never by how
 *  often it is called, so a missed or doubled call does no harm. */
export interface Job {
  name: string;
  everyMs: number;
  run(now: number): Promise<unknown>;
}

export interface Clockwork {
  /** Waits for what is running, then rests for good. */
  stop(): Promise<void>;
}

/** Calls every job again and again; one that fails is logged and called again. */
export function startClockwork(jobs: Job[], clock: Clock, log: Log): Clockwork {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(job, clock, log, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(job: Job, clock: Clock, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await job.run(clock.now());
    } catch (err) {
      log.warn({ err, job: job.name }, 'a job failed and is tried again');
    }
    await rest(job.everyMs, stop);
  }
}

const rest = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => {});
