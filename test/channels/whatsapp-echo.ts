/** A bot in a process of its own: repeats texts, tells the size of photos. Arguments: the server's url, a file with its identity. */
import { readFileSync } from 'node:fs';
import { BufferJSON, downloadMediaMessage } from '@whiskeysockets/baileys';
import { silenceSignal } from '../support/whatsapp/quiet.ts';
import type { Identity } from '../support/whatsapp.ts';
import { connect, newVault, textOf } from '../support/whatsapp-client.ts';

silenceSignal();
const [, , url = '', file = ''] = process.argv;
const identity = JSON.parse(readFileSync(file, 'utf8'), BufferJSON.reviver) as Identity;
const { socket, opened } = connect(url, newVault(identity));
socket.ev.on('messages.upsert', async ({ messages }) => {
  for (const message of messages) {
    if (message.key.fromMe) continue;
    const photo = message.message?.imageMessage ? await downloadMediaMessage(message, 'buffer', {}) : undefined;
    const text = photo ? `${photo.length} byte` : `kembali: ${textOf(message)}`;
    await socket.sendMessage(message.key.remoteJid ?? '', { text });
  }
});
await opened();
process.stdout.write('open\n');
