/** What WhatsApp takes from us by refusing: the right to write to one person, or the number's right to start chats at all. Error 463 does not
 *  say which: it also comes for one contact alone, even one who has just written (Baileys#2441, #2688, #2698), and Baileys does not ask. So
 *  we ask WhatsApp, and only its answer stops the number. */
import type { WASocket } from '@whiskeysockets/baileys';
import { sql } from 'kysely';
import { dayMs, hourMs, minuteMs } from '../../../clock.ts';
import { type Account, isStop } from '../base/account.ts';
import { chatHash, type Deps } from '../base/records.ts';
import { hear } from '../base/transactions.ts';

/** When so many different people are refused within this time and WhatsApp does not answer us, we start nothing new for as long. */
const many = 5;
const shortMs = 10 * minuteMs;

/** `timeEnforcementEnds` may be missing; for a notification Baileys then makes one up, a minute ahead. */
type Lock = Awaited<ReturnType<WASocket['fetchAccountReachoutTimelock']>>;

interface RestrictionDeps extends Pick<Deps, 'clock' | 'log'> {
  account: Pick<Account, 'is' | 'until' | 'change'>;
  refusals: Pick<Refusals, 'forget'>;
  /** WhatsApp's answer; throws when there is none. */
  ask(): Promise<Lock>;
}

/** Whether WhatsApp has taken from the number the right to start chats, and until when. */
export class Restriction {
  readonly #deps: RestrictionDeps;
  /** On the program's clock: when to ask, and the earliest time at which we may ask again. */
  #due = Number.POSITIVE_INFINITY;
  #notBefore = 0;
  #failures = 0;
  #asking = false;
  /** Somebody was refused after the question left: the answer may not know of it. */
  #refusedSince = false;
  /** Who was refused since the last answer, and when. */
  readonly #refused = new Map<string, number>();

  constructor(deps: RestrictionDeps) {
    this.#deps = deps;
  }

  wire(socket: WASocket): void {
    const { account, clock, log } = this.#deps;
    hear(socket, 'connection.update', ({ connection, reachoutTimeLock }) => {
      if (reachoutTimeLock) void this.#apply(reachoutTimeLock).catch((err) => log.warn({ err }, 'whatsapp: not noted'));
      if (connection !== 'open') return;
      if (this.#isRestricted()) this.#plan(account.until() ?? clock.now());
      void this.look();
    });
  }

  /** WhatsApp has refused a message to this chat. */
  refused(chat: string): void {
    const now = this.#deps.clock.now();
    for (const [other, at] of this.#refused) if (at <= now - shortMs) this.#refused.delete(other);
    this.#refused.set(chat, now);
    this.#refusedSince = true;
    if (!this.#isRestricted()) this.#plan(now);
    void this.look();
  }

  /** Milliseconds for which we start nothing, because many were refused and we do not know why. */
  pausedFor(): number {
    const now = this.#deps.clock.now();
    const recent = [...this.#refused.values()].filter((at) => at > now - shortMs);
    return recent.length < many ? 0 : Math.max(...recent) + shortMs - now;
  }

  /** Asks when a question is due. To be called every few seconds. Never rejects. */
  look(): Promise<void> {
    return this.#look().catch((err) => this.#deps.log.warn({ err }, 'whatsapp: the restriction was not noted'));
  }

  async #look(): Promise<void> {
    const { account, clock } = this.#deps;
    if (this.#asking || clock.now() < this.#due) return;
    this.#asking = true;
    this.#refusedSince = false;
    const over = this.#isRestricted() && clock.now() >= (account.until() ?? Number.POSITIVE_INFINITY);
    try {
      await this.#ask();
    } catch (err) {
      this.#askLater(err);
      // WhatsApp itself had said that the restriction ends now.
      if (over) await this.#lift();
    } finally {
      this.#asking = false;
    }
  }

  async #ask(): Promise<void> {
    const { clock, ask } = this.#deps;
    const lock = await ask();
    this.#notBefore = clock.now() + minuteMs;
    await this.#apply(lock);
    if (this.#refusedSince && !this.#isRestricted()) this.#plan(clock.now());
  }

  #askLater(err: unknown): void {
    const { clock, log } = this.#deps;
    log.warn({ err }, 'whatsapp: no answer whether the number is restricted');
    this.#failures += 1;
    this.#due = clock.now() + Math.min(minuteMs * 2 ** (this.#failures - 1), hourMs);
  }

  async #apply({ isActive, timeEnforcementEnds }: Partial<Lock>): Promise<void> {
    const { account, clock } = this.#deps;
    if (isStop(account.is())) return;
    const now = clock.now();
    this.#failures = 0;
    this.#refused.clear();
    const end = timeEnforcementEnds?.getTime() ?? 0;
    const until = end > now + 2 * minuteMs ? end : undefined;
    this.#due = isActive ? (until ?? now + hourMs) : Number.POSITIVE_INFINITY;
    if (isActive) await account.change('restricted', until);
    else if (this.#isRestricted()) await this.#lift();
  }

  async #lift(): Promise<void> {
    await this.#deps.refusals.forget();
    await this.#deps.account.change('linked');
  }

  #plan(at: number): void {
    this.#due = Math.min(this.#due, Math.max(at, this.#notBefore));
  }

  #isRestricted(): boolean {
    return this.#deps.account.is() === 'restricted';
  }
}

export type Refusals = ReturnType<typeof openRefusals>;

/** People to whom WhatsApp lets us send nothing for now (error 463). A number that goes on sending is punished for it, so we send such a person
 *  nothing until she has written herself, which renews the token that our messages to her carry, or until a day has passed. The refusal
 *  concerns her alone. */
export const openRefusals = (deps: Deps) => ({
  /** `chat`: hashed, as in the tables. */
  note: (chat: string) => note(deps, chat),
  /** WhatsApp has refused a message to this chat, and neither has she written since nor has a day passed. */
  async holds(chat: string): Promise<boolean> {
    const { db, clock } = deps;
    const row = await db
      .selectFrom('whatsapp_refused as refused')
      .select('refused.chat')
      .where('refused.chat', '=', chatHash(deps, chat))
      .where('refused.at', '>', new Date(clock.now() - dayMs))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('whatsapp_received as received')
              .select('received.seq')
              .whereRef('received.chat', '=', 'refused.chat')
              .whereRef('received.seq', '>', 'refused.seq'),
          ),
        ),
      )
      .executeTakeFirst();
    return row !== undefined;
  },
  /** A restriction of the whole number has ended, and the refusals came from it. */
  async forget(): Promise<void> {
    await deps.db.deleteFrom('whatsapp_refused').execute();
  },
});

/** `seq`: of her newest message. A newer one ends the refusal. */
async function note({ db, clock }: Deps, chat: string): Promise<void> {
  const seq = sql<number>`(select coalesce(max(seq), 0) from kabar.whatsapp_received where chat = ${chat})`;
  await db
    .insertInto('whatsapp_refused')
    .values({ chat, seq, at: new Date(clock.now()) })
    .onConflict((conflict) =>
      conflict
        .column('chat')
        .doUpdateSet({ seq: (row) => row.ref('excluded.seq'), at: (row) => row.ref('excluded.at') }),
    )
    .execute();
}
