/** Opens the house: the one visible list of rooms, channels, jobs and processes. */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Channel } from './channels/channel.ts';
import { type SimulatorFace, simulatorChannel } from './channels/simulator.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { settleDemo, simulatorDoor } from './demo.ts';
import { audit } from './directory/audit.ts';
import { markGone } from './directory/contacts.ts';
import { orders } from './directory/orders.ts';
import { findPerson, loadPerson } from './directory/people.ts';
import { openRecipients } from './directory/recipients.ts';
import { directory } from './directory/room.ts';
import { tidy } from './directory/tidy.ts';
import { type Ids, randomIds } from './ids.ts';
import { openDrafts } from './inbox/drafts.ts';
import { openFlowBook } from './inbox/flowbook.ts';
import type { House } from './inbox/house.ts';
import { openInbox } from './inbox/inbox.ts';
import { Marks } from './inbox/marks.ts';
import { nudgeDrafts, nudgeWanted } from './inbox/nudge.ts';
import { dropExpiredSessions, recordSessions } from './inbox/sessions-records.ts';
import { redisSessions } from './inbox/sessions-redis.ts';
import type { Job } from './jobs/clockwork.ts';
import { redisPace } from './jobs/pace-redis.ts';
import { startJobs } from './jobs/start.ts';
import { type Log, openLog } from './log.ts';
import { planAllActionReminders } from './meetings/actions/reminders.ts';
import { passOnActions } from './meetings/actions/succession.ts';
import { planWeekly } from './meetings/actions/weekly.ts';
import { planAllReminders } from './meetings/reminders/reminders.ts';
import { meetings } from './meetings/room.ts';
import { quotedNotice } from './notices/quoted.ts';
import { notices } from './notices/room.ts';
import { runNotices } from './notices/run.ts';
import { codes, holdToOffers, offers } from './offers.ts';
import { openLine } from './outbox/line.ts';
import { keepLive, liveJob, type SentLive } from './outbox/live.ts';
import { counted, type Limits, platformLimits } from './outbox/pace.ts';
import { memoryPace } from './outbox/pace-memory.ts';
import { recallJob } from './outbox/recall.ts';
import { diskFiles } from './records/files.ts';
import { takeLease } from './records/lease.ts';
import { AlreadyRunning } from './records/lock.ts';
import { openRecords, type Records } from './records/open.ts';
import { ensureSecretKey } from './records/secret-key.ts';
import { openSecrets, type Secrets } from './records/secrets.ts';
import { monthFigures } from './reporting/month-figures.ts';
import { reporting } from './reporting/room.ts';
import { unreported } from './reporting/unreported.ts';
import type { Room } from './room.ts';
import { openTelegram } from './telegram.ts';
import { openTexts } from './texts/texts.ts';
import { openWeb, type Web } from './web/server.ts';
import { openWhatsApp, tidyWhatsApp, type WhatsAppHaste } from './whatsapp.ts';

/** What the machine gives; a test gives its own. */
export interface Machine {
  clock: Clock;
  ids: Ids;
  log: Log;
  /** The project's root: flows and locales are read from there. */
  root: string;
  /** Instead of the records and beside the channels of the settings. */
  records?: Records;
  channels?: Channel[];
  /** Beside those of the house, for flows of tests and measurements. */
  rooms?: Room[];
  /** Shows an operator something; absent in tests. */
  tell?(text: string): void;
  /** A test's WhatsApp, in scaled time. */
  whatsapp?: WhatsAppHaste;
  /** What the platforms allow, where it is not what they say: a test's platform in scaled time. */
  limits?: Limits;
  /** How long a job rests that wants to rest for so long: a test waits less. */
  restOf?(everyMs: number): number;
}

export interface Running {
  url: string;
  /** True with the invented district. */
  demo: boolean;
  /** Finishes what is in hand, writes what waits, closes everything. Once. */
  close(): Promise<void>;
}

