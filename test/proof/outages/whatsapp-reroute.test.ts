/** The daily cap of a real number is used up: the outbox asks the channel for it, and hands the rest to Telegram before it expires. */
import { expect, test } from 'vitest';
import type { Channel } from '../../../src/channels/channel.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/clock.ts';
import { openRecipients } from '../../../src/directory/people/recipients.ts';
import { randomIds } from '../../../src/ids.ts';
import { type Delivery, deliverDue } from '../../../src/outbox/deliver.ts';
import { finishing } from '../../../src/outbox/forecast.ts';
import { enqueue } from '../../../src/outbox/outbox.ts';
import { platformLimits } from '../../../src/outbox/pace.ts';
import { reroute } from '../../../src/outbox/reroute.ts';
import { longAgo, whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { quietLog } from '../../support/records.ts';
import { unasked } from '../../support/unasked.ts';

test('a new number starts twenty messages; the other people get theirs by Telegram, and those without Telegram wait', async () => {
  const harness = await whatsappHarness({ addressing: 'mixed' });
  const { db } = harness.records;
  let now = Date.parse('2026-11-02T09:00:00+07:00');
  const clock = { now: () => now };
  const whatsapp = await harness.open({ warm: false, dailyCap: 200, cards: false, clock });
  let came = 0;
  await whatsapp.start(async () => ++came > 0);
  await expect.poll(() => whatsapp.state()).toBe('ready');
  const phones = Array.from({ length: 25 }, (_, n) => harness.phone(`Kader ${n}`));
  for (const [n, phone] of phones.entries()) {
    await phone.say('halo');
    const { id } = await db
      .insertInto('person')
      .values({ name: phone.jid, language: 'id', consent_version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    // They joined WhatsApp last; the last people have nothing else.
    const channels = n < 23 ? ['telegram', 'whatsapp'] : ['whatsapp'];
    for (const [at, channel] of channels.entries())
      await db
        .insertInto('contact')
        .values({
          channel,
          address_hash: `${channel} ${id}`,
          address_enc: harness.secrets.seal(phone.jid),
          person: id,
          joined_at: new Date(at),
        })
        .execute();
  }
  await expect.poll(() => came).toBe(25);
  await longAgo(db);

  const byTelegram: string[] = [];
  const telegram = {
    name: 'telegram',
    state: () => 'ready',
    send: async (chat: string) => `t${byTelegram.push(chat)}`,
  } as unknown as Channel;
  const limits = platformLimits(60, whatsapp.allowance);
  const delivery: Delivery = {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    wanted: {},
    channels: [telegram, whatsapp],
    gone: async () => {},
    composer: {
      texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
      painters: {},
      writers: {},
      files: { get: async () => undefined },
    },
    recipient: openRecipients(db, harness.secrets, clock),
  };
  const people = await db.selectFrom('person').select('id').orderBy('id').execute();
  const foretold = () => finishing(db, limits, { whatsapp: 25 }, { priority: 5, now });
  expect(await foretold()).toEqual({ whatsapp: dayMs + 5000 });
  // A notice is shown within its turn's transaction: records with one connection have no second one for the channel's question.
  const within = db.transaction().execute((tx) => finishing(tx, limits, { whatsapp: 25 }, { priority: 5, now }));
  expect(await within).toEqual({ whatsapp: dayMs + 5000 });
  await enqueue(
    db,
    ...people.map(({ id }) => ({
      kabupaten: '',
      key: `edaran-${String(id).padStart(4, '0')}`,
      person: id,
      kind: unasked,
      batch: 'edaran',
      reply: { parts: [{ literal: 'edaran' }] },
      dueAt: now,
      expiresAt: now + 8 * hourMs,
    })),
  );
  for (let n = 0; n < 4; n++) {
    await deliverDue(delivery, 500, { takes: () => true, concurrency: 1 });
    await reroute(delivery, limits);
  }
  expect(await whatsapp.allowance()).toMatchObject({ used: 20, freeInMs: dayMs });
  expect(byTelegram).toEqual(phones.slice(20, 23).map(({ jid }) => jid));
  await expect(whatsapp.send(phones[0]!.jid, { text: 'lagi' }, { bulk: true })).rejects.toMatchObject({
    kind: 'retry',
  });
  await whatsapp.send(phones[0]!.jid, { text: 'jawaban' });
  now += 8 * hourMs + minuteMs;
  await db
    .updateTable('outbox')
    .set({ due_at: new Date(now) })
    .where('status', '=', 'queued')
    .execute();
  await deliverDue(delivery);
  const rows = await db.selectFrom('outbox').select('status').orderBy('key').execute();
  expect(rows.slice(0, 23).every(({ status }) => ['sent', 'delivered', 'read'].includes(status))).toBe(true);
  expect(rows.slice(23)).toEqual([{ status: 'expired' }, { status: 'expired' }]);
  await harness.close();
});
