/** An audience in words, as a phone shows it: `Kader di Api-Api dan Gunung Elai, yang belum lapor, kecuali Siti Aminah`. */

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
  const words = phrase(audience, { say, to, names: await namesOf(db, audience) });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function namesOf(db: Db, audience: Audience): Promise<Map<string, string>> {
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
  if (people.length > 0) {
    const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', people).execute();
    for (const row of rows) names.set(`person ${row.id}`, row.name);
  }
  if (posyandu.length > 0) {
    const rows = await db.selectFrom('posyandu').select(['id', 'name']).where('id', 'in', posyandu).execute();
    for (const row of rows) names.set(`posyandu ${row.id}`, row.name);
  }
  if (lists.length > 0) {
    const rows = await db.selectFrom('audience_list').select(['id', 'name']).where('id', 'in', lists).execute();
    for (const row of rows) names.set(`list ${row.id}`, row.name);
  }
  return names;
}

const mostNames = 5;

function phrase(audience: Audience, speaking: Speaking): string {
  const { say, names, to } = speaking;
  const inner = (one: Audience) => phrase(one, speaking);
  if ('all' in audience) return say(to === 'sender' ? 'all' : 'all-theirs');
  if ('area' in audience) return say('everyone-in', { area: names.get(`area ${audience.area}`) ?? audience.area });
  if ('role' in audience) return say('role', { role: audience.role });
  if ('agency' in audience) return audience.agency;
  if ('unreported' in audience) return say('everyone-late');
  if ('posyandu' in audience) return named('posyandu', audience.posyandu, speaking);
  if ('people' in audience) return named('person', audience.people, speaking);
  if ('list' in audience) return say('list', { name: names.get(`list ${audience.list}`) ?? '–' });
  if ('unconfirmed' in audience) return say('unconfirmed', { number: String(audience.unconfirmed) });
  if ('of' in audience) return say('except', { of: inner(audience.of), except: inner(audience.except) });
  if ('or' in audience) return either(audience.or, speaking);
  return together(audience.and, speaking);
}

function named(kind: 'person' | 'posyandu', ids: number[], { say, names }: Speaking): string {
  const shown = ids.slice(0, mostNames).map((id) => names.get(`${kind} ${id}`) ?? '–');
  return ids.length > mostNames
    ? say('names-more', { names: shown.join(', '), n: ids.length - mostNames })
    : listed(shown, say);
}

/** Several areas share one `di`. */
function either(parts: Audience[], speaking: Speaking): string {
  const { say } = speaking;
  if (parts.every((one) => 'area' in one)) return say('everyone-in', { area: areas(parts, speaking) });
  if (parts.every((one) => 'role' in one || 'agency' in one || 'list' in one || 'people' in one))
    return listed(
      parts.map((one) => phrase(one, speaking)),
      say,
    );
  return parts.map((one) => phrase(one, speaking)).join(`; ${say('or')} `);
}

function areas(parts: Audience[], { say, names }: Speaking): string {
  const each = parts.flatMap((one) => ('area' in one ? (names.get(`area ${one.area}`) ?? one.area) : []));
  return listed(each, say);
}

/** Says who, then where, then which of them only. */
function together(parts: Audience[], speaking: Speaking): string {
  const { say } = speaking;
  const isPlace = (one: Audience) => 'area' in one || ('or' in one && one.or.every((inner) => 'area' in inner));
  const places = parts.filter(isPlace);
  const late = parts.some((one) => 'unreported' in one);
  const who = parts.filter((one) => !isPlace(one) && !('unreported' in one));
  let words = who.length > 0 ? who.map((one) => phrase(one, speaking)).join(' + ') : say('everyone');
  for (const place of places)
    words = say('in', { who: words, area: areas('or' in place ? place.or : [place], speaking) });
  return late ? say('late', { who: words }) : words;
}

function listed(words: string[], say: SayRecipients): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${say('and')} ${words.at(-1)}`;
}
