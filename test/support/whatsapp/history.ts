/** What a phone sends to a device that it has just linked: no old messages, but who is who and who lets this account in. */
import { deflateSync } from 'node:zlib';
import { type BinaryNode, proto } from '@whiskeysockets/baileys';
import { type Device, jidOf } from './accounts.ts';
import { node } from './nodes.ts';
import type { World } from './world.ts';

export function historyFor(world: World, { account }: Device): BinaryNode {
  const syncType = proto.HistorySync.HistorySyncType.INITIAL_BOOTSTRAP;
  const phoneNumberToLidMappings = world.accounts
    .all()
    .filter(({ numberless }) => !numberless)
    .map((other) => ({ pnJid: jidOf(other, 'phone'), lidJid: jidOf(other, 'lid') }));
  const conversations = [...world.tokens].map(([other, { value, since }]) => ({
    id: jidOf(other, 'lid'),
    tcToken: value,
    tcTokenTimestamp: since,
  }));
  const history = { syncType, chunkOrder: 0, progress: 100, conversations, phoneNumberToLidMappings };
  const message = {
    protocolMessage: {
      type: proto.Message.ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION,
      historySyncNotification: {
        syncType: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
        initialHistBootstrapInlinePayload: deflateSync(proto.HistorySync.encode(history).finish()),
        chunkOrder: 0,
        progress: 100,
      },
    },
  };
  const envelope = { from: jidOf(account, 'phone'), id: world.newId('HISTORY'), t: world.seconds(), type: 'text' };
  return node('message', { ...envelope, category: 'peer' }, [
    node('plaintext', {}, proto.Message.encode(message).finish()),
  ]);
}
