/** The secretariat ticks off who is there: the list page by page, a button for each, in one message that updates itself. */
import type { Choice, Reply } from '../../conversation/run.ts';
import { type Effect, type LiveView, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { loadMeeting, type Meeting } from '../base/meeting.ts';
import { mayPlan, runMeeting } from '../base/rights.ts';
import { countRoll, type RollRow, rollOf } from './roll.ts';

const perPage = 10;

/** `!meetings.roll.<meeting>` or `<meeting>_<page>`. */
export const roll: Effect = async (context, args) => {
  const [id, page = '0'] = String(args.argument).split('_');
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  const shown = pageOf(meeting, await rollOf(context.db, meeting), Number(page) || 0);
  return { replies: [{ ...shown, live: `meetings.roll:${meeting.id}_${Number(page) || 0}` }] };
};

/** undefined for who may not see it any more. */
export const rollView: LiveView = async ({ db }, key, person) => {
  const [id, page] = key.slice(key.indexOf(':') + 1).split('_');
  const meeting = await loadMeeting(db, Number(id));
  if (!meeting || !(await mayPlan(db, person, meeting.area))) return undefined;
  return pageOf(meeting, await rollOf(db, meeting), Number(page));
};

/** In a fixed order, also of those who are there: no name moves from under a finger. */
function pageOf(meeting: Meeting, rows: RollRow[], wanted: number): Reply {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = rows.slice(page * perPage, (page + 1) * perPage);
  const turn = (to: number, label: string): Choice[] =>
    to < 0 || to >= pages
      ? []
      : [{ data: `!meetings.roll.${meeting.id}_${to}`, label: { key: `meetings/roll:${label}` } }];
  const add = { data: `!meetings.add_here.${meeting.id}`, label: { key: 'meetings/room:tap-add_here' } };
  const counted = countRoll(rows, meeting);
  return {
    parts: [{ key: 'meetings/roll:head', args: { theme: meeting.theme, page: page + 1, pages, ...counted } }],
    choices: [
      ...shown.map((row) => button(meeting, row)),
      ...turn(page - 1, 'earlier'),
      ...turn(page + 1, 'later'),
      add,
    ],
  };
}

const nameLetters = 40;

function button(meeting: Meeting, row: RollRow): Choice {
  const name = row.name.length > nameLetters ? `${row.name.slice(0, nameLetters - 1)}…` : row.name;
  return { data: `!meetings.here.${row.invitee}`, label: { literal: `${mark(meeting, row)} ${name}` } };
}

/** Signs, no words: they stand before a name on a button. */
function mark({ zone }: Meeting, { cameAt, leftAt, byName }: RollRow): string {
  if (cameAt === null) return byName === null ? '⬜' : '👤';
  return `${leftAt === null ? '✅' : '🚪'} ${writeTime(leftAt ?? cameAt, zone).slice(0, 5)}`;
}

/** Back to the list, on the page where this row stands. */
export async function backToRoll(context: Parameters<Effect>[0], meeting: Meeting, invitee: number): Promise<Choice> {
  const rows = await rollOf(context.db, meeting);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.invitee === invitee),
  );
  const label = { key: 'meetings/roll:list' };
  return { data: `!meetings.roll.${meeting.id}_${Math.floor(at / perPage)}`, label };
}
