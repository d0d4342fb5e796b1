/** Writes a sent message anew, and takes one back. */
import { type Api, GrammyError } from 'grammy';
import { type Outbound, SendError } from '../channel.ts';
import { toSendError } from './failures.ts';
import { sendCalls } from './outbound.ts';

const unchanged = /message is not modified/i;
/** The words of a picture or a document are its caption. */
const captioned = /there is no text in the message/i;

/** Text and buttons; a picture or document in it stays. Throws SendError: `refused` when the message is gone or too old. */
export async function editMessage(api: Api, chat: string, id: string, message: Outbound): Promise<void> {
  const [call, ...more] = sendCalls({ text: message.text, buttons: message.buttons });
  // What takes two messages cannot be written into one.
  if (!call || more.length > 0) throw new SendError('refused', 'too long');
  const { text, entities, reply_markup } = call.payload as never as Parameters<Api['raw']['editMessageText']>[0];
  const where = {
    chat_id: chat,
    message_id: Number(id.split(',').at(-1)),
    reply_markup: reply_markup ?? { inline_keyboard: [] },
  };
  const plain = { ...where, text, entities, link_preview_options: { is_disabled: true } };
  try {
    await api.raw.editMessageText(plain).catch((error) => {
      if (!described(error, captioned)) throw error;
      return api.raw.editMessageCaption({ ...where, caption: text, caption_entities: entities });
    });
  } catch (error) {
    if (!described(error, unchanged)) throw toSendError(error);
  }
}

/** False: Telegram does not let us (any more): older than 48 hours, or gone already. Throws SendError when it could not be asked. */
export async function removeMessage(api: Api, chat: string, id: string): Promise<boolean> {
  try {
    for (const part of id.split(',')) await api.deleteMessage(chat, Number(part));
    return true;
  } catch (error) {
    const reason = toSendError(error);
    if (reason.kind === 'refused' || reason.kind === 'gone') return false;
    throw reason;
  }
}

const described = (error: unknown, as: RegExp) => error instanceof GrammyError && as.test(error.description);
