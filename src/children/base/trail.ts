/** Who looked at children or changed them, in the audit trail: by number, never by name. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';

type Who = Pick<Context, 'db' | 'now' | 'person'>;
type Posyandu = Pick<Place, 'id' | 'area'>;
type Seen = { child: number } | { children: number };

interface Look {
  on: Who;
  place: Posyandu;
  what: string;
  seen: Seen;
}

/** Looks of a practice, by its transaction: it is rolled back, and what she saw she saw. */
const rehearsals = new WeakMap<Db, Look[]>();

/** One child, or several of a posyandu. `what`: the word or the file that showed them, as in directory/jejak:shown. */
export async function noteLook(on: Who, place: Posyandu, what: string, seen: Seen): Promise<void> {
  rehearsals.get(on.db)?.push({ on, place, what, seen });
  await auditChild(on, place, 'children.read', {
    subject: 'child' in seen ? `child ${seen.child}` : `posyandu ${place.id}`,
    detail: { what, ...('children' in seen && { children: seen.children }) },
  });
}

/** Those of whom somebody is asked which is meant: a name comes with a birth date and a mother. */
export async function noteChoice(
  on: Who,
  children: readonly { id: number; posyandu: number }[],
  places: readonly Posyandu[],
): Promise<void> {
  for (const place of places) {
    const [first, ...others] = children.filter(({ posyandu }) => posyandu === place.id);
    if (first)
      await noteLook(on, place, 'pilihan', others.length > 0 ? { children: others.length + 1 } : { child: first.id });
  }
}

/** `act` is rolled back by `undo`; who looked at whom meanwhile stays noted. */
export async function keepingLooks(db: Db, act: () => Promise<void>, undo: () => Promise<unknown>): Promise<void> {
  const looks: Look[] = [];
  rehearsals.set(db, looks);
  try {
    await act();
  } finally {
    rehearsals.delete(db);
  }
  await undo();
  for (const { on, place, what, seen } of looks) await noteLook(on, place, what, seen);
}

/** `action`: with its words in directory/jejak:did. */
export const auditChild = (
  { db, now, person }: Who,
  { area }: Pick<Place, 'area'>,
  action: `children.${string}`,
  { subject, detail }: { subject: string; detail?: Record<string, unknown> },
): Promise<void> => audit(db, { now, actor: person?.id ?? null, action, subject, area, ...(detail && { detail }) });
