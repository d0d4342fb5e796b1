/** A notice to everybody of a province, typed in the chat: the worker dies three times, Redis is flushed, some have blocked the bot, the
 *  platform stumbles; and all the while people write to the bot. Its limits are the platform's own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { batchOf } from '../../src/notices/base/messages.ts';
import { tally } from '../../src/outbox/batch.ts';
import { rhythm } from '../../src/outbox/pace.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import type { Call } from '../support/bot-api/world.ts';
import { askInTurn, at, counter, type Talk } from './ask-in-turn.ts';
import { addHead, noQuietHours, sendNotice } from './notice-stage.ts';
import { type OutboxStage, openOutboxStage, statuses } from './outbox-stage.ts';
import type { Program } from './program.ts';
import { mustHold } from './section.ts';
import { expireLeases, flushall, noteWire } from './wire.ts';

/** The platform's own time. */
const speed = 1;
const perSecond = 30;
const area = '64.74';
const words = 'Besok posyandu *serentak* pukul 08.00. Bawa Buku KIA.';
/** For so long a window is full in every second: whoever sends nearly all that the platform takes cannot spare a reply this wait. What the
 *  platform refuses waits a whole second; that may hardly ever happen. */
const { edge, step } = rhythm({ count: perSecond, windowMs: 1000 / speed, chatMs: 1000 / speed });
const fullMs = 1000 / speed - (perSecond - 1) * step + edge;
const everyMs = 400;
const talkers = 40;
/** What a small run cannot show, because it shares the machine with other tests. */
const isFull = (size: number) => size >= 1000;

interface Scene {
  stage: OutboxStage;
  worker: Program;
  people: Set<number>;
  onWire: Set<string>;
  /** When something was killed or flushed. */
  events: number[];
  blocked: Set<number>;
  stumbles: Set<number>;
}

export async function noticeLoad(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openOutboxStage({ people: size, speed, seed });
  try {
    const head = await addHead(stage.db, 'secretariat', area);
    await noQuietHours(stage.db, area);
    const [gateway, worker] = [await stage.start('gateway'), await stage.start('worker')];
    await Promise.all([gateway.ready(), worker.ready()]);
    const writers = stage.users.filter((_, n) => n % Math.ceil(size / talkers) === 0);
    const scene: Scene = {
      stage,
      worker,
      people: new Set(stage.users),
      onWire: new Set(),
      events: [],
      ...troubles(stage, writers, seed),
    };
    const idle = await chat(scene, writers, (asked) => asked >= (isFull(size) ? 250 : 20), 40);
    const notice = { over: false };
    const chatting = chat(scene, writers, () => notice.over, 0);
    await sendNotice(stage.api, head, words);
    await disasters(scene, size);
    await settled(scene, size);
    notice.over = true;
    const busy = await chatting;
    for (const program of [gateway, scene.worker]) await program.stop();
    return await check(scene, { idle, busy });
  } finally {
    await stage.close();
  }
}

/** 3 % have blocked the bot; for 2 % the platform fails once or twice. People who write have neither. */
function troubles({ users, api }: OutboxStage, writers: number[], seed: number) {
  const chance = randomNumbers(seed);
  const [blocked, stumbles] = [new Set<number>(), new Set<number>()];
  for (const user of users.filter((one) => !writers.includes(one))) {
    const lot = chance();
    if (lot < 0.03) blocked.add(user);
    else if (lot < 0.05) stumbles.add(user);
  }
  for (const user of blocked) api.phone(user).block();
  for (const user of stumbles)
    api.faults.add({ kind: 'server', method: 'sendMessage', chat: user, count: chance() < 0.7 ? 1 : 2 });
  return { blocked, stumbles };
}

/** The first `warm` answers are not counted. */
async function chat({ stage }: Scene, writers: number[], done: (asked: number) => boolean, warm: number) {
  const { api } = stage;
  await askInTurn(api, writers, { everyMs: 30, notice: '📢', done: (asked) => asked >= warm });
  return askInTurn(api, writers, { everyMs, notice: '📢', done });
}

const ofNotice = ({ method, payload }: Call) =>
  method === 'sendMessage' && String(payload.text).includes('posyandu serentak');
/** What the people were sent; who sends it sees it in a preview before. */
const calls = ({ stage, people }: Scene) => stage.api.calls.filter((call) => ofNotice(call) && people.has(call.chat!));

async function disasters(scene: Scene, size: number) {
  const events = [kill, kill, flush, kill];
  const got = counter(scene.stage.api, ofNotice);
  for (const [n, event] of events.entries()) {
    const moment = Math.ceil((size * 0.9 * (n + 1)) / (events.length + 2));
    for (const started = Date.now(); got() < moment; await sleep(20))
      if (Date.now() > started + 120_000 + size * 30) throw new Error(`only ${got()} sent before event ${n}`);
    scene.events.push(Date.now());
    await event(scene);
  }
}

