/** What people send each other over the loopback WhatsApp, both ways, with real Baileys sockets. */
import { downloadMediaMessage } from '@whiskeysockets/baileys';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();
const number = '6281234500001';

async function talking() {
  const client = await here.connect();
  await client.opened();
  return { client, server: here.server, siti: here.server.phone(number, 'Siti') };
}

test('photos and documents arrive in both directions', async () => {
  const { client, server, siti } = await talking();
  const photo = Buffer.from('not really a picture, but bytes are bytes');
  await siti.photo(photo, 'foto timbangan');
  const { message } = await until(() => client.came.find((came) => came.message.message?.imageMessage));
  expect(message.message?.imageMessage?.caption).toBe('foto timbangan');
  expect(Buffer.from(await downloadMediaMessage(message, 'buffer', {}))).toEqual(photo);
  await siti.document(Buffer.from('%PDF-1.7'), 'notulen.pdf', 'application/pdf');
  const { message: second } = await until(() => client.came.find((came) => came.message.message?.documentMessage));
  expect(second.message?.documentMessage?.fileName).toBe('notulen.pdf');
  expect(Buffer.from(await downloadMediaMessage(second, 'buffer', {})).toString()).toBe('%PDF-1.7');

  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await client.socket.sendMessage(siti.jid, { image: picture, caption: '*Rekap*' });
  expect(await siti.next()).toMatchObject({ text: '*Rekap*', picture });
  const bytes = Buffer.alloc(200_000, 'x');
  await client.socket.sendMessage(siti.jid, { document: bytes, mimetype: 'application/pdf', fileName: 'surat.pdf' });
  expect(await siti.next()).toMatchObject({ document: { name: 'surat.pdf', mime: 'application/pdf', bytes } });
  for (const stored of server.world.files.values()) expect(stored.includes('xxxxxxxx')).toBe(false);
});

test('photos that are sent together carry the id of their album', async () => {
  const { client, siti } = await talking();
  const album = await siti.album(2);
  for (const text of ['satu', 'dua']) await siti.photo(Buffer.from(text), undefined, album);
  const photos = await until(() => {
    const found = client.came.filter(({ message }) => message.message?.imageMessage);
    return found.length === 2 && found;
  });
  const parents = photos.map(
    ({ message }) => message.message?.messageContextInfo?.messageAssociation?.parentMessageKey?.id,
  );
  expect(parents).toEqual([album, album]);
  await siti.voiceNote();
  await until(() => client.came.some(({ message }) => message.message?.audioMessage?.ptt));
});

test('the media host fails when a test asks for it', async () => {
  const { client, server, siti } = await talking();
  server.faults.add({ kind: 'upload', count: 1 });
  const document = { document: Buffer.from('x'), mimetype: 'text/csv', fileName: 'a.csv' };
  await expect(client.socket.sendMessage(siti.jid, document)).rejects.toThrow('upload failed');
  await client.socket.sendMessage(siti.jid, document);
  await siti.next();
  await siti.photo(Buffer.from('x'));
  const { message } = await until(() => client.came.find((came) => came.message.message?.imageMessage));
  server.faults.add({ kind: 'download', count: 1 });
  await expect(downloadMediaMessage(message, 'buffer', {})).rejects.toThrow();
});

test('a person answers a menu of numbered lines by its label', async () => {
  const { client, siti } = await talking();
  await client.socket.sendMessage(siti.jid, { text: 'Hadir?\n\n*1.* Hadir\n*2.* Diwakilkan\n3. Tidak' });
  expect((await siti.next()).options.map(({ label }) => label)).toEqual(['Hadir', 'Diwakilkan', 'Tidak']);
  await siti.tap('Diwakilkan');
  await client.heard('2');
  await expect(async () => siti.tap('Mungkin')).rejects.toThrow('no choice');
});

