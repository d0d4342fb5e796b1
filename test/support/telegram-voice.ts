/** Speaks through real grammY against the loopback Bot API: every name is a phone. */
import { type BotMessage, startBotApi } from './bot-api.ts';
import { mimeOf } from './file-kinds.ts';
import { heard } from './heard.ts';
import { until } from './until.ts';
import type { Line } from './world.ts';

export async function telegramVoice(clock: { now(): number }): Promise<Line> {
  const api = await startBotApi({ now: clock.now });
  const numbers = new Map<string, number>();
  const phone = (who: string) => {
    const number = numbers.get(who) ?? 5000 + numbers.size;
    numbers.set(who, number);
    return api.phone(number, who);
  };
  const numberOf = (who: string) => `+62813${String(phone(who).user).padStart(8, '0')}`;
  const said = ({ text, buttons, raw }: BotMessage) =>
    heard(
      starred(text, raw),
      buttons.map(({ label }) => label),
    );
  /** The turn is over when the bot has confirmed the update; what it sent by then is its answer. */
  const answers = async (who: string) => {
    await until(() => api.pending() === 0);
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
    machine: { limits: {} },
    open: () => ({
      chat: (who) => {
        // A known person has opened the chat with the bot before.
        api.world.chat(phone(who).user, 'private', who).started = true;
        return String(phone(who).user);
      },
      say: (who, text) => {
        const newest = phone(who)
          .chat()
          .findLast((message) => !message.mine);
        if (newest?.buttons.some(({ label }) => label === text)) phone(who).tap(text);
        else phone(who).say(text);
        return answers(who);
      },
      inGroup: async (who, text, quotes) => {
        const group = api.group(-42);
        const ours = group.chat().findLast(({ mine }) => !mine && mine !== undefined);
        if (quotes && ours) group.quote(phone(who), ours.id, text);
        else group.say(phone(who), `@${api.username} ${text}`);
        await until(() => api.pending() === 0);
        const messages: string[] = [];
        while (group.unread() > 0) messages.push(said(await group.next()));
        return messages;
      },
      number: numberOf,
      shareNumber: (who) => {
        phone(who).shareContact(true, numberOf(who));
        return answers(who);
      },
      pdf: (who, bytes, name) => {
        phone(who).document(Buffer.from(bytes), name, mimeOf(name));
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

/** The text with its bold runs between stars again, as it left the house. */
function starred(text: string, { entities, caption_entities }: BotMessage['raw']): string {
  const bold = [...(entities ?? caption_entities ?? [])].filter(({ type }) => type === 'bold');
  return bold.reduceRight((rest, { offset, length }) => {
    const end = offset + length;
    return `${rest.slice(0, offset)}*${rest.slice(offset, end)}*${rest.slice(end)}`;
  }, text);
}
