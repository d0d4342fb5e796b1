/** Following ends when the child leaves, turns five, or its mother has said no; and whoever follows nothing any more and has no role is
 *  forgotten like anybody who has left. */
import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import { leaveRoleless } from '../../directory/people/leaving.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { nameFor } from '../card/kms.ts';

const text = textOf('children/ikuti');
/** So long the kader can take a mistake back: nobody is told of a death that was not one. */
const undoMs = dayMs;
const most = 500;

/** A job. */
export async function endFollowing(db: Db, now: number): Promise<void> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('child', (join) =>
      join.onRef('child.kabupaten', '=', 'follow.kabupaten').onRef('child.id', '=', 'follow.child'),
    )
    .select([
      'follow.kabupaten',
      'follow.id',
      'follow.person',
      'child.ended',
      'child.consent',
      'child.name',
      'follow.child',
    ])
    .where('follow.ended_at', 'is', null)
    .where('follow.person', 'is not', null)
    .where((is) =>
      is.or([
        is('child.over_at', '<=', new Date(now - undoMs)),
        is.and([is('child.consent', '=', false), is('child.consent_at', '<=', new Date(now - undoMs))]),
      ]),
    )
    .limit(most)
    .execute();
  for (const row of rows) {
    const { kabupaten, id, ended, consent } = row;
    await db
      .updateTable('follow')
      .set({ ended_at: new Date(now) })
      .where('kabupaten', '=', kabupaten)
      .where('id', '=', id)
      .execute();
    // Of a death she needs no message.
    if (ended !== 'died') await tellEnded(db, { ...row, why: ended ?? (consent === false ? 'consent' : 'five') }, now);
  }
  const shortly = sql<boolean>`exists (select from kabar.follow where follow.person = person.id and follow.ended_at > ${new Date(now - undoMs)})`;
  await leaveRoleless(db, now, sql<boolean>`(${followsStill} or ${shortly})`);
}

interface Ended {
  kabupaten: string;
  id: number;
  person: number | null;
  child: number | null;
  name: string;
  why: string;
}

const tellEnded = (db: Db, { kabupaten, id, person, child, name, why }: Ended, now: number): Promise<void> =>
  enqueue(db, {
    kabupaten,
    key: `ikuti-${id}-ended`,
    person: person!,
    kind: 'children.follow_ended',
    reply: { parts: [text('ended', { child: nameFor({ child: name, for: 'mother' }), why })] },
    // Erasing the child takes its name out of this, too.
    args: { child: child! },
    dueAt: now,
    expiresAt: now + 3 * dayMs,
  });

/** SQL: this row of `person` follows a child or a posyandu. */
export const followsStill = sql<boolean>`exists (select from kabar.follow where follow.person = person.id and follow.ended_at is null)`;

/** She is still known here. */
export const endedWanted: Wanted = async ({ db, now }, { person }) => (await loadPerson(db, person, now)) !== undefined;
