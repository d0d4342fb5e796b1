/** Writes a child into the register of a posyandu, with what happened and who said so. */
import { instantOf } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Child, Sex } from '../base/child.ts';
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
  /** From elsewhere: weighed without joining the register. */
  visitor?: boolean | undefined;
  /** moved-in: it belongs here only since `day`. Else since its birth, so that the sums of months before count it. */
  how?: 'born' | 'moved-in' | 'added' | undefined;
  /** ISO; of what happened. Today if nothing is said. */
  day?: string | undefined;
}

/** Who writes, and when. A turn's context fits; `person` undefined: the program itself. */
export type Writing = Pick<Context, 'db' | 'now' | 'person'>;

/** The caller has checked the right to this posyandu (keptPlace), and that the child is not there yet (doublesOf). */
export async function addChild(
  on: Writing,
  place: Pick<Place, 'id' | 'area' | 'zone'>,
  told: NewChild,
): Promise<Child> {
  const by = on.person?.id ?? null;
  const at = new Date(on.now);
  const kabupaten = kabupatenOf(place.area);
  const { nik, how = 'added', day, ...rest } = told;
  const child = await on.db
    .insertInto('child')
    .values({
      ...rest,
      kabupaten,
      posyandu: place.id,
      nik_hash: nik?.hash ?? null,
      nik_last: nik?.last ?? null,
      since: how === 'moved-in' && day !== undefined ? day : told.born,
      over_at: new Date(instantOf(`${fiveOn(told.born)}T00:00`, place.zone)),
      added_by: by,
      added_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const kind: EventKind = how === 'added' && told.visitor ? 'visited' : how;
  await noteEvent(on, child, { kind, day: day ?? (how === 'born' ? told.born : todayAt(on.now, place)) });
  await audit(on.db, {
    now: on.now,
    actor: by,
    action: 'children.add',
    subject: `child ${child.id}`,
    area: place.area,
  });
  return child;
}

/** From this day on it is five, and leaves the register. */
export const fiveOn = (born: string): string => Temporal.PlainDate.from(born).add({ years: 5 }).toString();
