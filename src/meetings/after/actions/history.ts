/** The history of an action item: who said or decided what, and when. Entries are never changed. */
import type { Db } from '../../../records/tables.ts';
import type { Context } from '../../../room.ts';

export type EventKind =
  | 'dibuat'
  | 'diubah'
  | 'diganti'
  | 'diusulkan'
  | 'diteruskan'
  | 'kosong'
  | 'bersedia'
  | 'jalan'
  | 'usul'
  | 'minta'
  | 'setuju'
  | 'tolak'
  | 'terkendala'
  | 'selesai'
  | 'bukti'
  | 'dibuka'
  | 'dibatalkan';

/** `actor` null: the program itself. */
export async function noteEvent(
  { db, now }: Pick<Context, 'db' | 'now'>,
  action: number,
  kind: EventKind,
  actor: number | null,
  rest: { body?: string | null; file?: string } = {},
): Promise<void> {
  await db
    .insertInto('action_event')
    .values({ action, at: new Date(now), actor, kind, body: rest.body || null, file: rest.file ?? null })
    .execute();
}

/** The events of an item, the oldest first, each with the name of the person who caused it. */
export async function eventsOf(db: Db, action: number) {
  return db
    .selectFrom('action_event')
    .leftJoin('person', 'person.id', 'action_event.actor')
    .select(['action_event.at', 'action_event.kind', 'action_event.body', 'action_event.file', 'person.name'])
    .where('action_event.action', '=', action)
    .orderBy('action_event.id')
    .execute();
}
