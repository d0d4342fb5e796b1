/** One notice to thousands by three ways: this program, a loop with auto-retry, BullMQ's limiter. The same loopback with Telegram's limits,
 *  people who write meanwhile, and one kill -9 at half. */
import { setTimeout as sleep } from 'node:timers/promises';
import { askInTurn, at, counter, type Talk } from '../proof/ask-in-turn.ts';
import { type OutboxStage, openOutboxStage, sendToAll, statuses } from '../proof/outbox-stage.ts';
import type { Program } from '../proof/program.ts';
import { firstUser } from '../proof/seed-kader.ts';
import { type Child, startUsualWay } from './children.ts';
import type { OutboxBench } from './outbox.ts';

const perSecond = 30;
const talkEveryMs = 200;
const text = 'surat untuk';

interface Way {
  title: string;
  /** Ready to answer people. */
  open(stage: OutboxStage): Promise<void>;
  send(stage: OutboxStage): Promise<void>;
  /** Kills the process with -9, starts it again, and lets it go on in its own way. */
  dieAndGoOn(stage: OutboxStage): Promise<void>;
  left(stage: OutboxStage): Promise<number>;
  close(): Promise<void>;
}

export async function benchNotice(about: OutboxBench): Promise<string[]> {
  const ways = [
    ours(),
    usual('loop', 'grammY loop, auto-retry', about),
    usual('limiter', 'BullMQ limiter 30/s', about),
  ];
  const rows: string[] = [];
  for (const way of ways) rows.push(await one(way, about));
  return [
    `A notice to ${about.people} people, one kill -9 at half; one second of the platform's is ${1000 / about.speed} ms`,
    '| | time / floor | refused (429) | of these replies | missed | doubled | unanswered | reply p50 ms (idle) | reply p99 ms (idle) |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

async function one(way: Way, about: OutboxBench): Promise<string> {
  const stage = await openOutboxStage(about);
  try {
    await way.open(stage);
    const writers = stage.users.filter((_, n) => n % Math.ceil(about.people / 40) === 0);
    const chat = (done: (asked: number) => boolean) =>
      askInTurn(stage.api, writers, { everyMs: talkEveryMs, notice: text, done });
    await chat((asked) => asked >= 30);
    const idle = await chat((asked) => asked >= 150);
    const from = stage.api.calls.length;
    const got = counter(stage.api, isBulk);
    let over = false;
    await way.send(stage);
    const busy = chat(() => over);
    while (got() < about.people / 2) await sleep(20);
    await way.dieAndGoOn(stage);
    while ((await way.left(stage)) > 0) await sleep(200);
    over = true;
    return row(way.title, stage, { from, idle, busy: await busy, speed: about.speed });
  } finally {
    await way.close();
    await stage.close();
  }
}

const isBulk = ({ payload }: { payload: Record<string, unknown> }) => String(payload.text).startsWith(text);
const bulk = ({ api }: OutboxStage, from: number) =>
  api.calls.slice(from).filter((call) => call.method === 'sendMessage' && call.status === 200 && isBulk(call));

function row(
  title: string,
  stage: OutboxStage,
  { from, idle, busy, speed }: { from: number; idle: Talk; busy: Talk; speed: number },
): string {
  const calls = stage.api.calls.slice(from).filter(({ method }) => method.startsWith('send'));
  const ours = bulk(stage, from);
  const [first, last] = [ours[0]!.at, ours.at(-1)!.at];
  const replies = calls.filter((call) => call.status === 200 && !isBulk(call) && call.at >= first && call.at <= last);
  const floor = ((stage.users.length + replies.length) * 1000) / perSecond / speed;
  const refused = calls.filter(({ status }) => status === 429);
  const reached = new Set(ours.map(({ chat }) => chat)).size;
  const beside = (share: number) => `${at(share, busy.took).toFixed(0)} (${at(share, idle.took).toFixed(0)})`;
  return `| ${[
    title,
    ((last - first) / floor).toFixed(3),
    refused.length,
    refused.filter((call) => !isBulk(call)).length,
    stage.users.length - reached,
    ours.length - reached,
    busy.unanswered,
    beside(0.5),
    beside(0.99),
  ].join(' | ')} |`;
}

function ours(): Way {
  let programs: Program[] = [];
  return {
    title: 'this program',
    async open(stage) {
      programs = [await stage.start('gateway'), await stage.start('worker')];
      await Promise.all(programs.map((program) => program.ready()));
    },
    send: async ({ db }) => void (await sendToAll(db, 'surat', { batch: 'surat' })),
    async dieAndGoOn(stage) {
      await programs[1]!.kill9();
      programs[1] = await stage.start('worker');
    },
    async left({ db }) {
      const { queued = 0, sending = 0 } = await statuses(db);
      return queued + sending;
    },
    close: async () => void (await Promise.all(programs.map((program) => program.kill9()))),
  };
}

function usual(name: string, title: string, { people, speed }: OutboxBench): Way {
  let child: Child;
  const start = async ({ api, redis }: OutboxStage) => {
    child = await startUsualWay({
      WAY: name,
      USERS: `${firstUser},${people}`,
      TEXT: `${text} semua`,
      SPEED: String(speed),
      API_ROOT: api.url,
      TOKEN: api.token,
      REDIS_URL: redis.url,
    });
  };
  return {
    title,
    open: start,
    send: async () => void (await child.ask('send')),
    async dieAndGoOn(stage) {
      await child.kill9();
      await start(stage);
      await child.ask('again');
    },
    left: () => child.ask<number>('left'),
    close: () => child.kill9(),
  };
}
