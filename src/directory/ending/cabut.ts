/** Flow `cabut`: whoever may have a role given over a place ends it, now or after a day. */
import { instantOf, wallTime } from '../../clock.ts';
import type { Answers, Option, Reply, Text } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, type Person, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { zoneOf } from '../areas/areas.ts';
import type { DirectoryDeps } from '../deps.ts';
import { invitable } from '../joining/inviting.ts';
import { type Found, findNamed, mostAlike, ofPost, toldApart } from '../people/find-named.ts';
import { inviters } from '../people/place-lookups.ts';
import { postText } from '../people/post-text.ts';
import { mayLieIn, roleStays, scopeAreas } from '../people/rights.ts';
import { moreMissing } from './missing.ts';
import { responsibilityLines } from './responsibilities.ts';
import { endRoles, isLastAdmin, mayEnd, type Post, posts, postsOf, readPosts } from './roles.ts';
import { settle, tellOfPosts } from './settle.ts';

type Deps = Pick<DirectoryDeps, 'secrets' | 'texts' | 'personalData' | 'responsibilities'>;

const text = textOf('directory/cabut');
/** A longer list would have to be searched by name anyway. */
const most = 30;

/** Options: people with a role that the asker may end, by a part of their name or one like it; `=12`: the person of this id. */
export const endablePeople =
  ({ texts }: Deps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const asker = member(context);
    const found = new Map<number, Post>();
    const search = String(args.search ?? '').trim();
    const { found: posts, near } = await candidates(context, asker, search);
    for (const post of ofPost(posts, search, (one) => texts.render(asker.language, postText(one)))) {
      if (found.size > most) throw new Refusal('directory/cabut:too-many', { most });
      if (!found.has(post.person) && (await mayEnd(context.db, asker, post))) found.set(post.person, post);
    }
    if (found.size === 0) throw new Refusal('directory/cabut:nobody');
    const people = [...found.values()].map((post) => ({ ...post, id: post.person }));
    return toldApart({ found: people, near }, (post) => texts.render(asker.language, postText(post)));
  };

/** SQL finds candidates in the asker's places; then each role is checked in full. */
async function candidates({ db, now }: Context, asker: Person, search: string): Promise<Found<Post>> {
  const areas = await scopeAreas(db, asker, [...inviters, 'camat', 'chair']);
  const [, id] = /^=(\d{1,9})$/.exec(search) ?? [];
  const query = posts(db)
    .where(roleStays(now))
    .where('role.role', 'in', invitable(asker))
    .where('role.person', '<>', asker.id)
    .$if(areas !== 'all', (all) => all.where((where) => mayLieIn(where, areas as string[])))
    .orderBy('person.name')
    .orderBy('role.id')
    .limit(mostAlike);
  if (id !== undefined) return { found: await readPosts(query.where('role.person', '=', Number(id))), near: false };
  return findNamed(search, (named) => readPosts(named ? query.where(named) : query));
}

async function endable(context: Context, args: Answers): Promise<Post[]> {
  const asker = member(context);
  const found: Post[] = [];
  for (const post of await postsOf(context.db, rowId(args.person), context.now))
    if (await mayEnd(context.db, asker, post)) found.push(post);
  if (found.length === 0) throw new Refusal('directory/cabut:nobody');
  return found;
}

/** Those of them that were chosen. */
async function chosen(context: Context, args: Answers): Promise<Post[]> {
  const all = await endable(context, args);
  const found = args.which === 'all' ? all : all.filter(({ id }) => id === rowId(args.which));
  if (found.length === 0) throw new Refusal('directory/cabut:nobody');
  return found;
}

/** Options: her roles that the asker may end. */
export const endableRoles =
  ({ texts }: Deps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { language } = member(context);
    const all = await endable(context, args);
    const say = (one: Text) => texts.render(language, one);
    const options = all.map((post) => {
      const name = say(postText(post));
      const label = post.until_at ? say(text('post-until', { post: name, day: lastDay(post, language) })) : name;
      return { value: String(post.id), label };
    });
    return all.length > 1 ? [...options, { value: 'all', label: say(text('all')) }] : options;
  };

