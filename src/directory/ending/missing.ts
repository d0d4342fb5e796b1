/** Roles that the newest roster of their area and kind does not name. They hold until somebody decides: the admins are asked, one role at a
 *  time, and each end goes through `cabut`. The roster itself: roster/roster-missing.ts. */
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, type Person, Refusal, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { loadPerson } from '../people/people.ts';
import { postText } from '../people/post-text.ts';
import { roleHolds, roleStays } from '../people/rights.ts';
import { mayEnd, type Post, posts, readPosts } from './roles.ts';

const text = textOf('directory/hilang');
type Deps = Pick<DirectoryDeps, 'texts'>;

/** So many are named in the message; the rest is counted. */
const mostNamed = 10;

const missing = (db: Db, now: number) =>
  readPosts(
    posts(db)
      .where('role.missing_at', 'is not', null)
      .where(roleStays(now))
      .orderBy('role.missing_at')
      .orderBy('role.id'),
  );

/** Those about which this person may decide. */
async function missingFor({ db, now }: Pick<Context, 'db' | 'now'>, person: Person): Promise<Post[]> {
  const found: Post[] = [];
  for (const post of await missing(db, now)) if (await mayEnd(db, person, post)) found.push(post);
  return found;
}

/** Asks all admins, after an import that left roles out. */
export async function askAboutMissing(db: Db, now: number): Promise<void> {
  const admins = await db
    .selectFrom('role')
    .select('person')
    .distinct()
    .where('role', '=', 'admin')
    .where(roleHolds(now))
    .orderBy('person')
    .execute();
  await enqueue(
    db,
    ...admins.map(({ person }) => ({
      kabupaten: '',
      key: `daftar-hilang-${now}-${person}`,
      person,
      kind: 'directory.missing' as const,
      reply: { parts: [] },
      dueAt: now,
      expiresAt: now + 14 * dayMs,
      priority: 4,
    })),
  );
}

/** Worded as it leaves: another admin may have decided meanwhile. */
export const missingWanted =
  ({ texts }: Deps): Wanted =>
  async ({ db, now }, { person }) => {
    const reader = await loadPerson(db, person, now);
    const found = reader ? await missingFor({ db, now }, reader) : [];
    if (!reader || found.length === 0) return false;
    const say = (one: Text) => texts.render(reader.language, one);
    const lines = found
      .slice(0, mostNamed)
      .map((post) => `• ${post.name}: ${say(postText(post))}`)
      .join('\n');
    const rest = found.length - mostNamed;
    return {
      parts: [
        text('asks', { count: found.length }),
        { literal: lines },
        ...(rest > 0 ? [text('more', { count: rest })] : []),
      ],
      choices: [{ data: '!directory.missing', label: text('one-by-one') }],
    } satisfies Reply;
  };

/** `!directory.missing`: the first of them, to decide about. */
export const nextMissing =
  (deps: Deps): Effect =>
  async (context) => ({ replies: [await nextReply(deps, context)] });

async function nextReply({ texts }: Deps, context: Context): Promise<Reply> {
  const person = member(context);
  const found = await missingFor(context, person);
  const [post] = found;
  if (!post) return { parts: [text('none')] };
  const role = texts.render(person.language, postText(post));
  const choice = (action: 'missing_end' | 'missing_keep', label: Text): Choice => ({
    data: `!directory.${action}.${post.id}`,
    label,
  });
  return {
    parts: [text('one', { name: post.name, role, left: found.length - 1 })],
    choices: [choice('missing_end', text('end')), choice('missing_keep', text('keep'))],
  };
}

/** `!directory.missing_end.<role>` leads into `cabut`, which asks when. */
export const missingEnd: Effect = async (context, args): Promise<EffectResult> => {
  const post = await decidable(context, args.argument);
  const person = String(post.person);
  return {
    replies: [],
    next: { flow: 'directory/cabut', args: { search: `=${person}`, person, which: String(post.id) } },
  };
};

/** `!directory.missing_keep.<role>`: she serves on, and is not asked about again for half a year. */
export const keepMissing =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db, now } = context;
    const post = await decidable(context, args.argument);
    await db
      .updateTable('role')
      .set({ missing_at: null, confirmed_at: new Date(now) })
      .where('id', '=', post.id)
      .execute();
    await audit(db, {
      now,
      actor: member(context).id,
      action: 'directory.role-confirmed',
      subject: `person ${post.person}`,
      area: post.lies,
      detail: { id: post.id, role: post.role },
    });
    const kept = text('kept', { name: post.name });
    const next = await nextReply(deps, context);
    return { replies: [{ ...next, parts: [kept, ...next.parts] }] };
  };

async function decidable(context: Context, id: unknown): Promise<Post> {
  const [post] = await readPosts(
    posts(context.db)
      .where('role.id', '=', rowId(id))
      .where('role.missing_at', 'is not', null)
      .where(roleStays(context.now)),
  );
  if (!post || !(await mayEnd(context.db, member(context), post))) throw new Refusal('directory/hilang:decided');
  return post;
}

/** The way to the next one, after one was ended. */
export async function moreMissing(context: Context): Promise<Choice[]> {
  const left = await missingFor(context, member(context));
  return left.length > 0 ? [{ data: '!directory.missing', label: text('next') }] : [];
}
