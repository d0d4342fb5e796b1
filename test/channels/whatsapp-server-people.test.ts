/** People on the loopback WhatsApp who are not one number with one LID and one phone, as a real Baileys socket meets them. */
import { expect, test } from 'vitest';
import { hourMs } from '../../src/clock.ts';
import { until } from '../support/until.ts';
import { type Client, newVault } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();
const number = '6281234500001';

/** The acks of the server, by what they carry beside the usual. */
function acks({ socket }: Client) {
  const found: Record<string, string>[] = [];
  socket.ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) => found.push(attrs));
  return found;
}

test('after the LID of a person changed, messages to the old one reach nobody and the ack says so; she writes from the new one', async () => {
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const siti = server.phone(number);
  await siti.say('halo');
  const before = siti.lid;
  expect((await client.heard('halo')).message.key.remoteJid).toBe(before);
  await client.socket.sendMessage(before, { text: 'satu' });
  await siti.next();
  await siti.changeLid();
  expect(siti.lid).not.toBe(before);
  const answers = acks(client);
  const lost = await client.socket.sendMessage(before, { text: 'dua' });
  const answer = await until(() => answers.find(({ id }) => id === lost!.key.id));
  expect([answer.refresh_lid, answer.error]).toEqual(['true', undefined]);
  await siti.say('lagi');
  const { key } = (await client.heard('lagi')).message;
  expect([key.remoteJid, key.remoteJidAlt]).toEqual([siti.lid, siti.jid]);
  await client.socket.sendMessage(siti.lid, { text: 'tiga' });
  expect((await siti.next()).text).toBe('tiga');
});

test('a person without a known number is answered at her LID: no number comes along, and the server tells none when asked', async () => {
  await here.restart({ addressing: 'phone' });
  const client = await here.connect();
  await client.opened();
  const nobody = here.server.numberless();
  await nobody.say('halo');
  const { key } = (await client.heard('halo')).message;
  expect([key.remoteJid, key.remoteJidAlt]).toEqual([nobody.lid, undefined]);
  expect(await client.socket.signalRepository.lidMapping.getPNForLID(nobody.lid)).toBeNull();
  await client.socket.sendMessage(nobody.lid, { text: 'jawab' });
  expect((await nobody.next()).text).toBe('jawab');
});

test('a message by broadcast list names the list and the person who wrote it', async () => {
  const client = await here.connect();
  await client.opened();
  const siti = here.server.phone(number);
  await siti.sayToList('untuk semua');
  const { key, broadcast } = (await client.heard('untuk semua')).message;
  expect([key.remoteJid?.split('@')[1], key.participant, broadcast]).toEqual(['broadcast', siti.lid, true]);
});

test('a second device gets everything once the device list is known; after it is unlinked, nothing is encrypted for it', async () => {
  const client = await here.connect();
  await client.opened();
  const siti = here.server.phone(number);
  const send = (text: string) => client.socket.sendMessage(siti.lid, { text });
  await send('sebelum');
  await siti.next();
  const office = siti.link();
  const parts = () => here.server.sealedFor(siti, here.server.sent.at(-1)!);
  await until(() => here.server.pending('notification') === 0);
  const both = await send('berdua');
  await siti.next();
  expect([await office.opened(), parts()]).toEqual([[both!.key.id], [0, 1]]);
  office.unlink();
  await until(() => here.server.pending('notification') === 0);
  await send('sendiri');
  await siti.next();
  expect([await office.opened(), parts()]).toEqual([[both!.key.id], [0]]);
});

test('where WhatsApp demands tokens, the bot can write to a person who has written, also after a new link, and not to a stranger', async () => {
  await here.restart({ tokens: 'demanded' });
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const [known, stranger] = [server.phone(number), server.phone('6281234500002')];
  const answers = acks(client);
  await client.socket.sendMessage(stranger.lid, { text: 'undangan' });
  await until(() => answers.length > 0);
  expect(answers[0]!.error).toBe('463');
  await known.say('halo');
  await client.heard('halo');
  await until(() => server.pending('notification') === 0);
  await client.socket.sendMessage(known.lid, { text: 'jawab' });
  expect((await known.next()).text).toBe('jawab');
  server.unlink();
  await client.closed();
  const vault = newVault();
  const linking = await here.connect(vault);
  server.scanQr((await linking.qr())!);
  await linking.closed();
  const again = await here.connect(vault);
  const heard: unknown[] = [];
  again.socket.ev.on('messaging-history.set', (history) => heard.push(history));
  await again.opened();
  await until(() => heard.length > 0);
  await until(() => server.pending() === 0);
  await again.socket.sendMessage(known.lid, { text: 'masih' });
  expect((await known.next()).text).toBe('masih');
});

test('a restriction names its kind and its end, and ends by the clock', async () => {
  let now = Date.parse('2026-11-29T00:00:00Z');
  await here.restart({ now: () => now });
  const client = await here.connect();
  await client.opened();
  const until = now + hourMs;
  here.server.restrict(true, { until, type: 'RATE_LIMIT', silently: true });
  expect(await client.socket.fetchAccountReachoutTimelock()).toEqual({
    isActive: true,
    timeEnforcementEnds: new Date(until),
    enforcementType: 'RATE_LIMIT',
  });
  now = until;
  expect(await client.socket.fetchAccountReachoutTimelock()).toMatchObject({ isActive: false });
});
