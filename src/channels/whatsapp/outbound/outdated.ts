/** Cards of an invitation that was moved or called off: nobody shall answer to the old date. Baileys cannot send what WhatsApp's own
 *  clients send when they change an event, so the old card is deleted for everyone; the text above it stays. */
import { setTimeout as sleep } from 'node:timers/promises';
import { removeMessage } from './edits.ts';
import type { SendingDeps } from './sending.ts';

const tries = 3;
const pauseMs = 1000;

/** `going`: names the invitation. `by`: the message that says what holds now; its own card stays. That message has gone, so a card that
 *  cannot be deleted fails nothing. */
export async function removeOutdated(deps: SendingDeps, chat: string, going: string, by: string): Promise<void> {
  const stays = (err: unknown) => deps.log.info({ err }, 'whatsapp: an outdated card stays');
  const cards = await deps.sent.cards(chat, by).catch(stays);
  for (const { id, card } of cards ?? [])
    if (Object.values(card.taps).includes(going)) await remove(deps, chat, id).catch(stays);
}

/** However old: meetings are announced long before. A phone that does not allow it any more shows the card still. */
async function remove(deps: SendingDeps, chat: string, id: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await removeMessage(deps, chat, id, Number.POSITIVE_INFINITY);
      return;
    } catch (error) {
      if (attempt === tries) throw error;
      await sleep(pauseMs);
    }
  }
}
