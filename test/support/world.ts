/** The whole program in one process with a clock that stands still until it is moved, for tests that talk to it like people do.
 *  Ways to talk: `bare` (a channel in memory), `simulator` (its JSON face over HTTP), `telegram` (the loopback Bot API), `whatsapp` and
 *  `whatsapp-lid` (the loopback WhatsApp, people named by phone number or by LID). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { type Machine, openHouse } from '../../src/house.ts';
import type { Ids } from '../../src/ids.ts';
import { openFlowBook } from '../../src/inbox/flowbook.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets, type Secrets } from '../../src/records/secrets.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { bareVoice } from './bare.ts';
import { openJobsOnDemand } from './jobs-on-demand.ts';
import { type Place, seedPlace } from './place.ts';
import { clearRecords, openTestRecords, quietLog } from './records.ts';
import { simulatorVoice } from './simulator-voice.ts';
import { telegramVoice } from './telegram-voice.ts';
import { whatsappVoice } from './whatsapp-voice.ts';

export type Way = 'bare' | 'simulator' | 'telegram' | 'whatsapp' | 'whatsapp-lid';

/** A message of the bot, as the same words on every channel: its text, and its buttons in brackets on a line of their own. */
export type Heard = string;

/** How a test speaks through one channel. `who`: any short name; the same name is the same phone. */
export interface Voice {
  say(who: string, text: string): Promise<Heard[]>;
  /** A button that she still has, or that somebody made up. Where there is no platform in between. */
  tap?(who: string, data: string): Promise<Heard[]>;
  /** In a group, to the bot: by its name, or (`quotes`) as an answer to what it said there last. Where a channel has groups. */
  inGroup?(who: string, text: string, quotes?: 'quotes'): Promise<Heard[]>;
  photo(who: string, bytes: Uint8Array): Promise<Heard[]>;
  pdf(who: string, bytes: Uint8Array, name: string): Promise<Heard[]>;
  /** Her own number, as the platform vouches for it: E.164. */
  number(who: string): string;
  /** Lets the program see that number. */
  shareNumber(who: string): Promise<Heard[]>;
  /** Shares the number of somebody else. */
  contact?(who: string, number: string): Promise<Heard[]>;
  /** What came by itself since the last call; waits for at least one. */
  came(who: string): Promise<Heard[]>;
  /** Event cards in this chat as the phone shows them now: when each begins, and whether it was deleted. Where a channel has them. */
  cards?(who: string): { start: number; deleted: boolean }[];
  /** The platform's chat of this phone. */
  chat(who: string): string;
  /** Before she says anything: the platform tells nobody her number. */
  hideNumber?(who: string): void;
  /** The number gets another account, as when it is sold on. */
  changeLid?(who: string): Promise<void>;
  /** On a platform where a chat belongs to a person from the start. */
  take?(who: string, person: number): void;
  close(): Promise<void>;
}

/** Empty but for the country, which the migrations write. */
async function withCountry(records: Records): Promise<void> {
  await clearRecords(records);
  await records.db
    .insertInto('area')
    .values({ code: '00', name: 'Indonesia', level: 'pusat', zone: 'WIB', settings: '{}' })
    .execute();
}

/** What a way to talk brings along before the program is open. */
export interface Line {
  channel: 'telegram' | 'whatsapp' | 'simulator';
  channels: Channel[];
  env: Record<string, string>;
  /** What the machine gives instead of the ordinary. */
  machine?: Partial<Machine>;
  /** Before the program opens. */
  prepare?(records: Records, secrets: Secrets): Promise<void>;
  open(url: string): Voice;
}

export interface World {
  records: Records;
  dataDir: string;
  /** Where its web answers. */
  url: string;
  voice: Voice;
  clock: { now(): number; move(ms: number): void };
  /** Sends all that is due, as before `came`. Nothing leaves by itself at any other time, so no answer depends on the speed of the machine. */
  settle(): Promise<void>;
  /** Runs a job of the house that runs seldom, by its name. */
  run(job: string): Promise<void>;
  /** Makes this phone the one of a person of the demo. */
  become(who: string, person: number): Promise<void>;
  close(): Promise<void>;
}

