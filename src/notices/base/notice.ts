/** A notice: its row, how it begins, when it starts, how long it makes sense and what it may overtake. */
import type { Selectable } from 'kysely';
import { dayMs, hourMs, instantOf, minuteMs, wallTime, type Zone } from '../../clock.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import { keptMs } from '../../retention.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { Audience } from './audience.ts';

export type Notice = Omit<Selectable<Database['notice']>, 'audience' | 'rule'> & { audience: Audience; rule: unknown };

/** Loads the notice by a number that came from outside. */
export async function loadNotice(db: Db, id: unknown, lock = false): Promise<Notice | undefined> {
  const query = db.selectFrom('notice').selectAll().where('id', '=', rowId(id));
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && { ...row, audience: row.audience as Audience };
}

/** What a notice that follows from another one takes from it; nobody has to agree to it again. */
export const sentLike = (notice: Notice, now: number) => {
  const { author, area, sender, kind, body, file, text_hash, ack, replies, zone } = notice;
  const at = new Date(now);
  const same = { author, area, sender, kind, body, file, text_hash, ack, replies, zone };
  return { ...same, status: 'sent' as const, sent_at: at, created_at: at, changed_at: at };
};

/** Arguments of texts that name a notice: its number, its sender and how it begins. */
export const noticeArgs = ({ id, body, sender }: Pick<Notice, 'id' | 'body' | 'sender'>) => ({
  number: String(id),
  sender,
  start: beginningOf(body),
});

/** The notice as everybody reads it. In an emergency the name may be what it is about: a child is missing. */
export const shownBody = ({ kind, body }: Pick<Notice, 'kind' | 'body'>) =>
  kind === 'mendesak' ? body : hideNames(body);

export const beginningOf = (body: string) => {
  const line = hideNames(body).replace(/\s+/g, ' ').replaceAll('*', '');
  return lengthOf(line) > 40 ? `${firstOf(line, 39).trimEnd()}…` : line;
};

export const lengthOf = (text: string) => [...text].length;

/** The first characters of a text, never half an emoji: no platform accepts that. */
export const firstOf = (text: string, most: number) => [...text].slice(0, most).join('');

/** Within this time nobody has seen the notice yet, and it can be taken back without a trace. */
export const undoMs = minuteMs;

/** The ordinary priority is 5. An urgent notice overtakes other messages; an ordinary one lets reminders pass. */
export const priorityOf = (notice: Pick<Notice, 'kind'>) => (notice.kind === 'mendesak' ? 2 : 6);

/** The wished time, but never before the minute to think is over. */
export function startTime(notice: Pick<Notice, 'send_wall' | 'zone'>, now: number): number {
  const soon = now + undoMs;
  return notice.send_wall === null ? soon : Math.max(soon, instantOf(notice.send_wall, notice.zone));
}

export const lastsUntil = (notice: Pick<Notice, 'lasts_hours'>, start: number) => start + notice.lasts_hours * hourMs;

/** What became of each message is kept no longer (retention.ts). */
export const isForgotten = (notice: Pick<Notice, 'lasts_hours' | 'starts_at'>, now: number) =>
  notice.starts_at !== null && now >= lastsUntil(notice, notice.starts_at.getTime()) + keptMs('outbox');

/** Arguments of texts that tell a moment: `date` `Rabu, 9 Desember 2026`, `time` `08.00 WITA`. */
export const momentArgs = (ms: number, zone: Zone, language: string) => ({
  date: writeDate(wallTime(ms, zone).toPlainDate().toString(), 'long', language),
  time: writeTime(ms, zone),
});

/** A span as people say it, always rounded up: `{ n: 40, unit: 'minutes' }`, above two hours in hours, above two days in days. */
export function roughly(ms: number): { n: number; unit: 'minutes' | 'hours' | 'days' } {
  if (ms <= 2 * hourMs) return { n: Math.ceil(ms / minuteMs), unit: 'minutes' };
  return ms <= 2 * dayMs ? { n: Math.ceil(ms / hourMs), unit: 'hours' } : { n: Math.ceil(ms / dayMs), unit: 'days' };
}
