/** WhatsApp's word on what was sent: Baileys' own send does not wait for it, and a refusal comes later or never. */
import type { BinaryNode, WASocket } from '@whiskeysockets/baileys';
import { SendError } from '../channel.ts';
import { hear, hearStanzas } from './transactions.ts';

interface Waiting {
  resolve(): void;
  reject(error: SendError): void;
}

export function openAcks(onRestricted: () => void) {
  const waiting = new Map<string, Waiting>();

  function take({ attrs }: BinaryNode) {
    const restricted = attrs.error === '463';
    if (restricted) onRestricted();
    const one = waiting.get(attrs.id ?? '');
    if (!one) return;
    if (attrs.error) one.reject(refusal(attrs.error));
    else one.resolve();
  }

  return {
    wire(socket: WASocket) {
      hearStanzas(socket, 'CB:ack,class:message', take);
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection !== 'close') return;
        for (const one of waiting.values()) one.reject(new SendError('trouble', 'connection lost', 1000));
      });
    },
    /** Resolves when WhatsApp has taken this message. Throws SendError. To be asked before it is sent. */
    of(id: string, ms: number): Promise<void> {
      return new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => done(() => reject(new SendError('trouble', 'no answer', 1000))), ms);
        const done = (then: () => void) => {
          clearTimeout(late);
          waiting.delete(id);
          then();
        };
        waiting.set(id, { resolve: () => done(resolve), reject: (error) => done(() => reject(error)) });
      });
    },
  };
}

/** 463: we may start nothing more (trying again makes it worse). 479: the devices of the other side have changed. 4xx: never. */
function refusal(code: string): SendError {
  if (code === '463') return new SendError('trouble', 'restricted');
  if (code === '479' || code === '421' || code === '429' || code.startsWith('5'))
    return new SendError('trouble', `refused ${code}`, 1000);
  return new SendError('refused', code);
}
