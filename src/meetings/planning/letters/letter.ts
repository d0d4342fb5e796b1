/** What an official invitation says, worked out once for the chat text, the PDF and the calendar. Always in Indonesian: it is a letter. */

import { wallTime } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, shortened } from '../../base/action-items.ts';
import { areaTitle, bodyName, type Letterhead, letterheadOf, loadArea, numberOf } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { deputyCategory, walkInCategory } from '../../base/invitation.ts';
import type { Detail, Meeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { openedWith } from '../../base/unfinished-line.ts';

/** In `invitee.category`: outside invitees entered without a category, and guests of honour. Neither is part of an address. */
export const outsideCategory = 'luar';
export const honouredCategory = 'tamu';

export interface Letter {
  /** Lines of the kop; the last one is the address. */
  head: string[];
  /** `Bontang, 1 Juni 2023` */
  dated: string;
  number: string;
  nature: string;
  attached: string;
  subject: string;
  opening: string;
  date: string;
  time: string;
  venue: string;
  /** `Rapat koordinasi: <theme>` */
  event: string;
  closing: string;
  signer: Letterhead['signer'] & { body: string };
  copies: string[];
  /** The sheet behind the letter: headings and their lines. Empty: there is none. */
  annex: { title: string; lines: string[] }[];
}

/** The addressees. */
export interface Addressee {
  name: string;
  agency: string | null;
  position: string | null;
  category: string | null;
}

export async function letterOf(deps: MeetingsDeps, db: Db, meeting: Meeting): Promise<Letter> {
  const say = sayIn(deps.texts, 'id', 'meetings/surat');
  const area = await loadArea(db, meeting.area);
  const body = await bodyName(deps, db, meeting.area);
  const letterhead = await letterheadOf(db, meeting.area);
  const { detail } = meeting;
  const written = wallTime(meeting.changed_at.getTime(), meeting.zone).toPlainDate().toString();
  const annex = await annexOf(say, db, meeting);
  const when = whenArgs(meeting, 'id');
  return {
    head: letterhead.head.length > 0 ? letterhead.head : [body.toUpperCase()],
    dated: `${letterhead.place ?? areaTitle(deps, area)}, ${writeDate(written, 'medium')}`,
    number: numberOf(letterhead, detail.letter.number, written) ?? '',
    nature: say('nature', { nature: detail.letter.nature ?? 'penting' }),
    attached: annex.length > 0 ? say('one-sheet') : '-',
    subject: say('subject', { kind: meeting.kind }),
    opening: say(detail.letter.basis ? 'opening-basis' : 'opening', { basis: detail.letter.basis ?? '', body }),
    date: when.date,
    time: say('time', { time: when.time, ends: meeting.ends_at ? 'told' : 'open' }),
    venue: meeting.venue,
    event: say('event', { kind: meeting.kind, theme: meeting.theme }),
    closing: say('closing'),
    signer: { ...letterhead.signer, body },
    copies: [...letterhead.copies, ...detail.letter.copies],
    annex,
  };
}

type Section = 'agenda' | 'rtl' | 'speakers' | 'methods' | 'leader' | 'opener' | 'guests' | 'hosts';

async function annexOf(say: Say<'meetings/surat'>, db: Db, meeting: Meeting): Promise<Letter['annex']> {
  const agenda = await db
    .selectFrom('meeting_agenda')
    .select('item')
    .where('meeting', '=', meeting.id)
    .orderBy('place')
    .execute();
  const unfinished = await openedWith({ db }, meeting);
  const { detail } = meeting;
  const office = ({ who, by }: { who: string; by?: string }) => (by ? say('represented', { who, by }) : who);
  const sections: [Section, string[]][] = [
    ['agenda', agenda.map(({ item }) => item)],
    ['rtl', annexActions(say, unfinished)],
    ['speakers', detail.speakers.map((one) => speakerLine(say, one))],
    ['methods', detail.methods.map((method) => say('method', { method }))],
    ['leader', detail.leader ? [detail.leader] : []],
    ['opener', detail.opener ? [office(detail.opener)] : []],
    ['guests', detail.guests.map(office)],
    ['hosts', detail.hosts],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => ({ title: say(`annex-${title}`), lines }));
}

/** `dr. Andi Surya, S.E., Kepala, Bappeda: Stunting`. What an older version stored has no parts. */
function speakerLine(say: Say<'meetings/surat'>, { who, topic, name, ...office }: Detail['speakers'][number]): string {
  const told = [name ?? who, office.post, office.agency].filter(Boolean).join(', ');
  const line = office.represents ? say('stands-for', { who: told, office: office.represents }) : told;
  return topic ? `${line}: ${topic}` : line;
}

/** More would not fit on the one sheet that the letter speaks of. */
const mostActions = 15;

function annexActions(say: Say<'meetings/surat'>, actions: Action[]): string[] {
  const lines = actions.slice(0, mostActions).map(({ code, activity, agency, ownerName, deadline }) => {
    const by = agency ?? ownerName ?? '–';
    return say('rtl-line', { code, activity: shortened(activity, 120), by, deadline: writeDate(deadline, 'medium') });
  });
  const more = actions.length - lines.length;
  return more > 0 ? [...lines, say('rtl-more', { n: more })] : lines;
}

/** Lines below "Kepada Yth.": the office where one is known, else the name. */
export function addressLines({ name, agency, position, category }: Addressee): string[] {
  // `Kepala sekolah`, `SD Negeri 1`: people from outside are addressed by category and name.
  if (category && category !== deputyCategory && category !== walkInCategory && !position)
    return category === outsideCategory || category === honouredCategory ? [name] : [category, name];
  const office = position ?? name;
  const behind = agency && !office.toLowerCase().includes(agency.toLowerCase()) ? [agency] : [];
  return [office, ...behind];
}
