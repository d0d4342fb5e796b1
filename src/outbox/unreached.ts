/** Tells the author of a message who could not be reached, and what to do about it. */
import type { TextKey } from '../names.ts';
import type { Db } from '../records/tables.ts';

export interface Unreached {
  key: string;
  person: number;
  /** Only these two: a row that is being tried or was cancelled is not unreached. */
  status: 'failed' | 'expired';
  /** Texts: what happened, and what one can do now. */
  why: { key: TextKey };
  todo: { key: TextKey };
}

const reasons = ['gone', 'no-channel', 'refused', 'unreachable', 'retry', 'trouble', 'unexpected', 'expired'] as const;
type Reason = (typeof reasons)[number];

/** People of all messages of a kabupaten whose key begins with `prefix` (`rakor-42-r2-invite-`), by key. */
export async function unreached(db: Db, kabupaten: string, prefix: string): Promise<Unreached[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'person', 'status', 'reason'])
    .where('kabupaten', '=', kabupaten)
    .where('key', '>=', prefix)
    .where('key', 'like', `${prefix.replace(/[\\%_]/g, '\\$&')}%`)
    .where('status', 'in', ['failed', 'expired'])
    .orderBy('key')
    .execute();
  return rows.map(({ key, person, status, reason }) => {
    const name = status === 'expired' ? 'expired' : reasonOf(reason);
    return { key, person, status: status as Unreached['status'], ...texts[name] };
  });
}

const reasonOf = (reason: string | null): Reason => reasons.find((one) => one === reason) ?? 'unexpected';

const texts: Record<Reason, Pick<Unreached, 'why' | 'todo'>> = {
  gone: { why: { key: 'outbox/status:why-gone' }, todo: { key: 'outbox/status:why-gone.todo' } },
  'no-channel': { why: { key: 'outbox/status:why-no-channel' }, todo: { key: 'outbox/status:why-no-channel.todo' } },
  refused: { why: { key: 'outbox/status:why-refused' }, todo: { key: 'outbox/status:why-refused.todo' } },
  unreachable: { why: { key: 'outbox/status:why-unreachable' }, todo: { key: 'outbox/status:why-unreachable.todo' } },
  retry: { why: { key: 'outbox/status:why-trouble' }, todo: { key: 'outbox/status:why-trouble.todo' } },
  trouble: { why: { key: 'outbox/status:why-trouble' }, todo: { key: 'outbox/status:why-trouble.todo' } },
  unexpected: { why: { key: 'outbox/status:why-unexpected' }, todo: { key: 'outbox/status:why-unexpected.todo' } },
  expired: { why: { key: 'outbox/status:why-expired' }, todo: { key: 'outbox/status:why-expired.todo' } },
};
