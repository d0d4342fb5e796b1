/** `ikuti Melati 2`: the days of a posyandu, without any child. Names of posyandu are no secret. */
import { sql } from 'kysely';
import type { Option } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { newcomer } from '../../directory/joining/newcomer.ts';
import { languageIn } from '../../directory/people/people.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';
import { isSpelledAlike } from '../../texts/reading/alike-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nextDay } from './child-news.ts';
import { todayIn } from './followed.ts';

const text = textOf('children/ikuti');
const mostShown = 8;
/** A name that is misspelled in its first letter is not found. */
const mostRead = 3000;

interface Named {
  id: number;
  name: string;
  areaName: string;
}

/** Options: posyandu by name, by name and kelurahan, or all of a kelurahan. What is only called alike is asked about. */
export const foundPlaces =
  (deps: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const words = meantBy(deps, context, String(args.search ?? ''));
    const typed = { typed: words.join(' ') || '…' };
    if (words.length === 0 || words.length > 6) throw new Refusal('children/ikuti:no-place', typed);
    const exact = (await placesWith(context, words, 'all')).filter((one) => holds(one, words));
    const near =
      exact.length > 0 ? [] : (await placesWith(context, words, 'begin')).filter((one) => isLike(one, words));
    const found = exact.length > 0 ? exact : near;
    if (found.length === 0) throw new Refusal('children/ikuti:no-place', typed);
    if (found.length > mostShown) throw new Refusal('children/ikuti:many-places', { ...typed, count: found.length });
    return found.map(({ id, name, areaName }) => ({
      value: String(id),
      label: `${shortName(name)}, ${areaName}`,
      ...(near.length > 0 && { asks: true }),
    }));
  };

function meantBy({ texts }: ChildrenDeps, context: Context, typed: string): string[] {
  const noise = new Set(texts.list(languageIn(context), 'children/ikuti_posyandu:noise'));
  return fold(typed)
    .split(' ')
    .filter((word) => word !== '' && !noise.has(word));
}

/** The way on for a name behind `ikuti`. What is no posyandu opens no question: the next message would be taken for its answer. */
export async function placeNext(deps: ChildrenDeps, context: Context, typed: string): Promise<EffectResult> {
  if (meantBy(deps, context, typed).length === 0) return { replies: [], next: { flow: 'children/ikuti' } };
  try {
    await foundPlaces(deps)(context, { search: typed });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const many = error.text.key === 'children/ikuti:many-places';
    return { replies: [{ parts: [error.text] }], ...(many && { next: { flow: 'children/ikuti_posyandu' } }) };
  }
  return { replies: [], next: { flow: 'children/ikuti_posyandu', args: { search: typed } } };
}

const called = sql<string>`lower(' ' || posyandu.name || ' ' || area.name)`;

/** all: every word stands in it. begin: some word begins like one that was typed. */
function placesWith({ db }: Context, words: string[], how: 'all' | 'begin'): Promise<Named[]> {
  const parts = words.filter((word) => how === 'all' || /^\p{L}{3}/u.test(word));
  const like = (word: string) => sql<boolean>`${called} like ${`% ${how === 'all' ? word : word[0]}%`}`;
  if (parts.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'area.name as areaName'])
    .where('posyandu.closed_at', 'is', null)
    .where((is) => (how === 'all' ? is.and(parts.map(like)) : is.or(parts.map(like))))
    .orderBy('posyandu.area')
    .orderBy('posyandu.name')
    .limit(mostRead)
    .execute();
}

const wordsOf = ({ name, areaName }: Named) => fold(`${name} ${areaName}`).split(' ');

/** `melati 1` is not Melati 12. */
const holds = (one: Named, words: string[]) =>
  words.every((word) => wordsOf(one).some((own) => (/\d/.test(word) ? own === word : own.startsWith(word))));

const isLike = (one: Named, words: string[]) =>
  words.every((word) => wordsOf(one).some((own) => own === word || (!/\d/.test(word) && isSpelledAlike(word, own))));

export const placeIs: Lookup = async (context, args) => {
  const place = await loadPlace(context.db, args.posyandu);
  if (!place) throw new Refusal('children/ikuti:no-place', { typed: '' });
  return { posyandu: shortName(place.name), where: place.areaName, known: context.person ? 'ya' : 'tidak' };
};

/** Ends `ikuti_posyandu`. */
export const followPlace =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (args.consent !== 'setuju') return { replies: [{ parts: [text('no-consent-place')] }] };
    const { db, now } = context;
    const place = await loadPlace(db, args.posyandu);
    if (!place) throw new Refusal('children/ikuti:no-place', { typed: '' });
    const person = context.person ?? (await newcomer(deps, context, place.area));
    const at = new Date(now);
    const kabupaten = kabupatenOf(place.area);
    const before = db
      .updateTable('follow')
      .set({ ended_at: at })
      .where('kabupaten', '=', kabupaten)
      .where('posyandu', '=', place.id)
      .where('person', '=', person.id);
    await before.where('child', 'is', null).where('ended_at', 'is', null).execute();
    await db
      .insertInto('follow')
      .values({
        kabupaten,
        posyandu: place.id,
        person: person.id,
        made_at: at,
        since: at,
        remind: args.remind === 'ya',
      })
      .execute();
    const language = context.person?.language ?? languageIn(context);
    const next = await nextDay(deps, db, place, todayIn(place, now), language);
    const said = text('following-place', { posyandu: shortName(place.name) });
    return { replies: [{ parts: [said, next, text('how-to-stop')] }], person: person.id, language };
  };
