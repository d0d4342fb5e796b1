/** The text of a notice: how it is written, how it begins, and the message that its recipients get. The preview shows the same message. */

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { roleHolds } from '../../directory/people/role-holds.ts';
import type { Batch } from '../../outbox/batch.ts';
import type { MessageName } from '../../outbox/outbox.ts';
import type { Wanted } from '../../room.ts';
import { clean } from '../../texts/clean.ts';
import { loadNotice, type Notice } from './rights.ts';

/** Telegram takes 4,096 characters a message; the head and the foot of a notice need the difference. */
export const longest = 3500;

/** Makes the text look the same on every channel: `**bold**` becomes `*bold*`, and all bullets become `•`, because WhatsApp turns `* `
 *  and `- ` into a list and Telegram does not. */
export function wording(text: string): string {
  return (
    clean(text)
      .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '*$1*')
      .replace(/^[ ]*[-*•–—·▪●◦]\s+(?=\S)/gmu, '• ')
      .replace(/[ ]+$/gm, '')
      // `Pengumuman: besok libur`: the colon belongs to the word that began the flow.
      .replace(/^[\s:;,]+/, '')
      .trim()
  );
}

export const lengthOf = (text: string) => [...text].length;

/** The first characters of a text, never half an emoji: no platform accepts that. */
export const firstOf = (text: string, most: number) => [...text].slice(0, most).join('');

/** Hashes what people read, so that the same notice sent again has the same hash. */
export function hashOf(body: string, file: string | null): string {
  const plain = body
    .toLowerCase()
    .replace(/[\s*]+/g, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([plain, file]))
    .digest('base64url');
}

/** Arguments of texts that name a notice: its number, its sender and how it begins. */
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
  // Answers to a reminder belong to the notice that it reminds of.
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

/** The text is added as the message leaves: ten thousand copies would only fill the records. Whoever said `berhenti` or has confirmed the
 *  notice already gets nothing. */
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

/** The sending of a notice in the outbox. */
export const batchOf = ({ id, area }: Pick<Notice, 'id' | 'area'>): Batch => ({
  kabupaten: kabupatenOf(area),
  batch: `edaran-${id}`,
});

/** A notice as the message to one person. */
export function nameOf(notice: Pick<Notice, 'id' | 'area'>, person: number): MessageName {
  const { kabupaten, batch } = batchOf(notice);
  return { kabupaten, key: `${batch}-${person}` };
}
