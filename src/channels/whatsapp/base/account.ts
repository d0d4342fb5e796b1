/** The status of our account with WhatsApp, remembered over restarts. The admins are told once of every change. */
import type { Db } from '../../../records/tables.ts';
import { type Deps, keepMeta, readMeta } from './records.ts';

/** linking: waits for somebody to scan. linked: all is well. restricted: may answer, but start nothing. All others are stopped until an
 *  operator has looked. unlinked: the phone ended the link. banned: WhatsApp has closed the number. replaced: the same link runs
 *  elsewhere. outdated: WhatsApp takes no version that we know. failing: linking never ends, or each login is thrown out. */
export type AccountStatus = 'linking' | 'linked' | 'restricted' | Stop;
type Stop = 'unlinked' | 'banned' | 'replaced' | 'outdated' | 'failing';

export const isStop = (status: AccountStatus): status is Stop =>
  ['unlinked', 'banned', 'replaced', 'outdated', 'failing'].includes(status);

/** Writes the news to the admins, in the transaction that stores the status. `event` is the same for the same event. `until`: how long the
 *  number is restricted, where WhatsApp has said so; milliseconds since the epoch. */
export type Announce = (db: Db, status: News, event: string, until?: number) => Promise<void>;
/** While somebody links the number, the page shows how far that is. */
type News = Exclude<AccountStatus, 'linking'>;

const metaKey = 'whatsapp.standing';

export function openAccount({ db, clock, log }: Deps, announce: Announce) {
  let now: State = { status: 'linking' };
  let changing: Promise<unknown> = Promise.resolve();

  async function write(next: State) {
    if (next.status === now.status && next.until === now.until) return;
    const { status, until } = next;
    const first = now.status === 'linking' && status === 'linked';
    await db.transaction().execute(async (tx) => {
      await keepMeta(tx, metaKey, written(next));
      if (status !== 'linking') await announce(tx, status, `whatsapp-${status}-${clock.now()}`, until);
    });
    now = next;
    const tell = isStop(status) || status === 'restricted' ? log.error : log.info;
    tell.call(log, { status, first }, 'whatsapp: the status of the account has changed');
  }

  return {
    is: () => now.status,
    /** When a restriction ends by itself, where WhatsApp has said so. Milliseconds since the epoch. */
    until: () => now.until,
    async load(): Promise<void> {
      const value = await readMeta(db, metaKey);
      now = value ? read(value) : { status: 'linking' };
    },
    change(status: AccountStatus, until?: number): Promise<void> {
      const mine = changing.then(() => write({ status, ...(until === undefined ? {} : { until }) }));
      changing = mine.catch((err) => log.warn({ err }, 'whatsapp: the status of the account was not remembered'));
      return mine;
    },
  };
}

interface State {
  status: AccountStatus;
  until?: number;
}

/** `restricted 1795932000000`, or the standing alone. */
const written = ({ status, until }: State) => [status, until].filter((part) => part !== undefined).join(' ');

function read(value: string): State {
  const [status, until] = value.split(' ');
  return { status: status as AccountStatus, ...(until ? { until: Number(until) } : {}) };
}

export type Account = ReturnType<typeof openAccount>;
