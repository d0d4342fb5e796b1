/** What the proof of refusals stands on: the whole program in this process, with the loopback WhatsApp and the loopback Bot API, on a clock
 *  that the proof moves, so that a day of waiting takes no time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayMs, wallTime } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { type Machine, openHouse } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import { muteLibraries } from '../../src/log.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { startBotApi } from '../support/bot-api.ts';
import { openJobsOnDemand } from '../support/jobs-on-demand.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { until } from '../support/until.ts';
import { startWhatsApp } from '../support/whatsapp.ts';
import { keepIdentity } from '../support/whatsapp-identity.ts';
import { makePlan } from './plan.ts';
import { secretKey, seedKader } from './seed-kader.ts';
import { layAdmin } from './whatsapp-stage.ts';

export type WhatsAppHouse = Awaited<ReturnType<typeof openWhatsAppHouse>>;

const numberOf = (user: number) => `62812${user}`;

export async function openWhatsAppHouse(count: number, seed: number) {
  muteLibraries();
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-refusals-'));
  const clock = openClock();
  const [records, secrets] = [await openTestRecords(), openSecrets(secretKey)];
  const { db } = records;
  const server = await startWhatsApp({ seed, now: clock.now, addressing: 'mixed', tokens: 'demanded' });
  const telegram = await startBotApi({ seed, now: clock.now });
  const chatOf = (user: number) => `${numberOf(user)}@s.whatsapp.net`;
  const posyanduOf = await seedKader(db, count, clock.now(), 'whatsapp', chatOf);
  await layAdmin(db);
  await keepIdentity(records, secrets, await server.provision());
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: 'off',
    SECRET_KEY: secretKey,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    WHATSAPP: 'on',
    WHATSAPP_URL: server.url,
    WHATSAPP_PHONE: server.bot.phone,
    WHATSAPP_DAILY_CAP: '10000',
    WHATSAPP_WARM: 'on',
    WHATSAPP_CARDS: 'off',
    // The clock stands still while the phones write.
    CHAT_PER_MINUTE: '2000',
  });
  const onDemand = openJobsOnDemand();
  const root = join(import.meta.dirname, '../..');
  const machine: Machine = { clock, ids: randomIds, log: quietLog, root, records, limits: {} };
  const house = await openHouse(config, {
    ...machine,
    whatsapp: { jitterMs: 0, pauseMs: 50, lookMs: 50, ackMs: 4000 },
    // Nobody is reminded of anything: what reaches a phone is an answer, or what the proof itself starts.
    clockwork: (jobs, ...rest) =>
      onDemand.clockwork(
        jobs.filter(({ everyMs }) => everyMs <= 1000),
        ...rest,
      ),
  });
  const month = wallTime(clock.now(), 'WITA').toPlainDate().toPlainYearMonth().toString();
  const chance = server.world.random;
  const stands = async (): Promise<string> => {
    const answer = await fetch(`${house.url}/readyz`);
    return ((await answer.json()) as { channels: { whatsapp: string } }).channels.whatsapp;
  };
  return {
    db,
    secrets,
    clock,
    server,
    telegram,
    posyanduOf,
    chance,
    stands,
    page: `${house.operator}/whatsapp`,
    plans: [...posyanduOf.keys()].map((user) => makePlan(user, chance, month)),
    phone: (user: number) => server.phone(numberOf(user)),
    /** She has joined on Telegram too; WhatsApp is where she writes. */
    async joinTelegram(user: number, person: number) {
      const phone = telegram.phone(user);
      telegram.world.chat(user, 'private', phone.name).started = true;
      const now = clock.now() - dayMs;
      await linkContact(db, secrets, { channel: 'telegram', chat: String(user), person, now });
      return phone;
    },
    /** How often the admins were told of it. */
    told: async (event: string) =>
      (await db.selectFrom('outbox').select('key').where('key', 'like', `${event}%`).execute()).length,
    /** Everything that is due has left. */
    settle: () => onDemand.settle(records, clock),
    /** Waits until /readyz shows this status. */
    async reach(status: string) {
      let last = '';
      const so = async () => {
        last = await stands();
        return server.online() && last.startsWith(`ready: ${status}`);
      };
      await until(so).catch((cause) => {
        throw new Error(`it never stood ${status}, but ${last}`, { cause });
      });
    },
    async close() {
      await house.close();
      await Promise.all([server.stop(), telegram.stop()]);
      await records.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** From the second day of a month: all that happens, happens within it. */
function openClock() {
  const start = wallTime(Date.now(), 'WITA').add({ months: 1 }).with({ day: 2, hour: 9 });
  let later = start.epochMilliseconds - Date.now();
  return {
    now: () => Date.now() + later,
    move: (ms: number) => {
      later += ms;
    },
  };
}