/** Opens everything that this process runs. The web server answers first, so that the start can be watched. */
export async function openHouse(config: Config, machine: Machine): Promise<Running> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = once(async () => {
    for (const one of closing.reverse()) await one();
  });
  try {
    // A process that only sends lets those that answer people have the processor first.
    if (config.processes.join() === 'worker') setPriority(10);
    const texts = openTexts(join(machine.root, 'locales'), {
      warn: (text) => machine.log.warn({ text }, 'a text is broken'),
    });
    const access = config.simulator === 'public' ? 'public' : 'loopback';
    const web = await openWeb({ host: config.host, port: config.port, log: machine.log, texts, access });
    closing.push(() => web.close());
    const records =
      machine.records ?? (await openRecords({ ...config, ...machine, progress: (step) => web.step(step) }));
    if (!machine.records) closing.push(() => records.close());
    const secrets = openSecrets(config.secretKey ?? ensureSecretKey(config.dataDir));
    web.step('demo');
    const { db } = records;
    const demo = await settleDemo(config, { ...machine, db, secrets });
    web.step('flows');
    const files = diskFiles(join(config.dataDir, 'files'), db, machine.ids);
    const parts = await openParts({ config, ...machine, texts, web, records, db, files, secrets, demo });
    closing.push(parts.close);
    return { url: web.url, demo, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening extends Machine {
  config: Config;
  texts: ReturnType<typeof openTexts>;
  web: Web;
  records: Records;
  db: Records['db'];
  files: ReturnType<typeof diskFiles>;
  secrets: Secrets;
  demo: boolean;
}

async function openParts(opening: Opening) {
  const { config, log, clock, ids, db, web, records, secrets } = opening;
  const platforms = await openChannels(opening);
  const { receiving, sending, links } = platforms;
  const rooms = [...openRooms(opening, links), ...(opening.rooms ?? [])];
  const outbox = openOutbox(opening, platforms.all, rooms);
  const house = openHall(opening, platforms.all, rooms, outbox);
  const inbox = openInbox(house);
  web.step('channels');
  for (const channel of receiving) await channel.start((message) => inbox.receive(message));
  const { delivery, jobs, pace } = outbox;
  const working =
    config.processes.includes('worker') &&
    startJobs({ redisUrl: config.redisUrl, delivery, jobs, clock, log, restOf: opening.restOf });
  const token = ids.random(32);
  const { simulator, telegram, whatsapp } = platforms;
  for (const one of [telegram, whatsapp]) if (one && sending.includes(one)) void one.meet();
  web.open({
    states: () => Object.fromEntries(receiving.map((channel) => [channel.name, stateOf(channel)])),
    whatsapp: whatsapp && receiving.includes(whatsapp) ? whatsapp : undefined,
    simulator: simulator && simulatorDoor(opening, simulator),
    webhooks: telegram?.webhook && receiving.includes(telegram) ? [telegram.webhook] : [],
    control: { token, orders: orders(db, { secrets, ids, links, now: () => clock.now() }) },
  });
  records.announce({ port: web.port, token });
  return {
    close: async () => {
      // Nothing new comes in, then what is in hand is finished, then what waits is written.
      await Promise.all([inbox.close(), ...receiving.map((channel) => channel.stop())]);
      if (working) await working.stop();
      await Promise.all(sending.map((channel) => channel.stop()));
      await pace.close();
      await house.drafts.close();
      await house.sessions.close();
    },
  };
}

/** Every channel of the settings. Workers only send; gateways receive. The simulator lives where all parts are one process. */
async function openChannels(opening: Opening) {
  const { config, demo } = opening;
  const whole = config.processes.length === 3;
  const simulator = demo && config.simulator !== 'off' && whole ? openSimulator(opening) : undefined;
  const telegram = openTelegram(opening);
  const whatsapp = await openWhatsApp(opening);
  const all: Channel[] = [simulator, telegram, whatsapp, ...(opening.channels ?? [])].filter(
    (one) => one !== undefined,
  );
  const receiving = all.filter((one) => (one !== telegram && one !== whatsapp) || config.processes.includes('gateway'));
  const sending = all.filter((one) => !receiving.includes(one));
  const links = (code: string) => all.map((channel) => channel.link(code)).filter((link) => link !== undefined);
  return { simulator, telegram, whatsapp, all, receiving, sending, links };
}

function openRooms(opening: Opening, links: (code: string) => string[]): Room[] {
  const { db, config, secrets, ids, texts, files } = opening;
  return [
    directory({ secrets, ids, links, languages: texts.languages() }),
    reporting(),
    meetings({ db, secrets, ids, links, texts, files, steeringBody: config.steeringBody, figures: monthFigures }),
    notices(openNotices(opening)),
  ];
}

/** The notices ask the reporting who has not reported, and foretell by the platforms' pace. */
const openNotices = (opening: Opening) => ({
  ...{ db: opening.db, texts: opening.texts, limits: limitsOf(opening), unreported },
  person: loadPerson,
});

const limitsOf = ({ limits, config }: Opening) =>
  limits ?? platformLimits(config.whatsappPerMinute, config.whatsapp?.dailyCap);

/** Everything that we start ourselves: how it is sent, at what pace, and what is done from time to time. */
function openOutbox(opening: Opening, channels: Channel[], rooms: Room[]) {
  const { config, db, clock, ids, log, secrets, texts, files } = opening;
  const composer = { texts, painters: offers(rooms, 'painters'), writers: offers(rooms, 'writers'), files };
  const limits = limitsOf(opening);
  const pace = config.redisUrl ? redisPace(config.redisUrl, { log, ids }) : memoryPace();
  const line = openLine(pace, limits, log);
  const person = (id: number) => loadPerson(db, id, clock.now());
  const views = { db, clock, log, secrets, composer, channels, line, person, views: offers(rooms, 'live') };
  const live = (sent: SentLive) => keepLive(views, sent);
  const gone = (channel: string, chat: string) => markGone(db, secrets, channel, chat, clock.now());
  const recipient = openRecipients(db, secrets, clock);
  const wanted = { ...offers(rooms, 'wanted'), 'inbox.nudge': nudge };
  const delivery = { db, clock, ids, log, composer, channels, wanted, recipient, gone, line, live };
  const holder = ids.random(10);
  const jobs: Job[] = [
    liveJob(views, () => takeLease(db, 'live', holder, 15_000, clock)),
    recallJob(delivery, () => takeLease(db, 'recall', holder, 15_000, clock)),
    { name: 'nudge drafts', everyMs: 10 * 60_000, run: (now) => nudgeDrafts(db, now) },
    { name: 'sweep', everyMs: 60 * 60_000, run: () => dropExpiredSessions(db, clock) },
    { name: 'tidy', everyMs: 60 * 60_000, run: (now) => tidy(db, now) },
    { name: 'notices', everyMs: 1000, run: (now) => runNotices(openNotices(opening), now) },
    ...(opening.config.whatsapp
      ? [{ name: 'tidy whatsapp', everyMs: 60 * 60_000, run: tidyWhatsApp(db, channels) }]
      : []),
    { name: 'plan reminders', everyMs: 10 * 60_000, run: (now) => planAllReminders(db, now) },
    { name: 'pass on actions', everyMs: 10 * 60_000, run: (now) => passOnActions(db, now) },
    { name: 'plan action reminders', everyMs: 60 * 60_000, run: (now) => planAllActionReminders(db, now) },
    { name: 'plan weekly actions', everyMs: 60 * 60_000, run: (now) => planWeekly(db, now) },
  ];
  return { delivery, jobs, pace, limits, composer, live, gone };
}

const nudge: NonNullable<Room['wanted']>[string] = ({ db }, { args }) => nudgeWanted(db, Number(args.draft));

/** Where messages come in: sessions, drafts, flows, and what the rooms offer to them. */
function openHall(opening: Opening, channels: Channel[], rooms: Room[], outbox: ReturnType<typeof openOutbox>): House {
  const { config, db, clock, ids, log, secrets, texts, files } = opening;
  const { composer, live, gone, pace, limits } = outbox;
  const flows = openFlowBook(join(opening.root, 'flows'), texts);
  holdToOffers(flows.all(), rooms);
  return {
    ...{ db, clock, ids, log, texts, composer, files, secrets, flows, live },
    sessions: config.redisUrl ? redisSessions(config.redisUrl, { log }) : recordSessions(db, clock),
    drafts: openDrafts(db, clock, log),
    // Replies are counted, so that bulk can take what they leave of the platform's limit.
    channels: channels.map((channel) => counted(channel, pace, limits)),
    codes: codes(rooms, texts),
    quoted: quotedNotice,
    marks: new Marks(),
    offers: { lookups: offers(rooms, 'lookups'), effects: offers(rooms, 'effects'), actions: offers(rooms, 'actions') },
    people: {
      find: (channel, chat) => findPerson(db, secrets, channel, chat),
      load: (on, id) => loadPerson(on, id, clock.now()),
      gone,
      refused: (on, actor, flow) =>
        audit(on, {
          now: clock.now(),
          actor,
          action: 'directory.refused',
          subject: `person ${actor}`,
          detail: { flow },
        }),
    },
  };
}

/** `ready`; on a channel that tells more, `ready: linked`. */
const stateOf = (channel: Channel) => [channel.state(), channel.standing?.()].filter(Boolean).join(': ');

function openSimulator({ clock, ids, web }: Opening): Channel & SimulatorFace {
  return simulatorChannel({ clock, ids, page: `${web.url}/simulator` });
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}

async function run() {
  const texts = openTexts(join(root, 'locales'));
  const say = (id: string, args?: Record<string, string | number>) =>
    process.stderr.write(`${texts.render('id', { key: `operator/start:${id}`, args })}\n`);
  try {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel, process.stdout.isTTY);
    const tell = (text: string) => void process.stderr.write(`${text}\n`);
    const house = await openHouse(config, { clock: systemClock, ids: randomIds, log, root, tell });
    say(house.demo ? 'open-demo' : 'open', { url: house.url });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(house, log));
  } catch (error) {
    if (error instanceof ConfigError)
      say(`setting-${error.reason}`, { setting: error.setting, example: error.example });
    else if (error instanceof AlreadyRunning) say('already-running', { pid: String(error.pid) });
    else say('failed', { reason: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
  }
}

async function stop(house: Running, log: Log) {
  log.info('stopping: finishing what is in hand');
  await house.close();
  process.exit(0);
}

const root = join(import.meta.dirname, '..');
if (import.meta.main) await run();