test('edits and deletions arrive in both directions', async () => {
  const { client, siti } = await talking();
  const sent = await client.socket.sendMessage(siti.jid, { text: 'Rakor Senin' });
  const key = sent?.key ?? {};
  await siti.next();
  await client.socket.sendMessage(siti.jid, { text: 'Rakor Selasa', edit: key });
  await until(() => siti.chat()[0]?.edited);
  expect(siti.chat()).toMatchObject([{ text: 'Rakor Selasa', edited: true, deleted: false }]);
  await client.socket.sendMessage(siti.jid, { delete: key });
  await until(() => siti.chat()[0]?.deleted);
  expect([siti.chat().length, siti.chat()[0]?.text, siti.unread()]).toEqual([1, '', 0]);

  const id = await siti.say('30');
  await siti.edit(id, '32');
  await siti.remove(id);
  const orders = await until(() => {
    const found = client.came.flatMap(({ message }) => message.message?.protocolMessage ?? []);
    return found.length === 2 && found;
  });
  expect(orders.map(({ type, key, editedMessage }) => [type, key?.id, editedMessage?.conversation])).toEqual([
    [14, id, '32'],
    [0, id, undefined],
  ]);
  expect(siti.chat().at(-1)).toMatchObject({ mine: true, deleted: true });
});

test('reactions, typing signs and quotes arrive in both directions', async () => {
  const { client, siti } = await talking();
  await siti.say('selesai');
  const { message } = await client.heard('selesai');
  await client.socket.sendMessage(siti.lid, { react: { text: '👍', key: message.key } });
  await until(() => siti.chat()[0]?.reactions.size);
  expect([...(siti.chat()[0]?.reactions ?? [])]).toEqual([[here.server.bot.phone, '👍']]);
  await client.socket.sendPresenceUpdate('composing', siti.jid);
  await until(() => siti.botTypes());
  await client.socket.sendMessage(siti.lid, { text: 'Terima kasih' }, { quoted: message });
  const thanks = await siti.next();
  expect([thanks.quotes, siti.botTypes()]).toEqual([message.key.id, false]);

  const typed: unknown[] = [];
  client.socket.ev.on('presence.update', ({ presences }) => typed.push(...Object.values(presences)));
  siti.typing();
  await until(() => typed.length > 0);
  expect(typed).toMatchObject([{ lastKnownPresence: 'composing' }]);
  await siti.quote(thanks.id, 'sama-sama');
  const { message: answer } = await client.heard('sama-sama');
  expect(answer.message?.extendedTextMessage?.contextInfo?.stanzaId).toBe(thanks.id);
  await siti.react(thanks.id, '🙏');
  await until(() => client.came.some((came) => came.message.message?.reactionMessage?.text === '🙏'));
});

test('a message goes from sent to delivered to read, in both directions', async () => {
  const { client, server, siti } = await talking();
  const states: unknown[] = [];
  const note = (status: unknown) => {
    if (status) states.push(status);
  };
  client.socket.ev.on('messages.upsert', ({ messages }) => messages.forEach(({ status }) => void note(status)));
  client.socket.ev.on('messages.update', (updates) => updates.forEach(({ update }) => void note(update.status)));
  siti.off();
  await client.socket.sendMessage(siti.jid, { text: 'undangan' });
  await new Promise((next) => setTimeout(next, 300));
  expect(states).toEqual([1]);
  siti.on();
  await until(() => states.at(-1) === 3);
  siti.read();
  await until(() => states.at(-1) === 4);
  const id = await siti.say('baik');
  const { message } = await client.heard('baik');
  await until(() => siti.chat().at(-1)?.state === 'delivered');
  await client.socket.readMessages([message.key]);
  await until(() => siti.chat().at(-1)?.state === 'read');
  expect(siti.chat().at(-1)?.id).toBe(id);

  server.faults.add({ kind: 'dropStatus', count: 1 });
  states.splice(0);
  await client.socket.sendMessage(siti.jid, { text: 'lagi' });
  await siti.next();
  await siti.next();
  await new Promise((next) => setTimeout(next, 300));
  expect(states).toEqual([1]);
});

test('a person who blocked the bot gets nothing, and the bot is not told', async () => {
  const { client, siti } = await talking();
  siti.block();
  await client.socket.sendMessage(siti.jid, { text: 'halo' });
  await expect(siti.next(300)).rejects.toThrow('sent nothing');
  siti.unblock();
  await client.socket.sendMessage(siti.jid, { text: 'halo lagi' });
  expect((await siti.next()).text).toBe('halo lagi');
});

test('the bot can ask whether a number has WhatsApp', async () => {
  const { client, siti } = await talking();
  expect(await client.socket.onWhatsApp(siti.phone, '6289999999999')).toEqual([{ jid: siti.jid, exists: true }]);
});
