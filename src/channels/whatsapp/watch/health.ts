/** Looks every minute whether the number is well, and tells the admins once when it is not and once when it is again. What it knows
 *  survives a restart; the counts of its last hour begin anew. */
import type { WASocket } from '@whiskeysockets/baileys';
import { dayMs, hourMs, minuteMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import type { Channel } from '../../channel.ts';
import type { Account } from '../base/account.ts';
import type { Deps } from '../base/deps.ts';
import { keepMeta, readMeta, retentionMs } from '../base/records.ts';
import { hearStanzas } from '../base/transactions.ts';
import { silence } from './silence.ts';

/** silent: connected, but nobody is heard. away: not connected, and nobody wanted that. retries: many messages are asked for again.
 *  unopened: messages came that could not be opened. */
const troubles = ['silent', 'away', 'retries', 'unopened'] as const;
export type Trouble = (typeof troubles)[number];
export type Alarm = Trouble | `${Trouble}-over`;

/** Writes the news to the admins. `event` is the same for the same event. */
export type TellAlarm = (db: Db, alarm: Alarm, about: { event: string; args: Record<string, number> }) => Promise<void>;

const awayMs = 10 * minuteMs;
/** Connected for so long: it stays so. */
const steadyMs = 2 * minuteMs;
/** Nobody looked for so long: the program was off, which is no outage. */
const offMs = 5 * minuteMs;
const windowMs = hourMs;
/** Messages that cannot be opened come in batches: without one for so long, the batch is over. */
const calmMs = 6 * hourMs;
/** A new phone now and then asks once for a message. The two shares keep one that swings from ringing each time. */
const retries = { least: 5, high: 0.1, low: 0.05 };
/** Of each kind, in 24 hours. */
const mostADay = 4;
const metaKey = 'whatsapp.health';

interface Kept {
  /** Troubles that were told and are not over, since when. */
  open: Partial<Record<Trouble, number>>;
  /** When each was told. */
  told: Partial<Record<Trouble, number[]>>;
  away?: number;
  lookedAt: number;
}

/** undefined: neither. */
interface Finding {
  is: 'bad' | 'well' | undefined;
  args?: Record<string, number>;
}
const well: Finding = { is: 'well' };
const unsure: Finding = { is: undefined };

export interface HealthOptions {
  state(): ReturnType<Channel['state']>;
  account: Pick<Account, 'is'>;
  tell: TellAlarm;
}

export function openHealth(deps: Deps, { state, account, tell }: HealthOptions) {
  const { db, clock, log } = deps;
  /** Ids of messages that were asked for again, by a phone or by us, and of those that stayed closed; when first. */
  const asked = new Map<string, number>();
  const closed = new Map<string, number>();
  const begun = clock.now();
  let closedAt = 0;
  let readySince: number | undefined;
  let open: Trouble[] = [];
  let looking: Promise<void> | undefined;

  const checks: Record<Trouble, (now: number, kept: Kept) => Promise<Finding>> = {
    async away(now, kept) {
      if (readySince !== undefined) return now >= readySince + steadyMs ? well : unsure;
      return { is: kept.away !== undefined && now >= kept.away + awayMs ? 'bad' : undefined };
    },
    async silent(now, { told, open: { silent: since } }) {
      if (readySince === undefined || now < readySince + awayMs) return unsure;
      const found = await silence(deps, now, told.away ?? []);
      if (!found) return unsure;
      if (found.unusual) return { is: 'bad', args: { hours: hours(found.lastsMs), longest: hours(found.longestMs) } };
      return since === undefined || found.since > since ? well : unsure;
    },
    async retries(now, { open: { retries: since } }) {
      if (asked.size < retries.least && since === undefined) return well;
      const all = Math.max(await messagesSince(now - windowMs), asked.size);
      const share = all === 0 ? 0 : asked.size / all;
      if (asked.size >= retries.least && share > retries.high)
        return { is: 'bad', args: { n: asked.size, percent: Math.round(share * 100) } };
      return share < retries.low && hasListened(now, since) ? well : unsure;
    },
    async unopened(now, { open: { unopened: since } }) {
      const { count } = await db
        .selectFrom('whatsapp_unopened')
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      const left = Number(count);
      const n = Math.max(left, closed.size);
      if (n > 0) return { is: 'bad', args: { n, left } };
      return hasListened(now, Math.max(since ?? 0, closedAt), calmMs) ? well : unsure;
    },
  };

  /** For a whole window since then, in this process. */
  const hasListened = (now: number, since = begun, ms = windowMs) => now >= Math.max(since, begun) + ms;

  async function messagesSince(ms: number): Promise<number> {
    const from = new Date(ms);
    const count = async (table: 'whatsapp_sent' | 'whatsapp_received') => {
      const all = db.selectFrom(table).select((select) => select.fn.countAll().as('count'));
      return Number((await all.where('at', '>', from).executeTakeFirstOrThrow()).count);
    };
    return (await count('whatsapp_sent')) + (await count('whatsapp_received'));
  }

  async function lookNow(): Promise<void> {
    const now = clock.now();
    // Another process has the number, nobody has linked it yet, or it is stopped, which was told already.
    const ours = ['ready', 'starting'].includes(state()) && ['linked', 'restricted'].includes(account.is());
    readySince = ours && state() === 'ready' ? (readySince ?? now) : undefined;
    if (!ours) return;
    for (const ids of [asked, closed]) for (const [id, at] of ids) if (at <= now - windowMs) ids.delete(id);
    const kept = await read();
    const wasOff = now > kept.lookedAt + offMs;
    if (readySince !== undefined) delete kept.away;
    else if (wasOff || kept.away === undefined) kept.away = now;
    kept.lookedAt = now;
    // Before the transaction: one process' own records have one line only.
    const found = new Map<Trouble, Finding>();
    for (const trouble of troubles) found.set(trouble, await checks[trouble](now, kept));
    await db.transaction().execute(async (on) => {
      for (const [trouble, finding] of found) await judge(on, trouble, finding, { now, kept });
      await write(on, kept);
    });
    open = troubles.filter((trouble) => kept.open[trouble] !== undefined);
  }

  async function judge(
    on: Db,
    trouble: Trouble,
    { is, args = {} }: Finding,
    { now, kept: { open, told } }: { now: number; kept: Kept },
  ) {
    const since = open[trouble];
    const before = (told[trouble] ?? []).filter((at) => at > now - retentionMs);
    if (is === 'bad' && since === undefined && before.filter((at) => at > now - dayMs).length < mostADay) {
      [open[trouble], told[trouble]] = [now, [...before, now]];
      log.warn({ trouble, ...args }, 'whatsapp: not well');
      await tell(on, trouble, { event: `whatsapp-${trouble}-${now}`, args });
    }
    if (is === 'well' && since !== undefined) {
      delete open[trouble];
      log.info({ trouble }, 'whatsapp: well again');
      await tell(on, `${trouble}-over`, { event: `whatsapp-${trouble}-over-${since}`, args });
    }
  }

  async function read(): Promise<Kept> {
    const value = await readMeta(db, metaKey);
    return value ? (JSON.parse(value) as Kept) : { open: {}, told: {}, lookedAt: clock.now() };
  }

  const write = (on: Db, kept: Kept) => keepMeta(on, metaKey, JSON.stringify(kept));

  function note(ids: Map<string, number>, id: string | undefined) {
    if (id && !ids.has(id)) ids.set(id, clock.now());
  }

  return {
    wire(socket: WASocket) {
      hearStanzas(socket, 'CB:receipt', ({ attrs }) => {
        if (attrs.type === 'retry') note(asked, attrs.id);
      });
    },
    /** A message stayed closed, and its sender is asked for it once more. */
    unopened(id: string | undefined) {
      closedAt = clock.now();
      note(closed, id);
      note(asked, id);
    },
    /** Never rejects; one at a time. */
    look(): Promise<void> {
      looking ??= lookNow()
        .catch((err) => log.warn({ err }, 'whatsapp: not looked after'))
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
    /** What was told and is not over. */
    troubles: () => open,
  };
}

const hours = (ms: number) => Math.round(ms / hourMs);