const voices: Record<Way, (clock: { now(): number }) => Promise<Line>> = {
  bare: bareVoice,
  simulator: simulatorVoice,
  telegram: telegramVoice,
  whatsapp: (clock) => whatsappVoice('phone', clock),
  'whatsapp-lid': (clock) => whatsappVoice('lid', clock),
};

export const key = 'a key for tests, long enough to be one';
const root = join(import.meta.dirname, '../..');
const texts = openTexts(join(root, 'locales'));
const flows = openFlowBook(join(root, 'flows'), texts);

/** `shared`: records, emptied first and left open afterwards; much faster than a database for each world. `settings`: further ones. `more`:
 *  what else the machine gives, such as rooms of the test. */
export async function openWorld(
  way: Way,
  now: number,
  shared?: Records,
  place?: Place,
  settings: Record<string, string> = {},
  more: Partial<Machine> = {},
): Promise<World> {
  const clock = movable(now);
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));
  const records = shared ?? (await openTestRecords());
  if (shared) await withCountry(shared);
  const secrets = openSecrets(key);
  if (place) await openPlace(now, records, place);
  else {
    await seedDemo(records.db, secrets, clock);
    await seedDemoReports(records.db, now);
  }
  // On a real channel the same people are real, as far as the program knows.
  if (way !== 'simulator') await records.db.deleteFrom('meta').where('key', '=', 'demo').execute();
  const line = await voices[way](clock);
  await line.prepare?.(records, secrets);
  // The clock stands still, so for the program everything that a test says comes at once.
  const unhurried = { CHAT_PER_MINUTE: '2000', PUBLIC_URL: 'https://kabar.example.go.id' };
  const env = { DATA_DIR: dataDir, PORT: '0', DEMO: 'auto', SECRET_KEY: key, ...unhurried, ...line.env, ...settings };
  const config = readConfig(env);
  const { channels } = line;
  const machine = {
    clock,
    ids: countedIds(),
    log: quietLog,
    root,
    texts,
    flows,
    records,
    channels,
    ...line.machine,
    ...more,
  };
  const jobs = openJobsOnDemand();
  const house = await openHouse(config, { ...machine, clockwork: jobs.clockwork });
  const settle = async () => void (await jobs.settle(records, clock));
  const voice = line.open(house.url);
  return {
    records,
    dataDir,
    url: house.url,
    voice: { ...voice, came: (who) => settle().then(() => voice.came(who)) },
    clock,
    settle,
    run: (job) => jobs.run(job, clock),
    become: async (who, person) => {
      if (voice.take) return voice.take(who, person);
      await linkContact(records.db, secrets, {
        channel: line.channel,
        chat: voice.chat(who),
        person,
        now: clock.now(),
      });
    },
    close: async () => {
      await house.close();
      await voice.close();
      if (!shared) await records.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Everybody is in the simulator: where it does not run, nobody can leave it either. It opens only for a demo. */
async function openPlace(now: number, { db }: Records, place: Place) {
  await seedPlace(db, openSecrets(key), place, { now, channel: 'simulator', chat: (person) => `p${person}` });
  await db.insertInto('meta').values({ key: 'demo', value: 'on' }).execute();
}

function movable(start: number) {
  let at = start;
  return {
    now: () => at,
    move: (ms: number) => {
      at += ms;
    },
  };
}

/** Codes that are the same in every run, so that a dialog can show them. */
function countedIds(): Ids {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  let count = 0;
  return {
    random: (length) => {
      count++;
      return Array.from({ length }, (_, at) => letters[(count * 7 + at * 11) % letters.length]).join('');
    },
  };
}
