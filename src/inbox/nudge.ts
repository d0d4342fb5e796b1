/** Reminds a person of a draft that nobody touched for a day, with a button to go on, and once more a week before it goes. */
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { dayMs } from '../clock.ts';
import type { Choice, Option, Run, Text } from '../conversation/run.ts';
import type { FlowName } from '../names.ts';
import { enqueue, type Waiting } from '../outbox/outbox.ts';
import type { Database, Db } from '../records/tables.ts';
import { draftMs, draftWarned, draftWarnedMs } from '../retention.ts';
import { word } from './turn-state.ts';

type When = 'first' | 'last';

/** Queues the nudges that are due; returns how many. Marking and queueing are one transaction: never twice, never none. */
export async function nudgeDrafts(db: Db, now: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    // The last one first: where the program was switched off for months, the first one comes too late.
    const last = await nudge(transaction, now, 'last');
    return last + (await nudge(transaction, now, 'first'));
  });
}

const due: Record<When, { after: number; where: RawBuilder<boolean> }> = {
  first: { after: dayMs, where: sql<boolean>`nudged_at is null` },
  last: { after: draftMs - draftWarnedMs, where: sql<boolean>`(${sql.raw(draftWarned)}) is not true` },
};

async function nudge(db: Db, now: number, when: When): Promise<number> {
  const idle = await db
    .updateTable('draft')
    .set({ nudged_at: new Date(now) })
    .where('practice', '=', false)
    .where('updated_at', '<', new Date(now - due[when].after))
    .where(due[when].where)
    .returning(['id', 'flow', 'key', 'owner', 'run', 'updated_at'])
    .execute();
  const messages = idle.flatMap((draft) => {
    const run = JSON.parse(draft.run) as Run;
    // A filed report that she only looked at needs no reminder.
    return run.filed === 'same' ? [] : [messageOf(draft, run, when, now)];
  });
  await enqueue(db, ...messages);
  return messages.length;
}

function messageOf(
  {
    id,
    flow,
    key,
    owner,
    updated_at,
  }: Pick<Selectable<Database['draft']>, 'id' | 'flow' | 'key' | 'owner' | 'updated_at'>,
  run: Run,
  when: When,
  now: number,
): Waiting {
  return {
    // The inbox does not know what a draft is about.
    kabupaten: '',
    key: `nudge-${when === 'last' ? 'last-' : ''}${id}-${updated_at.getTime()}`,
    person: owner,
    kind: 'inbox.nudge',
    args: { draft: id },
    reply: { parts: [told(run, key, when)], choices: [goOn(flow)] },
    dueAt: now,
    expiresAt: now + 2 * dayMs,
  };
}

/** The name in the row was a flow's own path when the draft began. A flow that is gone since then is answered with `stale`. */
const goOn = (flow: string): Choice => ({ data: `!start.${flow as FlowName}`, label: word('go-on') });

/** Names the draft, such as `Melati 12, Oktober 2026`, with the labels of the choices that are kept in the run. */
function told({ facts = {} }: Run, key: string, when: When): Text {
  const options = Object.values(facts).filter(Array.isArray).flat() as Option[];
  const names = key.split('/').flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
  if (names.length === 0) return word(when === 'last' ? 'nudge-last' : 'nudge');
  return word(when === 'last' ? 'nudge-last-of' : 'nudge-of', { what: names.join(', ') });
}

/** Still-wanted check of `inbox.nudge`: the draft is there and nobody went on with it meanwhile. */
export async function nudgeWanted(db: Db, draft: number): Promise<boolean> {
  const row = await db.selectFrom('draft').select('nudged_at').where('id', '=', draft).executeTakeFirst();
  return row !== undefined && row.nudged_at !== null;
}
