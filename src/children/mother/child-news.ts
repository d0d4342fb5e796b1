/** What a mother reads of her child: its weight as far as it is sure, with the picture, one kind sentence, and the next open day. Never a class
 *  nor a letter of the form. */
import type { Reply, Text } from '../../conversation/run.ts';
import { type Place, shortName } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child, Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kmsOf, kmsPicture, kmsWords, nameFor } from '../card/kms.ts';
import { isSure } from '../card/sure.ts';
import { forMother } from '../weighing/for-mother.ts';
import { growthOf } from '../weighing/keep.ts';

const text = textOf('children/ikuti');

export interface HerChild {
  child: Child;
  place: Place;
  today: string;
}

/** As things stand today. `row`: the day that this is about; its sentence stands below the weight. */
export async function childNews(
  deps: Pick<ChildrenDeps, 'texts' | 'nextOpenDay'>,
  { db }: { db: Db },
  { child, place, today }: HerChild,
  language: string,
  row?: Weighing,
): Promise<Reply> {
  const day = row?.day ?? today;
  const shown = await kmsOf(db, child, place, { day, for: 'mother' });
  // The picture would show another day's weight as the newest.
  const fits = shown && (!row || shown.weights.some((one) => one.day === row.day));
  const name = nameFor({ child: child.name, for: 'mother' });
  const first: Text = fits
    ? { literal: kmsWords(deps, shown, language) }
    : text(row ? 'came' : 'none-yet', { child: name, day: writeDate(day, 'medium', language) });
  const growth = growthOf(row);
  const kind = row && growth && forMother(child.name, growth, { weighed: row.weight !== null, doubted: !sure(row) });
  // On the open day itself the next one is meant.
  const from = row?.day === today ? Temporal.PlainDate.from(today).add({ days: 1 }).toString() : today;
  const next = await nextDay(deps, db, place, from, language);
  return { parts: [first, ...(kind ? [kind] : []), next], ...(fits && { picture: kmsPicture(shown) }) };
}

export const sure = (row: Weighing): boolean => isSure(row, 'weight');

/** `Hari buka Melati 2 berikutnya: Rabu, 16 Desember 2026.` */
export async function nextDay(
  { nextOpenDay }: Pick<ChildrenDeps, 'nextOpenDay'>,
  db: Db,
  place: Place,
  today: string,
  language: string,
): Promise<Text> {
  const posyandu = shortName(place.name);
  const day = await nextOpenDay(db, place.id, today);
  return day ? text('next-day', { posyandu, day: writeDate(day, 'long', language) }) : text('no-day', { posyandu });
}