async function kill(scene: Scene) {
  await scene.worker.kill9();
  await noteWire(scene.stage, scene.onWire);
  scene.worker = await scene.stage.start('worker');
}

const flush = ({ stage }: Scene) => flushall(stage.redis.url);

async function settled(scene: Scene, size: number) {
  for (const started = Date.now(); ; await sleep(isFull(size) ? 1000 : 200)) {
    const { queued = 0, sending = 0 } = await statuses(scene.stage.db);
    const { expanded_at } = await scene.stage.db.selectFrom('notice').select('expanded_at').executeTakeFirstOrThrow();
    if (expanded_at && queued + sending === 0) return;
    if (Date.now() > started + 180_000 + size * 40)
      throw new Error(`not settled: ${queued} wait, ${sending} on the wire`);
    if (!isFull(size) && queued === 0) await expireLeases(scene.stage, scene.onWire);
  }
}

/** How long the whole took, and what it should have taken. Milliseconds. */
function times(scene: Scene) {
  const bulk = calls(scene).filter(({ status }) => status !== 429);
  const [first, last] = [bulk[0]!.at, bulk.at(-1)!.at];
  // A message that a person's block refused, or that broke on the way, has used its place too.
  const used = scene.stage.api.calls.filter(
    ({ method, status, at: when }) => method.startsWith('send') && status !== 429 && when >= first && when <= last,
  );
  const silence = (event: number) =>
    Math.max(
      ...bulk.slice(1).map((call, n) => {
        const before = bulk[n]!.at;
        return call.at > event && before < event + 10_000 ? call.at - before : 0;
      }),
    );
  const smooth = bulk.filter(({ chat: one }) => !scene.stumbles.has(one!)).at(-1)!.at;
  return {
    total: last - first,
    floor: (used.length * 1000) / perSecond / speed,
    outages: scene.events.reduce((sum, event) => sum + silence(event), 0),
    // The last of those for whom the platform stumbled wait for their next try.
    tail: last - smooth,
  };
}

async function check(scene: Scene, { idle, busy }: { idle: Talk; busy: Talk }): Promise<Record<string, number>> {
  const { stage, onWire } = scene;
  const full = isFull(stage.users.length);
  const { faults, doubled } = await arrivals(scene);
  if (doubled > onWire.size) faults.push(`${doubled} doubled, ${onWire.size} were on the wire`);
  if (busy.unanswered > 0) faults.push(`${busy.unanswered} had no answer`);
  const { total, floor, outages, tail } = times(scene);
  const over = (total - floor - outages - tail) / floor;
  const [before, meanwhile] = [at(0.99, idle.took), at(0.99, busy.took)];
  if (full && over > 0.02) faults.push(`${(over * 100).toFixed(1)} % over the floor of ${floor.toFixed(0)} ms`);
  if (full && meanwhile > before * 1.5 + fullMs)
    faults.push(`p99 of replies ${meanwhile.toFixed(1)} ms, idle ${before.toFixed(1)} ms`);
  if (full && busy.refused > busy.took.length * 0.005) faults.push(`${busy.refused} replies were refused for a second`);
  const round = (value: number) => Math.round(value * 10) / 10;
  const figures = {
    people: stage.users.length,
    blocked: scene.blocked.size,
    stumbled: scene.stumbles.size,
    onWire: onWire.size,
    doubled,
    overFloorPercent: Math.round(over * 1000) / 10,
    seconds: round(total / 1000),
    outageSeconds: round(outages / 1000),
    tailSeconds: round(tail / 1000),
    replies: busy.took.length,
    idleP50: round(at(0.5, idle.took)),
    idleP99: round(before),
    p50: round(at(0.5, busy.took)),
    p99: round(meanwhile),
    refusedReplies: busy.refused,
    refused: calls(scene).filter(({ status }) => status === 429).length,
  };
  if (faults.length > 0) faults.push(JSON.stringify(figures));
  mustHold(faults);
  return figures;
}

/** Judges by what the phones show, and by what the head is told. */
async function arrivals({ stage, blocked }: Scene): Promise<{ faults: string[]; doubled: number }> {
  const faults: string[] = [];
  let doubled = 0;
  for (const user of stage.users) {
    const count = stage.api
      .phone(user)
      .chat()
      .filter(({ text }) => text.includes('posyandu serentak')).length;
    if (blocked.has(user) !== (count === 0)) faults.push(`${user} got ${count}, blocked: ${blocked.has(user)}`);
    doubled += Math.max(count - 1, 0);
  }
  const notice = await stage.db.selectFrom('notice').select(['id', 'area']).executeTakeFirstOrThrow();
  const told = await tally(stage.db, batchOf(notice));
  const failed = JSON.stringify(told.failed);
  if (told.sent !== stage.users.length - blocked.size) faults.push(`${told.sent} are told as sent`);
  if (failed !== JSON.stringify([{ reason: 'gone', count: blocked.size }])) faults.push(`told as failed: ${failed}`);
  return { faults, doubled };
}
