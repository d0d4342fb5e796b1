/** Which LID is which phone number, as WhatsApp has told Baileys: in envelopes, device lists and the history. */
import { jidDecode, jidEncode, type WASocket } from '@whiskeysockets/baileys';

export interface Mapping {
  /** The other address of the same account, where it has been told. */
  other(jid: string): Promise<string | undefined>;
  /** The LID of a phone number; WhatsApp is asked where it has not been told. */
  lidOf(number: string): Promise<string | undefined>;
}

export const isLid = (jid: string): boolean => /@(hosted\.)?lid$/.test(jid);

export function openMapping() {
  let socket: WASocket | undefined;

  return {
    wire(wired: WASocket) {
      socket = wired;
    },
    /** Only reads. Baileys' own look-up may ask and write, and would wait for the transaction in which a message is being opened. */
    async other(jid: string): Promise<string | undefined> {
      const user = jidDecode(jid)?.user;
      if (!socket || !user) return undefined;
      const key = isLid(jid) ? `${user}_reverse` : user;
      const { [key]: found } = await socket.authState.keys.get('lid-mapping', [key]);
      return found && jidEncode(found, isLid(jid) ? 's.whatsapp.net' : 'lid');
    },
    async lidOf(number: string): Promise<string | undefined> {
      const found = await socket?.signalRepository.lidMapping.getLIDForPN(number).catch(() => undefined);
      return found ?? undefined;
    },
  } satisfies Mapping & { wire(socket: WASocket): void };
}

/** Without a connection. */
export const noMapping: Mapping = { other: async () => undefined, lidOf: async () => undefined };
