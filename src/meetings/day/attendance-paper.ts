/** The content of the daftar hadir, for the PDF and the XLSX. It is an official paper, so it is always Indonesian. */

import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { wallTime } from '../../clock.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { bodyName, type Letterhead, letterheadOf } from '../base/bodies.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Meeting } from '../base/meeting.ts';
import { whenArgs } from '../base/messages.ts';
import { type Say, sayIn } from '../base/say.ts';
import { attendedBy } from './attendance-list.ts';
import { detailsOf } from './data_hadir.ts';

export interface PaperRow {
  name: string;
  nip: string;
  office: string;
  sex: string;
  phone: string;
  came: string;
  /** Stands beside the signature: whom she represents, and whether she left early. */
  remark: string;
}

export interface AttendancePaper {
  head: string[];
  title: string;
  /** Label and value: date, time, place, event. */
  about: [string, string][];
  columns: string[];
  rows: PaperRow[];
  /** True while nobody is noted: the list then holds all invited people, to be signed by hand. */
  blank: boolean;
  /** Tells when and by what it was made. */
  source: string;
  signer: Letterhead['signer'] & { body: string };
}

const columns = ['no', 'name', 'nip', 'office', 'sex', 'phone', 'came', 'sign'] as const;

export async function attendancePaper(deps: MeetingsDeps, meeting: Meeting, now: number): Promise<AttendancePaper> {
  const { db, texts } = deps;
  const say = sayIn(texts, 'id', 'meetings/daftar');
  const body = await bodyName(deps, db, meeting.area);
  const { head, signer } = await letterheadOf(db, meeting.area);
  const when = whenArgs(meeting, 'id');
  const there = await rowsOf(deps, meeting, say);
  const today = wallTime(now, meeting.zone).toPlainDate().toString();
  const made = { date: writeDate(today, 'medium'), time: writeTime(now, meeting.zone), n: there.length };
  return {
    head: head.length > 0 ? head : [body.toUpperCase()],
    title: say('title'),
    about: [
      [
        say('event-label'),
        texts.render('id', { key: 'meetings/surat:event', args: { kind: meeting.kind, theme: meeting.theme } }),
      ],
      [say('date-label'), when.date],
      [say('time-label'), say('time', { time: when.time, ends: meeting.ends_at ? 'told' : 'open' })],
      [say('venue-label'), meeting.venue],
    ],
    columns: columns.map((column) => say(`col-${column}`)),
    rows: there.length > 0 ? there : await invitedRows(deps, meeting),
    blank: there.length === 0,
    source: say(there.length > 0 ? 'source' : 'source-blank', made),
    signer: { ...signer, body },
  };
}

async function rowsOf(
  { db, secrets }: MeetingsDeps,
  meeting: Meeting,
  say: Say<'meetings/daftar'>,
): Promise<PaperRow[]> {
  const rows = await attendedBy(db, meeting.id);
  const people = rows.flatMap(({ person }) => person ?? []);
  const details = await detailsOf(db, secrets, people);
  const phones = await phonesOf({ db, secrets }, people);
  return rows.map(({ person, name, agency, position, represents, came_at, left_at }) => {
    const told = person === null ? undefined : details.get(person);
    const remarks = [
      ...(represents ? [say('represents', { who: represents })] : []),
      ...(left_at ? [say('left', { time: clock(left_at, meeting) })] : []),
    ];
    return {
      name,
      nip: told?.nip ?? '',
      office: officeLine(represents ? null : position, agency),
      sex: told?.sex ?? '',
      phone: (person !== null && phones.get(person)) || '',
      came: clock(came_at, meeting),
      remark: remarks.join('; '),
    };
  });
}

/** `Kepala Bappeda`, with the agency behind it where the position does not name it. */
function officeLine(position: string | null, agency: string | null): string {
  if (!position || !agency) return position ?? agency ?? '';
  return position.toLowerCase().includes(agency.toLowerCase()) ? position : `${position}, ${agency}`;
}

const clock = (at: Date, { zone }: Meeting) => writeTime(at.getTime(), zone).slice(0, 5);

async function invitedRows({ db }: MeetingsDeps, { id }: Meeting): Promise<PaperRow[]> {
  const rows = await db
    .selectFrom('invitee')
    .select(['name', 'agency', 'position'])
    .where('meeting', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const empty = { nip: '', sex: '', phone: '', came: '', remark: '' };
  return rows.map(({ name, agency, position }) => ({ ...empty, name, office: officeLine(position, agency) }));
}

/** Phone numbers as Indonesians write them, `0812-3456-7890`. Only those who run the meeting get this paper. */
async function phonesOf(
  { db, secrets }: Pick<MeetingsDeps, 'db' | 'secrets'>,
  people: number[],
): Promise<Map<number, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'phone_enc'])
    .where('id', 'in', people)
    .where('phone_enc', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ id, phone_enc }) => {
      const phone = secrets.open(phone_enc!);
      return [id, parsePhoneNumberFromString(phone)?.formatNational() ?? phone];
    }),
  );
}
