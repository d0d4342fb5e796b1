/** A message that was taken and refused after all: she gets it on her other channel, once. */
import { expect, test } from 'vitest';
import { SendError } from '../../src/channels/channel.ts';
import { dayMs, minuteMs } from '../../src/clock.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { noteReceipt } from '../../src/outbox/receipts.ts';
import { unreached } from '../../src/outbox/unreached.ts';
import { unasked } from '../support/unasked.ts';
import { onBoth } from './both.ts';

await onBoth((bench) => {
  const joined = async (person: number, ...channels: string[]) => {
    for (const channel of channels) {
      const address = `${channel} ${person}`;
      const row = { channel, person, address_hash: address, address_enc: address, joined_at: new Date(bench.now) };
      await bench.db.insertInto('contact').values(row).execute();
    }
  };
  const send = async (person: number, batch = '') => {
    const when = { dueAt: bench.now, expiresAt: bench.now + dayMs };
    const reply = { parts: [{ literal: 'Undangan' }] };
    await enqueue(bench.db, {
      kabupaten: '64.74',
      key: `rakor-${person}`,
      person,
      kind: unasked,
      reply,
      batch,
      ...when,
    });
    await deliverDue(bench.delivery);
    return row(person);
  };
  const row = (person: number) =>
    bench.db.selectFrom('outbox').selectAll().where('key', '=', `rakor-${person}`).executeTakeFirstOrThrow();
  const refuse = (message: string) =>
    noteReceipt(bench.db, { channel: 'whatsapp', message, status: 'failed', reason: 'unreachable' }, bench.now);

  test('a person with another channel gets it there, and a receipt of the old one changes nothing more', async () => {
    bench.channels = () => ['whatsapp', 'telegram'];
    await joined(1, 'telegram', 'whatsapp');
    const { message } = await send(1);
    await refuse(message!);
    expect(await row(1)).toMatchObject({ status: 'queued', lane: 'telegram', message: null, sent_at: null });
    await refuse(message!);
    await deliverDue(bench.delivery);
    await deliverDue(bench.delivery);
    expect(bench.sent).toEqual(['whatsapp 1: Undangan', 'telegram 1: Undangan']);
    await noteReceipt(bench.db, { channel: 'whatsapp', message: message!, status: 'delivered' }, bench.now);
    expect(await row(1)).toMatchObject({ status: 'sent', channel: 'telegram' });
  }, 30_000);

  test('a person without one counts as not reached, with the reason', async () => {
    bench.channels = () => ['whatsapp'];
    await joined(2, 'whatsapp');
    const { message } = await send(2);
    await refuse(message!);
    expect(await row(2)).toMatchObject({ status: 'failed', reason: 'unreachable' });
    const [one] = await unreached(bench.db, '64.74', 'rakor-2');
    expect(one).toMatchObject({ why: { key: 'outbox/status:why-unreachable' } });
  });

  test('one that was taken back meanwhile does not go out again', async () => {
    bench.channels = () => ['whatsapp', 'telegram'];
    await joined(3, 'telegram', 'whatsapp');
    const { message } = await send(3, 'edaran-1');
    await bench.db
      .insertInto('recall')
      .values({ kabupaten: '64.74', batch: 'edaran-1', correction: '{"parts":[]}', at: new Date(bench.now) })
      .execute();
    await refuse(message!);
    await deliverDue(bench.delivery);
    expect(await row(3)).toMatchObject({ status: 'failed' });
    expect(bench.sent).toEqual(['whatsapp 3: Undangan']);
  });

  test('a person whom WhatsApp does not let us reach is tried once there, then by Telegram, or not at all', async () => {
    bench.fail = (channel) => (channel === 'whatsapp' ? new SendError('unreachable', '463') : undefined);
    bench.channels = (person) => (person === 4 ? ['whatsapp', 'telegram'] : ['whatsapp']);
    await send(4);
    await deliverDue(bench.delivery);
    expect(await row(4)).toMatchObject({ status: 'sent', channel: 'telegram' });
    expect(await send(5)).toMatchObject({ status: 'failed', reason: 'unreachable', attempts: 1 });
  });

  test('two chats on WhatsApp, after her number has got another account: the newer one alone is tried, and not for ever', async () => {
    bench.fail = (channel) => (channel === 'whatsapp' ? new SendError('unreachable', '463') : undefined);
    bench.channels = (person) => (person === 4 ? ['whatsapp', 'whatsapp', 'telegram'] : ['whatsapp', 'whatsapp']);
    await send(4);
    await deliverDue(bench.delivery);
    expect(await row(4)).toMatchObject({ status: 'sent', channel: 'telegram' });
    expect(await send(5)).toMatchObject({ status: 'failed', reason: 'unreachable', attempts: 1 });
  });

  test('Telegram in trouble and WhatsApp closed to her: Telegram is tried again', async () => {
    bench.channels = () => ['telegram', 'whatsapp'];
    bench.fail = (channel) =>
      channel === 'whatsapp' ? new SendError('unreachable', '463') : new SendError('trouble', 'down');
    await send(6);
    for (let n = 0; n < 2; n++) await deliverDue(bench.delivery);
    expect(await row(6)).toMatchObject({ status: 'queued', lane: 'telegram' });
    bench.fail = () => undefined;
    bench.now += 10 * minuteMs;
    await deliverDue(bench.delivery);
    expect(bench.sent).toEqual(['telegram 6: Undangan']);
  });
});