/** Options: when it may end. */
export const endTimes =
  ({ texts }: Deps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { language } = member(context);
    const planned = (await chosen(context, args)).some(({ until_at }) => until_at !== null);
    const times = ['now', 'date', ...(planned ? (['keep'] as const) : [])] as const;
    return times.map((value) => ({ value, label: texts.render(language, text(value)) }));
  };

/** What she answers for, in lines. */
export const duties =
  (deps: Deps): Lookup =>
  async (context, args) => {
    const { language } = member(context);
    const those = await chosen(context, args);
    const { name, person } = those[0]!;
    const lines = await responsibilityLines(deps, context, person, language);
    const named = those.map((post) => deps.texts.render(language, postText(post))).join(', ');
    return { name, posts: named, lines, some: lines === '' ? 'tidak' : 'ya' };
  };

export const endRolesEffect =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { language } = member(context);
    const ended = await chosen(context, args);
    const list = { literal: ended.map((post) => `• ${deps.texts.render(language, postText(post))}`).join('\n') };
    if (args.when === 'keep') return planEnd(deps, context, { ended, list });
    for (const post of ended)
      if (await isLastAdmin(context.db, post, context.now)) throw new Refusal('directory/cabut:last-admin');
    if (args.when === 'date') return planEnd(deps, context, { ended, list, day: String(args.day) });
    return endNow(deps, context, { ended, list });
  };

interface Ending {
  ended: Post[];
  /** As the answer shows them. */
  list: Text;
}

async function endNow(deps: Deps, context: Context, { ended, list }: Ending): Promise<EffectResult> {
  const { db, now } = context;
  const { id: by, language } = member(context);
  const { name, person } = ended[0]!;
  const lines = await responsibilityLines(deps, context, person, language);
  await endRoles(db, ended, { at: now, by, now });
  const forget = await settle(deps, db, person, { now, shown: true });
  const left = (await postsOf(db, person, now)).length === 0;
  const parts = [text('done-now', { name }), list, text(left ? 'left' : 'told', { name })];
  const said = lines === '' ? parts : [...parts, text('duties', { lines })];
  return { replies: [await answered(context, said)], forget };
}

/** Without a day a planned end is taken back. */
async function planEnd(deps: Deps, context: Context, { ended, list, day }: Ending & { day?: string }) {
  const { db, now } = context;
  const { id: by, language } = member(context);
  const { name } = ended[0]!;
  for (const post of ended) await endRoles(db, [post], { at: day === undefined ? null : endOf(day, post), by, now });
  const written = day === undefined ? '' : writeDate(day, 'long', language);
  await tellOfPosts(
    deps,
    db,
    ended.map((post) => ({ ...post, ended_by: by })),
    {
      key: `tugas-${day === undefined ? 'tetap' : 'akhir'}-${ended.map(({ id }) => id).join('-')}-${now}`,
      ...(day === undefined ? { id: 'stays' as const } : { id: 'ends-by' as const, day }),
      now,
    },
  );
  const done = day === undefined ? text('done-keep', { name }) : text('done-date', { name, day: written });
  return { replies: [await answered(context, [done, list, text('told', { name })])] };
}

async function answered(context: Context, parts: Text[]): Promise<Reply> {
  const choices = await moreMissing(context);
  return choices.length > 0 ? { parts, choices } : { parts };
}

const zoneAt = ({ lies }: Post) => (lies === '' ? 'WIB' : zoneOf(lies));

/** The role holds to the end of its last day, on the clock of its place. */
const endOf = (day: string, post: Post) =>
  instantOf(`${Temporal.PlainDate.from(day).add({ days: 1 })}T00:00`, zoneAt(post));

const lastDay = (post: Post, language: string) =>
  writeDate(
    wallTime(post.until_at!.getTime() - 1, zoneAt(post))
      .toPlainDate()
      .toString(),
    'medium',
    language,
  );
