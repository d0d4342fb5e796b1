/** Who was there, in the order of the daftar hadir: as the list of the invited has it (a deputy in the place of whom she represents),
 *  then those who came without an invitation. */
import type { Db } from '../../records/tables.ts';
import { walkInCategory } from '../base/invitation.ts';
import { addressLines } from '../planning/letters/letter.ts';

export interface Attended {
  invitee: number;
  /** null: somebody whom the directory does not know. */
  person: number | null;
  name: string;
  agency: string | null;
  position: string | null;
  /** The office in whose place she came. */
  represents: string | null;
  came_at: Date;
  left_at: Date | null;
}

export async function attendedBy(db: Db, meeting: number): Promise<Attended[]> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('invitee', 'invitee.id', 'attendance.invitee')
    .select(['invitee.id', 'invitee.person', 'invitee.name', 'invitee.agency', 'invitee.position', 'invitee.category'])
    .select(['attendance.came_at', 'attendance.left_at', 'attendance.by_name'])
    .where('attendance.meeting', '=', meeting)
    .execute();
  const represented = await representedBy(db, meeting);
  const placed = rows.map((row) => ({ row, members: represented.get(row.id) ?? [] }));
  placed.sort((a, b) => placeOf(a) - placeOf(b) || a.row.came_at.getTime() - b.row.came_at.getTime());
  return placed.map(({ row, members }) => attended(row, members.map(officeOf)));
}

/** The offices that each deputy represents, by her row. */
export async function representedBy(db: Db, meeting: number) {
  const members = await db
    .selectFrom('invitee')
    .select(['id', 'name', 'agency', 'position', 'category', 'deputy'])
    .where('meeting', '=', meeting)
    .where('deputy', 'is not', null)
    .orderBy('id')
    .execute();
  return Map.groupBy(members, ({ deputy }) => deputy!);
}

type Office = Parameters<typeof addressLines>[0];
const officeOf = (one: Office) => addressLines(one).join(', ');

/** Numbers of invitees grow with the list; who came without an invitation stands behind all of them. */
export const placeOf = ({
  row,
  members,
}: {
  row: { id: number; category: string | null };
  members: { id: number }[];
}) =>
  row.category === walkInCategory && members.length === 0
    ? Number.MAX_SAFE_INTEGER
    : Math.min(row.id, ...members.map(({ id }) => id));

interface Row extends Office {
  id: number;
  person: number | null;
  came_at: Date;
  left_at: Date | null;
  by_name: string | null;
}

function attended(row: Row, offices: string[]): Attended {
  const { id: invitee, agency, position, came_at, left_at } = row;
  if (row.by_name !== null) {
    const represents = officeOf(row);
    return { invitee, person: null, name: row.by_name, agency, position: null, represents, came_at, left_at };
  }
  const represents = offices.length > 0 ? offices.join('; ') : null;
  return { invitee, person: row.person, name: row.name, agency, position, represents, came_at, left_at };
}
