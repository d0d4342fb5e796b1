/** WhatsApp's word on what was sent: Baileys' own send does not wait for it, and a refusal comes later or never. */
import type { BinaryNode, WASocket } from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';
import { hear, hearStanzas } from '../base/transactions.ts';

/** taken: WhatsApp has it. The others: not, and it asks to be asked anew first, for her devices (479), or for her LID (`refresh_lid`: what
 *  we hold of her is stale, and whoever sends on to it is punished; Baileys#2661). A `phash` says nothing: it comes with what is well too,
 *  and whoever answered it by sending again was caught in a loop. */
export type Ack = 'taken' | 'stale devices' | 'stale lid';

interface Waiting {
  chat: string;
  /** Nothing can be late any more. */
  answered(): void;
  resolve(ack: Ack): void;
  reject(error: SendError): void;
}

/** `onRefused`: nothing may be sent to this chat for now, as the answer to this message said; `chat` undefined: nobody waits for it. */
export function openAcks(onRefused: (id: string, chat: string | undefined) => Promise<void>) {
  const waiting = new Map<string, Waiting>();

  async function take({ attrs }: BinaryNode) {
    const { id = '', error } = attrs;
    const one = waiting.get(id);
    one?.answered();
    // Written down first: whoever hears of the refusal may have the next message for her in hand.
    if (error === '463') await onRefused(id, one?.chat);
    if (error === '479') one?.resolve('stale devices');
    else if (error) one?.reject(refusal(error));
    else one?.resolve(attrs.refresh_lid === 'true' ? 'stale lid' : 'taken');
  }

  return {
    wire(socket: WASocket) {
      hearStanzas(socket, 'CB:ack,class:message', (stanza) => void take(stanza));
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection !== 'close') return;
        for (const one of [...waiting.values()]) {
          one.answered();
          one.reject(new SendError('trouble', 'connection lost', 1000));
        }
      });
    },
    /** WhatsApp's answer to this message. Throws SendError. To be asked before it is sent. `chat`: as it stands in the tables. */
    of(id: string, chat: string, ms: number): Promise<Ack> {
      return new Promise<Ack>((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(id);
          reject(new SendError('trouble', 'no answer', 1000));
        }, ms);
        const answered = () => {
          clearTimeout(late);
          waiting.delete(id);
        };
        waiting.set(id, { chat, answered, resolve, reject });
      });
    },
  };
}

/** 463: nothing more to her for now (trying again makes it worse). 421, 429, 5xx: later. Other 4xx: never. */
function refusal(code: string): SendError {
  if (code === '463') return new SendError('unreachable', 'refused 463');
  if (code === '421' || code === '429' || code.startsWith('5'))
    return new SendError('trouble', `refused ${code}`, 1000);
  return new SendError('refused', code);
}
