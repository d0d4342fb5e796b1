/** WhatsApp under faults: the line breaks, falls silent, refuses and loses things, the program is killed, the credentials come from a
 *  backup. Meanwhile kader file their reports. Nothing that was said is lost, no report is there twice, the program is connected again
 *  within a minute; and where WhatsApp says no, it stops and says so. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileReport } from './kader.ts';
import type { Program } from './program.ts';
import { openQuestions } from './questions.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openWhatsAppStage, type WhatsAppStage } from './whatsapp-stage.ts';

const reconnectMs = 60_000;
/** So many kader talk at a time, each answer after a while: conversations last as long as the faults. */
const together = 4;
const thinkMs = 400;
/** Enough kader to outlast the faults: under so many a report takes minutes. */
const faultsEach = 8;
/** From the first word to the last report: nobody says anything twice, everybody waits for her answer. */
const allMs = 900_000;

export async function whatsappFaults(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openWhatsAppStage(Math.ceil(size / faultsEach), seed);
  const running: Running = { program: stage.start(), faults: [], slowest: 0, struck: {} };
  try {
    await connected(stage, running);
    const talking = talkAll(stage, running);
    talking.catch(() => {});
    await strikeAll(stage, running, size);
    stage.server.faults.clear();
    await connected(stage, running);
    await talking;
    await running.program.stop();
    const stops = await refusals(stage, running);
    await check(stage, running);
    return { faults: size, ...running.struck, slowestMs: Math.round(running.slowest), stops };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${running.program.log()}`, { cause: error });
  } finally {
    await running.program.kill9();
    await stage.close();
  }
}

interface Running {
  program: Program;
  faults: string[];
  slowest: number;
  struck: Record<string, number>;
}

async function talkAll({ plans, kader, chance }: WhatsAppStage, { faults }: Running): Promise<void> {
  const waiting = [...plans];
  const questions = openQuestions();
  const deadline = Date.now() + allMs;
  const one = async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const phone = kader(plan.user);
      const common = { questions, chance, thinkMs, types: true, onMessage() {}, deadline };
      const told = await fileReport({ ...common, phone, plan });
      if (told.askedAgain.length > 0) faults.push(`${plan.user} had to answer again: ${told.askedAgain[0]!.name}`);
    }
  };
  await Promise.all(Array.from({ length: together }, one));
}

async function strikeAll(stage: WhatsAppStage, running: Running, count: number) {
  let backup = await killed(stage, running, takeBackup);
  for (let n = 1; n <= count; n++) {
    await sleep(stage.chance() * 600);
    const kind = n % 12 === 0 ? 'restore' : n % 8 === 0 ? 'kill' : stage.server.strike();
    running.struck[kind] = (running.struck[kind] ?? 0) + 1;
    if (kind === 'kill') backup = await killed(stage, running, takeBackup);
    else if (kind === 'restore') await killed(stage, running, (stage_) => restore(stage_, backup));
    else await connected(stage, running);
  }
}

type Rows = { key: string; value_enc: string }[];

/** kill -9, something done to the records, and a new start. */
async function killed<T>(
  stage: WhatsAppStage,
  running: Running,
  then: (stage: WhatsAppStage) => Promise<T>,
): Promise<T> {
  await running.program.kill9();
  const done = await then(stage);
  running.program = stage.start();
  await connected(stage, running);
  return done;
}

const takeBackup = ({ look }: WhatsAppStage): Promise<Rows> =>
  look((db) => db.selectFrom('whatsapp_auth').selectAll().execute());

const restore = ({ look, server }: WhatsAppStage, rows: Rows): Promise<void> =>
  look(async (db) => {
    // What was sealed since the backup cannot be opened with it.
    server.world.unreadable.explain(server.bot);
    await db.deleteFrom('whatsapp_auth').execute();
    await db.insertInto('whatsapp_auth').values(rows).execute();
  });

/** Waits until the program says so and the server sees it. */
async function connected(stage: WhatsAppStage, running: Running, as = 'ready: linked') {
  const since = performance.now();
  for (;;) {
    if (stage.server.online() && (await stage.state()) === as) break;
    if (performance.now() - since > reconnectMs) throw new Error(`not ${as} within a minute: ${await stage.state()}`);
    await sleep(50);
  }
  running.slowest = Math.max(running.slowest, performance.now() - since);
}

/** Each of WhatsApp's refusals: the program stops, stays stopped, and the admins are told once. */
async function refusals(stage: WhatsAppStage, running: Running): Promise<number> {
  const { server, look, phone, plans } = stage;
  const cases: [code: number, state: string][] = [
    [463, 'ready: restricted'],
    [403, 'stopped: banned'],
    [440, 'stopped: replaced'],
    [401, 'stopped: unlinked'],
  ];
  for (const [code, state] of cases) {
    running.program = stage.start();
    await running.program.ready();
    for (let tries = 0; tries < 2400 && !server.online(); tries++) await sleep(50);
    if (code === 463) {
      // Of one contact it says nothing about the number: WhatsApp is asked.
      server.restrict(true, { silently: true });
      server.faults.add({ kind: 'nack', code, count: 1 });
      await phone(plans[0]!.user).say('menu');
    } else server.streamError(code);
    const stands = async () => (await stage.state())?.startsWith(state) ?? false;
    for (let tries = 0; tries < 2400 && !(await stands()); tries++) await sleep(50);
    if (!(await stands())) running.faults.push(`${code}: ${await stage.state()}, not ${state}`);
    const { logins } = server.world;
    await sleep(1500);
    if (server.world.logins > logins) running.faults.push(`${code}: it logged in again`);
    await running.program.stop();
    const name = state.split(': ')[1]!;
    const told = await look((db) =>
      db.selectFrom('outbox').select('key').where('key', 'like', `whatsapp-${name}-%`).execute(),
    );
    if (told.length !== 1) running.faults.push(`${code}: told ${told.length} times`);
  }
  return cases.length;
}

async function check(stage: WhatsAppStage, { faults }: Running): Promise<void> {
  const { server, look, plans, posyanduOf, phone } = stage;
  faults.push(...(await look((db) => wrongReports(db, plans, posyanduOf))));
  const rows = await look((db) => db.selectFrom('whatsapp_received').select(['message', 'body_enc']).execute());
  const received = new Map(rows.map((row) => [row.message, row.body_enc]));
  for (const { user } of plans) {
    const chat = phone(user).chat();
    for (const { id, mine } of chat) {
      if (mine && !received.has(id)) faults.push(`${user}: a message was lost`);
      if (mine && received.get(id)) faults.push(`${user}: a message was never finished`);
    }
    const shown = chat.filter(({ mine }) => !mine).map(({ id }) => id);
    if (new Set(shown).size < shown.length) faults.push(`${user}: a message was shown twice`);
  }
  faults.push(...server.troubles.map((trouble) => `on the server: ${trouble}`));
  mustHold(faults);
}
