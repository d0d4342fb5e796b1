/** The text of a notice: as every channel shows it alike, how it begins, and as its recipients have it (the preview is the same thing). */

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { roleHolds } from '../../directory/people/role-holds.ts';
import type { Wanted } from '../../room.ts';
import { clean } from '../../texts/clean.ts';
import { loadNotice, type Notice } from './rights.ts';

/** Telegram takes 4,096 characters a message; the head and the foot of a notice need the rest. */
export const longest = 3500;

/** `**bold**` becomes `*bold*`, and every kind of bullet one and the same: WhatsApp makes a list of `* ` and `- `, Telegram does not. */
export function wording(text: string): string {
  return (
    clean(text)
      .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '*$1*')
      .replace(/^[ ]*[-*•–—·▪●◦]\s+(?=\S)/gmu, '• ')
      .replace(/[ ]+$/gm, '')
      // `Pengumuman: besok libur`: what parted it from the word that began the flow.
      .replace(/^[\s:;,]+/, '')
      .trim()
  );
}

export const lengthOf = (text: string) => [...text].length;

/** Its first so many characters; never half an emoji, which no platform takes. */
export const firstOf = (text: string, most: number) => [...text].slice(0, most).join('');

/** Of what people read: the same notice once more has the same. */
export function hashOf(body: string, file: string | null): string {
  const plain = body
    .toLowerCase()
    .replace(/[\s*]+/g, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([plain, file]))
    .digest('base64url');
}

/** How one speaks of a notice: its number and how it begins. */
export const noticeArgs = ({ id, body, sender }: Pick<Notice, 'id' | 'body' | 'sender'>) => ({
  number: String(id),
  sender,
  start: beginningOf(body),
});

export const beginningOf = (body: string) => {
  const line = body.replace(/\s+/g, ' ').replaceAll('*', '');
  return lengthOf(line) > 40 ? `${firstOf(line, 39).trimEnd()}…` : line;
};

export function noticeReply(notice: Notice): Reply {
  // A reminder is about the notice that it reminds of: the answers belong there.
  const number = String(notice.reminds ?? notice.id);
  const choice = (action: string): Choice => ({
    data: `!notices.${action}.${number}`,
    label: { key: `notices/pesan:${action}` },
  });
  const head = { kind: notice.kind, sender: notice.sender, reminder: notice.reminds === null ? 'no' : 'yes' };
  const asks = notice.ack ? (notice.replies ? 'both' : 'ack') : notice.replies ? 'reply' : 'none';
  const parts: Text[] = [{ key: 'notices/pesan:head', args: head }, { literal: notice.body }];
  if (asks !== 'none') parts.push({ key: 'notices/pesan:codes', args: { number, asks } });
  const choices = [...(notice.ack ? [choice('ack')] : []), ...(notice.replies ? [choice('reply')] : [])];
  return {
    parts,
    ...(choices.length > 0 ? { choices } : {}),
    ...(notice.file === null ? {} : { file: notice.file }),
  };
}

/** The rows of a sending carry no text of their own: ten thousand copies would only fill the records. `berhenti` is always obeyed. */
export const noticeWanted: Wanted = async ({ db, now }, { person, args }) => {
  const notice = await loadNotice(db, args.notice);
  if (notice?.status !== 'sent') return false;
  const { rows } = await sql<{ one: number }>`
    select 1 as one from kabar.notice_person
    where notice = ${notice.id} and person = ${person}
      and not exists (select 1 from kabar.notice_person before
        where before.notice = ${notice.reminds} and before.person = ${person} and before.acked_at is not null)
      and exists (select 1 from kabar.role where role.person = ${person}
        and ${roleHolds(now)})
      and (not exists (select 1 from kabar.contact where contact.person = ${person} and gone_at is null)
        or exists (select 1 from kabar.contact where contact.person = ${person}
          and gone_at is null and muted_at is null))`.execute(db);
  return rows.length > 0 && noticeReply(notice);
};
