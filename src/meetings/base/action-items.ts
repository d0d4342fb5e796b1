/** Action items (RTL) as everybody reads them in the chat, the minutes, the briefing and the files, with the buttons to answer them. */
import type { Selectable } from 'kysely';
import { wallTime, type Zone } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { erasedName } from '../../directory/people/people.ts';
import { readsNames } from '../../directory/people/shown-to.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import type { TextId } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';

type ActionRow = Selectable<Database['action']>;

export interface Action extends ActionRow {
  /** `12.3`: the third item of meeting 12, as people call it. */
  code: string;
  /** The person or office who answers for it; null while it waits for an owner. */
  ownerName: string | null;
  theme: string;
  area: string;
  areaName: string;
  /** Wall time of its meeting. */
  starts_wall: string;
  zone: Zone;
  meetingStatus: Database['meeting']['status'];
}

export const openStatuses = ['offered', 'running', 'stuck'] as const;
export const isOpen = ({ status }: Pick<ActionRow, 'status'>) => openStatuses.some((open) => open === status);

/** The state that everybody reads: its status, or `kosong` while nobody answers for it. */
export const stateOf = (action: Pick<Action, 'status' | 'ownerName'>) =>
  isOpen(action) && action.ownerName === null ? 'kosong' : action.status;

/** The items of one meeting in their order, cancelled ones too. */
export async function actionsOf(db: Db, meeting: number): Promise<Action[]> {
  return readActions(actionRows(db).where('action.meeting', '=', meeting));
}

/** The unfinished items of earlier meetings of this area's body, by meeting and number. */
export async function openActions(db: Db, area: string, now: number): Promise<Action[]> {
  return readActions(
    actionRows(db)
      .where('meeting.area', '=', area)
      .where('meeting.starts_at', '<=', new Date(now))
      .where('action.status', 'in', openStatuses),
  );
}

/** The query behind every list of items, to be narrowed: `readActions(actionRows(db).where(...))`. Practice meetings are left out. */
export const actionRows = (db: Db) =>
  db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting')
    .innerJoin('area', 'area.code', 'meeting.area')
    .leftJoin('person', 'person.id', 'action.owner')
    .selectAll('action')
    .select(['meeting.theme', 'meeting.area', 'meeting.starts_wall', 'meeting.zone'])
    .select(['meeting.status as meetingStatus', 'area.name as areaName', 'person.name as personName'])
    .where('meeting.practice', '=', false)
    .orderBy('meeting.starts_at')
    .orderBy('action.meeting')
    .orderBy('action.number');

/** Names of children and patients are hidden, because items go to everybody who was invited. With `reader` the one person who asks reads
 *  them, if she looks after the area or has to do what the item says. */
export async function readActions(rows: ReturnType<typeof actionRows>, reader?: Reader): Promise<Action[]> {
  const found: Action[] = [];
  for (const { personName, ...row } of await rows.execute()) {
    const ownerName = personName === erasedName ? null : (personName ?? row.owner_name);
    found.push({ ...row, ...(await wordsFor(reader, row)), code: `${row.meeting}.${row.number}`, ownerName });
  }
  return found;
}

type Reader = Pick<Context, 'db' | 'person'>;

/** What is written in the person's own words. */
export const freeWords = ['problem', 'activity', 'goal', 'target', 'place', 'fund', 'indicator'] as const;
type FreeWords = Pick<ActionRow, (typeof freeWords)[number]>;

/** Those of its words in which something is hidden. */
export const hiddenWords = (row: FreeWords): Partial<FreeWords> =>
  Object.fromEntries(
    freeWords.flatMap((name) => {
      const shown = row[name] && hideNames(row[name]);
      return shown === row[name] ? [] : [[name, shown]];
    }),
  );

async function wordsFor(reader: Reader | undefined, row: ActionRow & { area: string }): Promise<Partial<FreeWords>> {
  const hidden = hiddenWords(row);
  if (Object.keys(hidden).length === 0) return {};
  const own = row.owner !== null && row.owner === reader?.person?.id;
  return reader && (await readsNames(reader.db, reader.person, { area: row.area }, { own })) ? {} : hidden;
}

