/** People who write to the bot one after another and read its answer, while the bot does something else too. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApi, Phone } from '../support/bot-api.ts';

export interface Talk {
  /** How long each answer took, milliseconds. */
  took: number[];
  /** Answers that the platform refused at first. */
  refused: number;
  /** Nothing came for half a minute. */
  unanswered: number;
}

const patienceMs = 30_000;

interface Talking {
  everyMs: number;
  /** Messages that begin so are no answers. */
  notice: string;
  done(asked: number): boolean;
}

/** Every `everyMs` somebody asks, the phones in turn, until `done`. A person who still waits for an answer does not ask again. */
export async function askInTurn(api: BotApi, users: number[], talking: Talking): Promise<Talk> {
  const told: Talk = { took: [], refused: 0, unanswered: 0 };
  const asked: Promise<void>[] = [];
  const waiting = new Set<number>();
  for (let n = 0; !talking.done(n); n++) {
    const user = users[n % users.length]!;
    // A person who has just got a notice reads it first: the platform itself lets nothing else through to her for a second.
    if (!waiting.has(user) && (await nothingNew(api.phone(user)))) {
      waiting.add(user);
      asked.push(ask(api, api.phone(user), talking, told).then(() => void waiting.delete(user)));
    }
    await sleep(talking.everyMs);
  }
  await Promise.all(asked);
  return told;
}

async function nothingNew(phone: Phone): Promise<boolean> {
  const news = phone.unread();
  for (let n = 0; n < news; n++) await phone.next();
  return news === 0;
}

async function ask(api: BotApi, phone: Phone, { notice }: Talking, told: Talk) {
  const [from, calls] = [performance.now(), api.calls.length];
  phone.say('menu');
  if (!(await answered(phone, notice))) return void told.unanswered++;
  told.took.push(performance.now() - from);
  const refused = api.calls.slice(calls).some(({ chat, status }) => chat === phone.user && status === 429);
  if (refused) told.refused += 1;
}

async function answered(phone: Phone, notice: string): Promise<boolean> {
  for (;;) {
    const message = await phone.next(patienceMs).catch(() => undefined);
    if (!message?.text.startsWith(notice)) return message !== undefined;
  }
}

/** The `share` of all that took no longer, milliseconds. */
export function at(share: number, took: number[]): number {
  const sorted = [...took].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

/** Counts such calls from now on and looks at each only once, because the process that counts is the platform too. */
export function counter(api: BotApi, counts: (call: BotApi['calls'][number]) => boolean): () => number {
  let [seen, count] = [api.calls.length, 0];
  return () => {
    for (; seen < api.calls.length; seen++) if (counts(api.calls[seen]!)) count += 1;
    return count;
  };
}
