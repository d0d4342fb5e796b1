/** What follows from the end of a role: she is told, what others wait for from her passes on, and with her last role she leaves. An end that
 *  was set in chat is settled in the same transaction; a day that has come, by the job. */
import { dayMs } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { PersonalData } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { audit } from '../audit.ts';
import { languageOf } from '../people/people.ts';
import { postText } from '../people/post-text.ts';
import { passOnJoining } from './joining-passed.ts';
import type { Asking } from './responsibilities.ts';
import { type Post, posts, postsOf, readPosts } from './roles.ts';
import { sendVacancy, writeVacancy } from './vacancies.ts';

export interface EndingDeps extends Asking {
  secrets: Secrets;
  /** What the other rooms and channels hold of people. */
  personalData: PersonalData[];
}

/** Nobody is written to about a role that ended longer ago than this: it was settled before there was this file. */
const newsMs = 7 * dayMs;

/** Settles all ends of this person that have come. `shown`: whoever ended them has just read what she answers for. Answers the chats, as
 *  hashed for sessions, whose sessions must go. */
export async function settle(
  deps: EndingDeps,
  db: Db,
  person: number,
  { now, shown }: { now: number; shown: boolean },
): Promise<string[]> {
  const ended = await readPosts(
    posts(db)
      .where('role.person', '=', person)
      .where('role.settled_at', 'is', null)
      .where('role.until_at', '<=', new Date(now))
      .orderBy('role.id'),
  );
  await db
    .updateTable('role')
    .set({ settled_at: new Date(now) })
    .where('person', '=', person)
    .where('settled_at', 'is', null)
    .where('until_at', '<=', new Date(now))
    .execute();
  const [first] = ended;
  // Erased: nothing is left to be settled.
  if (!first) return [];
  const vacancy = shown ? [] : await writeVacancy(deps, db, first, now, (lines) => whatWaits(first, lines));
  await passOnJoining(db, person, ended, now);
  const left = (await postsOf(db, person, now)).length === 0;
  const forgotten = left ? await leave(deps, db, person, now) : [];
  const news = ended.filter(({ until_at }) => now - until_at!.getTime() < newsMs);
  await tellHer(deps, db, news, { left, now });
  await sendVacancy(db, first, vacancy, now);
  return forgotten;
}

const whatWaits = ({ name }: Post, lines: string): Text[] =>
  lines === '' ? [] : [{ key: 'directory/cabut:duties-over', args: { name, lines } }];

/** With her last role goes what waits for her: messages, forms, sessions. Her chats stay until she has been told (leave.ts). */
async function leave({ secrets, personalData }: EndingDeps, db: Db, person: number, now: number): Promise<string[]> {
  await db
    .updateTable('person')
    .set({ left_at: new Date(now) })
    .where('id', '=', person)
    .execute();
  for (const room of personalData) await room.leave?.({ db, secrets, now }, person);
  await db.deleteFrom('screen').where('person', '=', person).execute();
  await audit(db, { now, actor: null, action: 'directory.leave', subject: `person ${person}` });
  const chats = await db
    .selectFrom('contact')
    .select(['channel', 'address_enc'])
    .where('person', '=', person)
    .execute();
  return chats.map(({ channel, address_enc }) => secrets.hash('chat', `${channel} ${secrets.open(address_enc)}`));
}

const text = textOf('directory/akhir');

/** The key of the message is found again by leave.ts. */
export const farewellKey = (person: number, now: number) => `tugas-berakhir-${person}-${now}`;

async function tellHer(
  deps: EndingDeps,
  db: Db,
  ended: Post[],
  { left, now }: { left: boolean; now: number },
): Promise<void> {
  const [first] = ended;
  if (!first) return;
  await tellOfPosts(deps, db, ended, {
    key: farewellKey(first.person, now),
    id: first.ended_by === null ? 'over' : 'over-by',
    more: left ? 'left' : undefined,
    now,
  });
}

interface Told {
  key: string;
  id: 'over' | 'over-by' | 'ends-by' | 'stays';
  more?: TextId<'directory/akhir'>;
  /** The last day, `2026-12-31`. */
  day?: string;
  now: number;
}

/** Tells her of these posts of hers, each on a line. */
export async function tellOfPosts(
  { texts }: Pick<EndingDeps, 'texts'>,
  db: Db,
  [first, ...rest]: Post[],
  { key, id, more, day, now }: Told,
): Promise<void> {
  if (!first) return;
  const language = await languageOf(db, first.person);
  const lines = [first, ...rest].map((post) => `• ${texts.render(language, postText(post))}`).join('\n');
  const by = first.ended_by === null ? '' : await nameOf(db, first.ended_by);
  await enqueue(db, {
    kabupaten: '',
    key,
    person: first.person,
    kind: 'directory.role_told',
    reply: {
      parts: [
        text(id, { by, ...(day === undefined ? {} : { day: writeDate(day, 'long', language) }) }),
        { literal: lines },
        ...(more ? [text(more)] : []),
      ],
    },
    dueAt: now,
    expiresAt: now + 2 * dayMs,
    priority: 2,
  });
}

export async function nameOf(db: Db, id: number): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
