/** The list of a meeting: who was there, in the order of the daftar hadir, and who of the invited is not there yet. */

import type { Option } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { nameCore, nameFit } from '../../texts/reading/alike-names.ts';
import { isSlip } from '../../texts/reading/fold.ts';
import { deputyCategory, walkInCategory } from '../base/invitation.ts';
import { addressLines } from '../planning/letters/letter.ts';

interface Attended {
  invitee: number;
  /** null: the directory does not know this person. */
  person: number | null;
  name: string;
  agency: string | null;
  position: string | null;
  /** The office that she represents. */
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
  // Of two who came at one moment the first one on the list stands first: else their order changes from print to print.
  const cameAt = ({ row }: (typeof placed)[number]) => row.came_at.getTime();
  placed.sort((a, b) => placeOf(a) - placeOf(b) || cameAt(a) - cameAt(b) || a.row.id - b.row.id);
  return placed.map(({ row, members }) => attended(row, members.map(officeOf)));
}

/** The members whom each deputy represents, by the deputy's row. */
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

/** The numbers of invitees grow with the list. People without an invitation stand behind all of them. */
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

/** Options: the invited who are not there. Every word of `search` stands in name, office or agency; typing errors are forgiven. `only`
 *  looks at this row alone, `onPaper` at those without a chat. A member whose deputy is there counts as there. A deputy cannot be
 *  represented. */
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
  const core = nameCore(search);
  const fits = ({ name, agency, position, category }: (typeof rows)[number]) => {
    const all = [name, agency, position, category].join(' ').toLowerCase();
    const each = all.split(/[\s,.]+/);
    return (
      words.every((word) => all.includes(word) || each.some((one) => isSlip(word, one))) ||
      nameFit(core, name) !== undefined
    );
  };
  return rows
    .filter(fits)
    .slice(0, mostFound)
    .map((row) => ({ value: String(row.id), label: called(row) }));
}

/** How an invitee is called: `Kepala Bappeda`, or her own name with the office behind it. */
export function called(row: Parameters<typeof addressLines>[0]): string {
  const lines = addressLines(row);
  return lines[0] === row.name ? lines.join(', ') : `${row.name} (${lines.join(', ')})`;
}
