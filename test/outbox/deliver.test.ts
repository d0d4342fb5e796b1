/** The outbox on real records: every row is sent once or says why not. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Channel, type Outbound, SendError } from '../../src/channels/channel.ts';
import { hourMs } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import { emergencyPriority, enqueue, type Waiting } from '../../src/outbox/outbox.ts';
import { outboxData } from '../../src/outbox/personal-data.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';

const records = await openTestRecords();
const { db } = records;
const noon = Date.parse('2026-10-05T12:00:00+08:00');

let now = noon;
let sent: { channel: string; chat: string; message: Outbound; emergency?: boolean }[] = [];
let fail: (channel: string) => SendError | undefined = () => undefined;
let gone: string[] = [];
let wanted = true;

const channel = (name: 'telegram' | 'whatsapp'): Channel => ({
  name,
  start: async () => {},
  send: async (chat, message, how) => {
    const error = fail(name);
    if (error) throw error;
    sent.push({ channel: name, chat, message, ...(how?.emergency && { emergency: true }) });
    return `m${sent.length}`;
  },
  fetch: async () => new Uint8Array(),
  link: () => undefined,
  state: () => 'ready',
  stop: async () => {},
});

const delivery: Delivery = {
  db,
  clock: { now: () => now },
  ids: randomIds,
  log: quietLog,
  composer: {
    texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
    painters: {},
    writers: {},
    files: { get: async () => undefined },
  },
  channels: [channel('telegram'), channel('whatsapp')],
  wanted: { 'inbox.nudge': async () => wanted },
  recipient: async (person) =>
    person === 404
      ? undefined
      : {
          language: 'id',
          zone: 'WITA',
          quiet: { from: '21:00', to: '06:00' },
          addresses: [
            { channel: 'telegram', chat: `t${person}` },
            { channel: 'whatsapp', chat: `w${person}` },
          ],
        },
  gone: async (name, chat) => void gone.push(`${name} ${chat}`),
};

const waiting = (key: string, rest: Partial<Waiting> = {}): Waiting => ({
  kabupaten: '64.74',
  key,
  person: 1,
  kind: unasked,
  dueAt: now,
  expiresAt: now + 24 * hourMs,
  reply: { parts: [{ literal: key }] },
  ...rest,
});

const statusOf = async (key: string) => {
  const {
    status,
    reason,
    channel: by,
  } = await db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  return [status, reason ?? by].filter(Boolean).join(' ');
};

beforeEach(async () => {
  await clearRecords(records);
  await db.insertInto('person').values({ name: 'Ibu', language: 'id' }).execute();
  await db.insertInto('person').values({ name: 'Lain', language: 'id' }).execute();
  [now, sent, gone, wanted, fail] = [noon, [], [], true, () => undefined];
});
afterAll(() => records.close());

describe('a row is sent once', () => {
  test('the same key twice is one message, to one channel only', async () => {
    await enqueue(db, waiting('a'), waiting('b'));
    await enqueue(db, waiting('a'));
    await deliverDue(delivery);
    await deliverDue(delivery);
    expect(sent.map(({ channel: by, message }) => `${by} ${message.text}`)).toEqual(['telegram a', 'telegram b']);
    expect(await statusOf('a')).toBe('sent telegram');
  });

  test('what tells of the trouble of a channel goes by the other one, and stands in its lane from the start', async () => {
    await enqueue(
      db,
      waiting('plain'),
      waiting('trouble', { avoid: 'telegram' }),
      waiting('calm', { avoid: 'whatsapp' }),
    );
    await deliverDue(delivery);
    expect(await Promise.all(['plain', 'trouble', 'calm'].map(statusOf))).toEqual([
      ...['sent telegram', 'sent whatsapp', 'sent telegram'],
    ]);
    // A person without another channel gets it there all the same.
    fail = (name) => (name === 'whatsapp' ? new SendError('trouble', 'down') : undefined);
    await enqueue(db, waiting('last', { avoid: 'telegram' }));
    await deliverDue(delivery);
    await deliverDue(delivery);
    expect(await statusOf('last')).toBe('sent telegram');
    const joined = (channelName: string, at: number) => ({
      channel: channelName,
      address_hash: channelName,
      address_enc: '',
      person: 1,
      joined_at: new Date(at),
    });
    await db
      .insertInto('contact')
      .values([joined('telegram', now - hourMs), joined('whatsapp', now)])
      .execute();
    await enqueue(db, waiting('one'), waiting('two', { avoid: 'whatsapp' }));
    const lanes = await db
      .selectFrom('outbox')
      .select(['key', 'lane'])
      .where('key', 'in', ['one', 'two'])
      .orderBy('key')
      .execute();
    expect(lanes.map(({ lane }) => lane)).toEqual(['whatsapp', 'telegram']);
  });

  test('two workers at once share the rows', async () => {
    await enqueue(db, ...Array.from({ length: 20 }, (_, n) => waiting(`k${n}`)));
    await Promise.all([deliverDue(delivery, 10), deliverDue(delivery, 10), deliverDue(delivery, 10)]);
    expect(new Set(sent.map(({ message }) => message.text)).size).toBe(20);
    expect(sent).toHaveLength(20);
  });

  test('not before it is due; urgent ones first', async () => {
    await enqueue(db, waiting('later', { dueAt: now + hourMs }), waiting('plain'), waiting('urgent', { priority: 1 }));
    await deliverDue(delivery);
    expect(sent.map(({ message }) => message.text)).toEqual(['urgent', 'plain']);
    now += hourMs;
    await deliverDue(delivery);
    expect(sent).toHaveLength(3);
  });

  test('an emergency goes first, in the night too, and tells the channel what it is', async () => {
    now = noon + 11 * hourMs;
    const emergency = { priority: emergencyPriority, urgent: true };
    await enqueue(
      db,
      waiting('urgent', { priority: 1, urgent: true }),
      waiting('darurat', emergency),
      waiting('plain'),
    );
    await deliverDue(delivery);
    expect(sent.map(({ message, emergency }) => [message.text, emergency])).toEqual([
      ['darurat', true],
      ['urgent', undefined],
    ]);
  });

  test('a row whose sender died is sent again after its lease, and says that it may be double', async () => {
    await enqueue(db, waiting('a'));
    await db
      .updateTable('outbox')
      .set({ status: 'sending', lease_until: new Date(now + 60_000), attempts: 1 })
      .execute();
    await deliverDue(delivery);
    expect(sent).toHaveLength(0);
    now += 61_000;
    await deliverDue(delivery);
    expect(sent).toHaveLength(1);
    expect((await db.selectFrom('outbox').select('maybe_double').executeTakeFirstOrThrow()).maybe_double).toBe(true);
  });
});

describe('what is not wanted any more is not sent', () => {
  test('expired, unwanted, or to someone who was erased', async () => {
    wanted = false;
    await enqueue(db, waiting('late', { expiresAt: now - 1 }), waiting('old', { kind: 'inbox.nudge' }));
    await deliverDue(delivery);
    expect(sent).toHaveLength(0);
    expect(await statusOf('late')).toBe('expired');
    expect(await statusOf('old')).toBe('cancelled unwanted');
  });

  test('a row whose kind no room offers any more is sent: nothing says that it was cancelled', async () => {
    wanted = false;
    await enqueue(db, waiting('older', { kind: unasked }));
    await deliverDue(delivery);
    expect(await statusOf('older')).toBe('sent telegram');
  });

  test('erasing a person cancels what waits and blanks what was said', async () => {
    await enqueue(db, waiting('sent'), waiting('waits', { dueAt: now + hourMs }), waiting('other', { person: 2 }));
    await deliverDue(delivery);
    await outboxData.forget(
      { db, now, secrets: openSecrets('a key for tests, long enough to be one') },
      { id: 1, name: 'Ibu', phone: undefined, chats: [] },
    );
    now += hourMs;
    await deliverDue(delivery);
    expect(sent.map(({ message }) => message.text).sort()).toEqual(['other', 'sent']);
    const rows = await db
      .selectFrom('outbox')
      .select(['key', 'reply', 'status'])
      .where('person', '=', 1)
      .orderBy('key')
      .execute();
    expect(rows.map(({ reply, status }) => `${status} ${reply}`)).toEqual([
      'sent {"parts":[]}',
      'cancelled {"parts":[]}',
    ]);
  });
});

describe('quiet hours', () => {
  test('an ordinary message waits for six in the morning of the person, an urgent one does not', async () => {
    now = Date.parse('2026-10-05T22:15:00+08:00');
    await enqueue(db, waiting('plain'), waiting('urgent', { urgent: true }));
    await deliverDue(delivery);
    expect(sent.map(({ message }) => message.text)).toEqual(['urgent']);
    now = Date.parse('2026-10-06T05:59:00+08:00');
    await deliverDue(delivery);
    expect(sent).toHaveLength(1);
    now = Date.parse('2026-10-06T06:00:00+08:00');
    await deliverDue(delivery);
    expect(sent).toHaveLength(2);
  });

  test('what would be too late in the morning goes at once', async () => {
    now = Date.parse('2026-10-05T22:15:00+08:00');
    await enqueue(db, waiting('tonight', { expiresAt: now + 2 * hourMs }));
    await deliverDue(delivery);
    expect(sent).toHaveLength(1);
  });
});

describe('when a channel fails', () => {
  test('the other one is taken, and the channel that she left is noted', async () => {
    fail = (name) => (name === 'telegram' ? new SendError('gone', 'blocked') : undefined);
    await enqueue(db, waiting('a'));
    await deliverDue(delivery);
    expect(sent.map(({ channel: by }) => by)).toEqual(['whatsapp']);
    expect(gone).toEqual(['telegram t1']);
  });

  test('trouble is tried again with growing pauses, then failed with a reason', async () => {
    fail = () => new SendError('trouble', 'down');
    await enqueue(db, waiting('a'));
    for (let minute = 0; minute < 20; minute++) {
      await deliverDue(delivery);
      now += 60_000;
    }
    expect(await statusOf('a')).toBe('failed trouble');
  });

  test('too many requests: not before the platform allows it', async () => {
    fail = () => new SendError('retry', '429', 30_000);
    await enqueue(db, waiting('a'));
    await deliverDue(delivery);
    fail = () => undefined;
    now += 29_000;
    await deliverDue(delivery);
    expect(sent).toHaveLength(0);
    now += 2_000;
    await deliverDue(delivery);
    expect(sent).toHaveLength(1);
  });
});
