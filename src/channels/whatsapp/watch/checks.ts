/** What can be wrong with the number, and how each trouble shows. The counts of the last hour live in this process and begin anew with it. */

import { sql } from 'kysely';
import { dayMs, hourMs, minuteMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import { type Deps, retentionMs } from '../base/records.ts';

/** silent: connected, but nobody is heard. away: not connected, and nobody wanted that. retries: many messages are asked for again.
 *  unopened: messages came that could not be opened. */
export const troubles = ['silent', 'away', 'retries', 'unopened'] as const;
export type Trouble = (typeof troubles)[number];

export interface Finding {
  /** undefined: neither can be said. */
  is: 'bad' | 'well' | undefined;
  args?: Record<string, number>;
}

/** What the checks know beside their own counts. Times are milliseconds since the epoch. */
export interface Known {
  now: number;
  /** Since when the number is connected. */
  readySince: number | undefined;
  /** Since when it is not. */
  awaySince: number | undefined;
  /** Troubles that the admins were told of and that are not over, since when. */
  open: Partial<Record<Trouble, number>>;
  /** When they were told of an outage. */
  outages: number[];
}

const awayMs = 10 * minuteMs;
/** A connection that lasts so long is steady. */
const steadyMs = 2 * minuteMs;
const windowMs = hourMs;
/** Messages that cannot be opened come in batches. When none has come for so long, the batch is over. */
const calmMs = 6 * hourMs;
/** A new phone now and then asks once for a message, so a few retries say nothing. Two shares keep a number that swings between them from
 *  ringing each time. */
const retries = { least: 5, high: 0.1, low: 0.05 };

const well: Finding = { is: 'well' };
const unsure: Finding = { is: undefined };

export class Checks {
  readonly #deps: Deps;
  readonly #begun: number;
  /** Ids of messages that were asked for again, by a phone or by us, and when first. */
  readonly #retried = new Map<string, number>();
  /** The same of messages that could not be opened. */
  readonly #unopened = new Map<string, number>();
  #unopenedAt = 0;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#begun = deps.clock.now();
  }

  noteRetry(id: string | undefined): void {
    this.#note(this.#retried, id);
  }

  noteUnopened(id: string | undefined): void {
    this.#unopenedAt = this.#deps.clock.now();
    this.#note(this.#unopened, id);
    this.#note(this.#retried, id);
  }

  forgetBeforeWindow(now: number): void {
    for (const ids of [this.#retried, this.#unopened])
      for (const [id, at] of ids) if (at <= now - windowMs) ids.delete(id);
  }

  of(trouble: Trouble, known: Known): Promise<Finding> {
    switch (trouble) {
      case 'away':
        return Promise.resolve(away(known));
      case 'silent':
        return this.#silent(known);
      case 'retries':
        return this.#retries(known);
      case 'unopened':
        return this.#stayUnopened(known);
    }
  }

  async #silent({ now, readySince, open: { silent: since }, outages }: Known): Promise<Finding> {
    if (readySince === undefined || now < readySince + awayMs) return unsure;
    const found = await silence(this.#deps, now, outages);
    if (!found) return unsure;
    if (found.unusual) return { is: 'bad', args: { hours: hours(found.lastsMs), longest: hours(found.longestMs) } };
    return since === undefined || found.since > since ? well : unsure;
  }

  async #retries({ now, open: { retries: since } }: Known): Promise<Finding> {
    const count = this.#retried.size;
    if (count < retries.least && since === undefined) return well;
    const all = Math.max(await messagesSince(this.#deps.db, now - windowMs), count);
    const share = all === 0 ? 0 : count / all;
    if (count >= retries.least && share > retries.high)
      return { is: 'bad', args: { n: count, percent: Math.round(share * 100) } };
    return share < retries.low && this.#hasListened(now, since) ? well : unsure;
  }

  async #stayUnopened({ now, open: { unopened: since } }: Known): Promise<Finding> {
    const { count } = await this.#deps.db
      .selectFrom('whatsapp_unopened')
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    const left = Number(count);
    const n = Math.max(left, this.#unopened.size);
    if (n > 0) return { is: 'bad', args: { n, left } };
    return this.#hasListened(now, Math.max(since ?? 0, this.#unopenedAt), calmMs) ? well : unsure;
  }

  /** This process has been listening for a whole window since then. */
  #hasListened(now: number, since = this.#begun, ms = windowMs): boolean {
    return now >= Math.max(since, this.#begun) + ms;
  }

  #note(ids: Map<string, number>, id: string | undefined): void {
    if (id && !ids.has(id)) ids.set(id, this.#deps.clock.now());
  }
}

function away({ now, readySince, awaySince }: Known): Finding {
  if (readySince !== undefined) return now >= readySince + steadyMs ? well : unsure;
  return { is: awaySince !== undefined && now >= awaySince + awayMs ? 'bad' : undefined };
}

/** Sent and received. */
async function messagesSince(db: Db, ms: number): Promise<number> {
  const count = async (table: 'whatsapp_sent' | 'whatsapp_received') => {
    const all = db.selectFrom(table).select((select) => select.fn.countAll().as('count'));
    return Number((await all.where('at', '>', new Date(ms)).executeTakeFirstOrThrow()).count);
  };
  return (await count('whatsapp_sent')) + (await count('whatsapp_received'));
}

const hours = (ms: number) => Math.round(ms / hourMs);

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

/** Is it unusual that nobody writes? The measure is this number's own past: how many people write, and when, differs by district.
 *  undefined: nothing can be said, because it is night or the number is too new. `away`: moments at which the number was not connected and
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
