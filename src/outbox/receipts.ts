/** What a platform tells of a message after it took it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../records/tables.ts';

export interface Receipt {
  channel: string;
  /** The platform's id. */
  message: string;
  status: 'sampai' | 'dibaca' | 'gagal';
}

type Status = 'terkirim' | 'sampai' | 'dibaca';
/** Only onwards; a refusal that comes late counts as long as nobody has it. */
const before: Record<Receipt['status'], Status[]> = {
  sampai: ['terkirim'],
  dibaca: ['terkirim', 'sampai'],
  gagal: ['terkirim'],
};

/** Writes the status to the row of this message; a reply has none. A receipt may be quicker than the row that waits for it. */
export async function noteReceipt(db: Kysely<Database>, { channel, message, status }: Receipt): Promise<void> {
  const change = status === 'gagal' ? { status, reason: 'refused' } : { status };
  for (const pause of [0, 500, 3000]) {
    await sleep(pause, undefined, { ref: false });
    const done = await db
      .updateTable('outbox')
      .set(change)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .where('status', 'in', before[status])
      .executeTakeFirst();
    if (done.numUpdatedRows > 0n) return;
  }
}
