/** What WhatsApp tells of a message of ours after it took it: arrived, read, or refused after all. */
import { proto, type WASocket } from '@whiskeysockets/baileys';
import type { Log } from '../../log.ts';
import type { Sent } from './sent.ts';
import { hear } from './transactions.ts';

export type ReceiptStatus = 'sampai' | 'dibaca' | 'gagal';
export type OnReceipt = (message: string, status: ReceiptStatus) => Promise<void>;

const { Status } = proto.WebMessageInfo;

export function openReceipts(sent: Sent, onReceipt: OnReceipt, log: Log) {
  async function note(id: string, status: ReceiptStatus) {
    // One that is still on its way is tried again by whoever sends it.
    if (status === 'gagal' && (await sent.find(id))?.status !== 'terkirim') return;
    if (await sent.mark(id, status)) await onReceipt(id, status);
  }

  return {
    wire(socket: WASocket) {
      hear(socket, 'messages.update', (updates) => {
        for (const { key, update } of updates) {
          const status = key.fromMe ? statusOf(update.status) : undefined;
          if (!status || !key.id) continue;
          note(key.id, status).catch((err) => log.warn({ err }, 'whatsapp: a receipt was not noted'));
        }
      });
    },
  };
}

function statusOf(status: proto.WebMessageInfo.Status | null | undefined): ReceiptStatus | undefined {
  switch (status) {
    case Status.DELIVERY_ACK:
      return 'sampai';
    case Status.READ:
    case Status.PLAYED:
      return 'dibaca';
    case Status.ERROR:
      return 'gagal';
    default:
      return undefined;
  }
}
