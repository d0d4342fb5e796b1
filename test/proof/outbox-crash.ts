/** A sending to many while every process and server is killed once. Nobody is missed, only people whose message was on the wire at a crash
 *  may get it twice, and the rows say what the phones have. */
import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { type OutboxStage, openOutboxStage, sendToAll, statuses } from './outbox-stage.ts';
import type { Program } from './program.ts';
import { mustHold } from './section.ts';
import { expireLeases, flushall, noteWire } from './wire.ts';

/** Enough for every lease to run out once, and for the sending itself. */
const patienceMs = (size: number) => 240_000 + size * 100;

interface Scene {
  stage: OutboxStage;
  workers: Program[];
  /** Rows that were on the wire when a sender or the records died. */
  onWire: Set<string>;
  chance(): number;
}

export async function outboxCrash(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openOutboxStage({ people: size, speed: 1, seed });
  const workers = [await stage.start('worker'), await stage.start('worker')];
  const scene: Scene = { stage, workers, onWire: new Set(), chance: randomNumbers(seed) };
  try {
    await Promise.all(workers.map((worker) => worker.ready()));
    await sendToAll(stage.db, 'surat');
    await crashes(scene, size);
    await settled(scene, size);
    for (const worker of scene.workers) await worker.stop();
    return await check(scene, size);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${scene.workers.map((worker) => worker.log()).join('\n')}`, {
      cause: error,
    });
  } finally {
    await stage.close();
  }
}

const sent = ({ stage: { api } }: Scene) =>
  api.calls.filter(({ method, status }) => method === 'sendMessage' && status === 200).length;

/** What is killed, each at its share of the sending. */
async function crashes(scene: Scene, size: number) {
  const { stage, workers } = scene;
  const { redis, postgres } = stage;
  const events: (() => Promise<unknown>)[] = [
    () => flushall(redis.url),
    () => killWorker(scene, 0),
    () => redis.restart('kill9'),
    () => killWorker(scene, 1),
    () => killRecords(scene),
    () => flushall(redis.url),
    // The power goes out.
    async () => {
      await Promise.all([...workers.map((worker) => worker.kill9()), redis.kill9(), postgres.kill9()]);
      await Promise.all([redis.restart(), postgres.restart()]);
      await noteWire(scene.stage, scene.onWire);
      for (const n of workers.keys()) workers[n] = await stage.start('worker');
    },
  ];
  for (const [n, event] of events.entries()) {
    const moment = Math.ceil((size * (n + 1)) / (events.length + 2));
    for (const started = Date.now(); sent(scene) < moment; await sleep(2))
      if (Date.now() > started + patienceMs(size)) throw new Error(`only ${sent(scene)} sent before event ${n}`);
    await sleep(scene.chance() * 40);
    await event();
  }
}

async function killWorker(scene: Scene, n: number) {
  await scene.workers[n]!.kill9();
  await noteWire(scene.stage, scene.onWire).catch(() => undefined);
  scene.workers[n] = await scene.stage.start('worker');
}

async function killRecords(scene: Scene) {
  await scene.stage.postgres.kill9();
  await scene.stage.postgres.restart();
  await noteWire(scene.stage, scene.onWire);
}

async function settled({ stage, onWire }: Scene, size: number) {
  for (const started = Date.now(); ; await sleep(200)) {
    // The pool replaces connections that died with the server, one query each.
    const now: Record<string, number> = await statuses(stage.db).catch(() => ({ queued: 1 }));
    const open = (now.queued ?? 0) + (now.sending ?? 0);
    if (open === 0) return;
    if (Date.now() > started + patienceMs(size)) throw new Error(`not settled: ${JSON.stringify(now)}`);
    // Leases are a minute long. In a small run that minute is not waited for.
    if (size < 100 && !now.queued) await expireLeases(stage, onWire);
  }
}

async function check({ stage, onWire }: Scene, size: number): Promise<Record<string, number>> {
  const rows = await stage.db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person')
    .select(['outbox.key', 'person.name', 'status', 'message', 'maybe_double'])
    .execute();
  const faults: string[] = [];
  let doubled = 0;
  if (rows.length !== size) faults.push(`${rows.length} rows of ${size}`);
  for (const row of rows) {
    const user = stage.users[Number(row.name.split(' ')[1]) - 1]!;
    const got = stage.api.phone(user).chat();
    if (row.status !== 'sent') faults.push(`${row.key} is ${row.status}`);
    if (got.length === 0) faults.push(`${user} got nothing, her row says ${row.status}`);
    if (got.length > 1) {
      doubled += got.length - 1;
      if (!row.maybe_double) faults.push(`${user} got ${got.length}, and her row does not say that it may be double`);
    }
    if (!got.some(({ id }) => String(id) === row.message))
      faults.push(`${row.key} names a message that she does not have`);
  }
  if (doubled > onWire.size) faults.push(`${doubled} doubled, ${onWire.size} were on the wire`);
  mustHold(faults);
  const maybe = rows.filter((row) => row.maybe_double).length;
  const refused = stage.api.calls.filter(({ status }) => status === 429).length;
  return { people: size, onWire: onWire.size, doubled, maybeDouble: maybe, refused };
}
