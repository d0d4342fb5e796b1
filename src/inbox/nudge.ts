/** Reminds a person, once, of a draft that nobody touched for a day, with a button to go on. */
import { dayMs } from '../clock.ts';
import type { Choice, Option, Run, Text } from '../conversation/run.ts';
import type { FlowName } from '../names.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { Db } from '../records/tables.ts';
import { word } from './turn-state.ts';

/** Queues the nudges that are due; returns how many. Marking and queueing are one transaction: never twice, never none. */
export async function nudgeDrafts(db: Db, now: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const idle = await transaction
      .updateTable('draft')
      .set({ nudged_at: new Date(now) })
      .where('practice', '=', false)
      .where('nudged_at', 'is', null)
      .where('updated_at', '<', new Date(now - dayMs))
      .returning(['id', 'flow', 'key', 'owner', 'run', 'updated_at'])
      .execute();
    const open = idle.map((draft) => ({ ...draft, run: JSON.parse(draft.run) as Run & { filed?: string } }));
    // A filed report that she only looked at needs no reminder.
    const messages = open
      .filter(({ run }) => run.filed !== 'same')
      .map((draft) => ({
        // The inbox does not know what a draft is about.
        kabupaten: '',
        key: `nudge-${draft.id}-${draft.updated_at.getTime()}`,
        person: draft.owner,
        kind: 'inbox.nudge' as const,
        args: { draft: draft.id },
        reply: {
          parts: [told(draft.run, draft.key)],
          choices: [goOn(draft.flow)],
        },
        dueAt: now,
        expiresAt: now + 2 * dayMs,
      }));
    await enqueue(transaction, ...messages);
    return messages.length;
  });
}

/** The name in the row was a flow's own path when the draft began. A flow that is gone since then is answered with `stale`. */
const goOn = (flow: string): Choice => ({ data: `!start.${flow as FlowName}`, label: word('go-on') });

/** Names the draft, such as `Melati 12, Oktober 2026`, with the labels of the choices that are kept in the run. */
function told({ facts = {} }: Run, key: string): Text {
  const options = Object.values(facts).filter(Array.isArray).flat() as Option[];
  const names = key.split('/').flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
  return names.length === 0 ? word('nudge') : word('nudge-of', { what: names.join(', ') });
}

/** Still-wanted check of `inbox.nudge`: the draft is there and nobody went on with it meanwhile. */
export async function nudgeWanted(db: Db, draft: number): Promise<boolean> {
  const row = await db.selectFrom('draft').select('nudged_at').where('id', '=', draft).executeTakeFirst();
  return row !== undefined && row.nudged_at !== null;
}
