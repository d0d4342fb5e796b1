/** The posyandu whose children a person may know, and those children by a typed name. */
import { wallTime } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { PosyanduRow } from '../../directory/people/rights.ts';
import { type Context, type Lookup, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { allKept, type Child, childKeepers, keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { calledBy, type FoundChild, findNamed } from './find.ts';
import { optionsOf } from './labels.ts';

/** Throws Refusal for everybody else: sums are open to them, single children are not. */
export async function keptPosyandu(context: Context): Promise<PosyanduRow[]> {
  const rows = await allKept(context);
  if (rows.length > 0) return rows;
  const keeps = member(context).grants.some(({ role }) => childKeepers.includes(role));
  throw new Refusal(keeps ? 'children/refusals:no-posyandu' : 'children/refusals:sums-only');
}

/** As much of a child as it takes to find it. A puskesmas has thousands, and each sealed column of each of them costs time. */
export type Named = Pick<Child, (typeof named)[number]>;
const named = [
  'id',
  'kabupaten',
  'posyandu',
  'name',
  'sex',
  'born',
  'mother',
  'rt',
  'visitor',
  'since',
  'until',
  'ended',
  'nik_hash',
] as const;

/** `only`: of these alone. */
export async function childrenAt(context: Context, places: PosyanduRow[], only?: number[]): Promise<Named[]> {
  if (places.length === 0 || only?.length === 0) return [];
  return at(context, places)
    .select(named)
    .$if(only !== undefined, (query) => query.where('id', 'in', only!))
    .execute();
}

const at = ({ db }: Context, places: PosyanduRow[]) =>
  db
    .selectFrom('child')
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    );

/** From so many posyandu on the names alone are opened first. */
const fewPlaces = 5;

/** Numbers of all that these words may call by their names; undefined: they go by something else. */
async function mayBeCalled(context: Context, places: PosyanduRow[], words: string): Promise<number[] | undefined> {
  const calls = calledBy(words, todayOf(context));
  if (!calls) return undefined;
  const rows = await at(context, places).select(['id', 'name']).execute();
  return rows.filter(({ name }) => calls(name)).map(({ id }) => id);
}

export const todayOf = (context: Context): string =>
  wallTime(context.now, member(context).zone).toPlainDate().toString();

/** A longer list is searched for with more words. */
const most = 20;

export interface Search {
  found: FoundChild<Named>;
  places: PosyanduRow[];
}

export async function search(context: Context, words: string): Promise<Search> {
  const places = await keptPosyandu(context);
  const [, id] = /^=(\d{1,9})$/.exec(words.trim()) ?? [];
  if (id === undefined) {
    const may = places.length > fewPlaces ? await mayBeCalled(context, places, words) : undefined;
    return { found: findNamed(await childrenAt(context, places, may), words, todayOf(context)), places };
  }
  const all = await childrenAt(context, places, [Number(id)]);
  const child = all.find((one) => one.id === Number(id));
  return { found: child ? { fit: 'exact', child } : { fit: 'none' }, places };
}

export const meantBy = (found: Exclude<FoundChild<Named>, { fit: 'none' }>): Named[] =>
  found.fit === 'exact' ? [found.child] : found.children;

/** One that is only called alike is asked about even where it is the only one. */
export const isUnsure = (found: FoundChild<Named>): boolean =>
  found.fit === 'near' || (found.fit === 'left' && found.near);

/** Options: children by a typed name, `=12` the child of this number. One that is only called alike is asked about. */
export const foundChildren =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const words = String(args.search ?? '');
    const { found, places } = await search(context, words);
    if (found.fit === 'none') throw new Refusal('children/refusals:not-found', { name: words.trim() });
    const children = meantBy(found);
    if (children.length > most) throw new Refusal('children/refusals:too-many', { count: children.length });
    return optionsOf(texts, member(context).language, children, { places, asks: isUnsure(found) });
  };

/** Options: the posyandu whose children she keeps; those that `what` names, if it names any. One that is not hers is refused. */
export const keptPlaces: Lookup = async (context, args): Promise<Option[]> => {
  const places = await keptPosyandu(context);
  const all = places.map(({ id, name, areaName }) => ({
    value: String(id),
    label: shortName(name),
    where: areaName,
  }));
  const said = ` ${fold(String(args.what ?? ''))} `;
  const meant = all.filter(({ label }) => said.includes(` ${fold(label)} `));
  if (meant.length === 0 && said.trim() !== '') await refuseOthers(context, places, said);
  return meant.length > 0 ? meant : all;
};

/** Throws Refusal where the words name another posyandu of her kabupaten: her own children are no answer to that. */
async function refuseOthers({ db }: Context, places: PosyanduRow[], said: string): Promise<void> {
  const own = new Set(places.map(({ area }) => kabupatenOf(area)));
  const rows = await db.selectFrom('posyandu').select(['name', 'area']).execute();
  // A name without a number may be any word.
  const isNamed = (name: string) => said.includes(/\d/.test(name) ? ` ${name} ` : ` posyandu ${name} `);
  const other = rows.find(({ name, area }) => own.has(kabupatenOf(area)) && isNamed(fold(shortName(name))));
  if (other) throw new Refusal('children/refusals:other-posyandu', { posyandu: shortName(other.name) });
}

/** How the chosen child is called, for the questions about it. */
export const childIs: Lookup = async (context, args) => ({ name: (await keptChild(context, args.child)).child.name });

/** Refuses everybody who keeps no children. */
export const keeps: Lookup = async (context) => ({ places: (await keptPosyandu(context)).length });
