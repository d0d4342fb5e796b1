/** Runs the frequent jobs (sending what is due, expanding notices) when a test says so and at no other time, so that no answer to a person
 *  depends on whether a job has just looked. Jobs that run seldom run as usual. */
import { type Job, startClockwork } from '../../src/jobs/clockwork.ts';
import type { Records } from '../../src/records/open.ts';
import { until } from './until.ts';

const isOften = ({ everyMs }: Job) => everyMs <= 1000;

export function openJobsOnDemand() {
  const often: Job[] = [];
  const all = new Map<string, Job>();
  const clockwork: typeof startClockwork = (jobs, clock, log) => {
    for (const job of jobs) all.set(job.name, job);
    often.push(...jobs.filter(isOften));
    return startClockwork(
      jobs.filter((job) => !isOften(job)),
      clock,
      log,
    );
  };
  return {
    clockwork,
    /** One of the jobs that run seldom. */
    run: async (name: string, clock: { now(): number }) => void (await all.get(name)!.run(clock.now())),
    /** Until nothing is due any more. */
    settle: ({ db }: Records, clock: { now(): number }) =>
      until(async () => {
        const before = await anythingDue(db, clock.now());
        await Promise.all(often.map((job) => job.run(clock.now())));
        return !before && !(await anythingDue(db, clock.now()));
      }),
  };
}

async function anythingDue(db: Records['db'], now: number): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('key')
    .where('status', 'in', ['queued', 'sending'])
    .where('held', '=', false)
    .where('due_at', '<=', new Date(now))
    .executeTakeFirst();
  return row !== undefined;
}
