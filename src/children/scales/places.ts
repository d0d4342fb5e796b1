/** Posyandu that are named at the scales beside the one that is weighed. */

import type { Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { below, type PosyanduRow } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { childrenOf } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { partByPlace } from './apart.ts';
import { type Called, readBehind } from './behind.ts';
import { weighedBy } from './day.ts';
import type { Scales } from './session.ts';

const text = textOf('children/scales');

/** All posyandu of the kabupaten. */
export const placesAround = (db: Db, area: string): Promise<(Called & { id: number; area: string })[]> =>
  db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName'])
    .where('posyandu.closed_at', 'is', null)
    .where((where) => below(where, 'posyandu.area', [kabupatenOf(area)]))
    .execute();

/** A message of several lines, or with a name in front, may hold another posyandu's. */
const mayName = /\n\s*\S|\(|^\W*\p{L}{3,}\s\d{1,2}\W*$|\bpos(?:yandu|y)?\b|^[^:\n]{3,40}\d\s*:/iu;

/** Lines of another posyandu are told and left: a child of hers may have the same name. */
export async function withoutOthers(
  texts: ChildrenDeps['texts'],
  context: Context,
  { place, children, today }: Scales,
  words: string,
): Promise<{ hers: string; said: Text[] }> {
  if (!mayName.test(words)) return { hers: words, said: [] };
  const around = await placesAround(context.db, place.area);
  const own = around.find(({ id }) => id === place.id);
  if (!own) return { hers: words, said: [] };
  const { hers, others } = partByPlace(words, {
    own,
    places: around,
    children: new Set(children.flatMap(({ name }) => fold(name).split(' ')[0] ?? [])),
    reader: texts.reader(member(context).language),
    today,
  });
  if (others.length === 0) return { hers, said: [] };
  const may = new Set((await weighedBy(context)).map(({ id }) => id));
  return {
    hers,
    said: others.map(({ called, places, lines }) =>
      text('of-others', {
        name: called,
        count: lines.length,
        lines: lines.slice(0, mostLines).join('; ').slice(0, 300) + (lines.length > mostLines ? '; …' : ''),
        hers: places.some(({ id }) => may.has(id)) ? 'yes' : 'no',
      }),
    ),
  };
}

const mostLines = 5;

/** More of them are a whole area's. */
const fewPlaces = 5;

/** `timbang Mawar 3` by a kader of Melati 12: said by name. Throws Refusal. A child of hers who is called so is meant first. */
export async function notHers(
  texts: ChildrenDeps['texts'],
  context: Context,
  own: readonly PosyanduRow[],
  said: string,
): Promise<void> {
  const reader = texts.reader(member(context).language);
  const around = await placesAround(context.db, own[0]!.area);
  const { places, line } = readBehind(said, around, reader, todayAt(context.now, member(context)));
  const called = places.length > 0 ? shortName(places[0]!.name) : unknownPlace(said);
  if (called === undefined || (places.length > 0 && /\d/.test(line))) return;
  if (own.length <= fewPlaces && (await isChild(context, own, said))) return;
  const hers = own.slice(0, fewPlaces).map(({ name }) => shortName(name));
  throw new Refusal('children/scales:not-hers', { name: called, own: hers.join(', ') });
}

/** `posyandu Kenanga`: no child is called so. */
const unknownPlace = (said: string): string | undefined =>
  /^\s*(?:di\s+)?pos(?:yandu|y)?\s+(\p{L}[\p{L}\s'’]*(?:\d{1,2}|[ivx]+)?)\s*$/iu.exec(said)?.[1]?.trim();

async function isChild({ db }: Context, own: readonly PosyanduRow[], said: string): Promise<boolean> {
  const [first = ''] = fold(said).split(' ');
  for (const place of own) {
    const children = await childrenOf(db, place);
    if (children.some(({ name }) => fold(name).split(' ').includes(first))) return true;
  }
  return false;
}
