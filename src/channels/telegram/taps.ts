/** Answers taps: ends the spinner on the phone and writes the choice below the question, in place of the buttons. */
import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import type { Log } from '../../log.ts';
import type { Inbound } from '../channel.ts';
import { longestCaption, longestText } from '../message-limits.ts';

export type Taps = ReturnType<typeof openTaps>;

export function openTaps(api: Api, log: Log) {
  /** The messages that were tapped, as they looked: to write below a text one has to send all of it again. */
  const tapped = new WeakMap<Inbound, Message>();
  const unanswered = new WeakSet<Inbound>();
  const running = new Set<Promise<unknown>>();

  /** Best effort, beside the turn: a choice counts even if the phone never shows the tick. */
  function begin(call: Promise<unknown>) {
    const quiet = call.catch((error) => log.debug({ err: error }, 'a tap could not be shown'));
    running.add(quiet);
    void quiet.finally(() => running.delete(quiet));
  }

  function answer(inbound: Inbound) {
    unanswered.delete(inbound);
    begin(api.answerCallbackQuery(inbound.id.slice(2)));
  }

  return {
    remember(inbound: Inbound, message: Message | undefined) {
      unanswered.add(inbound);
      if (message) tapped.set(inbound, message);
    },
    settle(inbound: Inbound, label: string) {
      if (!inbound.tap) return;
      answer(inbound);
      begin(showChoice(api, inbound, tapped.get(inbound), label));
    },
    /** A tap that nobody settled (an old button): no spinner for ever. */
    finish(inbound: Inbound) {
      if (inbound.tap && unanswered.has(inbound)) answer(inbound);
    },
    idle: async () => void (await Promise.allSettled(running)),
  };
}

async function showChoice(api: Api, inbound: Inbound, message: Message | undefined, label: string) {
  const id = Number(inbound.tap?.message);
  if (message?.date === 0) return;
  const line = `\n✔ ${label}`;
  if (message?.text !== undefined && label && message.text.length + line.length <= longestText) {
    const other = { entities: message.entities, link_preview_options: { is_disabled: true } };
    await api.editMessageText(inbound.chat, id, message.text + line, other);
  } else if (message?.caption !== undefined && label && message.caption.length + line.length <= longestCaption) {
    const caption = { caption: message.caption + line, caption_entities: message.caption_entities };
    await api.editMessageCaption(inbound.chat, id, caption);
  } else await api.editMessageReplyMarkup(inbound.chat, id);
}
