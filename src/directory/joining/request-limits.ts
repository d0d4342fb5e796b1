/** How many newcomers may wait for a yes: a posyandu's code works for all who get it, also for those who should not have it. */
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';

/** `open`: without an answer at the same time. `day`: in 24 hours, also those that were answered. */
const most = {
  posyandu: { open: 10, day: 20 },
  inviter: { open: 30, day: 60 },
  /** One chat asks at so many posyandu at a time. */
  address: { open: 3, day: 6 },
};

interface Asking {
  posyandu: number;
  inviter: number;
  address: string;
}

/** `known`: the same request is open already. The rows of the last day are few, because these limits hold. */
export async function fullness(db: Db, asking: Asking, now: number): Promise<'known' | 'full' | 'free'> {
  const rows = await db
    .selectFrom('join_request')
    .select(['posyandu', 'invited_by as inviter', 'address_hash as address', 'decided_at', 'created_at'])
    .where((is) =>
      is.or([
        is('posyandu', '=', asking.posyandu),
        is('invited_by', '=', asking.inviter),
        is('address_hash', '=', asking.address),
      ]),
    )
    .execute();
  const open = rows.filter((row) => row.decided_at === null);
  if (open.some((row) => row.posyandu === asking.posyandu && row.address === asking.address)) return 'known';
  const today = rows.filter((row) => row.created_at.getTime() > now - dayMs);
  const full = (Object.keys(most) as (keyof Asking)[]).some((by) => {
    const count = (all: typeof rows) => all.filter((row) => row[by] === asking[by]).length;
    return count(open) >= most[by].open || count(today) >= most[by].day;
  });
  return full ? 'full' : 'free';
}
