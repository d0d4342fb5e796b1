/** Thousands of messages wait to go out, and people write to the bot all the same: their replies leave as if there were nothing else.
 *  The platform's limits are real in count and scaled in time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../support/bot-api/faults.ts';
import type { Phone } from '../support/bot-api.ts';
import { type OutboxStage, openOutboxStage, sendToAll } from './outbox-stage.ts';
import { mustHold } from './section.ts';

const speed = 4;
/** Without the time for which the platform itself makes a reply wait. */
const replyMs = 100;
/** An urgent message among ordinary ones: the sweep's second, the rows in hand, and its own place. */
const urgentMs = 3000;
/** A small run shares the machine with other tests, so it counts the messages that left meanwhile. Behind all that wait there would be more. */
const isFull = (size: number) => size >= 1000;
const overtaken = (size: number) => size * 0.6;

interface Took {
  ms: number;
  /** Ordinary messages that left meanwhile. */
  bulk: number;
}

interface Reply extends Took {
  /** How long the platform told us to wait with it. */
  refusedMs: number;
}

export async function outboxPriority(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openOutboxStage({ people: size, speed, seed });
  const programs = [await stage.start('gateway'), await stage.start('worker'), await stage.start('worker')];
  try {
    await Promise.all(programs.map((program) => program.ready()));
    // The first ones warm it up.
    for (const user of stage.users.slice(0, 3)) await ask(stage, stage.api.phone(user));
    const crowd = await gather(stage, size);
    while (bulk(stage) < 10) await sleep(20);
    const [began, before] = [performance.now(), bulk(stage)];
    const replies = await talk(stage, Math.min(100, Math.ceil(size / 40)), randomNumbers(seed));
    const urgent = await urgentOne(stage);
    const seconds = (performance.now() - began) / 1000;
    const rate = (bulk(stage) - before) / seconds / speed;
    const waiting = await waitingRows(stage);
    await crowd.end();
    for (const program of programs) await program.stop();
    return check({ stage, replies, urgent, rate, waiting });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${programs.map((program) => program.log()).join('\n')}`, {
      cause: error,
    });
  } finally {
    await stage.close();
  }
}

const ordinary = (text: unknown) => String(text).startsWith('surat');
const bulk = ({ api }: OutboxStage, from = 0) =>
  api.calls
    .slice(from)
    .filter(({ method, status, payload }) => method === 'sendMessage' && status === 200 && ordinary(payload.text))
    .length;

/** Hundreds always wait, however long the rest takes. */
async function gather(stage: OutboxStage, size: number) {
  let [over, letters] = [false, 0];
  const fill = async () => {
    if ((await waitingRows(stage)) < size * 0.75) await sendToAll(stage.db, `surat ${++letters}`);
  };
  await fill();
  const filling = (async () => {
    for (; !over; await sleep(100)) await fill();
  })();
  const end = () => {
    over = true;
    return filling;
  };
  return { end };
}

/** Somebody writes every now and then, on a phone that has got nothing from us for a while. */
async function talk(stage: OutboxStage, count: number, chance: () => number): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let n = 0; n < count; n++) {
    await sleep(chance() * 300);
    // People at the end of the sending's order.
    const phone = stage.api.phone(stage.users[stage.users.length - 1 - n]!);
    replies.push(await ask(stage, phone));
  }
  return replies;
}

async function ask(stage: OutboxStage, phone: Phone): Promise<Reply> {
  const { api } = stage;
  while (phone.unread() > 0) await phone.next();
  const [from, calls] = [performance.now(), api.calls.length];
  phone.say('menu');
  while (ordinary((await phone.next()).text));
  const ms = performance.now() - from;
  const refused = api.calls.slice(calls).filter(({ chat, status }) => chat === phone.user && status === 429);
  // A message that was refused at the end of the platform's second may come at the beginning of the next one.
  return { ms, bulk: bulk(stage, calls), refusedMs: refused.length * (1000 / speed) };
}

/** How long an urgent message takes, past all that wait. */
async function urgentOne(stage: OutboxStage): Promise<Took> {
  const { db, api, users } = stage;
  const phone = api.phone(users[users.length - 1]!);
  while (phone.unread() > 0) await phone.next();
  await sleep(1000 / speed);
  const [from, calls] = [performance.now(), api.calls.length];
  const { id } = await db.selectFrom('person').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  await sendToAll(db, 'genting', { priority: 1, person: id, key: 'genting' });
  while (ordinary((await phone.next()).text));
  return { ms: performance.now() - from, bulk: bulk(stage, calls) };
}

async function waitingRows({ db }: OutboxStage): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('status', '=', 'queued')
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface Found {
  stage: OutboxStage;
  replies: Reply[];
  urgent: Took;
  /** Sends per second of the platform. */
  rate: number;
  waiting: number;
}

function check({ stage, replies, urgent, rate, waiting }: Found): Record<string, number> {
  const own = replies.map(({ ms, refusedMs }) => ms - refusedMs).sort((a, b) => a - b);
  const { length: size } = stage.users;
  const slow = ({ ms, bulk }: Took, most: number) => (isFull(size) ? ms > most : bulk > overtaken(size));
  const said = ({ ms, bulk }: Took) => `took ${ms.toFixed(0)} ms, while ${bulk} ordinary messages left`;
  const faults = replies
    .map((reply) => ({ ...reply, ms: reply.ms - reply.refusedMs }))
    .filter((reply) => slow(reply, replyMs))
    .map((reply) => `a reply ${said(reply)}`);
  if (waiting === 0) faults.push('nothing was waiting any more');
  if (slow(urgent, urgentMs)) faults.push(`an urgent message ${said(urgent)}`);
  mustHold(faults);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    waiting,
    replies: replies.length,
    p50: round(own[Math.floor(own.length / 2)]!),
    slowest: round(own.at(-1)!),
    refusedReplies: replies.filter(({ refusedMs }) => refusedMs > 0).length,
    refused: stage.api.calls.filter(({ status }) => status === 429).length,
    urgent: round(urgent.ms),
    overtakenBy: urgent.bulk,
    perSecond: round(rate),
  };
}
