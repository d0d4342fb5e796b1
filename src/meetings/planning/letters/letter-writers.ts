/** Files that go with an invitation, written at the moment of sending: they show the meeting as it is then. Their arguments come only
 *  from replies of this room, which has checked who may have them. */
import { sql } from 'kysely';
import type { Writer } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { calendarOf } from './calendar.ts';
import { letterOf } from './letter.ts';
import { lettersPdf, type Sheet, type Words } from './letter-pdf.ts';

const pdf = 'application/pdf';

/** `{ meeting, invitee? }`: the letter to one invitee; without one a sample addressed to everybody. */
export const invitationPdf =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await stored(deps, args);
    const [row] = args.invitee === undefined ? [] : await addressees(deps, meeting.id, [Number(args.invitee)]);
    return pdfOf(deps, meeting, [{ to: row }], 'letter-name');
  };

/** `{ meeting, invitees, codes }`: letters to be handed over, each with the way into the chat; `codes` by invitee. */
export const paperPdf =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await stored(deps, args);
    const codes = args.codes as Record<string, string>;
    const rows = await addressees(deps, meeting.id, args.invitees as number[]);
    const sheets = rows.map((row): Sheet => {
      const code = codes[row.id];
      return code === undefined ? { to: row } : { to: row, join: { code, links: deps.links(code) } };
    });
    return pdfOf(deps, meeting, sheets, 'letters-name');
  };

/** `{ meeting }`: the event for a calendar; a later one replaces it. */
export const calendarFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await stored(deps, args);
    const bytes = new TextEncoder().encode(await calendarOf(deps, deps.db, meeting));
    return { bytes, mime: 'text/calendar', name: nameOf(deps, meeting, 'calendar-name') };
  };

async function stored(deps: MeetingsDeps, args: Record<string, unknown>): Promise<Meeting> {
  const meeting = await loadMeeting(deps.db, Number(args.meeting));
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

async function pdfOf(deps: MeetingsDeps, meeting: Meeting, sheets: Sheet[], name: string) {
  const words: Words = (id, args) => deps.texts.render('id', { key: `meetings/surat:${id}`, args });
  const bytes = await lettersPdf(await letterOf(deps, deps.db, meeting), sheets, words);
  return { bytes, mime: pdf, name: nameOf(deps, meeting, name) };
}

const nameOf = ({ texts }: MeetingsDeps, { starts_wall }: Meeting, id: string) =>
  texts.render('id', { key: `meetings/surat:${id}`, args: { date: starts_wall.slice(0, 10) } });
