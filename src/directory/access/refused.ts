/** Tries to read what is not hers, by a page or a program, as the trail keeps them. */
import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { audit } from '../audit.ts';

interface Tried {
  now: number;
  person: number;
  /** The page or table. */
  page: string;
}

/** Once a day for each: programs and open pages ask again and again. */
export async function noteRefused(db: Db, { now, person, page }: Tried): Promise<void> {
  const known = await db
    .selectFrom('audit')
    .select('id')
    .where('actor', '=', person)
    .where('action', '=', 'directory.refused')
    .where('at', '>', new Date(now - dayMs))
    .where(sql<boolean>`detail->>'page' = ${page}`)
    .executeTakeFirst();
  if (known) return;
  const refused = { action: 'directory.refused', subject: `person ${person}`, detail: { page } };
  await audit(db, { now, actor: person, ...refused });
}

/** What `read` answers. Where it refuses a place or a thing that is not hers, that is noted first. */
export async function noting<T>(db: Db, tried: Tried, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal && /:not-yours?(?:-|$)/.test(error.text.key ?? '')) await noteRefused(db, tried);
    throw error;
  }
}
