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

/** The number of the event. */
export async function noteEvent(
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  { kabupaten, id }: Pick<Child, 'kabupaten' | 'id'>,
  { kind, day, detail }: ChildEvent,
): Promise<number> {
  const by = person?.id ?? null;
  const row = await db
    .insertInto('child_event')
    .values({ kabupaten, child: id, kind, day, by, at: new Date(now), detail: detail ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface Happened extends Pick<ChildEvent, 'day'> {
  kind: string;
  detail: string | null;
  /** Who said so. */
  by: string | null;
}

/** What happened to it and was not taken back, the oldest first. */
export async function happenedTo({ db }: Pick<Context, 'db'>, { kabupaten, id }: Child): Promise<Happened[]> {
  const rows = await db
    .selectFrom('child_event')
    .leftJoin('person', 'person.id', 'child_event.by')
    .select(['child_event.id', 'kind', 'day', 'detail', 'person.name as by'])
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .orderBy('day')
    .orderBy('child_event.id')
    .execute();
  const undone = new Set(rows.filter(({ kind }) => kind === 'undone').map(({ detail }) => Number(detail)));
  return rows.filter(({ id: event, kind }) => !undone.has(event) && !silent.includes(kind));
}

/** What was corrected shows in what is right now. */
const silent = ['changed', 'consent', 'undone'];

/** By the calendar of the posyandu. */
export const todayAt = (now: number, { zone }: Pick<Place, 'zone'>): string =>
  wallTime(now, zone).toPlainDate().toString();
