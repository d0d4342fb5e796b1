/** How the number stands with WhatsApp, remembered over restarts, and told to the admins once for every change. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../records/tables.ts';
import type { Deps } from './deps.ts';

/** linking: waits for somebody to scan. linked: all is well. restricted: may answer, but start nothing. The others: stopped until an
 *  operator has looked. unlinked: the phone ended the link. banned: WhatsApp has closed the number. replaced: the same link runs
 *  elsewhere. outdated: WhatsApp takes no version that we know. failing: linking never comes to an end, or each login is thrown out. */
export type Standing = 'linking' | 'linked' | 'restricted' | Stop;
type Stop = 'unlinked' | 'banned' | 'replaced' | 'outdated' | 'failing';

export const isStop = (standing: Standing): standing is Stop =>
  ['unlinked', 'banned', 'replaced', 'outdated', 'failing'].includes(standing);

/** Writes the news to the admins, in the transaction that remembers it. `event` is the same for the same event. `until`: how long the number
 *  is restricted, where WhatsApp has said so; milliseconds since the epoch. */
export type Announce = (db: Kysely<Database>, standing: Standing, event: string, until?: number) => Promise<void>;

const metaKey = 'whatsapp.standing';

export function openStanding({ db, clock, log }: Deps, announce: Announce) {
  let now: State = { standing: 'linking' };
  let changing: Promise<unknown> = Promise.resolve();

  async function write(next: State) {
    if (next.standing === now.standing && next.until === now.until) return;
    const { standing, until } = next;
    const first = now.standing === 'linking' && standing === 'linked';
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('meta')
        .values({ key: metaKey, value: written(next) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: sql`excluded.value` }))
        .execute();
      if (standing !== 'linking') await announce(tx, standing, `whatsapp-${standing}-${clock.now()}`, until);
    });
    now = next;
    const tell = isStop(standing) || standing === 'restricted' ? log.error : log.info;
    tell.call(log, { standing, first }, 'whatsapp: the number stands differently');
  }

  return {
    is: () => now.standing,
    /** When a restriction ends by itself, where WhatsApp has said so. Milliseconds since the epoch. */
    until: () => now.until,
    async load(): Promise<void> {
      const row = await db.selectFrom('meta').select('value').where('key', '=', metaKey).executeTakeFirst();
      now = row ? read(row.value) : { standing: 'linking' };
    },
    change(standing: Standing, until?: number): Promise<void> {
      const mine = changing.then(() => write({ standing, ...(until === undefined ? {} : { until }) }));
      changing = mine.catch((err) => log.warn({ err }, 'whatsapp: the standing was not remembered'));
      return mine;
    },
  };
}

interface State {
  standing: Standing;
  until?: number;
}

/** `restricted 1795932000000`, or the standing alone. */
const written = ({ standing, until }: State) => [standing, until].filter((part) => part !== undefined).join(' ');

function read(value: string): State {
  const [standing, until] = value.split(' ');
  return { standing: standing as Standing, ...(until ? { until: Number(until) } : {}) };
}

export type StandingBook = ReturnType<typeof openStanding>;
