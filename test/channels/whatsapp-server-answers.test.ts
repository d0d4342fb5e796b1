/** Answers and groups on the loopback WhatsApp, with people named by phone number and by LID. */
import { createHash } from 'node:crypto';
import { decryptEventResponse, decryptPollVote, jidNormalizedUser, type WAMessage } from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { type Client, textOf } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();
const [one, two] = ['6281234500001', '6281234500002'];

async function talking() {
  const client = await here.connect();
  await client.opened();
  return { client, server: here.server, siti: here.server.phone(one, 'Siti') };
}

test.each(['phone', 'lid'] as const)(
  'the votes in a poll by %s can be decrypted, and the last one counts',
  async (form) => {
    await here.restart({ addressing: form });
    const { client, siti } = await talking();
    const to = form === 'lid' ? siti.lid : siti.jid;
    const poll = await client.socket.sendMessage(to, {
      poll: { name: 'Hadir?', values: ['Ya', 'Tidak'], selectableCount: 1 },
    });
    expect((await siti.next()).poll).toEqual({ name: 'Hadir?', options: ['Ya', 'Tidak'], many: false });
    await siti.vote(['Ya']);
    await siti.tap('Tidak');
    const votes = await until(() => {
      const found = client.came.filter(({ message }) => message.message?.pollUpdateMessage);
      return found.length === 2 && found;
    });
    const chosen = votes.map(({ message }) => {
      const [asker = '', voter = ''] = names(client, message, form);
      const vote = decryptPollVote(message.message?.pollUpdateMessage?.vote ?? {}, {
        pollCreatorJid: asker,
        voterJid: voter,
        pollMsgId: poll?.key.id ?? '',
        pollEncKey: poll?.message?.messageContextInfo?.messageSecret ?? Buffer.alloc(0),
      });
      return vote.selectedOptions?.map((option) => Buffer.from(option).toString('hex'));
    });
    expect(chosen).toEqual(['Ya', 'Tidak'].map((label) => [createHash('sha256').update(label).digest('hex')]));
  },
);

test.each(['phone', 'lid'] as const)('the answer to an event by %s can be decrypted', async (form) => {
  await here.restart({ addressing: form });
  const { client, siti } = await talking();
  const startDate = new Date('2026-12-01T02:00:00Z');
  const card = await client.socket.sendMessage(siti.lid, { event: { name: 'Rakor', description: 'Aula', startDate } });
  const shown = await siti.next();
  expect(shown.event).toEqual({ name: 'Rakor', description: 'Aula', start: startDate.getTime(), cancelled: false });
  await siti.rsvp('going');
  const { message } = await until(() => client.came.find((came) => came.message.message?.encEventResponseMessage));
  const [asker = '', responder = ''] = names(client, message, form);
  const answer = decryptEventResponse(message.message?.encEventResponseMessage ?? {}, {
    eventCreatorJid: asker,
    responderJid: responder,
    eventMsgId: card?.key.id ?? '',
    eventEncKey: card?.message?.messageContextInfo?.messageSecret ?? Buffer.alloc(0),
  });
  expect(answer.response).toBe(1);
});

/** The bot and the one who answers, as this chat names them. */
function names({ socket }: Client, { key }: WAMessage, form: 'phone' | 'lid'): string[] {
  const own = form === 'lid' ? socket.user?.lid : socket.user?.id;
  return [jidNormalizedUser(own), jidNormalizedUser(key.remoteJid ?? '')];
}

test.each(['phone', 'lid'] as const)(
  'in a group that names people by %s, messages, mentions, quotes, replies, joining and leaving work',
  async (form) => {
    const { client, server, siti } = await talking();
    const rina = server.phone(two, 'Rina');
    const group = server.group('Kader Melati', [siti, rina], form);
    await siti.in(group).say('halo semua');
    const { message } = await client.heard('halo semua');
    expect([
      message.key.remoteJid,
      jidNormalizedUser(message.key.participant ?? ''),
      jidNormalizedUser(message.key.participantAlt),
    ]).toEqual(form === 'lid' ? [group.id, siti.lid, siti.jid] : [group.id, siti.jid, siti.lid]);
    await until(() => rina.in(group).chat().length === 1);
    await client.socket.sendMessage(group.id, { text: 'Siapa sudah lapor?' });
    await client.socket.sendMessage(group.id, { text: 'Tinggal dua' });
    for (const member of [siti, rina]) {
      expect((await member.in(group).next()).text).toBe('Siapa sudah lapor?');
      expect((await member.in(group).next()).text).toBe('Tinggal dua');
    }
    await rina.in(group).mention('lapor');
    const own = jidNormalizedUser(form === 'lid' ? client.socket.user?.lid : client.socket.user?.id);
    const { message: named } = await until(() => client.came.find((came) => textOf(came.message)?.endsWith(' lapor')));
    expect(named.message?.extendedTextMessage?.contextInfo?.mentionedJid).toEqual([own]);
    await rina.in(group).quote(rina.in(group).chat().at(-2)?.id ?? '', 'sudah');
    const { message: quoting } = await client.heard('sudah');
    expect(quoting.message?.extendedTextMessage?.contextInfo?.participant).toBe(own);

    const changes: string[] = [];
    client.socket.ev.on('group-participants.update', ({ action }) => changes.push(action));
    server.leave(group, rina);
    await until(() => changes.length === 1);
    await client.socket.sendMessage(group.id, { text: 'tanpa Rina' });
    expect((await siti.in(group).next()).text).toBe('tanpa Rina');
    server.join(group, rina);
    await until(() => changes.length === 2);
    await client.socket.sendMessage(group.id, { text: 'dengan Rina' });
    expect((await rina.in(group).next()).text).toBe('dengan Rina');
    expect([changes, (await client.socket.groupMetadata(group.id)).participants.length]).toEqual([
      ['remove', 'add'],
      3,
    ]);
  },
);
