/** WhatsApp refuses one contact after the other, loses acknowledgements, asks for LIDs anew, gives numbers other accounts, and ends the link.
 *  Whoever writes meanwhile is answered at once, and what was refused comes with the answer to her next message: each once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { randomIds } from '../../src/ids.ts';
import { muteLibraries } from '../../src/log.ts';
import { openHouse } from '../../src/main.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { until } from '../support/until.ts';
import { type Phone, startWhatsApp } from '../support/whatsapp.ts';
import { keepIdentity } from '../support/whatsapp-identity.ts';
import { layLand, secretKey } from './land.ts';
import { mustHold } from './section.ts';

const people = 6;
const answerMs = 120_000;
const numberOf = (user: number) => `62812${user}`;
const troubles = ['refused', 'dropAck', 'lose', 'refreshLid', 'refused', 'changeLid', 'refused', 'unlink'] as const;

/** `size`: so many troubles, each kind in its turn. */
export async function whatsappRefusals(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openStage(seed);
  const struck: Record<string, number> = {};
  const faults: string[] = [];
  try {
    for (let n = 0; n < size; n++) {
      const [name, phone, other] = [
        troubles[n % troubles.length]!,
        stage.phones[n % people]!,
        stage.phones[(n + 1) % people]!,
      ];
      struck[name] = (struck[name] ?? 0) + 1;
      const strike = () =>
        stage.server.faults.add({ kind: name === 'refused' ? 'nack' : (name as 'lose'), count: 1, phone: phone.phone });
      if (name === 'unlink') await stage.linkAnew();
      else if (name === 'changeLid') await asStranger(stage.server.phone(`62899${10_000 + n}`), faults);
      else strike();
      await phone.say('menu');
      await answered(other, faults);
      // What is refused does not come by itself: she writes before the outbox has tried it again too, or after.
      if (name === 'refused' && n % troubles.length > 0) await stage.refusedAgain();
      if (name === 'refused') await phone.say('menu');
      for (let left = name === 'refused' ? 2 : 1; left > 0; left--) await phone.next(answerMs);
    }
    for (const phone of stage.phones) {
      await phone.settled();
      const [said, heard] = [true, false].map((mine) => phone.chat().filter((one) => one.mine === mine).length);
      if (said !== heard) faults.push(`${phone.name}: ${said} messages, ${heard} answers`);
    }
    mustHold(faults);
    return { troubles: size, ...struck };
  } finally {
    await stage.close();
  }
}

async function answered(phone: Phone, faults: string[]) {
  await phone.say('menu');
  const { text } = await phone.next(answerMs);
  if (!text.includes('Mau apa hari ini')) faults.push(`${phone.name} was told: ${text}`);
}

/** She writes, and then the number is another account's: a stranger, who is asked for her code. */
async function asStranger(phone: Phone, faults: string[]) {
  for (const _ of [1, 2]) {
    await phone.say('halo');
    const { text } = await phone.next(answerMs);
    if (!text.includes('kode undangan')) faults.push(`${phone.name} was told: ${text}`);
    await phone.changeLid();
  }
}

async function openStage(seed: number) {
  muteLibraries();
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-refusals-'));
  const records = await openTestRecords();
  const server = await startWhatsApp({ seed, addressing: 'mirror', alternate: 'always' });
  const users = await layLand(records.db, people, Date.now(), 'whatsapp', (user) => `${numberOf(user)}@s.whatsapp.net`);
  await keepIdentity(records, openSecrets(secretKey), await server.provision());
  const config = readConfig({
    ...{ DATA_DIR: dataDir, PORT: '0', DEMO: 'off', SECRET_KEY: secretKey, WHATSAPP: 'on', WHATSAPP_URL: server.url },
    ...{ WHATSAPP_WARM: 'on', WHATSAPP_CARDS: 'off', WHATSAPP_PHONE: server.bot.phone },
  });
  let told = '';
  const root = join(import.meta.dirname, '../..');
  const house = await openHouse(config, {
    ...{ clock: systemClock, ids: randomIds, log: quietLog, root, records, limits: {} },
    whatsapp: { jitterMs: 0, pauseMs: 50, ackMs: 2000 },
    tell: (text) => {
      told = text;
    },
  });
  const ready = () =>
    until(async () => server.online() && (await (await fetch(`${house.url}/readyz`)).text()).includes('ready: linked'));
  await ready();
  return {
    server,
    phones: [...users.keys()].map((user) => server.phone(numberOf(user))),
    refusedAgain: () =>
      until(() =>
        records.db
          .selectFrom('outbox')
          .select('key')
          .where('kind', '=', 'inbox.held')
          .where('status', '=', 'gagal')
          .executeTakeFirst(),
      ),
    async linkAnew() {
      server.unlink();
      await until(async () => (await (await fetch(`${house.url}/readyz`)).text()).includes('stopped: unlinked'));
      told = '';
      await fetch(`${house.url}/whatsapp/resume`, { method: 'POST', redirect: 'manual' });
      const code = await until(() => /kode ([A-Z0-9]{8})/.exec(told)?.[1]);
      // Nobody types so fast that WhatsApp has not heard of the code yet.
      await until(() =>
        server.typeCode(code).then(
          () => true,
          () => false,
        ),
      );
      await ready();
    },
    async close() {
      await house.close();
      await server.stop();
      await records.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
