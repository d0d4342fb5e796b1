/** People who write to the bot one after another and read its answer, while the bot does something else too. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApi, Phone } from '../support/bot-api.ts';

export interface Talk {
  /** How long each answer took, milliseconds. */
  took: number[];
  /** Answers that the platform refused at first. */
  refused: number;
}

/** Asks until `done`, every `everyMs`, the phones in turn. What begins with `notice` is no answer. */
export async function talk(
  api: BotApi,
  users: number[],
  { everyMs, notice, done }: { everyMs: number; notice: string; done(asked: number): boolean },
): Promise<Talk> {
  const told: Talk = { took: [], refused: 0 };
  const asked: Promise<void>[] = [];
  for (let n = 0; !done(n); n++) {
    const phone = api.phone(users[n % users.length]!);
    asked.push(ask(api, phone, notice, told));
    await sleep(everyMs);
  }
  await Promise.all(asked);
  return told;
}

async function ask(api: BotApi, phone: Phone, notice: string, told: Talk) {
  while (phone.unread() > 0) await phone.next();
  const [from, calls] = [performance.now(), api.calls.length];
  phone.say('menu');
  while ((await phone.next(20_000)).text.startsWith(notice));
  told.took.push(performance.now() - from);
  const refused = api.calls.slice(calls).some(({ chat, status }) => chat === phone.user && status === 429);
  if (refused) told.refused += 1;
}

export function at(share: number, took: number[]): number {
  const sorted = [...took].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
