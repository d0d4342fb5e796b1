/** How many referrals wait and how many have their result, by area. Whoever does not look after the children of a place reads no count of a few, nor
 *  what would reveal it. */
import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { type Cell, heldBack, isSmall } from '../../texts/hiding/small-cells.ts';

/** Results of so many days are counted. */
export const countedDays = 365;

export const counted = ['waiting', 'done'] as const;
export type Counts = Record<(typeof counted)[number], number>;

export interface OfPosyandu extends Counts {
  posyandu: number;
  area: string;
}

/** Of a kabupaten, by posyandu. Those without any are absent. */
export async function referralsIn(db: Db, kabupaten: string, now: number): Promise<OfPosyandu[]> {
  const { rows } = await sql<OfPosyandu>`
    select posyandu.id as posyandu, posyandu.area,
      count(*) filter (where referral.state in ('sent', 'taken')) as waiting,
      count(*) filter (where referral.state = 'done' and referral.at > ${new Date(now - countedDays * dayMs)}) as done
    from kabar.referral join kabar.posyandu on posyandu.id = referral.posyandu
    where referral.kabupaten = ${kabupaten} group by posyandu.id, posyandu.area`.execute(db);
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting), done: Number(row.done) }));
}

/** Added up for each code that is a beginning of the area, so many letters long. */
export function addedUp(rows: readonly OfPosyandu[], length: number): Map<string, Counts> {
  const found = new Map<string, Counts>();
  for (const row of rows) {
    const code = row.area.slice(0, length);
    const sum = found.get(code) ?? { waiting: 0, done: 0 };
    for (const name of counted) sum[name] += row[name];
    found.set(code, sum);
  }
  return found;
}

export type Held = (code: string, name: keyof Counts) => boolean;

/** Lengths of the codes of a kecamatan and of a desa/kelurahan. */
const [kecamatan, village] = [8, 13];

/** What is held back of a kabupaten and its kecamatan, and of the desa/kelurahan of one of them: one reader may see all three. */
export function heldCounts(rows: readonly OfPosyandu[], code: string): Held {
  const held = new Set<string>();
  for (const name of counted) {
    const at = (map: Map<string, Counts>) => new Map([...map].map(([one, counts]) => [one, counts[name]]));
    const [whole] = at(addedUp(rows, 5));
    if (!whole) continue;
    const above = isSmall(whole[1]);
    if (above) held.add(`${whole[0]} ${name}`);
    const middle = heldAmong(at(addedUp(rows, kecamatan)), above);
    for (const one of middle) held.add(`${one} ${name}`);
    const own = [...at(addedUp(rows, village))].filter(([one]) => one.startsWith(code.slice(0, kecamatan)));
    for (const one of heldAmong(new Map(own), middle.has(code.slice(0, kecamatan)))) held.add(`${one} ${name}`);
  }
  return (one, name) => held.has(`${one} ${name}`);
}

/** Of areas that add up to one above them, of which it is decided already whether it is held back. */
function heldAmong(values: ReadonlyMap<string, number>, above: boolean): Set<string> {
  const cells: Record<string, Cell> = Object.fromEntries([...values].map(([one, value]) => [one, { value }]));
  const whole: Cell = { value: 0, decided: above ? 'held' : 'shown' };
  const held = heldBack({ ...cells, whole }, [{ of: [...values.keys()], to: 'whole' }]);
  held.delete('whole');
  return held;
}
