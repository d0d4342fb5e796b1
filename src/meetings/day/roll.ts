/** The list of the invited as the secretariat ticks it off: one row each, in the order of the daftar hadir, and what is counted of it. */
import type { Db } from '../../records/tables.ts';
import { deputyCategory, walkInCategory } from '../base/invitation.ts';
import type { Meeting } from '../base/meeting.ts';
import { addressLines } from '../planning/letters/letter.ts';
import { placeOf, representedBy } from './attendance-list.ts';
import { called } from './find-invitee.ts';
import { isLate } from './note-attendance.ts';

export interface RollRow {
  invitee: number;
  /** As people call her, with whom she represents. */
  name: string;
  kind: 'member' | 'deputy' | 'walk-in';
  cameAt: number | null;
  leftAt: number | null;
  /** Who came in her place without a phone, or the deputy who is there. */
  byName: string | null;
}

export interface DayCount {
  /** Whom the meeting invited; their deputies and who came without an invitation are not among them. */
  invited: number;
  /** Of the invited: there herself, or somebody for her. */
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
    // A deputy who was sent home when she sat there already was there all the same.
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

/** Somebody who is invited herself and stands for another one besides stays a member. */
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
