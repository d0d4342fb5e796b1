/** Notes what WhatsApp tells of a message of ours after it took it: arrived, read, or refused after all. */
import { proto, type WASocket } from '@whiskeysockets/baileys';
import type { Log } from '../../../log.ts';
import { hear } from '../base/transactions.ts';
import type { Sent } from '../messages/sent.ts';

export type ReceiptStatus = 'delivered' | 'read' | 'failed';
/** `reason`: why a message was refused late, in the words of SendError. */
export type OnReceipt = (message: string, status: ReceiptStatus, reason?: LateReason) => Promise<void>;
type LateReason = 'refused' | 'unreachable';

const { Status } = proto.WebMessageInfo;

/** `repeated`: this message went out once more after WhatsApp had taken it. */
export function openReceipts(sent: Sent, repeated: (id: string) => boolean, onReceipt: OnReceipt, log: Log) {
  async function note(id: string, status: Exclude<ReceiptStatus, 'failed'>) {
    if (await sent.mark(id, status)) await onReceipt(id, status);
  }

  async function refuse(id: string, reason: LateReason) {
    const row = await sent.find(id);
    // The sender tries again a message that is still on its way. A message that is refused when it goes out once more was taken before.
    if (row?.status !== 'sent' || repeated(id)) return;
    if (!(await sent.mark(id, 'failed'))) return;
    // A card only accompanies the text, which she has.
    if (row.card_enc === null) await onReceipt(row.whole, 'failed', reason);
  }

  return {
    wire(socket: WASocket) {
      hear(socket, 'messages.update', (updates) => {
        for (const { key, update } of updates) {
          const status = key.fromMe ? statusOf(update.status) : undefined;
          if (!status || !key.id) continue;
          const reason = update.messageStubParameters?.[0] === '463' ? 'unreachable' : 'refused';
          const noted = status === 'failed' ? refuse(key.id, reason) : note(key.id, status);
          noted.catch((err) => log.warn({ err }, 'whatsapp: a receipt was not noted'));
        }
      });
    },
  };
}

function statusOf(status: proto.WebMessageInfo.Status | null | undefined): ReceiptStatus | undefined {
  switch (status) {
    case Status.DELIVERY_ACK:
      return 'delivered';
    case Status.READ:
    case Status.PLAYED:
      return 'read';
    case Status.ERROR:
      return 'failed';
    default:
      return undefined;
  }
}