/** Days past the deadline on the meeting's own calendar: 0 on the day itself, negative before. */
export function daysLate({ deadline, zone }: Pick<Action, 'deadline' | 'zone'>, now: number): number {
  return Temporal.PlainDate.from(deadline).until(wallTime(now, zone).toPlainDate()).days;
}

/** Arguments of texts that name an item. `late` is `ya` past the deadline; `days` counts the days past it or left until it. */
export function actionArgs(action: Action, language: string, now: number) {
  const days = daysLate(action, now);
  return {
    code: action.code,
    activity: action.activity,
    deadline: writeDate(action.deadline, 'long', language),
    owner: action.ownerName ?? action.agency ?? '–',
    agency: action.agency ?? '',
    agencied: action.agency && action.ownerName?.includes(action.agency) === false ? 'ya' : 'tidak',
    state: stateOf(action),
    late: isOpen(action) && days > 0 ? 'ya' : days === 0 ? 'hari' : 'tidak',
    days: Math.abs(days),
    theme: action.theme,
    day: writeDate(action.starts_wall.slice(0, 10), 'short', language),
  };
}

/** What can be done to an item by a button, and the button's text. */
const taps = {
  rtl_yes: 'rtl-yes',
  rtl_other: 'rtl-other',
  rtl_done: 'rtl-done',
  rtl_stuck: 'rtl-stuck',
  rtl_time: 'rtl-time',
  rtl_resume: 'rtl-resume',
  rtl_reopen: 'rtl-reopen',
  rtl_proof: 'rtl-proof',
  rtl_agree: 'rtl-agree',
  rtl_refuse: 'rtl-refuse',
  rtl_edit: 'rtl-edit',
} as const satisfies Record<string, TextId<'meetings/actions'>>;
type ItemTap = keyof typeof taps;

/** A button about the item as it is now. It carries the revision, so that an outdated button is recognised. `seen`: the proposal it is about. */
export const tap = (name: ItemTap, action: Action, seen?: string): Choice => ({
  data: `!meetings.${name}.${action.code}.${action.revision}${seen ? `.${seen}` : ''}`,
  label: { key: `meetings/actions:${taps[name]}` },
});

/** What its owner can answer now. */
export function ownerChoices(action: Action): Choice[] {
  if (action.status === 'done') return [tap('rtl_reopen', action)];
  if (action.status === 'offered') return [tap('rtl_yes', action), tap('rtl_other', action)];
  if (action.status === 'stuck') {
    return [tap('rtl_done', action), tap('rtl_resume', action), tap('rtl_time', action)];
  }
  return action.status === 'running'
    ? [tap('rtl_done', action), tap('rtl_stuck', action), tap('rtl_time', action)]
    : [];
}

/** The same answers as coded words, for phones without buttons. Only an open item has some. */
export function ownerCodes({ code, status }: Action): Text {
  if (status === 'done' || status === 'cancelled') throw new Error(`nobody answers for item ${code}: it is ${status}`);
  return { key: `meetings/actions:codes-${status}`, args: { code } };
}

export const showChoice = ({ code }: Action): Choice => ({
  data: `!meetings.rtl_show.${code}`,
  label: { key: 'meetings/actions:show', args: { code } },
});

/** Shows all items of the same meeting. */
export const listChoice = (meeting: number): Choice => ({
  data: `!meetings.rtl_list.${meeting}`,
  label: { key: 'meetings/actions:rtl-list' },
});

/** More lines would not fit into one message. */
const mostLines = 15;

/** Items as lines of a message, and how many more there are. */
export function actionLines(actions: Action[], language: string, now: number): Text[] {
  const lines = actions.slice(0, mostLines).map(
    (action): Text => ({
      key: 'meetings/actions:line',
      args: { ...actionArgs(action, language, now), activity: shortened(action.activity, 120) },
    }),
  );
  const count = actions.length - lines.length;
  return count > 0 ? [...lines, { key: 'meetings/actions:more', args: { count } }] : lines;
}

export const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
