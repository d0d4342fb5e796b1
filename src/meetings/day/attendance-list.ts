/** The list of a meeting: who was there, in the order of the daftar hadir, and who of the invited is not there yet. */

import type { Option } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { isSlip } from '../../texts/slips.ts';
import { deputyCategory, walkInCategory } from '../base/invitation.ts';
import { addressLines } from '../planning/letters/letter.ts';

interface Attended {
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

interface AttendanceRow extends Office {
  id: number;
  person: number | null;
  came_at: Date;
  left_at: Date | null;
  by_name: string | null;
}

function attended(row: AttendanceRow, offices: string[]): Attended {
  const { id: invitee, agency, position, came_at, left_at } = row;
  if (row.by_name !== null) {
    const represents = officeOf(row);
    return { invitee, person: null, name: row.by_name, agency, position: null, represents, came_at, left_at };
  }
  const represents = offices.length > 0 ? offices.join('; ') : null;
  return { invitee, person: row.person, name: row.name, agency, position, represents, came_at, left_at };
}

const mostFound = 8;

/** Options: number and office. Every word of `search` stands somewhere in name, office or agency, slips of the finger forgiven. `only`:
 *  this row alone. `onPaper`: those for whom no chat can speak. Who sent a deputy that is there counts as there; a deputy stands for
 *  others and cannot be represented. */
export async function absentNamed(
  db: Db,
  meeting: number,
  search: string,
  { only, onPaper = false }: { only?: number; onPaper?: boolean } = {},
): Promise<Option[]> {
  const there = db.selectFrom('attendance').select('invitee').where('meeting', '=', meeting);
  const rows = await db
    .selectFrom('invitee')
    .select(['id', 'name', 'agency', 'position', 'category'])
    .where('meeting', '=', meeting)
    .where('removed_at', 'is', null)
    .where('id', 'not in', there)
    .where((is) => is.or([is('deputy', 'is', null), is('deputy', 'not in', there)]))
    .where((is) => is.or([is('category', 'is', null), is('category', '!=', deputyCategory), is('person', 'is', null)]))
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .$if(onPaper, (query) =>
      query.where((is) =>
        is.or([is('person', 'is', null), is('person', 'not in', db.selectFrom('contact').select('person'))]),
      ),
    )
    .orderBy('id')
    .execute();
  const words = search
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter(Boolean);
  const fits = ({ name, agency, position, category }: (typeof rows)[number]) => {
    const all = [name, agency, position, category].join(' ').toLowerCase();
    const each = all.split(/[\s,.]+/);
    return words.every((word) => all.includes(word) || each.some((one) => isSlip(word, one)));
  };
  return rows
    .filter(fits)
    .slice(0, mostFound)
    .map((row) => ({ value: String(row.id), label: called(row) }));
}

/** `Kepala Bappeda`; a person's own name where it says more than the office. */
export function called(row: Parameters<typeof addressLines>[0]): string {
  const lines = addressLines(row);
  return lines[0] === row.name ? lines.join(', ') : `${row.name} (${lines.join(', ')})`;
}
