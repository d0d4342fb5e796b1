/** What happened to a child: each with its day, who said so, and when. */
import { wallTime } from '../../clock.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Child } from '../base/child.ts';

/** added: written into the register. visited: weighed here, from elsewhere. back: it has come back after it moved. changed: a field was
 *  corrected. consent: the mother's yes or no. undone: what stands before was taken back. Turning five needs no row: the birth date tells it. */
export type EventKind =
  | 'added'
  | 'born'
  | 'moved-in'
  | 'visited'
  | 'moved-out'
  | 'died'
  | 'back'
  | 'changed'
  | 'consent'
  | 'undone';

export interface ChildEvent {
  kind: EventKind;
  /** ISO. */
  day: string;
  /** In words, or as the room writes it for itself. Sealed. */
  detail?: string | undefined;
}

export async function noteEvent(
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  { kabupaten, id }: Pick<Child, 'kabupaten' | 'id'>,
  { kind, day, detail }: ChildEvent,
): Promise<void> {
  const by = person?.id ?? null;
  await db
    .insertInto('child_event')
    .values({ kabupaten, child: id, kind, day, by, at: new Date(now), detail: detail ?? null })
    .execute();
}

/** By the calendar of the posyandu. */
export const todayAt = (now: number, { zone }: Pick<Place, 'zone'>): string =>
  wallTime(now, zone).toPlainDate().toString();
