/** What has happened, for other programs: a row for each of their addresses, in the transaction of the effect that did it. It holds ids and codes alone; who
 *  wants to know more asks the API. */
import { sql } from 'kysely';
import { writeSoon } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { kabupatenOf, wholeCountry, withAbove } from '../areas/areas.ts';

export const hookEvents = ['filed', 'verified', 'referral', 'meeting', 'notice'] as const;
export type HookEvent = (typeof hookEvents)[number];

export interface Happened {
  event: HookEvent;
  /** Where: a desa/kelurahan, or the area of a meeting or notice. */
  area: string;
  about: Record<string, string | number>;
  now: number;
}

/** Entries of the audit trail that other programs are told, and what they are called there. */
const trailed: Record<string, [HookEvent, string]> = {
  'children.refer': ['referral', 'made'],
  'children.refer_taken': ['referral', 'taken'],
  'children.refer_result': ['referral', 'result'],
  'children.refer_ended': ['referral', 'ended'],
  'meetings.invite': ['meeting', 'invited'],
  'meetings.change': ['meeting', 'changed'],
  'meetings.cancel': ['meeting', 'cancelled'],
  'meetings.minutes_yes': ['meeting', 'minutes'],
  'notices.sent': ['notice', 'sent'],
  'notices.cancelled': ['notice', 'cancelled'],
};

/** What an entry of the trail is to other programs. Of a referral they learn that there is one, and not of which child. */
export function happenedIn(entry: {
  action: string;
  subject: string;
  area?: string;
  now: number;
}): Happened | undefined {
  const [event, what] = trailed[entry.action] ?? [];
  if (!event || !what || entry.area === undefined) return undefined;
  const [kind, id] = entry.subject.split(' ');
  return {
    event,
    area: entry.area,
    about: { what, ...(kind !== 'child' && kind && { [kind]: Number(id) }) },
    now: entry.now,
  };
}

export async function announce(db: Db, { event, area, about, now }: Happened): Promise<void> {
  const at = new Date(now);
  const query = sql`
    insert into kabar.hook_event (kabupaten, hook, event, about, at, due_at)
    select ${kabupatenOf(area)}, hook.id, ${event}, ${JSON.stringify({ ...about, area })}::jsonb, ${at}, ${at}
    from kabar.hook where hook.ended_at is null and ${event} = any(hook.events)
      and hook.area in (${sql.join([...withAbove(area), wholeCountry])})`.compile(db);
  await writeSoon(db, query);
}
