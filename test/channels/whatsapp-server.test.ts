/** The loopback WhatsApp, proved with real Baileys sockets: what the channel's tests stand on must itself be true. */
import { jidNormalizedUser } from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { newVault, textOf } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();

test('texts arrive in both directions, encrypted from end to end', async () => {
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const siti = server.phone('6281234500001', 'Siti');
  await siti.say('lapor');
  const { kind, message } = await client.heard('lapor');
  expect([kind, message.key.remoteJid, message.key.remoteJidAlt]).toEqual(['notify', siti.lid, siti.jid]);
  expect(message.pushName).toBe('Siti');
  await client.socket.sendMessage(siti.lid, { text: 'Bulan apa?' });
  expect((await siti.next()).text).toBe('Bulan apa?');
  await siti.say('November');
  await client.heard('November');
  expect(server.received).toMatchObject([{ phone: siti.phone, text: 'Bulan apa?', again: false }]);
  const onTheWire = Buffer.from(JSON.stringify(server.sent));
  expect(onTheWire.includes('Bulan apa?')).toBe(false);
});

test('a new device links by QR code and comes back with its credentials', async () => {
  const { server } = here;
  const vault = newVault();
  const first = await here.connect(vault);
  server.scanQr(await first.qr());
  expect(await first.closed()).toBe(515);
  const second = await here.connect(vault);
  await second.opened();
  expect(jidNormalizedUser(second.socket.user?.id)).toBe(`${server.bot.phone}@s.whatsapp.net`);
  const siti = server.phone('6281234500001');
  await siti.say('halo');
  await second.heard('halo');
  await second.socket.sendMessage(siti.jid, { text: 'Halo, Bu' });
  expect((await siti.next()).text).toBe('Halo, Bu');
  expect(vault.load().state.creds.account).toBeDefined();
});

test('a new device links by a code of eight characters', async () => {
  const { server } = here;
  const vault = newVault();
  const first = await here.connect(vault);
  await first.qr();
  const code = await first.socket.requestPairingCode(server.bot.phone);
  expect(code).toMatch(/^[A-Z0-9]{8}$/);
  await until(() => [...server.world.connections].some(({ linking }) => linking?.code));
  await server.typeCode(code);
  expect(await first.closed()).toBe(515);
  const second = await here.connect(vault);
  await second.opened();
  await server.phone('6281234500001').say('halo');
  await second.heard('halo');
});

test('a wrong code links no device', async () => {
  const { server } = here;
  const client = await here.connect(newVault());
  await client.qr();
  await client.socket.requestPairingCode(server.bot.phone);
  await until(() => [...server.world.connections].some(({ linking }) => linking?.code));
  await server.typeCode('WR0NGC0D').catch(() => {});
  await new Promise((next) => setTimeout(next, 300));
  expect(server.world.botDevices()).toEqual([]);
  server.troubles.splice(0);
});

test('messages that came while the bot was away arrive once and in order, as `append`', async () => {
  const { server } = here;
  const vault = await here.vault();
  const siti = server.phone('6281234500001');
  const first = await here.connect(vault);
  await first.opened();
  await siti.say('satu');
  await first.heard('satu');
  await until(() => server.pending() === 0);
  server.reset();
  expect(await first.closed()).toBe(428);
  await siti.say('dua');
  await siti.say('tiga');
  expect(server.pending()).toBe(2);
  const second = await here.connect(vault);
  await second.heard('tiga');
  await siti.say('empat');
  await second.heard('empat');
  expect(second.came.map(({ kind, message }) => [kind, textOf(message)])).toEqual([
    ['append', 'dua'],
    ['append', 'tiga'],
    ['notify', 'empat'],
  ]);
  await until(() => server.pending() === 0);
});

test('the phone of the bot shows what the bot writes, and can write as the bot', async () => {
  const { server } = here;
  const owner = server.owner();
  const siti = server.phone('6281234500001');
  const client = await here.connect();
  await client.opened();
  await client.socket.sendMessage(siti.jid, { text: 'dari bot' });
  await siti.next();
  await until(() => owner.with(siti).chat().length > 0);
  expect(owner.with(siti).chat()).toMatchObject([{ mine: true, text: 'dari bot' }]);
  const own: unknown[] = [];
  client.socket.ev.on('messages.upsert', ({ messages }) =>
    own.push(...messages.map((one) => [one.key.fromMe, textOf(one)])),
  );
  await owner.with(siti).say('diketik orang');
  expect((await siti.next()).text).toBe('diketik orang');
  await until(() => own.some((one) => JSON.stringify(one) === '[true,"diketik orang"]'));
});

for (const [addressing, alternate] of [
  ['phone', 'always'],
  ['phone', 'never'],
  ['lid', 'never'],
  ['mixed', 'sometimes'],
] as const)
  test(`addressed by ${addressing}, with the other form ${alternate} told: every message can be read and answered`, async () => {
    await here.restart({ addressing, alternate, seed: 7 });
    const { server } = here;
    const client = await here.connect();
    await client.opened();
    const siti = server.phone('6281234500001');
    const names = new Set<string>();
    for (let at = 0; at < 8; at++) {
      await siti.say(`pesan ${at}`);
      const { key } = (await client.heard(`pesan ${at}`)).message;
      names.add(`${key.remoteJid?.split('@')[1]} ${key.remoteJidAlt ? 'both' : 'alone'}`);
      await client.socket.sendMessage(key.remoteJid ?? '', { text: `jawab ${at}` });
      expect((await siti.next()).text).toBe(`jawab ${at}`);
    }
    const forms = { phone: ['s.whatsapp.net'], lid: ['lid'], mixed: ['lid', 's.whatsapp.net'] }[addressing];
    const alternates = { always: ['both'], never: ['alone'], sometimes: ['both', 'alone'] }[alternate];
    const expected = forms.flatMap((form) => alternates.map((one) => `${form} ${one}`));
    expect([...names].toSorted()).toEqual(expected.toSorted());
  });

test('thirty phones that write at once are each answered in order', async () => {
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const answered = new Set<string>();
  client.socket.ev.on('messages.upsert', async ({ messages }) => {
    for (const { key, message } of messages) {
      if (key.fromMe || answered.has(key.id ?? '')) continue;
      answered.add(key.id ?? '');
      await client.socket.sendMessage(key.remoteJid ?? '', { text: `jawab ${message?.conversation}` });
    }
  });
  const phones = Array.from({ length: 30 }, (_, at) => server.phone(`62812345${String(at).padStart(5, '0')}`));
  await Promise.all(
    phones.map(async (phone) => {
      for (const text of ['a', 'b', 'c']) await phone.say(text);
    }),
  );
  for (const phone of phones)
    for (const text of ['a', 'b', 'c']) expect((await phone.next()).text).toBe(`jawab ${text}`);
  expect(server.doubled()).toEqual([]);
});
