/** The meeting as an .ics file, fetched with a tap or sent with a change. Its id stays and its sequence grows, so that a calendar replaces the
 *  entry it has. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { hourMs } from '../../../clock.ts';
import type { Reply } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import type { Effect, Writer } from '../../../room.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { seeMeeting } from '../../base/rights.ts';
import { fileName, storedMeeting } from './invite-files.ts';

/** A rakor has no announced end; the entry keeps half a morning free. */
const lastsMs = 3 * hourMs;

export const calendar: Effect = async (context, args) => {
  const { meeting } = await seeMeeting(context, args.argument);
  const document: Reply['document'] = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { replies: [{ parts: [{ key: 'meetings/undangan:here-calendar' }], document }] };
};

/** `{ meeting }`: the event for a calendar; a later one replaces it. */
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
    end: new Date(meeting.starts_at.getTime() + lastsMs),
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
