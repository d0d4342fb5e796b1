/** The list of the invited as the secretariat ticks it off: one row each, in the order of the daftar hadir, and the counts. */

import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { deputyCategory, walkInCategory } from '../base/invitation.ts';
import type { Meeting } from '../base/meeting.ts';
import { findRoom, isOpen } from '../base/room-code.ts';
import { addressLines } from '../planning/letters/letter.ts';
import { called, placeOf, representedBy } from './attendance-list.ts';
import { cameOf, isLate } from './note-attendance.ts';

export interface RollRow {
  invitee: number;
  /** As people call her, with the office that she represents. */
  name: string;
  kind: 'member' | 'deputy' | 'walk-in';
  cameAt: number | null;
  leftAt: number | null;
  /** The person without a phone who came in her place, or the deputy who is there. */
  byName: string | null;
}

interface DayCount {
  /** People whom the meeting invited, without deputies and without those who came uninvited. */
  invited: number;
  /** The invited who are there themselves or through somebody else. */
  present: number;
  late: number;
  left: number;
  walkIns: number;
}

export async function rollOf(db: Db, meeting: Pick<Meeting, 'id'>): Promise<RollRow[]> {
  const rows = await db
    .selectFrom('invitee')
    .leftJoin('attendance', 'attendance.invitee', 'invitee.id')
    .select(['invitee.id', 'invitee.person', 'invitee.name', 'invitee.agency', 'invitee.position', 'invitee.category'])
    .select(['invitee.deputy', 'attendance.came_at', 'attendance.left_at', 'attendance.by_name'])
    .where('invitee.meeting', '=', meeting.id)
    // A deputy who was withdrawn after she had been noted was there all the same.
    .where((is) => is.or([is('invitee.removed_at', 'is', null), is('attendance.came_at', 'is not', null)]))
    .execute();
  const represented = await representedBy(db, meeting.id);
  const there = new Map(rows.filter(({ came_at }) => came_at !== null).map(({ id, name }) => [id, name]));
  const placed = rows.map((row) => ({ row, members: represented.get(row.id) ?? [] }));
  placed.sort((a, b) => placeOf(a) - placeOf(b) || a.row.id - b.row.id);
  return placed.map(({ row, members }) => ({
    invitee: row.id,
    name:
      members.length > 0
        ? `${row.name} (${members.map((one) => addressLines(one).join(', ')).join('; ')})`
        : called(row),
    kind: kindOf(row, members.length > 0),
    cameAt: row.came_at?.getTime() ?? null,
    leftAt: row.left_at?.getTime() ?? null,
    byName: row.by_name ?? (row.deputy === null ? null : (there.get(row.deputy) ?? null)),
  }));
}

/** A person who is invited herself and represents another one stays a member. */
function kindOf(
  { category, person }: { category: string | null; person: number | null },
  represents: boolean,
): RollRow['kind'] {
  if (category === walkInCategory) return represents ? 'deputy' : 'walk-in';
  return category === deputyCategory && person !== null ? 'deputy' : 'member';
}

export function countRoll(rows: RollRow[], meeting: Pick<Meeting, 'starts_at'>): DayCount {
  const members = rows.filter(({ kind }) => kind === 'member');
  const came = rows.filter(({ cameAt }) => cameAt !== null);
  return {
    invited: members.length,
    present: members.filter(({ cameAt, byName }) => cameAt !== null || byName !== null).length,
    late: came.filter(({ cameAt }) => isLate(cameAt!, meeting)).length,
    left: came.filter(({ leftAt }) => leftAt !== null).length,
    walkIns: came.filter(({ kind }) => kind === 'walk-in').length,
  };
}

export interface OwnAttendance {
  /** `open`: the list is open, and she is not noted yet. */
  state: 'deputy' | 'here' | 'left' | 'open' | 'absent';
  parts: Text[];
}

/** What an invited person reads of the day: whether she is noted, and how many are there; nobody else's name. undefined before the list was
 *  opened. */
export async function ownAttendance(
  { db, now }: Context,
  meeting: Meeting,
  invitee: number,
): Promise<OwnAttendance | undefined> {
  const rows = await rollOf(db, meeting);
  const counted = countRoll(rows, meeting);
  const name = rows.find((row) => row.invitee === invitee)?.byName ?? '';
  const room = await findRoom(db, { meeting: meeting.id });
  const came = await cameOf(db, invitee);
  const open = room !== undefined && isOpen(room, now);
  if (!open && counted.present + counted.walkIns === 0) return undefined;
  const state = name ? 'deputy' : came ? (came.leftAt === null ? 'here' : 'left') : open ? 'open' : 'absent';
  const time = came ? writeTime(came.leftAt ?? came.cameAt, meeting.zone) : '';
  return { state, parts: [{ key: 'meetings/checkin:own', args: { own: state, time, name, ...counted } }] };
}
