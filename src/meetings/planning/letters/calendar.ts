/** The meeting as an .ics file. Its name stays and its number grows, so that a calendar replaces what it has. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Db } from '../../../records/tables.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';

/** Nobody is told when a rakor ends; half a morning is kept free. */
const lastsMs = 3 * 60 * 60 * 1000;

export async function calendarOf(deps: MeetingsDeps, db: Db, meeting: Meeting): Promise<string> {
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
    // Two districts with a program each count from 1: the moment of planning parts them.
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
