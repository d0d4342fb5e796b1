/** How many messages the number may start in 24 hours. A new number begins with few and earns more by days that went well.
 *
 *  WhatsApp publishes no limit for a linked number. What it counts is known: each message to one person that she leaves unanswered
 *  (TechCrunch, 2025-10-17: three unanswered messages to one person are three), by itself as INDIVIDUAL_NEW_CHAT_MSG with a quota for
 *  each cycle (Baileys' `fetchNewChatMessageCap`, devlikeapro/waha#2186). So a poll below a text is one more, an edit is none, and who wrote
 *  within 24 hours before, the window in which Meta's Cloud API calls a message an answer, or has written since, takes nothing. */
import type { WASocket } from '@whiskeysockets/baileys';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import type { Allowance } from '../../channel.ts';
import type { Account } from '../base/account.ts';
import type { Deps } from '../base/deps.ts';
import { keepMeta, readMeta } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import type { SentCounts } from '../messages/sent-counts.ts';

/** Operators report reviews of new numbers above 20 to 30 messages a day, and of any number whose count jumps: half as many again at a
 *  time, after days enough for WhatsApp to object, reaches 200 in about four weeks. */
const ramp = { first: 20, growth: 1.5, goodDays: 4, refusedAtMost: 0.05 };
const minWaitMs = minuteMs;
const metaKey = 'whatsapp.ramp';

/** Of one number. Times are milliseconds since the epoch. */
interface Life {
  since: number;
  level: number;
  /** Days that went well on this level. */
  good: number;
  /** All before it has been judged. */
  judged: number;
  backAt: number;
}

interface Kept {
  /** Hash of the number that is linked. */
  number: string;
  lives: Record<string, Life>;
}

export interface CapOptions {
  dailyCap: number;
  /** The number was in use for long before it was linked. */
  warm: boolean;
}

export function openCap(deps: Deps, sent: SentCounts, account: Account, { dailyCap, warm }: CapOptions) {
  const { db, secrets, clock, log } = deps;

  async function read(on: Db = db): Promise<Kept> {
    const value = await readMeta(on, metaKey);
    return value ? (JSON.parse(value) as Kept) : { number: '', lives: {} };
  }

  const write = (kept: Kept, on: Db = db) => keepMeta(on, metaKey, JSON.stringify(kept));

  const newLife = (now: number): Life => ({ since: now, level: 0, good: 0, judged: now, backAt: 0 });
  const mostAt = (level: number) => Math.min(dailyCap, Math.floor(ramp.first * ramp.growth ** level));

  /** Judges the whole days since the last time. Only its owner knows how the number stands. */
  async function judge(): Promise<void> {
    const is = account.is();
    if (is !== 'linked' && is !== 'restricted') return;
    const kept = await read();
    const before = JSON.stringify(kept);
    const life = kept.lives[kept.number];
    const now = clock.now();
    if (!life || now < life.judged + dayMs) return;
    const days = is === 'linked' ? await sent.days(life.judged, now) : [];
    for (const { left, refused } of days) {
      if (left === 0 || refused > ramp.refusedAtMost * (left + refused) || mostAt(life.level) >= dailyCap) continue;
      life.good += 1;
      if (life.good < ramp.goodDays) continue;
      Object.assign(life, { level: life.level + 1, good: 0 });
      log.info({ perDay: mostAt(life.level) }, 'whatsapp: the number may start more');
    }
    life.judged += Math.floor((now - life.judged) / dayMs) * dayMs;
    // Somebody has written meanwhile, such as a step back: the next look judges by that.
    await db
      .updateTable('meta')
      .set({ value: JSON.stringify(kept) })
      .where('key', '=', metaKey)
      .where('value', '=', before)
      .execute();
  }

  /** A day on which WhatsApp said no: one step back, and the days that went well are counted anew. */
  async function stepBack(on: Db): Promise<void> {
    const kept = await read(on);
    const [life, now] = [kept.lives[kept.number], clock.now()];
    if (!life) return;
    const level = now < life.backAt + dayMs ? life.level : Math.max(life.level - 1, 0);
    Object.assign(life, { level, good: 0, judged: now, backAt: now });
    await write(kept, on);
  }

  async function allowance(on: Db = db): Promise<Allowance> {
    const kept = await read(on);
    const { level, good } = kept.lives[kept.number] ?? newLife(0);
    const { count, first, whole } = await sent.startedToday(on);
    return {
      most: (ahead) => (warm ? dailyCap : mostAt(level + Math.floor((good + ahead) / ramp.goodDays))),
      used: count,
      freeInMs: Math.max(first + dayMs - clock.now(), 0),
      each: count > 0 ? count / whole : 1,
    };
  }

  return {
    judge,
    /** This number is linked: one that was here before goes on where it was. */
    async begin(number: string): Promise<void> {
      const kept = await read();
      const hash = secrets.hash('whatsapp-number', number);
      if (kept.number === hash) return;
      await write({ number: hash, lives: { [hash]: newLife(clock.now()), ...kept.lives } });
    },
    stepBack,
    wire(socket: WASocket) {
      // A warning comes before the quota is used up.
      hear(socket, 'message-capping.update', ({ capping_status: is = 'NONE' }) => {
        log.info({ is }, 'whatsapp: what the number may start this month');
        if (is !== 'NONE') stepBack(db).catch((err) => log.warn({ err }, 'whatsapp: no step back'));
      });
    },
    allowance,
    /** Milliseconds for which nothing may be started in this chat; 0: now. */
    async waits(chat: string): Promise<number> {
      await judge();
      const { most, used, freeInMs } = await allowance();
      return used < most(0) || (await sent.isAnswer(chat)) ? 0 : Math.max(minWaitMs, freeInMs);
    },
  };
}

export type Cap = ReturnType<typeof openCap>;
