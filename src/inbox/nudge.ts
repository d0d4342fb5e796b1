/** A draft that nobody touched for a day is recalled, once, with a button that goes on. */
import type { Kysely } from 'kysely';
import { enqueue } from '../outbox/outbox.ts';
import type { Database } from '../records/tables.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Queues the nudges that are due; returns how many. Marking and queueing are one transaction: never twice, never none. */
export async function nudgeDrafts(db: Kysely<Database>, now: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const idle = await transaction
      .updateTable('draft')
      .set({ nudged_at: new Date(now) })
      .where('practice', '=', false)
      .where('nudged_at', 'is', null)
      .where('updated_at', '<', new Date(now - dayMs))
      .returning(['id', 'flow', 'owner', 'updated_at'])
      .execute();
    const messages = idle.map((draft) => ({
      key: `nudge-${draft.id}-${draft.updated_at.getTime()}`,
      person: draft.owner,
      kind: 'inbox.nudge',
      args: { draft: draft.id },
      reply: {
        parts: [{ key: 'inbox/inbox:nudge' }],
        choices: [{ data: `!start.${draft.flow}`, label: { key: 'inbox/inbox:go-on' } }],
      },
      dueAt: now,
      expiresAt: now + 2 * dayMs,
    }));
    await enqueue(transaction, ...messages);
    return messages.length;
  });
}

/** Still-wanted check of `inbox.nudge`: the draft is there and nobody went on with it meanwhile. */
export async function nudgeWanted(db: Kysely<Database>, draft: number): Promise<boolean> {
  const row = await db.selectFrom('draft').select('nudged_at').where('id', '=', draft).executeTakeFirst();
  return row !== undefined && row.nudged_at !== null;
}
