/** Speaks through real grammY against the loopback Bot API: every name is a phone. */
import { type BotMessage, startBotApi } from './bot-api.ts';
import { heard } from './heard.ts';
import type { Line } from './world.ts';

export async function telegramVoice(clock: { now(): number }): Promise<Line> {
  const api = await startBotApi({ now: clock.now });
  const numbers = new Map<string, number>();
  const phone = (who: string) => {
    const number = numbers.get(who) ?? 5000 + numbers.size;
    numbers.set(who, number);
    return api.phone(number, who);
  };
  const said = ({ text, buttons }: BotMessage) =>
    heard(
      text,
      buttons.map(({ label }) => label),
    );
  /** The turn is over when the bot has confirmed the update; what it sent by then is its answer. */
  const answers = async (who: string) => {
    for (let tries = 0; tries < 500 && api.pending() > 0; tries++) await new Promise((next) => setTimeout(next, 10));
    return rest(who);
  };
  const rest = async (who: string) => {
    const messages: string[] = [];
    while (phone(who).unread() > 0) messages.push(said(await phone(who).next()));
    return messages;
  };
  return {
    channel: 'telegram',
    channels: [],
    env: { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url },
    open: () => ({
      chat: (who) => String(phone(who).user),
      say: (who, text) => {
        const newest = phone(who)
          .chat()
          .findLast((message) => !message.mine);
        if (newest?.buttons.some(({ label }) => label === text)) phone(who).tap(text);
        else phone(who).say(text);
        return answers(who);
      },
      photo: (who, bytes) => {
        phone(who).photo(Buffer.from(bytes));
        return answers(who);
      },
      came: async (who) => {
        const first = said(await phone(who).next());
        return [first, ...(await rest(who))];
      },
      close: () => api.stop(),
    }),
  };
}
