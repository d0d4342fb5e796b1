/** Reminds a person, once, of a draft that nobody touched for a day, with a button to go on. */
import { sql } from 'kysely';
import { dayMs } from '../clock.ts';
import type { Option, Run, Text } from '../conversation/run.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { Db } from '../records/tables.ts';

/** Queues the nudges that are due; returns how many. Marking and queueing are one transaction: never twice, never none. */
export async function nudgeDrafts(db: Db, now: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const idle = await transaction
      .updateTable('draft')
      .set({ nudged_at: new Date(now) })
      .where('practice', '=', false)
      .where('nudged_at', 'is', null)
      .where('updated_at', '<', new Date(now - dayMs))
      // A filed report that she only looked at needs no reminder.
      .where(sql<boolean>`run::jsonb ->> 'filed' is distinct from 'same'`)
      .returning(['id', 'flow', 'key', 'owner', 'run', 'updated_at'])
      .execute();
    const messages = idle.map((draft) => ({
      // The inbox does not know what a draft is about.
      kabupaten: '',
      key: `nudge-${draft.id}-${draft.updated_at.getTime()}`,
      person: draft.owner,
      kind: 'inbox.nudge',
      args: { draft: draft.id },
      reply: {
        parts: [told(JSON.parse(draft.run), draft.key)],
        choices: [{ data: `!start.${draft.flow}`, label: { key: 'inbox/inbox:go-on' } }],
      },
      dueAt: now,
      expiresAt: now + 2 * dayMs,
    }));
    await enqueue(transaction, ...messages);
    return messages.length;
  });
}

/** Names the draft, such as `Melati 12, Oktober 2026`, with the labels of the choices that are kept in the run. */
function told({ facts = {} }: Run, key: string): Text {
  const options = Object.values(facts).filter(Array.isArray).flat() as Option[];
  const names = key.split('/').flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
  if (names.length === 0) return { key: 'inbox/inbox:nudge' };
  return { key: 'inbox/inbox:nudge-of', args: { what: names.join(', ') } };
}

/** Still-wanted check of `inbox.nudge`: the draft is there and nobody went on with it meanwhile. */
export async function nudgeWanted(db: Db, draft: number): Promise<boolean> {
  const row = await db.selectFrom('draft').select('nudged_at').where('id', '=', draft).executeTakeFirst();
  return row !== undefined && row.nudged_at !== null;
}
