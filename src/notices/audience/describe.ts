/** An audience in words, as a phone shows it: `Kader di Api-Api dan Gunung Elai, yang belum lapor, kecuali Siti Aminah`. */

import { sql } from 'kysely';
import type { Db } from '../../records/tables.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { type Audience, leaves } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';

type SayRecipients = (id: TextId<'notices/penerima'>, args?: Record<string, string | number>) => string;

const recipientText = textOf('notices/penerima');

interface Speaking {
  say: SayRecipients;
  /** Who reads it: only the sender reads `in my area`. */
  to: 'sender' | 'another';
  names: Map<string, string>;
}

export async function describeAudience(
  { texts }: Pick<NoticesDeps, 'texts'>,
  db: Db,
  audience: Audience,
  language: string,
  to: Speaking['to'] = 'sender',
): Promise<string> {
  const say: SayRecipients = (id, args) => texts.render(language, recipientText(id, args));
  const words = phrase(audience, { say, to, names: await namesOf(db, audience, say) });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function namesOf(db: Db, audience: Audience, say: SayRecipients): Promise<Map<string, string>> {
  const parts = leaves(audience);
  const codes = parts.flatMap((one) => ('area' in one ? one.area : []));
  const people = parts.flatMap((one) => ('people' in one ? one.people.slice(0, mostNames) : []));
  const posyandu = parts.flatMap((one) => ('posyandu' in one ? one.posyandu.slice(0, mostNames) : []));
  const lists = parts.flatMap((one) => ('list' in one ? one.list : []));
  const names = new Map<string, string>();
  if (codes.length > 0) {
    const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
    for (const row of rows) names.set(`area ${row.code}`, row.name);
  }
  for (const row of await personNames(db, people)) names.set(`person ${row.id}`, named(row, say));
  for (const row of await posyanduNames(db, posyandu)) names.set(`posyandu ${row.id}`, named(row, say));
  if (lists.length > 0) {
    const rows = await db.selectFrom('audience_list').select(['id', 'name']).where('id', 'in', lists).execute();
    for (const row of rows) names.set(`list ${row.id}`, row.name);
  }
  return names;
}

const mostNames = 5;

interface Named {
  id: number;
  name: string;
  /** Where she is, of people and posyandu that share a name with others: `Siti Aminah (kader, Guntung)`. */
  place: string | null;
  role?: string | null;
  namesakes: number;
}

function named({ name, place, role, namesakes }: Named, say: SayRecipients): string {
  const told = [role ? say('role', { role }) : '', place ?? ''].filter(Boolean).join(', ');
  return namesakes > 1 && told !== '' ? say('at', { name, place: told }) : name;
}

const posyanduNames = async (db: Db, ids: number[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('posyandu')
        .innerJoin('area', 'area.code', 'posyandu.area')
        .select(['posyandu.id', 'posyandu.name', 'area.name as place'])
        .select(
          sql<number>`(select count(*)::int from kabar.posyandu other where other.name = posyandu.name)`.as(
            'namesakes',
          ),
        )
        .where('posyandu.id', 'in', ids)
        .execute();

const personNames = async (db: Db, ids: number[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('person')
        .leftJoin('role', 'role.person', 'person.id')
        .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
        .leftJoin('unit', 'unit.id', 'role.unit')
        .leftJoin('area', 'area.code', 'role.area')
        .distinctOn('person.id')
        .select(['person.id', 'person.name', 'role.role'])
        .select(sql<string | null>`coalesce(posyandu.name, unit.name, area.name)`.as('place'))
        .select(
          sql<number>`(select count(*)::int from kabar.person other where lower(other.name) = lower(person.name))`.as(
            'namesakes',
          ),
        )
        .where('person.id', 'in', ids)
        .orderBy('person.id')
        .orderBy('role.id')
        .execute();

function phrase(audience: Audience, speaking: Speaking): string {
  const { say, names, to } = speaking;
  const inner = (one: Audience) => phrase(one, speaking);
  if ('all' in audience) return say(to === 'sender' ? 'all' : 'all-theirs');
  if ('area' in audience) return say('everyone-in', { area: names.get(`area ${audience.area}`) ?? audience.area });
  if ('role' in audience) return say('role', { role: audience.role });
  if ('agency' in audience) return audience.agency;
  if ('unreported' in audience) return say('everyone-late');
  if ('posyandu' in audience) return several('posyandu', audience.posyandu, speaking);
  if ('people' in audience) return several('person', audience.people, speaking);
  if ('list' in audience) return say('list', { name: names.get(`list ${audience.list}`) ?? '–' });
  if ('unconfirmed' in audience) return say('unconfirmed', { number: String(audience.unconfirmed) });
  if ('of' in audience && 'unreported' in audience.except) return say('reported', { who: inner(audience.of) });
  if ('of' in audience)
    return severalCompound(audience.except)
      ? bracketed(audience, speaking)
      : say(severalCompound(audience.of) ? 'except-all' : 'except', {
          of: inner(audience.of),
          except: inner(audience.except),
        });
  if ('or' in audience) return either(audience.or, speaking);
  return together(audience.and, speaking);
}

function several(kind: 'person' | 'posyandu', ids: number[], { say, names }: Speaking): string {
  const shown = ids.slice(0, mostNames).map((id) => names.get(`${kind} ${id}`) ?? '–');
  return ids.length > mostNames
    ? say('names-more', { names: shown.join(', '), n: ids.length - mostNames })
    : listed(shown, say);
}

/** Areas come last and share one `di`: `semua di Guntung dan kader` would bind the kader too. Parts of more than a word are kept apart by
 *  `;`, so that nobody binds them otherwise than they are. */
function either(parts: Audience[], speaking: Speaking): string {
  const { say } = speaking;
  if (parts.some(isCompound)) return parts.map((one) => bracketed(one, speaking)).join(`; ${say('and')} `);
  const areas = parts.filter((one) => 'area' in one);
  const each = parts.filter((one) => !('area' in one)).map((one) => phrase(one, speaking));
  const there = areas.length > 0 ? [say('everyone-in', { area: placesIn(areas, speaking) })] : [];
  return listed([...each, ...there], say);
}

const isCompound = (one: Audience): boolean =>
  'and' in one || 'of' in one || ('or' in one && (one.or.some(isCompound) || !one.or.every(isPlace)));

const severalCompound = (one: Audience) => 'or' in one && one.or.some(isCompound);

/** An exception inside of something larger stands in brackets, and several parts that are excepted are parted without `dan`. */
function bracketed(audience: Audience, speaking: Speaking): string {
  if (!('of' in audience) || 'unreported' in audience.except) return phrase(audience, speaking);
  const parts = 'or' in audience.except && severalCompound(audience.except) ? audience.except.or : [audience.except];
  const except = parts.map((one) => bracketed(one, speaking)).join('; ');
  return speaking.say('except-these', { of: phrase(audience.of, speaking), except });
}

const isPlace = (one: Audience): boolean =>
  'area' in one || 'posyandu' in one || ('or' in one && one.or.every(isPlace));

function placesIn(parts: Audience[], speaking: Speaking): string {
  const each = parts.map((one) =>
    'area' in one ? (speaking.names.get(`area ${one.area}`) ?? one.area) : phrase(one, speaking),
  );
  return listed(each, speaking.say);
}

/** Says who, then where, then which of them only. */
function together(parts: Audience[], speaking: Speaking): string {
  const { say } = speaking;
  const places = parts.filter(isPlace);
  const late = parts.some((one) => 'unreported' in one);
  const who = parts.filter((one) => !isPlace(one) && !('unreported' in one));
  let words = who.length > 0 ? who.map((one) => phrase(one, speaking)).join(' + ') : say('everyone');
  for (const place of places)
    words = say('in', { who: words, area: placesIn('or' in place ? place.or : [place], speaking) });
  return late ? say('late', { who: words }) : words;
}

function listed(words: string[], say: SayRecipients): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${say('and')} ${words.at(-1)}`;
}
