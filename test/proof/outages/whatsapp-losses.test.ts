/** Messages of people are not lost when a retry request for them is lost, nor when the records are away. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { WhatsAppChannel } from '../../../src/channels/whatsapp.ts';
import { systemClock } from '../../../src/clock.ts';
import { randomIds } from '../../../src/ids.ts';
import { openLeases } from '../../../src/records/lease.ts';
import { openRecords } from '../../../src/records/open.ts';
import { type WhatsAppHarness, whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { quietLog } from '../../support/records.ts';
import { startPostgres } from '../../support/servers.ts';

let harness: WhatsAppHarness;
const heard: string[] = [];

afterEach(async () => {
  await harness.close();
  heard.length = 0;
});

async function begin(options: Parameters<WhatsAppHarness['open']>[0] = {}): Promise<WhatsAppChannel> {
  const channel = await harness.open(options);
  await channel.start(async ({ text }) => {
    heard.push(text ?? '');
    return true;
  });
  return channel;
}

const hears = (all: string[]) => expect.poll(() => [...heard], { interval: 50 }).toEqual(all);

describe('a message that cannot be opened, and whose retry request is lost', () => {
  async function losesTheSecond() {
    harness = await whatsappHarness();
    const channel = await begin();
    const siti = harness.phone('Siti');
    await siti.say('satu');
    await hears(['satu']);
    harness.server.faults.add({ kind: 'garble', count: 1 });
    harness.server.faults.add({ kind: 'dropReceipt', count: 1 });
    await siti.say('dua');
    return channel;
  }

  test('is asked for again', async () => {
    await losesTheSecond();
    await hears(['satu', 'dua']);
    await expect.poll(() => harness.records.db.selectFrom('whatsapp_unopened').select('message').execute()).toEqual([]);
  });

  test('is asked for by the next process when this one is gone', async () => {
    const channel = await losesTheSecond();
    await expect.poll(() => harness.server.pending()).toBe(0);
    await harness.abandon?.(channel);
    await begin();
    await hears(['satu', 'dua']);
  });
});

const postgres = await startPostgres({ durable: true });

describe.runIf(postgres?.ours)('PostgreSQL goes away', () => {
  test.each([
    ['for a moment, the number stays ours', 1500, false],
    ['for longer than WhatsApp is asked again', 9000, false],
    ['and the lease of the number with it', 9000, true],
  ])('%s: nothing is lost, nothing comes twice', async (_, awayMs, leased) => {
    const databaseUrl = await postgres!.createDatabase();
    const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
    harness = await whatsappHarness({ records, addressing: 'mixed' });
    const lease = openLeases({ db: records.db, embedded: false }, randomIds).open('whatsapp');
    const channel = await begin(leased ? { lease } : {});
    const [siti, ani] = [harness.phone('Siti'), harness.phone('Ani')];
    await siti.say('1');
    await hears(['1']);
    await postgres!.kill9();
    await siti.say('2');
    await sleep(awayMs / 2);
    await siti.say('3');
    // Her very first message, which makes a session.
    await ani.say('A');
    await sleep(awayMs / 2);
    await postgres!.restart();
    await expect.poll(() => heard.toSorted()).toEqual(['1', '2', '3', 'A']);
    expect(heard.filter((text) => text !== 'A')).toEqual(['1', '2', '3']);
    await expect.poll(() => channel.state()).toBe('ready');
    await channel.send(siti.jid, { text: 'Baik, Bu' });
    expect((await siti.next()).text).toBe('Baik, Bu');
    await siti.say('4');
    await expect.poll(() => heard).toContain('4');
    await harness.close();
    await records.close();
  });
});
