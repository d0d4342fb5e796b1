import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Context } from '../../room.ts';
import type { Meeting } from './rights.ts';

/** Tells one person, in her language, something that concerns her alone; nobody when there is no person behind the row. `what`
 *  becomes part of the outbox key. Useless once the meeting is a day past. */
export async function tell(
  { db, now }: Pick<Context, 'db' | 'now'>,
  meeting: Pick<Meeting, 'id' | 'revision' | 'starts_at'>,
  person: number | null,
  what: string,
  reply: (language: string) => Reply,
): Promise<void> {
  if (person === null) return;
  const reader = await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst();
  if (!reader) return;
  await enqueue(db, {
    key: `rakor-${meeting.id}-r${meeting.revision}-${what}-${person}-${now}`,
    person,
    kind: 'meetings.told',
    reply: reply(reader.language),
    args: { meeting: meeting.id },
    dueAt: now,
    expiresAt: Math.max(meeting.starts_at.getTime(), now) + dayMs,
    priority: 2,
  });
}
