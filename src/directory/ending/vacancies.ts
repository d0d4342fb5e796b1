/** A role ended without anybody in the chat who ended it: those who look after the place hear what waits there. */
import { dayMs } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { kabupatenOf } from '../areas/areas.ts';
import { loadPerson } from '../people/people.ts';
import { type Overseer, overseersOf } from './overseers.ts';
import { type Asking, responsibilityLines } from './responsibilities.ts';
import type { Post } from './roles.ts';

/** What is to be told, in each reader's language, worked out before anything passes on. */
type Written = { reader: Overseer; parts: Text[] }[];

/** Writes to the one who set the day when this post ends, or else to those who look after its place. `parts` says what, given what its holder
 *  answers for; nothing where it has nothing to say. */
export async function writeVacancy(
  deps: Asking,
  db: Db,
  post: Post,
  now: number,
  parts: (lines: string, language: string) => Text[],
): Promise<Written> {
  const setter = post.ended_by === null ? undefined : await loadPerson(db, post.ended_by, now);
  const readers = setter ? [setter] : await overseersOf(db, post, now);
  const written: Written = [];
  for (const reader of readers) {
    const lines = await responsibilityLines(deps, { db, now }, post.person, reader.language);
    written.push({ reader, parts: parts(lines, reader.language) });
  }
  return written.filter((one) => one.parts.length > 0);
}

export async function sendVacancy(db: Db, post: Post, written: Written, now: number): Promise<void> {
  await enqueue(
    db,
    ...written.map(({ reader, parts }) => ({
      kabupaten: kabupatenOf(post.lies),
      key: `tugas-kosong-${post.id}-${now}-${reader.id}`,
      person: reader.id,
      kind: 'directory.vacant' as const,
      reply: { parts },
      dueAt: now,
      expiresAt: now + 14 * dayMs,
      priority: 3,
    })),
  );
}
