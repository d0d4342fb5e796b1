/** The files that a tap fetches: the letter, the documents, letters to hand over on paper, and the calendar entry. They are written as they
 *  are sent and show the meeting as it is then. The writers' arguments come only from replies of this room, which has checked who may have them. */

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { sql } from 'kysely';
import { hourMs } from '../../../clock.ts';
import type { Reply } from '../../../conversation/run.ts';
import { auditRead } from '../../../directory/audit.ts';
import { absentCode } from '../../../directory/joining/inviting.ts';
import { rowId } from '../../../ids.ts';
import type { Db } from '../../../records/tables.ts';
import { type Effect, Refusal, type Writer } from '../../../room.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { invitedTo } from '../../base/invitation.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { runMeeting, seeMeeting } from '../../base/rights.ts';
import { sayIn } from '../../base/say.ts';
import { letterOf } from './letter.ts';
import { lettersPdf, type Sheet } from './letter-pdf.ts';

/** An invitee gets her own letter, the secretariat a sample. */
export const letter: Effect = async (context, args) => {
  const { meeting, invitee } = await seeMeeting(context, args.argument);
  const document: Reply['document'] = {
    writer: 'meetings.invitation_pdf',
    args: { meeting: meeting.id, ...(invitee ? { invitee } : {}) },
  };
  return { replies: [{ parts: [{ key: 'meetings/undangan:here-letter' }], document }] };
};

/** `{ meeting, invitee? }`: the letter to one invitee; without one a sample addressed to everybody. */
export const invitationPdf =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await storedMeeting(deps, args);
    const [row] = args.invitee === undefined ? [] : await addressees(deps, meeting.id, [rowId(args.invitee)]);
    return pdfOf(deps, meeting, [{ to: row }], 'letter-name');
  };

export const files: Effect = async (context, args) => {
  const { meeting } = await seeMeeting(context, args.argument);
  const rows = await documentsOf(context.db, meeting.id);
  if (rows.length === 0) throw new Refusal('meetings/refusals:no-files');
  return { replies: rows.map(({ file, name }): Reply => ({ parts: [{ literal: name }], file })) };
};

/** The documents of the plan, without the photos that were taken on the day. */
export async function documentsOf(db: Db, meeting: number) {
  const files = await db
    .selectFrom('meeting_file')
    .select(['file', 'name'])
    .where('meeting', '=', meeting)
    .where('kind', 'in', ['dokumen', 'materi'])
    .execute();
  return files.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** The letters of everyone whom no channel reaches, in one file. A letter carries a code into the reader's own account, good for two weeks and
 *  one use, if she is in the directory, has not joined yet, and the asker may invite her. */
export const paper =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
    const { paper: rows } = await invitedTo(context.db, meeting.id);
    if (rows.length === 0) return { replies: [{ parts: [{ key: 'meetings/undangan:all-reached' }] }] };
    const people = rows.map(({ person }) => person);
    await auditRead(context, 'surat', { subject: `meeting ${meeting.id}`, area: meeting.area, people });
    const codes: Record<string, string> = {};
    for (const { id, person } of rows) {
      const code = person === null ? undefined : await absentCode(deps, context, person);
      if (code !== undefined) codes[id] = code;
    }
    const document: Reply['document'] = {
      writer: 'meetings.paper_pdf',
      args: { meeting: meeting.id, invitees: rows.map(({ id }) => id), codes },
    };
    const names = rows.map(
      ({ name, position, category }, at) => `${at + 1}. ${position ?? name}${category ? ` (${category})` : ''}`,
    );
    return {
      replies: [
        {
          parts: [{ key: 'meetings/undangan:here-paper', args: { n: rows.length, names: names.join('\n') } }],
          document,
        },
      ],
    };
  };

/** `{ meeting, invitees, codes }`: letters to be handed over, each with the way into the chat; `codes` by invitee. */
export const paperPdf =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await storedMeeting(deps, args);
    const codes = args.codes as Record<string, string>;
    const rows = await addressees(deps, meeting.id, args.invitees as number[]);
    const sheets = rows.map((row): Sheet => {
      const code = codes[row.id];
      return code === undefined ? { to: row } : { to: row, join: { code, links: deps.links(code) } };
    });
    return pdfOf(deps, meeting, sheets, 'letters-name');
  };

async function storedMeeting(deps: MeetingsDeps, args: Record<string, unknown>): Promise<Meeting> {
  const meeting = await loadMeeting(deps.db, args.meeting);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
}

async function addressees({ db }: MeetingsDeps, meeting: number, ids: number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('invitee')
    .select(['id', 'name', 'agency', 'position', 'category'])
    .where('meeting', '=', meeting)
    .where('id', 'in', ids)
    .orderBy(sql`category nulls first`)
    .orderBy('id')
    .execute();
}

type FileName = 'letter-name' | 'letters-name' | 'calendar-name';

async function pdfOf(deps: MeetingsDeps, meeting: Meeting, sheets: Sheet[], name: FileName) {
  const words = sayIn(deps.texts, 'id', 'meetings/surat');
  const bytes = await lettersPdf(await letterOf(deps, deps.db, meeting), sheets, words);
  return { bytes, mime: 'application/pdf', name: fileName(deps, meeting, name) };
}

const fileName = ({ texts }: MeetingsDeps, { starts_wall }: Meeting, id: FileName) =>
  texts.render('id', { key: `meetings/surat:${id}`, args: { date: starts_wall.slice(0, 10) } });

/** A rakor has no announced end; the entry keeps half a morning free. */
const lastsMs = 3 * hourMs;

export const calendar: Effect = async (context, args) => {
  const { meeting } = await seeMeeting(context, args.argument);
  const document: Reply['document'] = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { replies: [{ parts: [{ key: 'meetings/undangan:here-calendar' }], document }] };
};

/** `{ meeting }`: the meeting as an .ics file, fetched with a tap or sent with a change. Its id stays and its sequence grows, so that a calendar
 *  replaces the entry that it has. */
export const calendarFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await storedMeeting(deps, args);
    const bytes = new TextEncoder().encode(await calendarOf(deps, deps.db, meeting));
    return { bytes, mime: 'text/calendar', name: fileName(deps, meeting, 'calendar-name') };
  };

async function calendarOf(deps: MeetingsDeps, db: Db, meeting: Meeting): Promise<string> {
  const { detail } = meeting;
  const cancelled = meeting.status === 'cancelled';
  const body = await bodyName(deps, db, meeting.area);
  const agenda = await db
    .selectFrom('meeting_agenda')
    .select('item')
    .where('meeting', '=', meeting.id)
    .orderBy('place')
    .execute();
  const calendar = ical({
    prodId: { company: 'kabar-posyandu', product: 'rakor', language: 'ID' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    // Two districts that each run this program both count from 1: the moment of planning tells their meetings apart.
    id: `rakor-${meeting.id}-${meeting.created_at.getTime().toString(36)}@kabar-posyandu`,
    sequence: meeting.revision,
    stamp: meeting.changed_at,
    // As instants: with a zone name the library writes wall times of the machine's own zone.
    start: meeting.starts_at,
    end: meeting.ends_at ?? new Date(meeting.starts_at.getTime() + lastsMs),
    summary: deps.texts.render('id', {
      key: 'meetings/surat:event',
      args: { kind: meeting.kind, theme: meeting.theme },
    }),
    location: detail.location
      ? { title: meeting.venue, geo: { lat: detail.location.latitude, lon: detail.location.longitude } }
      : meeting.venue,
    description: [body, ...agenda.map(({ item }, at) => `${at + 1}. ${item}`)].join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
