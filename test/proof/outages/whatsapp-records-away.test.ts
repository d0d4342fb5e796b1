/** PostgreSQL goes away while a person writes to the whole program over a real socket: nothing is lost, and everything is answered once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { seedDemo } from '../../../src/directory/demo/demo.ts';
import { linkContact } from '../../../src/directory/people/contacts.ts';
import { openHouse } from '../../../src/house.ts';
import { randomIds } from '../../../src/ids.ts';
import { openRecords } from '../../../src/records/open.ts';
import { openSecrets } from '../../../src/records/secrets.ts';
import { quietLog } from '../../support/records.ts';
import { startPostgres } from '../../support/servers.ts';
import { startWhatsApp } from '../../support/whatsapp.ts';
import { keepIdentity } from '../../support/whatsapp-identity.ts';

const postgres = await startPostgres({ durable: true });
const key = 'a key for tests, long enough to be one';
const secrets = openSecrets(key);

describe.runIf(postgres?.ours)('PostgreSQL is away for some seconds', () => {
  test('the messages that she writes meanwhile are answered afterwards, each once', async () => {
    const databaseUrl = await postgres!.createDatabase();
    const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
    const { db } = records;
    const server = await startWhatsApp({ addressing: 'mixed' });
    const siti = server.phone('6281200000001', 'Siti');
    await seedDemo(db, secrets, systemClock);
    await db.deleteFrom('meta').where('key', '=', 'demo').execute();
    const { person } = await db
      .selectFrom('role')
      .select('person')
      .where('role', '=', 'camat')
      .executeTakeFirstOrThrow();
    await linkContact(db, secrets, { channel: 'whatsapp', chat: siti.jid, person, now: Date.now() });
    await keepIdentity(records, secrets, await server.provision());
    const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));
    const env = { WHATSAPP: 'on', WHATSAPP_URL: server.url, WHATSAPP_CARDS: 'off', SECRET_KEY: key };
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0', DEMO: 'off', ...env });
    const root = join(import.meta.dirname, '../../..');
    const haste = { whatsapp: { jitterMs: 0, pauseMs: 50 } };
    const base = { clock: systemClock, ids: randomIds, log: quietLog, root, records, channels: [] };
    const house = await openHouse(config, { ...base, ...haste });
    const answers = () =>
      siti
        .chat()
        .filter(({ mine }) => !mine)
        .map(({ text }) => text.split('\n')[0]);

    await siti.say('saya');
    await expect.poll(answers).toHaveLength(1);
    await postgres!.kill9();
    await siti.say('saya');
    await sleep(2000);
    await siti.say('bantuan');
    await sleep(2000);
    expect(answers()).toHaveLength(1);
    await postgres!.restart();
    await expect.poll(() => answers().length).toBeGreaterThanOrEqual(3);
    // Everything that is still to come arrives before the answer to this.
    await siti.say('saya');
    await expect.poll(() => answers().length).toBeGreaterThanOrEqual(4);
    await siti.settled();
    const [me, , help] = answers();
    expect(answers()).toEqual([me, me, help, me]);
    expect(help).not.toBe(me);

    await house.close();
    await server.stop();
    await records.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
