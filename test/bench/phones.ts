/** The Bot API and the phones, as a process of their own: they file reports as fast as the bot answers, and measure. */

import { firstUser } from '../proof/seed-kader.ts';
import { startBotApi } from '../support/bot-api.ts';
import type { Length } from './form.ts';
import { startWord } from './form.ts';

/** What the bench orders: all phones begin a report, and answer questions until so many are answered. */
export interface Order {
  begin?: Length;
  /** So many answers of each phone. */
  answers: number;
}

export interface Measured {
  messages: number;
  ms: number;
  /** Milliseconds from the message to its answer, each. */
  latencies: number[];
}

const phones = Number(process.env.PHONES);
const api = await startBotApi({ keepCalls: 0 });
const users = Array.from({ length: phones }, (_, n) => api.phone(firstUser + n));

process.on('message', async (order: Order) => {
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(users.map((phone) => talk(phone, order, latencies)));
  const ms = performance.now() - started;
  process.send?.({ messages: latencies.length, ms, latencies } satisfies Measured);
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: api.url, token: api.token });

async function talk(phone: (typeof users)[number], { begin, answers }: Order, latencies: number[]) {
  const say = async (text: string) => {
    const said = performance.now();
    phone.say(text);
    await phone.next(30_000);
    latencies.push(performance.now() - said);
  };
  if (begin) await say(startWord(begin));
  for (let n = 0; n < answers; n++) await say(String((phone.user * 31 + n * 17) % 1000));
  // With thousands of messages in a chat the bench would measure the phone.
  api.world.chats.get(phone.user)!.messages.length = 0;
}
