/** Who may have read of a child that is erased, and by which words: copies in their chats are mended behind the turn (directory/copies.ts). */
import { withAbove } from '../../directory/areas/areas.ts';
import { noteChildErasure } from '../../directory/copies.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { fold } from '../../texts/reading/fold.ts';
import { type Child, childKeepers, childrenOf } from '../base/child.ts';

/** Before its rows go. */
export async function noteCopies(
  { db, secrets, now }: { db: Db; secrets: Secrets; now: number },
  child: Child,
  place: Place,
): Promise<void> {
  const readers = await readersOf(db, child, place);
  const { name, mother, father, phone } = child;
  const told = [mother, father].filter((one) => one !== null);
  const taken = new Set([...(await othersWords(db, child, place)), ...wordsOf(`${place.name} ${place.areaName}`)]);
  await noteChildErasure(db, secrets, now, {
    name,
    words: told.filter((one) => wordsOf(one).length > 1),
    marks: phone === null ? [] : [phone],
    alone: [name, ...told].flatMap(wordsOf).filter((word) => word.length > 2 && !taken.has(word)),
    readers,
  });
}

const wordsOf = (text: string | null): string[] =>
  fold(text ?? '')
    .split(' ')
    .filter(Boolean);

/** Words that also mean another child or parent of this posyandu stay. */
async function othersWords(db: Db, { id }: Child, place: Place): Promise<string[]> {
  const others = (await childrenOf(db, place)).filter((one) => one.id !== id);
  return others.flatMap(({ name, mother, father }) => [name, mother, father].flatMap(wordsOf));
}

/** Whoever looks or has looked after it, here and where it was weighed, and who follows it. */
async function readersOf(db: Db, { kabupaten, id, posyandu }: Child, { area }: Place): Promise<number[]> {
  const ofChild = (table: 'weighing' | 'follow') =>
    db.selectFrom(table).where(`${table}.kabupaten`, '=', kabupaten).where(`${table}.child`, '=', id);
  const weighedAt = await ofChild('weighing').select('posyandu').distinct().execute();
  const followers = await ofChild('follow').select('follow.person').where('follow.person', 'is not', null).execute();
  const areas = withAbove(area);
  const keepers = await db
    .selectFrom('role')
    .leftJoin('unit_area', 'unit_area.unit', 'role.unit')
    .select('role.person')
    .distinct()
    .where('role.role', 'in', [...childKeepers])
    .where((is) =>
      is.or([
        is('role.posyandu', 'in', [posyandu, ...weighedAt.map((one) => one.posyandu)]),
        is('role.area', 'in', areas),
        is('unit_area.area', 'in', areas),
      ]),
    )
    .execute();
  return [...new Set([...keepers, ...followers].map(({ person }) => person!))];
}
