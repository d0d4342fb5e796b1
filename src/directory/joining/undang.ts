/** Flows `undang` and `kanal`: codes to forward, for a posyandu or for people on the roster who are not in the chat yet; and one's own
 *  code for a second channel. */
import { dayMs } from '../../clock.ts';
import type { Option, Text } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, type Person, Refusal } from '../../room.ts';
import { auditRead } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { type Found, findNamed, mostAlike, ofPost, toldApart } from '../people/find-named.ts';
import { loadPerson, tasksOf } from '../people/people.ts';
import { inviters } from '../people/place-lookups.ts';
import { postText } from '../people/post-text.ts';
import { mayLieIn, posyanduOf, roleStays, scopeAreas } from '../people/rights.ts';
import { invite } from './invitations.ts';
import { invitable, mayHave, noted, personCode, withCode } from './inviting.ts';
import { holdsOffice, standingOf } from './links.ts';
import { secondPeople } from './second-person.ts';

const most = 10;
/** So many of one name are read, to find the one with the post that was told. */
const mostRead = 40;

/** People whom the asker may invite, by a part of their name or one like it: also those who have joined, because a phone gets lost. Empty: the
 *  first ten who have not. */
export const absentees =
  ({ texts }: Pick<DirectoryDeps, 'texts'>): Lookup =>
  async (context, args): Promise<Option[]> => {
    const search = String(args.search ?? '');
    const { found: all, near } = await absent(context, search, search === '' ? most : mostRead);
    if (all.length === 0) throw new Refusal('directory/undang:nobody');
    const tasks = new Map<number, string[]>();
    for (const { id } of all) {
      const held = await tasksOf(context.db, id, context.now);
      tasks.set(
        id,
        held.map((one) => texts.render(member(context).language, postText(one))),
      );
    }
    const found = ofPost(all, search, ({ id }) => tasks.get(id)?.join(' ') ?? '').slice(0, most);
    await auditRead(context, 'undang', { subject: 'people', people: found.map(({ id }) => id) });
    return toldApart({ found, near }, ({ id }) => tasks.get(id)?.[0] ?? '');
  };

export const inviteEffect =
  (deps: DirectoryDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (args.what === 'posyandu') return posyanduCode(deps, context, rowId(args.posyandu));
    const people =
      args.what === 'daftar' ? (await absent(context, '', most)).found : [await onlyOne(context, rowId(args.person))];
    if (people.length === 0) return { replies: [{ parts: [{ key: 'directory/undang:all-joined' }] }] };
    const parts: Text[] = [{ key: 'directory/undang:list', args: { count: people.length } }];
    for (const person of people) parts.push(await personCode(deps, context, person));
    if (people.some(holdsOffice) && parts.some(isFirstCode)) parts.push({ key: 'directory/undang:office' });
    if (args.what === 'orang' && (await nobodyCanConfirm(context, people[0]!)))
      parts.push({ key: 'directory/undang:nobody-second' });
    return { replies: [{ parts }] };
  };

/** `undang saya`: one's own code for a second channel, good for a day. */
export const inviteMe =
  (deps: DirectoryDeps): Effect =>
  async (context): Promise<EffectResult> => {
    const { id } = member(context);
    const code = await invite(context.db, deps, {
      person: id,
      createdBy: id,
      proof: 'own-code',
      now: context.now,
      lifeMs: dayMs,
    });
    return { replies: [{ parts: [withCode(deps, 'directory/kanal:code', code, {})] }] };
  };

async function posyanduCode(deps: DirectoryDeps, context: Context, posyandu: number): Promise<EffectResult> {
  const person = member(context);
  const [place] = (await posyanduOf(context.db, person, inviters)).filter((row) => row.id === posyandu);
  if (!place) throw new Refusal('directory/undang:no-place');
  const code = await invite(context.db, deps, { posyandu, createdBy: person.id, now: context.now });
  await noted(context, `posyandu ${posyandu}`, place.area);
  const forward = withCode(deps, 'directory/undang:posyandu-forward', code, { posyandu: place.name });
  return {
    replies: [
      { parts: [{ key: 'directory/undang:posyandu-how', args: { posyandu: place.name } }] },
      { parts: [forward] },
    ],
  };
}

/** Better said now than to somebody who has lost her phone. */
async function nobodyCanConfirm(context: Context, person: Person): Promise<boolean> {
  if (!holdsOffice(person) && !(await standingOf(context.db, person.id)).joined) return false;
  return (await secondPeople(context.db, person, member(context).id, context.now)).length === 0;
}

const isFirstCode = (part: Text) => 'key' in part && part.key.startsWith('directory/undang:person-code');

type Named = Pick<Person, 'id' | 'name'>;

async function onlyOne(context: Context, id: number): Promise<Person> {
  const person = await loadPerson(context.db, id, context.now);
  if (!person || person.id === member(context).id || !(await mayHave(context.db, member(context), person))) {
    throw new Refusal('directory/undang:nobody');
  }
  return person;
}

/** SQL finds candidates in the asker's places; then each is checked in full, because all of her roles must lie within the asker's right. */
async function absent(context: Context, search: string, count: number): Promise<Found<Person>> {
  const asker = member(context);
  const { found: rows, near } = await candidates(context, asker, search);
  const found: Person[] = [];
  for (const row of rows) {
    if (found.length === count) break;
    const person = await loadPerson(context.db, row.id, context.now);
    if (person && person.id !== asker.id && (await mayHave(context.db, asker, person))) found.push(person);
  }
  return { found, near };
}

async function candidates({ db, now }: Context, asker: Person, search: string): Promise<Found<Named>> {
  const areas = await scopeAreas(db, asker, inviters);
  const query = db
    .selectFrom('person')
    .innerJoin('role', 'role.person', 'person.id')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select(['person.id', 'person.name'])
    .where('person.erased_at', 'is', null)
    .where(roleStays(now))
    .where('role.role', 'in', invitable(asker))
    .$if(search.trim() === '', (all) => all.where('person.consent_at', 'is', null))
    .$if(areas !== 'all', (all) => all.where((where) => mayLieIn(where, areas as string[])))
    .groupBy(['person.id', 'person.name'])
    .orderBy('person.name')
    .orderBy('person.id');
  return findNamed(search, (named) =>
    (named ? query.where(named).limit(50) : query.limit(search.trim() === '' ? 50 : mostAlike)).execute(),
  );
}
