/** A message in WhatsApp's own form: the file that it carries is uploaded first. Nobody waits in vain for words because of their picture:
 *  where the hosts for files cannot be reached (many a network lets only the chat through), an answer comes without it. */
import {
  type AnyMessageContent,
  generateWAMessage,
  jidNormalizedUser,
  proto,
  type WASocket,
} from '@whiskeysockets/baileys';
import type { Deps } from '../base/deps.ts';
import type { Logger } from '../keys/socket.ts';

const uploadMs = 15_000;
/** An answer tries so often; with the time that each may take it still comes while she looks at the chat. */
const mostTries = 3;

interface Part {
  id: string;
  content: AnyMessageContent;
  bulk: boolean;
}

/** `attempt`: from 0. undefined: a file that is left out; the words follow. */
export async function inForm(
  { log, logger }: Pick<Deps, 'log'> & { logger: Logger },
  { socket, address, attempt }: { socket: WASocket; address: string; attempt: number },
  { id, content, bulk }: Part,
): Promise<proto.IMessage | undefined> {
  const form = async (of: AnyMessageContent) => {
    const [userJid, upload] = [jidNormalizedUser(socket.user?.id ?? ''), socket.waUploadToServer];
    const how = { userJid, upload, logger, messageId: id, mediaUploadTimeoutMs: uploadMs };
    return proto.Message.create((await generateWAMessage(address, of, how)).message ?? {});
  };
  try {
    return await form(content);
  } catch (error) {
    // What we start ourselves can wait until it goes whole.
    if (bulk || attempt + 1 < mostTries || !/upload failed/.test(String(error))) throw error;
    log.warn('whatsapp: a file could not be uploaded; its words go alone');
    const caption = 'caption' in content && content.caption;
    return caption ? form({ text: caption }) : undefined;
  }
}
