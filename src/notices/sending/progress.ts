/** The live message of a sending: the minute to think, the progress bar, and the results. */

import type { ChannelName } from '../../channels/channel.ts';
import { minuteMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Tally, tally } from '../../outbox/batch.ts';
import { finishing } from '../../outbox/forecast.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type LiveView, member, type Person, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writePercent } from '../../texts/writing.ts';
import { confirmed } from '../answers/ack.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { batchOf } from '../base/messages.ts';
import {
  isForgotten,
  lastsUntil,
  loadNotice,
  momentArgs,
  type Notice,
  noticeArgs,
  priorityOf,
  roughly,
  undoMs,
} from '../base/notice.ts';
import { mayDecide, owns } from '../base/rights.ts';

const text = textOf('notices/jalan');

interface Seen {
  db: Db;
  now: number;
  person: Person;
}

const liveKey = (notice: number) => `notices.progress:${notice}` as const;

/** The message that shows the progress and updates itself. */
export async function liveReply(deps: NoticesDeps, context: Context, id: number): Promise<Reply> {
  const reply = await progressReply(deps, { ...context, person: member(context) }, id);
  return { ...reply, live: liveKey(id) };
}

/** undefined for a person who may not see it (any more). */
export const progressView =
  (deps: NoticesDeps): LiveView =>
  async ({ db, now }, key, person) => {
    const notice = await loadNotice(db, key.split(':')[1]);
    if (!notice || !((await owns(db, person, notice)) || mayDecide(person, notice))) return undefined;
    return progressReply(deps, { db, now, person }, notice.id);
  };

/** The same message for an author who did not press the button himself: another approved the notice, or its schedule began it. */
export const progressWanted =
  (deps: NoticesDeps): Wanted =>
  async ({ db, now }, { person: id, args }) => {
    const notice = await loadNotice(db, args.notice);
    const person = await deps.person(db, id, now);
    if (notice?.status !== 'sent' || !person || !(await owns(db, person, notice))) return false;
    return { ...(await progressReply(deps, { db, now, person }, notice.id)), live: liveKey(notice.id) };
  };

async function progressReply(deps: NoticesDeps, seen: Seen, id: number): Promise<Reply> {
  const notice = (await loadNotice(seen.db, id))!;
  const reply = await shown(deps, seen, notice);
  if (notice.author === seen.person.id) return reply;
  // Those who may decide about a notice can only look on; its author alone stops it and reminds.
  const choices = reply.choices?.filter(({ data }) => /^!notices\.(who|sheet)\./.test(data));
  return { parts: reply.parts, ...(choices?.length ? { choices } : {}) };
}

async function shown(deps: NoticesDeps, seen: Seen, notice: Notice): Promise<Reply> {
  const { status } = notice;
  if (status === 'asked') return { parts: [head(notice), text('asked')], choices: [tap(notice, 'cancel')] };
  if (notice.resolved_at !== null) return running(deps, seen, notice);
  if (status === 'sent') return beforeStart(seen, notice);
  return { parts: [head(notice), text(status, noticeArgs(notice))] };
}

const head = (notice: Notice) =>
  text('head', {
    ...noticeArgs(notice),
    kind: notice.kind,
    reminds: notice.reminds === null ? 'none' : String(notice.reminds),
  });
/** The buttons below the message. */
type Tap = 'cancel' | 'now' | 'who' | 'sheet' | 'hold' | 'go_on' | 'remind';
const tap = (notice: Pick<Notice, 'id'>, action: Tap, args?: Record<string, number>): Choice => ({
  data: `!notices.${action}.${notice.id}`,
  label: text(`tap-${action}`, args),
});
/** Buttons to the results. Confirming a reminder counts for its notice, so the results are shown there. */
const looks = (notice: Notice): Choice[] => {
  const about = { id: notice.reminds ?? notice.id };
  return [tap(about, 'who'), tap(about, 'sheet')];
};

/** The message counts no seconds: each would be one more edit. */
function beforeStart({ now, person }: Seen, notice: Notice): Reply {
  const start = notice.starts_at!.getTime();
  if (start <= now) return { parts: [head(notice), text('begins')], choices: [tap(notice, 'cancel')] };
  const soon = start - now <= undoMs;
  const waits = soon ? text('starts-soon') : text('starts-at', momentArgs(start, person.zone, person.language));
  return { parts: [head(notice), waits], choices: [tap(notice, 'cancel'), tap(notice, 'now')] };
}

