/** Looks every minute whether the number is well, and tells the admins once when it is not and once when it is again. What it has told
 *  survives a restart. */
import type { WASocket } from '@whiskeysockets/baileys';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import type { Channel } from '../../channel.ts';
import type { Account } from '../base/account.ts';
import { type Deps, keepMeta, readMeta, retentionMs } from '../base/records.ts';
import { hearStanzas } from '../base/transactions.ts';
import { Checks, type Finding, type Known, type Trouble, troubles } from './checks.ts';

export type Alarm = Trouble | `${Trouble}-over`;

/** Writes the news to the admins. `event` is the same for the same event. */
export type TellAlarm = (db: Db, alarm: Alarm, about: { event: string; args: Record<string, number> }) => Promise<void>;

/** When nobody has looked for so long, the program was switched off, which is no outage. */
const offMs = 5 * minuteMs;
/** Alarms of each kind in 24 hours. */
const mostADay = 4;
const metaKey = 'whatsapp.health';

/** Times are milliseconds since the epoch. */
interface Memory {
  /** Troubles that the admins were told of and that are not over, since when. */
  open: Partial<Record<Trouble, number>>;
  /** When they were told of each. */
  told: Partial<Record<Trouble, number[]>>;
  /** Since when the number is not connected. */
  away?: number;
  lookedAt: number;
}

interface HealthDeps extends Deps {
  state(): ReturnType<Channel['state']>;
  account: Pick<Account, 'is'>;
  tell: TellAlarm;
}

export class Health {
  readonly #deps: HealthDeps;
  readonly #checks: Checks;
  #readySince: number | undefined;
  #open: Trouble[] = [];
  #looking: Promise<void> | undefined;

  constructor(deps: HealthDeps) {
    this.#deps = deps;
    this.#checks = new Checks(deps);
  }

  wire(socket: WASocket): void {
    hearStanzas(socket, 'CB:receipt', ({ attrs }) => {
      if (attrs.type === 'retry') this.#checks.noteRetry(attrs.id);
    });
  }

  /** A message could not be opened, and its sender is asked for it once more. */
  unopened(id: string | undefined): void {
    this.#checks.noteUnopened(id);
  }

  /** Troubles that the admins were told of and that are not over. */
  troubles(): string[] {
    return this.#open;
  }

  /** One at a time. Never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((err) => this.#deps.log.warn({ err }, 'whatsapp: not looked after'))
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { db, clock } = this.#deps;
    const now = clock.now();
    if (!this.#isOurs(now)) return;
    this.#checks.forgetBeforeWindow(now);
    const memory = await this.#read(now);
    // Before the transaction: embedded records have one connection only.
    const found = await this.#check(now, memory);
    await db.transaction().execute(async (on) => {
      for (const [trouble, finding] of found) await this.#judge(on, trouble, finding, { now, memory });
      await keepMeta(on, metaKey, JSON.stringify(memory));
    });
    this.#open = troubles.filter((trouble) => memory.open[trouble] !== undefined);
  }

  /** False: another process has the number, nobody has linked it yet, or it is stopped, which the admins were told already. */
  #isOurs(now: number): boolean {
    const { state, account } = this.#deps;
    const ours = ['ready', 'starting'].includes(state()) && ['linked', 'restricted'].includes(account.is());
    this.#readySince = ours && state() === 'ready' ? (this.#readySince ?? now) : undefined;
    return ours;
  }

  async #read(now: number): Promise<Memory> {
    const { db } = this.#deps;
    const value = await readMeta(db, metaKey);
    const memory = value ? (JSON.parse(value) as Memory) : { open: {}, told: {}, lookedAt: now };
    const wasOff = now > memory.lookedAt + offMs;
    if (this.#readySince !== undefined) delete memory.away;
    else if (wasOff || memory.away === undefined) memory.away = now;
    memory.lookedAt = now;
    return memory;
  }

  async #check(now: number, { open, told, away }: Memory): Promise<Map<Trouble, Finding>> {
    const known: Known = {
      now,
      readySince: this.#readySince,
      awaySince: away,
      open,
      outages: told.away ?? [],
    };
    const found = new Map<Trouble, Finding>();
    for (const trouble of troubles) found.set(trouble, await this.#checks.of(trouble, known));
    return found;
  }

  async #judge(
    on: Db,
    trouble: Trouble,
    { is, args = {} }: Finding,
    { now, memory: { open, told } }: { now: number; memory: Memory },
  ): Promise<void> {
    const { log, tell } = this.#deps;
    const since = open[trouble];
    const before = (told[trouble] ?? []).filter((at) => at > now - retentionMs);
    if (is === 'bad' && since === undefined && before.filter((at) => at > now - dayMs).length < mostADay) {
      open[trouble] = now;
      told[trouble] = [...before, now];
      log.warn({ trouble, ...args }, 'whatsapp: not well');
      await tell(on, trouble, { event: `whatsapp-${trouble}-${now}`, args });
    }
    if (is === 'well' && since !== undefined) {
      delete open[trouble];
      log.info({ trouble }, 'whatsapp: well again');
      await tell(on, `${trouble}-over`, { event: `whatsapp-${trouble}-over-${since}`, args });
    }
  }
}
