/** Tries to read what is not hers, by a page or a program, as the trail keeps them. */
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { audit, isNoted } from '../audit.ts';

interface Tried {
  now: number;
  person: number;
  /** The page or table. */
  page: string;
}

/** Once a day for each: programs and open pages ask again and again. */
export async function noteRefused(db: Db, { now, person, page }: Tried): Promise<void> {
  const refused = { actor: person, action: 'directory.refused', subject: `person ${person}`, detail: { page } };
  if (!(await isNoted(db, refused, now - dayMs))) await audit(db, { now, ...refused });
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
