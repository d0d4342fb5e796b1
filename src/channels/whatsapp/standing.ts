/** How the number stands with WhatsApp, remembered over restarts, and told to the admins once for every change. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../records/tables.ts';
import type { Deps } from './deps.ts';

/** linking: waits for somebody to scan. linked: all is well. restricted: may answer, but start nothing. The others: stopped until an
 *  operator has looked. unlinked: the phone ended the link. banned: WhatsApp has closed the number. replaced: the same link runs
 *  elsewhere. outdated: WhatsApp takes no version that we know. */
export type Standing = 'linking' | 'linked' | 'restricted' | 'unlinked' | 'banned' | 'replaced' | 'outdated';

export const isStop = (standing: Standing) => ['unlinked', 'banned', 'replaced', 'outdated'].includes(standing);

/** Writes the news to the admins, in the transaction that remembers it. `event` is the same for the same event. */
export type Announce = (db: Kysely<Database>, standing: Standing, event: string) => Promise<void>;

const metaKey = 'whatsapp.standing';

export function openStanding({ db, clock, log }: Deps, announce: Announce) {
  let now: Standing = 'linking';
  let changing: Promise<unknown> = Promise.resolve();

  async function write(next: Standing) {
    if (next === now) return;
    const first = now === 'linking' && next === 'linked';
    await db.transaction().execute(async (tx) => {
      const value = next;
      await tx
        .insertInto('meta')
        .values({ key: metaKey, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: sql`excluded.value` }))
        .execute();
      if (next !== 'linking') await announce(tx, next, `whatsapp-${next}-${clock.now()}`);
    });
    now = next;
    const tell = isStop(next) || next === 'restricted' ? log.error : log.info;
    tell.call(log, { standing: next, first }, 'whatsapp: the number stands differently');
  }

  return {
    is: () => now,
    async load(): Promise<void> {
      const row = await db.selectFrom('meta').select('value').where('key', '=', metaKey).executeTakeFirst();
      now = (row?.value as Standing | undefined) ?? 'linking';
    },
    change(next: Standing): Promise<void> {
      const mine = changing.then(() => write(next));
      changing = mine.catch((err) => log.warn({ err }, 'whatsapp: the standing was not remembered'));
      return mine;
    },
  };
}

export type StandingBook = ReturnType<typeof openStanding>;
