/** Messages about action items, to those who lead the body and to single people: what was said and decided. */

import { dayMs } from '../../../clock.ts';
import type { Answers, Reply } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { roleHolds } from '../../../directory/people/role-holds.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Action } from '../../base/action-items.ts';
import { mayPlan } from '../../base/rights.ts';

type At = { db: Db; now: number };

interface Told {
  /** Part of the outbox key: `kendala`, `diganti`, ... */
  what: string;
  kind?: 'rtl_told' | 'rtl_asked';
  args?: Answers;
  reply(language: string): Reply;
}

const monthMs = 30 * dayMs;

/** Chair and secretariat of this body, and its head by office. */
export async function leadersOf(db: Db, area: string, now: number) {
  const rows = await db
    .selectFrom('role')
    .select('person')
    .distinct()
    .where('area', '=', area)
    .where('role', 'in', ['chair', 'secretariat', 'camat', 'lurah'])
    .where(roleHolds(now))
    .orderBy('person')
    .execute();
  const found: { id: number; language: string }[] = [];
  for (const { person: id } of rows) {
    const person = await loadPerson(db, id, now);
    if (person && (await mayPlan(db, person, area))) found.push({ id, language: person.language });
  }
  return found;
}

/** Answers how many people are told. */
export async function tellLeaders(at: At, action: Action, told: Told, but?: number): Promise<number> {
  const leaders = (await leadersOf(at.db, action.area, at.now)).filter(({ id }) => id !== but);
  await enqueue(at.db, ...leaders.map(({ id, language }) => waiting(at, action, id, language, told)));
  return leaders.length;
}

export async function tellPerson(at: At, action: Action, person: number | null, told: Told): Promise<void> {
  const reader =
    person === null
      ? undefined
      : await at.db
          .selectFrom('person')
          .select('language')
          .where('id', '=', person)
          .where('erased_at', 'is', null)
          .executeTakeFirst();
  if (reader) await enqueue(at.db, waiting(at, action, person!, reader.language, told));
}

function waiting({ now }: At, action: Action, person: number, language: string, { what, kind, args, reply }: Told) {
  return {
    kabupaten: kabupatenOf(action.area),
    key: `rakor-${action.meeting}-rtl-${action.number}-r${action.revision}-${what}-${person}-${now}`,
    person,
    kind: `meetings.${kind ?? 'rtl_told'}`,
    reply: reply(language),
    args: { ...args, action: action.id, revision: action.revision },
    dueAt: now,
    expiresAt: now + monthMs,
    priority: 3,
  };
}
