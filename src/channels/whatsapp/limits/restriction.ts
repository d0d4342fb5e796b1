/** Whether WhatsApp has taken from the number the right to start chats, and until when. Error 463 does not say so: it also comes for one
 *  contact alone, even one who has just written (Baileys#2441, #2688, #2698), and Baileys does not ask. So the platform is asked, and only
 *  its word stops the number. */
import type { WASocket } from '@whiskeysockets/baileys';
import { hourMs, minuteMs } from '../../../clock.ts';
import { type Account, isStop } from '../base/account.ts';
import type { Deps } from '../base/deps.ts';
import { hear } from '../base/transactions.ts';
import type { Refusals } from './refusals.ts';

/** So many different people refused within so long, and no answer to our question: nothing new is started for as long. */
const many = 5;
const shortMs = 10 * minuteMs;

/** `time_enforcement_ends` may be missing; for a notification Baileys then makes one up, a minute ahead. */
type Lock = Awaited<ReturnType<WASocket['fetchAccountReachoutTimelock']>>;

export type Restriction = ReturnType<typeof openRestriction>;

/** `ask`: the platform's answer; throws when there is none. */
export function openRestriction(
  { clock, log }: Pick<Deps, 'clock' | 'log'>,
  account: Account,
  refusals: Refusals,
  ask: () => Promise<Lock>,
) {
  /** On the house's clock: when to ask, and not before when. */
  let due = Number.POSITIVE_INFINITY;
  let floor = 0;
  let failures = 0;
  let asking = false;
  /** Somebody was refused since the question left: its answer may not know of it. */
  let again = false;
  /** Since the last answer: who was refused, and when. */
  const refused = new Map<string, number>();

  const restricted = () => account.is() === 'restricted';
  const plan = (at: number) => {
    due = Math.min(due, Math.max(at, floor));
  };

  async function told({ isActive, timeEnforcementEnds }: Partial<Lock>) {
    if (isStop(account.is())) return;
    const now = clock.now();
    failures = 0;
    refused.clear();
    const end = timeEnforcementEnds?.getTime() ?? 0;
    const until = end > now + 2 * minuteMs ? end : undefined;
    due = isActive ? (until ?? now + hourMs) : Number.POSITIVE_INFINITY;
    if (isActive) await account.change('restricted', until);
    else if (restricted()) await lift();
  }

  async function lift() {
    await refusals.forget();
    await account.change('linked');
  }

  async function look() {
    if (asking || clock.now() < due) return;
    [asking, again] = [true, false];
    const over = restricted() && clock.now() >= (account.until() ?? Number.POSITIVE_INFINITY);
    try {
      const lock = await ask();
      floor = clock.now() + minuteMs;
      await told(lock);
      if (again && !restricted()) plan(clock.now());
    } catch (err) {
      log.warn({ err }, 'whatsapp: no answer whether the number is restricted');
      failures += 1;
      due = clock.now() + Math.min(minuteMs * 2 ** (failures - 1), hourMs);
      // Its own earlier word was that it ends now.
      if (over) await lift();
    } finally {
      asking = false;
    }
  }
  const looked = () => look().catch((err) => log.warn({ err }, 'whatsapp: the restriction was not noted'));

  return {
    wire(socket: WASocket) {
      hear(socket, 'connection.update', ({ connection, reachoutTimeLock }) => {
        if (reachoutTimeLock) void told(reachoutTimeLock).catch((err) => log.warn({ err }, 'whatsapp: not noted'));
        if (connection !== 'open') return;
        if (restricted()) plan(account.until() ?? clock.now());
        void looked();
      });
    },
    /** WhatsApp has refused a message to this chat. */
    refused(chat: string) {
      const now = clock.now();
      for (const [other, at] of refused) if (at <= now - shortMs) refused.delete(other);
      refused.set(chat, now);
      again = true;
      if (!restricted()) plan(now);
      void looked();
    },
    /** For so many milliseconds nothing is to be started: we cannot know better. */
    pausedFor(): number {
      const now = clock.now();
      const recent = [...refused.values()].filter((at) => at > now - shortMs);
      return recent.length < many ? 0 : Math.max(...recent) + shortMs - now;
    },
    /** Asks what is due to be asked. To be called every few seconds. */
    look: looked,
  };
}
