/** The message of ours that somebody quotes. */
import type { MessageKind } from '../names.ts';
import type { Db } from '../records/tables.ts';

/** Its arguments, if it is one of these kinds and went to her. `message`: the platform's id. */
export async function quotedArgs(
  db: Db,
  { channel, message, person }: { channel: string; message: string; person: number },
  kinds: readonly MessageKind[],
): Promise<Record<string, unknown> | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('args')
    .where('channel', '=', channel)
    .where('message', '=', message)
    .where('person', '=', person)
    .where('kind', 'in', kinds)
    .executeTakeFirst();
  return row?.args;
}
