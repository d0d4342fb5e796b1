/** Opens the house: the one visible list of rooms, channels, jobs and processes. */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { apiOf } from './api.ts';
import { openBackground } from './background.ts';
import type { Channel } from './channels/channel.ts';
import { type SimulatorFace, simulatorChannel } from './channels/simulator.ts';
import { whatsappData } from './channels/whatsapp/personal-data.ts';
import type { WhatsAppChannel } from './channels/whatsapp.ts';
import { childFiles } from './children/files/unduh_anak.ts';
import { forForms } from './children/month/for-forms.ts';
import { forLapor } from './children/month/for-lapor.ts';
import { strangerAsks } from './children/mother/anak_saya.ts';
import { followsStill } from './children/mother/ended.ts';
import { moveFollows } from './children/mother/followed.ts';
import { byCode } from './children/mother/ikuti.ts';
import { followedNames, stopAsked } from './children/mother/ikuti_berhenti.ts';
import { children } from './children/room.ts';
import { takesList } from './children/scales/hears.ts';
import { doubtsOf } from './children/view/unusual.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Text } from './conversation/run.ts';
import { dashboardBackend, dashboardUrl } from './dashboard.ts';
import { loadDemo, simulatorBackend } from './demo.ts';
import { loadPerson } from './directory/people/people.ts';
import { directory } from './directory/room.ts';
import type { Ids } from './ids.ts';
import type { InboxDeps } from './inbox/deps.ts';
import type { FlowBook } from './inbox/flowbook.ts';
import { openInbox } from './inbox/inbox.ts';
import { inboxData } from './inbox/personal-data.ts';
import { type SealedSessions, sealedSessions } from './inbox/sealed-sessions.ts';
import type { startClockwork } from './jobs/clockwork.ts';
import { startJobs } from './jobs/start.ts';
import { type Log, warnOfText } from './log.ts';
import { meetings } from './meetings/room.ts';
import type { NoticesDeps } from './notices/base/deps.ts';
import { notices } from './notices/room.ts';
import { nextOpenDay, openDays, openDaysIn } from './notices/schedule/hari_buka.ts';
import { personalDataOf, waitsOf } from './offers.ts';
import { ordersOf } from './orders.ts';
import { counted, type Limits, platformLimits } from './outbox/pace.ts';
import { outboxData } from './outbox/personal-data.ts';
import { gateOf, openInboxDeps, openSessions, statesOf } from './reception.ts';
import { diskFiles } from './records/files.ts';
import { type Leases, openLeases } from './records/lease.ts';
import { openRecords, type Records } from './records/open.ts';
import { asOwner } from './records/owner.ts';
import type { Secrets } from './records/secrets.ts';
import { openVault, type Vault } from './records/vault.ts';
import { filedMonths, heldBySex, monthForMeeting, unreported } from './reporting/for-other-rooms.ts';
import { offerToMend } from './reporting/month/mend.ts';
import { problemsForAgenda } from './reporting/problems/for-agenda.ts';
import { reporting } from './reporting/room.ts';
import type { Context, Room } from './room.ts';
import { openTelegram } from './telegram.ts';
import { openTexts } from './texts/texts.ts';
import { openWeb, type Web } from './web/server.ts';
import { openWhatsApp, type WhatsAppHaste, whatsappLinking } from './whatsapp.ts';

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
  /** Is told what all rooms offer: a test asks for all of it. */
  offered?(rooms: readonly Room[]): void;
  /** Shows an operator something; absent in tests. */
  tell?(text: string): void;
  /** A test's WhatsApp, in scaled time. */
  whatsapp?: WhatsAppHaste;
  /** What the platforms allow, where it is not what they say: a test's platform in scaled time. */
  limits?: Limits;
  /** Open already: the page is there before this file is loaded, and the records are being opened meanwhile. Closed with the house. */
  web?: Web;
  openingRecords?: Promise<Records>;
  /** Read already: a test opens many houses. */
  texts?: ReturnType<typeof openTexts>;
  flows?: FlowBook;
  /** What calls the jobs: a test's does it when the test says so. */
  clockwork?: typeof startClockwork;
}