async function running(deps: NoticesDeps, seen: Seen, notice: Notice): Promise<Reply> {
  if (isForgotten(notice, seen.now)) {
    const acked = { ...(await confirmed(seen.db, notice)), all: notice.people ?? 0 };
    return { parts: [head(notice), text('forgotten', acked)], choices: looks(notice) };
  }
  const counts = await tally(seen.db, batchOf(notice));
  const all = notice.people ?? 0;
  const reached = counts.sent + counts.delivered + counts.read;
  const failed = counts.failed.reduce((sum, { count }) => sum + count, 0);
  const settled = reached + failed + counts.cancelled + counts.expired + counts.recalled;
  // Recipients without a row in the outbox get nothing any more once the notice is cancelled.
  const waiting = notice.status === 'sent' ? Math.max(0, all - settled) : counts.waiting;
  const parts: Text[] = [head(notice), ...state(seen, notice, counts, waiting), bar(all - waiting, all)];
  const lines = [text('counts', { waiting, reached, all }), ...details(deps, seen.person.language, counts, notice)];
  parts.push({ literal: lines.map((line) => deps.texts.render(seen.person.language, line)).join('\n') });
  const over = notice.status !== 'sent' || waiting === 0;
  if (!over && !notice.held) parts.push(await left(deps, seen, notice, waiting));
  if (notice.ack && reached > 0 && notice.reminds === null)
    parts.push(text('acked', { ...(await confirmed(seen.db, notice)), reached }));
  if (notice.status !== 'sent') return { parts, choices: looks(notice) };
  return { parts, choices: over ? await after(seen, notice, reached) : during(notice) };
}

function state({ now }: Seen, notice: Notice, counts: Tally, waiting: number): Text[] {
  if (notice.status === 'cancelled') return [text('cancelled-by', { recalled: counts.recalled })];
  const open = lastsUntil(notice, notice.starts_at!.getTime()) > now;
  if (notice.held) return [text(open ? 'held' : 'held-too-long')];
  return waiting === 0 ? [text('done')] : [];
}

const during = (notice: Notice): Choice[] => [tap(notice, notice.held ? 'go_on' : 'hold'), tap(notice, 'cancel')];

async function after(seen: Seen, notice: Notice, reached: number): Promise<Choice[]> {
  const { acked } = await confirmed(seen.db, notice);
  const silent = reached - acked;
  const open = lastsUntil(notice, notice.starts_at!.getTime()) > seen.now;
  return [
    ...looks(notice),
    ...(notice.ack && silent > 0 && open && notice.reminds === null ? [tap(notice, 'remind', { n: silent })] : []),
    ...(open ? [tap(notice, 'cancel')] : []),
  ];
}

/** Ten squares look the same on every phone. The figure is rounded down: 100 % means that nobody waits. */
function bar(settled: number, all: number): Text {
  const share = all === 0 ? 1 : Math.min(1, settled / all);
  const full = Math.floor(share * 10);
  const percent = writePercent(Math.floor(share * 100), 100);
  return { literal: `${'▓'.repeat(full)}${'░'.repeat(10 - full)} ${percent}` };
}

/** Tells what the platforms report (arrived, read), and the failures by their reason. */
function details({ texts }: NoticesDeps, language: string, counts: Tally, notice: Notice): Text[] {
  const lines: Text[] = [];
  if (counts.delivered + counts.read > 0) {
    lines.push(text('arrived', { delivered: counts.delivered + counts.read, read: counts.read }));
  }
  for (const { reason, count } of counts.failed) {
    const why = texts.render(language, whyText(reason));
    lines.push(text('failed', { why, n: count }));
  }
  if (counts.expired > 0) lines.push(text('expired', { n: counts.expired }));
  if (notice.status === 'sent' && counts.cancelled > 0) lines.push(text('unwanted', { n: counts.cancelled }));
  return lines;
}

const reasons = ['gone', 'no-channel', 'refused', 'trouble', 'unexpected'] as const;

/** `retry` reads as `trouble`. A reason without a text of its own reads as `unexpected`. */
export function whyText(reason: string | null): Text {
  const why = reasons.find((one) => one === reason) ?? (reason === 'retry' ? 'trouble' : 'unexpected');
  return { key: `outbox/status:why-${why}` };
}

/** A longer wait than this comes from quiet hours or a full day on the channel; a second try would come sooner. */
const soonMs = 10 * minuteMs;

async function left(deps: NoticesDeps, { db, now, person }: Seen, notice: Notice, waiting: number): Promise<Text> {
  const { kabupaten, batch } = batchOf(notice);
  const rows = await db
    .selectFrom('outbox')
    .select(['lane', (select) => select.fn.countAll().as('count'), (select) => select.fn.min('due_at').as('next')])
    .where('kabupaten', '=', kabupaten)
    .where('batch', '=', batch)
    .where('status', 'in', ['queued', 'sending'])
    .groupBy('lane')
    .execute();
  const next = Math.min(...rows.map((row) => row.next.getTime()));
  if (next > now + soonMs && rows.length > 0) return text('goes-on', momentArgs(next, person.zone, person.language));
  const counts = Object.fromEntries(rows.flatMap(({ lane, count }) => (lane ? [[lane, Number(count)]] : [])));
  const queued = { priority: priorityOf(notice), now, batch };
  const took = await finishing(db, deps.limits, counts as Partial<Record<ChannelName, number>>, queued);
  return text('left', { ...roughly(Math.max(0, ...Object.values(took))), waiting });
}
