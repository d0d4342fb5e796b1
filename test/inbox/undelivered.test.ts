/** An answer that WhatsApp holds back is not lost: it comes with the answer to her next message, or by her other channel. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Channel, type Outbound, SendError } from '../../src/channels/channel.ts';
import { LastTurns } from '../../src/inbox/session.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { takeTurn } from '../../src/inbox/turn.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { type InboxAlone, noon, openInboxAlone } from './inbox-alone.ts';

const records = await openTestRecords();
afterAll(() => records.close());

let alone: InboxAlone;
/** What she reads, on either channel. */
let read: string[];
/** WhatsApp lets nothing through to her. */
let closed: boolean;
let onTelegram: boolean;

beforeEach(async () => {
  await clearRecords(records);
  [read, closed, onTelegram] = [[], false, false];
  alone = await openInboxAlone(records, recordSessions(records.db, { now: () => noon }));
  alone.deps.channels = [channel('whatsapp')];
  return () => alone.close();
});

const channel = (name: 'whatsapp' | 'telegram'): Channel => ({
  ...alone.deps.channels[0]!,
  name,
  send: async (_chat, { text }: Outbound) => {
    if (name === 'whatsapp' && closed) throw new SendError('unreachable', 'refused 463');
    return `out${read.push(`${name}: ${text}`)}`;
  },
});
const say = (id: string, text: string) => takeTurn(alone.deps, alone.from(id, { text }));
async function deliver() {
  const { db, clock, ids, log, composer } = alone.deps;
  const { chat } = alone.from('any', {});
  const delivery: Delivery = {
    db,
    clock,
    ids,
    log,
    composer,
    wanted: {},
    gone: async () => {},
    channels: [channel('telegram'), channel('whatsapp')],
    recipient: async () => ({
      language: 'id',
      zone: 'WITA',
      quiet: { from: '21:00', to: '06:00' },
      addresses: ['whatsapp', ...(onTelegram ? ['telegram'] : [])].map((name) => ({ channel: name, chat })),
    }),
  };
  while ((await deliverDue(delivery)) > 0);
}
const held = () => records.db.selectFrom('outbox').select(['status', 'reason']).orderBy('due_at').execute();

test('it comes with the answer to her next message, once, in its order', async () => {
  await say('m0', 'menu');
  await deliver();
  const menu = read.splice(0)[0]!;
  closed = true;
  await say('m1', 'bantuan');
  alone.clock.at += 1000;
  await say('m2', 'terima kasih');
  await deliver();
  expect(read).toEqual([]);
  expect(await held()).toEqual(Array(2).fill({ status: 'failed', reason: 'unreachable' }));
  closed = false;
  alone.clock.at += 1000;
  await say('m3', 'menu');
  await deliver();
  expect(read[0]).toBe(menu);
  expect(read.length).toBe(3);
  expect(read[1]).toMatch(/tertahan di WhatsApp.*daftar pilihan/s);
  expect(read[2]).toContain('Sama-sama');
  await say('m4', 'menu');
  await deliver();
  expect(read.slice(3)).toEqual([menu]);
});

test('also when the program was started anew in between', async () => {
  await say('m0', 'menu');
  closed = true;
  await say('m1', 'bantuan');
  await deliver();
  read.length = 0;
  closed = false;
  alone.deps.lastTurns = new LastTurns();
  await say('m2', 'menu');
  await deliver();
  expect(read.at(-1)).toContain('daftar pilihan');
});

test('on Telegram, where she has it, at once; the running question without buttons that nobody there would understand', async () => {
  await say('m0', 'lapor');
  onTelegram = true;
  closed = true;
  read.length = 0;
  await say('m1', '44');
  await deliver();
  expect(read).toHaveLength(1);
  expect(read[0]).toMatch(/^telegram: Jawaban untuk pesan Ibu\/Bapak tadi/);
  expect(await held()).toEqual([{ status: 'sent', reason: null }]);
});

test('the same message brought once more is not answered twice', async () => {
  await say('m0', 'menu');
  closed = true;
  await say('m1', 'bantuan');
  await say('m1', 'bantuan');
  expect(await held()).toHaveLength(1);
});
