/** A channel with nothing behind it: what is said goes straight to the inbox, what is answered stays in a list. */
import type { Channel, Inbound, Outbound } from '../../src/channels/channel.ts';
import { mimeOf } from './file-kinds.ts';
import { heard } from './heard.ts';
import { inventedNumbers } from './invented-numbers.ts';
import { until } from './until.ts';
import type { Line } from './world.ts';

export async function bareVoice(clock: { now(): number }): Promise<Line> {
  const sent = new Map<string, Outbound[]>();
  const photos = new Map<string, Uint8Array>();
  let receive: ((message: Inbound) => Promise<boolean>) | undefined;
  let count = 0;
  const numberOf = inventedNumbers();
  const channel: Channel = {
    name: 'whatsapp',
    start: async (handler) => {
      receive = handler;
    },
    send: async (chat, message) => {
      sent.set(chat, [...(sent.get(chat) ?? []), message]);
      return `out${++count}`;
    },
    fetch: async (media) => photos.get(media.ref)!,
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
  const taken = (chat: string) => {
    const messages = sent.get(chat) ?? [];
    sent.delete(chat);
    return messages;
  };
  let buttons = new Map<string, { label: string; data: string }[]>();
  const listen = (chat: string) => {
    const messages = taken(chat);
    const newest = messages.at(-1);
    if (newest) buttons = new Map(buttons).set(chat, newest.buttons ?? []);
    return messages.map((message) =>
      heard(
        message.text,
        (message.buttons ?? []).map(({ label }) => label),
      ),
    );
  };
  const hand = async (chat: string, rest: Partial<Inbound>) => {
    const message = {
      channel: 'whatsapp',
      chat,
      sender: chat,
      id: `in${++count}`,
      at: clock.now(),
      private: true,
    } as const;
    await receive!({ ...message, addressed: true, ...rest });
    return listen(chat);
  };
  return {
    channel: 'whatsapp',
    channels: [channel],
    env: {},
    machine: { limits: {} },
    open: () => ({
      chat: (who) => who,
      say: (who, text) => {
        const button = buttons.get(who)?.find(({ label }) => label === text);
        return hand(who, button ? { tap: { data: button.data, message: `out${count}` } } : { text });
      },
      tap: (who, data) => hand(who, { tap: { data, message: `out${count}` } }),
      number: numberOf,
      shareNumber: (who) => hand(who, { contact: { phone: numberOf(who), own: true } }),
      photo: (who, bytes) => {
        photos.set(`photo${count}`, bytes);
        return hand(who, { media: { kind: 'photo', ref: `photo${count}`, mime: 'image/jpeg' } });
      },
      pdf: (who, bytes, name) => {
        photos.set(`file${count}`, bytes);
        return hand(who, { media: { kind: 'document', ref: `file${count}`, mime: mimeOf(name), name } });
      },
      came: async (who) => {
        await until(() => sent.has(who));
        return listen(who);
      },
      close: async () => {},
    }),
  };
}
