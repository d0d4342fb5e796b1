/** How many messages the number may start in 24 hours. A new number begins with few and earns more by days that went well.
 *
 *  WhatsApp publishes no limit for a linked number. What it counts is known: each message to one person that she leaves unanswered
 *  (TechCrunch, 2025-10-17: three unanswered messages to one person are three), by itself as INDIVIDUAL_NEW_CHAT_MSG with a quota for
 *  each cycle (Baileys' `fetchNewChatMessageCap`, devlikeapro/waha#2186). So a poll below a text is one more, and an edit is none. A message
 *  to a person counts nothing if she wrote within the 24 hours before it, the window in which Meta's Cloud API calls a message an answer,
 *  or has written since. */
import type { WASocket } from '@whiskeysockets/baileys';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import type { Allowance } from '../../channel.ts';
import type { Account } from '../base/account.ts';
import { type Deps, keepMeta, readMeta } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import type { SentCounts } from '../messages/sent-counts.ts';

/** Operators report reviews of new numbers above 20 to 30 messages a day, and of any number whose count jumps. Half as many again at a time,
 *  after days enough for WhatsApp to object, reaches 200 in about four weeks. */
const ramp = { first: 20, growth: 1.5, goodDays: 4, refusedAtMost: 0.05 };
const metaKey = 'whatsapp.ramp';

/** Of one number. Times are milliseconds since the epoch. */
interface Life {
  since: number;
  level: number;
  /** Days that went well on this level. */
  good: number;
  /** Until when the days have been judged. */
  judged: number;
  /** When the number last went one level back. */
  backAt: number;
}

interface Lives {
  /** Hash of the number that is linked. */
  number: string;
  lives: Record<string, Life>;
}

interface CapDeps extends Deps {
  counts: Pick<SentCounts, 'days' | 'startedToday' | 'isAnswer'>;
  account: Pick<Account, 'is'>;
  dailyCap: number;
  /** The number was in use for long before it was linked. */
  warm: boolean;
}

export class Cap {
  readonly #deps: CapDeps;

  constructor(deps: CapDeps) {
    this.#deps = deps;
  }

  wire(socket: WASocket): void {
    const { db, log } = this.#deps;
    // WhatsApp warns before the quota is used up.
    hear(socket, 'message-capping.update', ({ capping_status: is = 'NONE' }) => {
      log.info({ is }, 'whatsapp: what the number may start this month');
      if (is !== 'NONE') this.stepBack(db).catch((err) => log.warn({ err }, 'whatsapp: no step back'));
    });
  }

  /** Milliseconds for which nothing may be started in this chat; 0: now. */
  async waits(chat: string): Promise<number> {
    await this.judge();
    const { most, used, freeInMs } = await this.allowance();
    return used < most(0) || (await this.#deps.counts.isAnswer(chat)) ? 0 : Math.max(minuteMs, freeInMs);
  }

  async allowance(on: Db = this.#deps.db): Promise<Allowance> {
    const { counts, clock, dailyCap, warm } = this.#deps;
    const { number, lives } = await read(on);
    const { level, good } = lives[number] ?? newLife(0);
    const { count, first, whole } = await counts.startedToday(on);
    return {
      most: (ahead) => (warm ? dailyCap : this.#mostAt(level + Math.floor((good + ahead) / ramp.goodDays))),
      used: count,
      freeInMs: Math.max(first + dayMs - clock.now(), 0),
      each: count > 0 ? count / whole : 1,
    };
  }

  /** This number is linked. One that was linked here before goes on where it was. */
  async begin(number: string): Promise<void> {
    const { db, secrets, clock } = this.#deps;
    const before = await read(db);
    const hash = secrets.hash('whatsapp-number', number);
    if (before.number === hash) return;
    await write(db, { number: hash, lives: { [hash]: newLife(clock.now()), ...before.lives } });
  }

  /** WhatsApp has objected today: the number goes one level back, and its good days are counted anew. */
  async stepBack(on: Db): Promise<void> {
    const lives = await read(on);
    const life = lives.lives[lives.number];
    const now = this.#deps.clock.now();
    if (!life) return;
    const level = now < life.backAt + dayMs ? life.level : Math.max(life.level - 1, 0);
    Object.assign(life, { level, good: 0, judged: now, backAt: now });
    await write(on, lives);
  }

  /** Judges the whole days since the last time. Only the owner of the number knows its status. */
  async judge(): Promise<void> {
    const { db, counts, account, clock } = this.#deps;
    const status = account.is();
    if (status !== 'linked' && status !== 'restricted') return;
    const lives = await read(db);
    const before = JSON.stringify(lives);
    const life = lives.lives[lives.number];
    const now = clock.now();
    if (!life || now < life.judged + dayMs) return;
    const days = status === 'linked' ? await counts.days(life.judged, now) : [];
    for (const { left, refused } of days)
      if (left > 0 && refused <= ramp.refusedAtMost * (left + refused)) this.#addGoodDay(life);
    life.judged += Math.floor((now - life.judged) / dayMs) * dayMs;
    // Where the value has changed meanwhile, as by a step back, the next look judges by that.
    await keepMeta(db, metaKey, JSON.stringify(lives), [before]);
  }

  #addGoodDay(life: Life): void {
    if (this.#mostAt(life.level) >= this.#deps.dailyCap) return;
    life.good += 1;
    if (life.good < ramp.goodDays) return;
    Object.assign(life, { level: life.level + 1, good: 0 });
    this.#deps.log.info({ perDay: this.#mostAt(life.level) }, 'whatsapp: the number may start more');
  }

  #mostAt(level: number): number {
    return Math.min(this.#deps.dailyCap, Math.floor(ramp.first * ramp.growth ** level));
  }
}

const newLife = (now: number): Life => ({ since: now, level: 0, good: 0, judged: now, backAt: 0 });

async function read(on: Db): Promise<Lives> {
  const value = await readMeta(on, metaKey);
  return value ? (JSON.parse(value) as Lives) : { number: '', lives: {} };
}

const write = (on: Db, lives: Lives) => keepMeta(on, metaKey, JSON.stringify(lives));
