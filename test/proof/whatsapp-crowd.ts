/** Thirty phones that all write at once, to the whole program in this process: each message is answered exactly once, nobody has to ask for
 *  one again, and after every answer the session in the records is the one on her phone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { openHouse } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import { muteLibraries } from '../../src/log.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openTestRecords, quietLog, testRing } from '../support/records.ts';
import { until } from '../support/until.ts';
import { type Phone, startWhatsApp } from '../support/whatsapp.ts';
import { keepIdentity } from '../support/whatsapp-identity.ts';
import { disagreement } from '../support/whatsapp-sessions.ts';
import { mustHold } from './section.ts';
import { secretKey, seedKader } from './seed-kader.ts';

const most = 30;
const answerMs = 120_000;
const numberOf = (user: number) => `62812${user}`;

/** `size`: so many messages, by `most` phones or one for each message. */
export async function whatsappCrowd(size: number, seed: number): Promise<Record<string, number>> {
  const crowd = await openCrowd(Math.min(most, size), seed);
  const { server, phones } = crowd;
  const faults: string[] = [];
  let left = size;
  const talk = async (phone: Phone) => {
    while (left-- > 0) {
      await phone.say('menu');
      await phone.next(answerMs);
      const wrong = await crowd.disagreement(phone);
      if (wrong) faults.push(wrong);
    }
  };
  try {
    await Promise.all(phones.map(talk));
    for (const phone of phones) {
      const [said, heard] = [true, false].map((mine) => phone.chat().filter((one) => one.mine === mine).length);
      if (said !== heard) faults.push(`${phone.name}: ${said} messages, ${heard} answers`);
      if (server.fetched(phone.account) > 1)
        faults.push(`${phone.name}: keys were fetched ${server.fetched(phone.account)} times`);
    }
    faults.push(...server.doubled().map((id) => `${id} arrived twice`));
    faults.push(...server.world.unreadable.all.map(({ id, reader }) => `${reader.name} could not open ${id}`));
    mustHold(faults);
    return { phones: phones.length, messages: size, keysFetched: server.world.fetched.length };
  } finally {
    await crowd.close();
  }
}

async function openCrowd(count: number, seed: number) {
  muteLibraries();
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-crowd-'));
  const records = await openTestRecords();
  const secrets = openSecrets(secretKey, testRing);
  const server = await startWhatsApp({ seed, addressing: 'mirror' });
  const users = await seedKader(
    records.db,
    count,
    Date.now(),
    'whatsapp',
    (user) => `${numberOf(user)}@s.whatsapp.net`,
  );
  await keepIdentity(records, secrets, await server.provision());
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: 'off',
    SECRET_KEY: secretKey,
    WHATSAPP: 'on',
    WHATSAPP_URL: server.url,
    WHATSAPP_DAILY_CAP: '10000',
    WHATSAPP_PER_MINUTE: '60',
    WHATSAPP_CARDS: 'off',
    // The phones type as fast as they are answered.
    CHAT_PER_MINUTE: '2000',
  });
  const root = join(import.meta.dirname, '../..');
  const machine = { clock: systemClock, ids: randomIds, log: quietLog, root, records, limits: {} };
  const house = await openHouse(config, { ...machine, whatsapp: { jitterMs: 0, pauseMs: 0 } });
  await until(() => server.online());
  return {
    server,
    phones: [...users.keys()].map((user) => server.phone(numberOf(user))),
    /** Once all that was sent to her has arrived. */
    disagreement: async (phone: Phone) => {
      await phone.settled();
      return disagreement(records.db, secrets, server, phone);
    },
    async close() {
      await house.close();
      await server.stop();
      await records.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