export interface Running {
  url: string;
  /** The page for whoever looks after the program, on this machine only. */
  operator: string;
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
    const texts = machine.texts ?? openTexts(join(machine.root, 'locales'), { warn: warnOfText(machine.log) });
    const web = machine.web ?? (await openWeb({ ...config, log: machine.log, texts }));
    closing.push(() => web.close());
    const progress = (step: string) => web.step(step);
    const records =
      machine.records ?? (await (machine.openingRecords ?? openRecords({ ...config, ...machine, progress })));
    if (!machine.records) closing.push(() => records.close());
    const vault = await openVault(records, config, () => machine.clock.now());
    closing.push(async () => vault.close());
    web.step('demo');
    const { db, secrets } = vault;
    const demo = await loadDemo(config, { ...machine, db, secrets });
    web.step('flows');
    const files = diskFiles(join(config.dataDir, 'files'), db, machine);
    const leases = openLeases(records, machine.ids);
    closing.push(() => leases.close());
    const parts = await openParts({ config, ...machine, texts, web, records, vault, db, files, secrets, demo, leases });
    closing.push(parts.close);
    return { url: web.url, operator: web.operator.url, demo, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening extends Omit<Machine, 'openingRecords'> {
  config: Config;
  texts: ReturnType<typeof openTexts>;
  web: Web;
  records: Records;
  vault: Vault;
  db: Records['db'];
  files: ReturnType<typeof diskFiles>;
  leases: Leases;
  secrets: Secrets;
  demo: boolean;
}

async function openParts(opening: Opening) {
  const { config, log, clock, ids, web, records } = opening;
  const platforms = await openChannels(opening);
  const { receiving, sending, links, simulator, telegram, whatsapp } = platforms;
  const notices = noticesOf(opening, whatsapp);
  const sessions = sealedSessions(await openSessions(opening), opening.vault.ring);
  const { rooms, ending } = openRooms({ ...opening, sessions, states: statesOf(receiving) }, links, notices);
  const leaving = { ...opening, ...ending, held: followsStill, forget: (chat: string) => sessions.drop(chat) };
  const background = { ...opening, notices, sessions, leaving };
  const outbox = await openBackground(background, platforms.all, rooms, ending.personalData);
  // Replies are counted, so that bulk can take what they leave of the platform's limit.
  const counting = platforms.all.map((channel) => counted(channel, outbox.pace, notices.limits));
  const inboxDeps = openInboxDeps({ ...opening, sessions }, counting, rooms, outbox);
  web.step('channels');
  const inbox = await receive(opening, inboxDeps, receiving);
  const { delivery, jobs, pace } = outbox;
  const working =
    config.processes.includes('worker') &&
    (await startJobs({ redisUrl: config.redisUrl, delivery, jobs, clock, log, clockwork: opening.clockwork }));
  const token = ids.random(32);
  for (const one of [telegram, whatsapp]) if (one && sending.includes(one)) void one.meet();
  web.open({
    states: statesOf(receiving),
    whatsapp: whatsapp && receiving.includes(whatsapp) ? whatsappLinking(opening, whatsapp) : undefined,
    simulator: simulator && simulatorBackend(opening, simulator),
    dashboard: dashboardBackend(opening, rooms),
    webhooks: telegram?.webhook && receiving.includes(telegram) ? [telegram.webhook] : [],
    api: apiOf(rooms, opening),
    control: { token, orders: ordersHere(opening, links) },
  });
  records.announce({ port: web.operator.port, token });
  return {
    close: async () => {
      // Nothing new comes in, then what is in hand is finished, then what waits is written.
      await Promise.all([inbox.close(), ...receiving.map((channel) => channel.stop())]);
      if (working) await working.stop();
      await Promise.all(sending.map((channel) => channel.stop()));
      await pace.close();
      await inboxDeps.drafts.close();
      await inboxDeps.sessions.close();
    },
  };
}

/** From here on messages come in. */
async function receive(opening: Opening, deps: InboxDeps, channels: Channel[]) {
  const gate = gateOf(opening, deps);
  const inbox = openInbox(deps, gate);
  const paused = (name: string) => (chat: string) => gate.paused(name, chat, opening.clock.now());
  for (const one of channels) await one.start((message) => inbox.receive(message), paused(one.name));
  return inbox;
}

function ordersHere(
  { config, clock, ids, log, db, secrets, vault, texts }: Opening,
  links: (code: string) => string[],
) {
  const owning = <T>(work: (owner: Records['db']) => Promise<T>) => asOwner(db, { ...config, log }, work);
  const render = (text: Text) => texts.render('id', text);
  const asked = { secrets, ids, links, owning, render, hooksInside: config.hooksInside };
  return ordersOf(vault, { ...asked, now: () => clock.now() });
}

/** Every channel of the settings. Workers only send; gateways receive. The simulator lives where all parts are one process. */
async function openChannels(opening: Opening) {
  const { config, demo } = opening;
  const whole = config.processes.length === 3;
  const simulator = demo && config.simulator !== 'off' && whole ? openSimulator(opening) : undefined;
  const telegram = await openTelegram(opening);
  const whatsapp = await openWhatsApp(opening);
  const all: Channel[] = [simulator, telegram, whatsapp, ...(opening.channels ?? [])].filter(
    (one) => one !== undefined,
  );
  const receiving = all.filter((one) => (one !== telegram && one !== whatsapp) || config.processes.includes('gateway'));
  const sending = all.filter((one) => !receiving.includes(one));
  const links = (code: string) => all.map((channel) => channel.link(code)).filter((link) => link !== undefined);
  return { simulator, telegram, whatsapp, all, receiving, sending, links };
}

/** `ending`: what the end of a role asks of all of them. */
function openRooms(
  opening: Opening & { sessions: SealedSessions; states(): Record<string, string> },
  links: (code: string) => string[],
  deps: NoticesDeps,
) {
  const { db, config, secrets, ids, texts, files, sessions } = opening;
  const ofChildren = { db, secrets, ids, files, links, texts, offerToMend, filedMonths, heldBySex, nextOpenDay };
  const rooms: Room[] = [
    reporting({
      ...{ db, secrets, texts, scales: forLapor, register: forForms, openDaysIn },
      ...{ takesList: takesList(ofChildren), doubts: doubtsOf, childFiles: childFiles({ texts }) },
      ...{ waits: waitsOf(() => rooms), openDays: openDays({ texts }) },
    }),
    children(ofChildren),
    meetings({
      db,
      secrets,
      ids,
      links,
      texts,
      files,
      steeringBody: config.steeringBody,
      figures: monthForMeeting({ texts }),
      problems: problemsForAgenda({ texts }),
    }),
    notices(deps),
  ];
  // Who forgets and exports a person, in this order.
  const personalData = [whatsappData, inboxData, outboxData, ...personalDataOf(rooms)];
  const meetingFlows = { present: 'meetings/absen', deputy: 'meetings/mewakili' } as const;
  const session = async (chat: string) => (await sessions.load(chat))?.value;
  const ending = { personalData, responsibilities: rooms.flatMap((room) => room.responsibilities ?? []) };
  const languages = texts.languages();
  const mine = { db, session, files, pages: texts, dashboard: () => dashboardUrl(opening) };
  const following = {
    byCode: (context: Context, typed: string) => byCode({ secrets }, context, typed),
    stop: stopAsked,
    stranger: (context: Context, said: string) => strangerAsks({ texts }, context, said),
    move: moveFollows,
    names: followedNames,
  };
  const first = directory({
    ...{ secrets, ids, links, languages, meetingFlows, following, texts, channels: opening.states },
    ...{ ...ending, ...mine },
  });
  const all = [first, ...rooms, ...(opening.rooms ?? [])];
  opening.offered?.(all);
  return { rooms: all, ending };
}

/** The notices ask the reporting who has not reported, and foretell by the platforms' pace. */
const noticesOf = ({ db, texts, limits, config }: Opening, whatsapp: WhatsAppChannel | undefined): NoticesDeps => ({
  db,
  texts,
  unreported,
  person: loadPerson,
  limits: limits ?? platformLimits(config.whatsappPerMinute, whatsapp?.allowance),
});

function openSimulator({ clock, ids, web }: Opening): Channel & SimulatorFace {
  return simulatorChannel({ clock, ids, page: web.simulator });
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
