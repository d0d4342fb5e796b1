/** Is it unusual that nobody writes? The measure is this number's own past: how many people write, and when, differs by district. */
import { sql } from 'kysely';
import { dayMs, hourMs } from '../../../clock.ts';
import type { Deps } from '../base/deps.ts';
import { retentionMs } from '../base/records.ts';

/** Silence counts only in these hours of UTC: from 7 in the morning in Indonesia's west to 10 at night in its east. */
const dayLastsMs = 13 * hourMs;
const leastMs = 4 * hourMs;
/** A silence is unusual when it is so much longer than the longest one before. */
const longer = 1.25;
/** A number that is used less has no habit yet. */
const inUse = { days: 7, messages: 20, sinceMs: 14 * dayMs };

/** Milliseconds between two moments in which people are awake. */
export const awake = (from: number, to: number) => awakeUntil(to) - awakeUntil(from);
const awakeUntil = (ms: number) => Math.floor(ms / dayMs) * dayLastsMs + Math.min(ms % dayMs, dayLastsMs);
const isDay = (now: number) => now % dayMs < dayLastsMs;

export interface Silence {
  unusual: boolean;
  /** When somebody last wrote. */
  since: number;
  /** Milliseconds in which people are awake, both. */
  lastsMs: number;
  longestMs: number;
}

/** undefined: nothing can be said, because it is night or the number is too new. `away`: moments at which the number was not connected and
 *  nobody could be heard; silences around them are no measure. */
export async function silence({ db }: Deps, now: number, away: number[]): Promise<Silence | undefined> {
  const last = await db.selectFrom('whatsapp_received').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (!last || !isDay(now)) return undefined;
  const since = last.at.getTime();
  const lastsMs = awake(since, now);
  if (lastsMs < leastMs) return { unusual: false, since, lastsMs, longestMs: leastMs };
  const past = await pastOf(db, now);
  if (!past.used) return undefined;
  const whole = past.gaps.filter(([from, to]) => !away.some((at) => at > from && at < to));
  const longestMs = Math.max(0, ...whole.map(([from, to]) => awake(from, to)));
  return { unusual: lastsMs > Math.max(leastMs, longer * longestMs), since, lastsMs, longestMs };
}

async function pastOf(db: Deps['db'], now: number): Promise<{ used: boolean; gaps: [number, number][] }> {
  const from = new Date(now - retentionMs);
  const { rows } = await sql<{ before: Date; at: Date }>`
    select before, at from (
      select at, lag(at) over (order by at) as before from kabar.whatsapp_received where at > ${from}
    ) as pair where at - before > interval '1 hour'`.execute(db);
  const use = await db
    .selectFrom('whatsapp_received')
    .select((select) => [
      select.fn.countAll().as('messages'),
      sql<number>`count(distinct date_trunc('day', at))`.as('days'),
      select.fn.min('at').as('first'),
    ])
    .where('at', '>', from)
    .executeTakeFirstOrThrow();
  const used =
    Number(use.messages) >= inUse.messages &&
    Number(use.days) >= inUse.days &&
    (use.first?.getTime() ?? now) <= now - inUse.sinceMs;
  return { used, gaps: rows.map(({ before, at }) => [before.getTime(), at.getTime()]) };
}
