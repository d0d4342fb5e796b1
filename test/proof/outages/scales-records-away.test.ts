/** PostgreSQL is away for an hour while two kader weigh: every line that they send meanwhile is answered in its order, none is lost or doubled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hourMs, instantOf } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { seedDemo } from '../../../src/directory/demo/demo.ts';
import { linkContact } from '../../../src/directory/people/contacts.ts';
import { openHouse } from '../../../src/house.ts';
import { randomIds } from '../../../src/ids.ts';
import { openRecords } from '../../../src/records/open.ts';
import { openSecrets } from '../../../src/records/secrets.ts';
import { quietLog } from '../../support/records.ts';
import { register } from '../../support/registered.ts';
import { startPostgres } from '../../support/servers.ts';
import { startWhatsApp } from '../../support/whatsapp.ts';
import { keepIdentity } from '../../support/whatsapp-identity.ts';

const postgres = await startPostgres({ durable: true });
const key = 'a key for tests, long enough to be one';
const secrets = openSecrets(key);

describe.runIf(postgres?.ours)('PostgreSQL is away for an hour of an open day', () => {
  test('what two kader write at the scales meanwhile is taken afterwards, each line once and in its order', async () => {
    let away = 0;
    const began = Date.now();
    const start = instantOf('2026-11-20T08:00', 'WITA');
    const clock = { now: () => start + Date.now() - began + away };
    const databaseUrl = await postgres!.createDatabase();
    const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock });
    const { db } = records;
    const server = await startWhatsApp({ addressing: 'mixed' });
    await seedDemo(db, secrets, clock);
    await db.deleteFrom('meta').where('key', '=', 'demo').execute();
    const { id } = await db
      .selectFrom('posyandu')
      .select('id')
      .where('name', 'like', '%Melati 12')
      .executeTakeFirstOrThrow();
    const children = ['Aisyah', 'Budi', 'Hasan', 'Zafran'].map((name) => `${name} | L | 2025-02-03 | Rina`);
    await register(db, { posyandu: 'Melati 12', children });
    const kader = await db
      .selectFrom('role')
      .select('person')
      .where('posyandu', '=', id)
      .where('role', '=', 'kader')
      .orderBy('person')
      .execute();
    const phones = [server.phone('6281200000001', 'Siti'), server.phone('6281200000002', 'Sri')] as const;
    const [siti, sri] = phones;
    for (const [at, { jid }] of phones.entries())
      await linkContact(db, secrets, { channel: 'whatsapp', chat: jid, person: kader[at]!.person, now: clock.now() });
    await keepIdentity(records, secrets, await server.provision());
    const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));
    const env = { WHATSAPP: 'on', WHATSAPP_URL: server.url, WHATSAPP_CARDS: 'off', SECRET_KEY: key };
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0', DEMO: 'off', ...env });
    const root = join(import.meta.dirname, '../../..');
    const haste = { whatsapp: { jitterMs: 0, pauseMs: 50 } };
    const house = await openHouse(config, {
      clock,
      ids: randomIds,
      log: quietLog,
      root,
      records,
      channels: [],
      ...haste,
    });
    const told = (phone: typeof siti) =>
      phone
        .chat()
        .filter(({ mine, text }) => !mine && /✅|✏/.test(text))
        .map(({ text }) => text.split('\n')[0]!.replaceAll('*', ''));

    for (const phone of phones) {
      await phone.say('timbang');
      await expect.poll(() => phone.chat().filter(({ mine }) => !mine)).toHaveLength(1);
    }
    await siti.say('Aisyah 9,7 80');
    await expect.poll(() => told(siti)).toHaveLength(1);
    await postgres!.kill9();
    await siti.say('Budi 10,1 81');
    await sri.say('Hasan 9,9 79');
    await siti.say('Budi tadi 10,3');
    await siti.say('Zafran 9,2 78');
    await sleep(1500);
    away = hourMs;
    await sri.say('Hasan lila 15');
    await sleep(1500);
    expect(told(siti)).toHaveLength(1);
    await postgres!.restart();
    await expect.poll(() => told(siti)).toHaveLength(4);
    await expect.poll(() => told(sri)).toHaveLength(2);
    await siti.settled();

    expect(told(siti)).toEqual([
      expect.stringContaining('Aisyah: 9,7 kg, 80 cm'),
      expect.stringContaining('Budi: 10,1 kg, 81 cm'),
      expect.stringContaining('Budi: 10,1 kg → 10,3 kg'),
      expect.stringContaining('Zafran: 9,2 kg, 78 cm'),
    ]);
    expect(told(sri)).toEqual([expect.stringContaining('Hasan: 9,9 kg, 79 cm'), expect.stringContaining('LiLA 15 cm')]);
    const rows = await db
      .selectFrom('weighing')
      .select(['weight', 'arm', 'day'])
      .where('posyandu', '=', id)
      .where('day', '=', '2026-11-20')
      .orderBy('weight')
      .execute();
    expect(rows.map(({ weight, arm }) => [weight, arm])).toEqual([
      [9200, null],
      [9700, null],
      [9900, 150],
      [10_300, null],
    ]);
    const lines = await db.selectFrom('scale_line').select(['words', 'state']).where('posyandu', '=', id).execute();
    expect(lines.map(({ state }) => state)).toEqual(Array(6).fill('taken'));

    await house.close();
    await server.stop();
    await records.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
