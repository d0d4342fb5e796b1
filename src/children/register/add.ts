/** Writes a child into the register of a posyandu, with what happened and who said so. */
import { instantOf } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Child, Sex } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { type EventKind, noteEvent, todayAt } from './events.ts';
import type { KeptNik } from './nik.ts';

export interface NewChild {
  name: string;
  sex: Sex;
  /** ISO. */
  born: string;
  mother?: string | undefined;
  father?: string | undefined;
  address?: string | undefined;
  rt?: string | undefined;
  /** Grams. */
  birth_weight?: number | undefined;
  /** Millimetres. */
  birth_length?: number | undefined;
  /** As keptNik makes it: never the number itself. */
  nik?: KeptNik | undefined;
  /** E.164. */
  phone?: string | undefined;
  card?: boolean | undefined;
  /** The mother's yes or no to being written down, where it was told. */
  consent?: boolean | undefined;
  /** From elsewhere: weighed without joining the register. */
  visitor?: boolean | undefined;
  /** moved-in: it belongs here only since `day`. Else since its birth, so that the sums of months before count it. */
  how?: 'born' | 'moved-in' | 'added' | undefined;
  /** Where it moved in from. */
  from?: string | undefined;
  /** ISO; of what happened. Today if nothing is said. */
  day?: string | undefined;
}

/** Who writes, and when. A turn's context fits; `person` undefined: the program itself. */
export type Writing = Pick<Context, 'db' | 'now' | 'person'>;
type At = Pick<Place, 'id' | 'area' | 'zone'>;

/** The caller has checked the right to this posyandu (keptPlace), and that the child is not there yet (doublesOf). */
export const addChild = async (on: Writing, place: At, told: NewChild): Promise<Child> =>
  (await addNoted(on, place, told)).child;

/** The same, with the number of the event that was noted. */
export async function addNoted(on: Writing, place: At, told: NewChild): Promise<{ child: Child; event: number }> {
  const child = await insert(on, place, told);
  const { how = 'added', born } = told;
  const kind: EventKind = how === 'added' && told.visitor ? 'visited' : how;
  const day = told.day ?? (how === 'born' ? born : todayAt(on.now, place));
  const event = await noteEvent(on, child, { kind, day, detail: told.from });
  await auditChild(on, place, 'children.add', { subject: `child ${child.id}` });
  return { child, event };
}

async function insert({ db, now, person }: Writing, place: At, told: NewChild): Promise<Child> {
  const { nik, how, day, from: _, ...rest } = told;
  const by = person?.id ?? null;
  const at = new Date(now);
  return db
    .insertInto('child')
    .values({
      ...rest,
      kabupaten: kabupatenOf(place.area),
      posyandu: place.id,
      ...(told.consent !== undefined && { consent_at: at, consent_by: by }),
      nik_hash: nik?.hash ?? null,
      nik_last: nik?.last ?? null,
      since: how === 'moved-in' ? (day ?? todayAt(now, place)) : told.born,
      over_at: new Date(instantOf(`${fiveOn(told.born)}T00:00`, place.zone)),
      added_by: by,
      added_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** From this day on it is five, and leaves the register. */
export const fiveOn = (born: string): string => Temporal.PlainDate.from(born).add({ years: 5 }).toString();
