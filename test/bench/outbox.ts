/** The outbox with everybody of a whole district in it: how fast rows come in and change their status, and how near the whole sending
 *  comes to what the platform's limit allows. Counts are real; the platform's second is shorter. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../../src/channels/channel.ts';
import { systemClock } from '../../src/clock.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { type OutboxStage, openOutboxStage, sendToAll, statuses } from '../proof/outbox-stage.ts';
import type { Program } from '../proof/program.ts';
import { secretKey } from '../proof/seed-kader.ts';
import { quietLog } from '../support/records.ts';

export interface OutboxBench {
  people: number;
  speed: number;
  seed: number;
}

const perSecond = 30;

/** Lines to print. */
export async function benchOutbox({ people, speed, seed }: OutboxBench): Promise<string[]> {
  const stage = await openOutboxStage({ people, speed, seed });
  try {
    return [...(await rates(stage)), ...(await wholeSending(stage, speed))];
  } finally {
    await stage.close();
  }
}

/** Rows in, rows through (checked, claimed, settled: a channel that answers at once), and the summary that a secretariat sees. */
async function rates(stage: OutboxStage): Promise<string[]> {
  const { db } = stage;
  const begun = performance.now();
  const { length } = await sendToAll(db, 'laju');
  const enqueued = performance.now();
  for (let taken = 1; taken > 0; ) taken = await deliverDue(delivery(stage), 500);
  const delivered = performance.now();
  await statuses(db);
  const summed = performance.now();
  await db.deleteFrom('outbox').execute();
  return [
    `rows enqueued/s: ${rate(length, enqueued - begun)}`,
    `rows checked, claimed, sent and settled/s, no limit: ${rate(length, delivered - enqueued)}`,
    `counting the statuses of ${length} rows: ${(summed - delivered).toFixed(1)} ms`,
  ];
}

const rate = (count: number, ms: number) => ((count * 1000) / ms).toFixed(0);

function delivery({ db }: OutboxStage): Delivery {
  let count = 0;
  const channel: Channel = {
    name: 'telegram',
    start: async () => {},
    send: async () => String(++count),
    fetch: async () => new Uint8Array(),
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
  return {
    db,
    clock: systemClock,
    ids: randomIds,
    log: quietLog,
    channels: [channel],
    wanted: {},
    composer: {
      texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
      painters: {},
      writers: {},
      files: { get: async () => undefined },
    },
    recipient: openRecipients(db, openSecrets(secretKey), systemClock),
    gone: async () => {},
  };
}

/** A gateway with people who write, a worker with a message for everybody, and the platform's limit. */
async function wholeSending(stage: OutboxStage, speed: number): Promise<string[]> {
  const gateway = await stage.start('gateway');
  const worker = await stage.start('worker');
  await Promise.all([gateway.ready(), worker.ready()]);
  const keys = await sendToAll(stage.db, 'surat');
  const talking = { done: false };
  const talk = write(stage, speed, talking);
  for (let open = 1; open > 0; await sleep(500)) {
    const { queued = 0, sending = 0 } = await statuses(stage.db);
    open = queued + sending;
  }
  talking.done = true;
  const replies = await talk;
  const memory = [worker, gateway].map((one) => `${megabytes(one)} MB and ${cpuSeconds(one)} s of the processor`);
  for (const program of [gateway, worker]) await program.stop();
  return told(stage, { bulk: keys.length, replies, speed, memory });
}

/** One person a second of the platform's writes, and reads the answer. How long each answer took. */
async function write({ api, users }: OutboxStage, speed: number, until: { done: boolean }): Promise<number[]> {
  const took: number[] = [];
  while (!until.done) {
    const phone = api.phone(users[users.length - 1 - (took.length % 500)]!);
    while (phone.unread() > 0) await phone.next();
    const from = performance.now();
    phone.say('menu');
    await phone.next(20_000);
    took.push(performance.now() - from);
    await sleep(1000 / speed);
  }
  return took.sort((a, b) => a - b);
}

/** The most that the process has ever held. */
const megabytes = ({ pid }: Program) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

const cpuSeconds = ({ pid }: Program) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

function told(
  { api }: OutboxStage,
  { bulk, replies, speed, memory }: { bulk: number; replies: number[]; speed: number; memory: string[] },
): string[] {
  const sends = api.calls.filter(({ method, status }) => method.startsWith('send') && status === 200);
  const ours = sends.filter(({ payload }) => String(payload.text).startsWith('surat '));
  const [first, last] = [ours[0]!.at, ours.at(-1)!.at];
  const meanwhile = sends.filter(({ at }) => at >= first && at <= last).length - ours.length;
  const floor = ((ours.length + meanwhile) / perSecond / speed) * 1000;
  const refused = api.calls.filter(({ status }) => status === 429).length;
  const at = (share: number) => replies[Math.floor(replies.length * share)]!.toFixed(0);
  return [
    `whole sending: ${bulk} messages and ${meanwhile} replies in ${seconds(last - first, speed)} s of the platform's`,
    `its limit allows ${seconds(floor, speed)} s: ${((100 * (last - first - floor)) / floor).toFixed(1)} % above; refused by it: ${refused}`,
    `replies meanwhile: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (one second of the platform's is ${1000 / speed} ms)`,
    `worker: ${memory[0]}; gateway: ${memory[1]}`,
  ];
}

const seconds = (ms: number, speed: number) => ((ms * speed) / 1000).toFixed(1);
