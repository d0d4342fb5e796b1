/** Orders of other processes while the records fail: the log gets one line when that begins and one when it is over, not three a second. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { Orders } from '../../src/channels/whatsapp/outbound/orders.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { testSecrets as secrets } from './whatsapp-harness.ts';

test('an outage is logged once, and its end once; then orders are carried out', async () => {
  const records = await openTestRecords();
  const { db } = records;
  const told: string[] = [];
  const tell =
    (level: string) =>
    (...words: unknown[]) =>
      void told.push(`${level} ${words.at(-1)}`);
  const log = { ...quietLog, info: tell('info'), warn: tell('warn') };
  const deps = { db, secrets, clock: systemClock, ids: randomIds };
  const desk = { send: async () => 'm1', edit: async () => undefined, remove: async () => true };
  const owner = new Orders({ ...deps, log }, desk);
  await sql`alter table kabar.whatsapp_order rename to away`.execute(db);
  owner.serve(() => true);
  await expect.poll(() => told).toHaveLength(1);
  await sleep(1200);
  await sql`alter table kabar.away rename to whatsapp_order`.execute(db);
  await expect.poll(() => told).toHaveLength(2);
  expect(told[0]).toMatch(/^warn .*trying again/);
  expect(told[1]).toMatch(/^info .*again/);
  const other = new Orders({ ...deps, log: quietLog }, desk);
  expect(await other.ask({ do: 'send', chat: 'a', message: { text: 'b' }, options: {} })).toBe('m1');
  expect(told).toHaveLength(2);
  await owner.close();
  await records.close();
});
