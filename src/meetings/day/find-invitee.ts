/** The invited of whom nobody is there yet, found by what people call them. */
import type { Option } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { isSlip } from '../../texts/reading/slips.ts';
import { deputyCategory } from '../base/invitation.ts';
import { addressLines } from '../planning/letters/letter.ts';

const most = 8;

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
    .slice(0, most)
    .map((row) => ({ value: String(row.id), label: called(row) }));
}

/** `Kepala Bappeda`; a person's own name where it says more than the office. */
export function called(row: Parameters<typeof addressLines>[0]): string {
  const lines = addressLines(row);
  return lines[0] === row.name ? lines.join(', ') : `${row.name} (${lines.join(', ')})`;
}
