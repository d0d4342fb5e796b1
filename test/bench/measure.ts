/** Measures one bot in one round: what a message costs, and whether it costs the same at every question. */
import { Redis } from 'ioredis';
import { firstUser } from '../proof/seed-kader.ts';
import type { Usage } from './bots/child.ts';
import type { Child } from './children.ts';
import type { Measured, Order } from './phones.ts';

export interface Measures {
  /** A second. */
  messages: number;
  /** Microseconds of processor time a message. */
  cpu: number;
  p50: number;
  p99: number;
  /** Redis commands a message. */
  redis: number;
  /** CPU a message in the first, second and last questions of sixty; bytes beyond the answers at question 1, 15 and 60. */
  cpuAt: [number, number, number];
  bytesAt: [number, number, number];
}

interface Bench {
  bot: Child;
  phones: Child;
  redisUrl: string;
  count: number;
  reports: number;
}

/** Reports of each phone before anything is measured, so that the code is compiled, as it is in a program that runs for months. */
const warm = 20;

/** Questions whose cost is measured together. */
const stretch = 14;

export async function measure(bench: Bench): Promise<Measures> {
  const redis = new Redis(bench.redisUrl);
  try {
    await redis.flushall();
    for (let n = 0; n < warm; n++) await order(bench, { begin: 15, answers: 15 });
    const whole = await reports(bench);
    return { ...whole, ...(await sixty(bench, redis)) };
  } finally {
    redis.disconnect();
  }
}

const order = ({ phones }: Bench, what: Order) => phones.ask<Measured>(what);

/** What a run of orders used. */
async function used<T>({ bot }: Bench, run: () => Promise<T>): Promise<{ result: T } & Usage> {
  const before = await bot.ask<Usage>('usage');
  const result = await run();
  const after = await bot.ask<Usage>('usage');
  return { result, cpu: after.cpu - before.cpu, redis: after.redis - before.redis };
}

async function reports(bench: Bench) {
  const { result, cpu, redis } = await used(bench, async () => {
    const all: Measured[] = [];
    for (let n = 0; n < bench.reports; n++) all.push(await order(bench, { begin: 15, answers: 15 }));
    return all;
  });
  const messages = result.reduce((sum, one) => sum + one.messages, 0);
  const ms = result.reduce((sum, one) => sum + one.ms, 0);
  const latencies = result.flatMap((one) => one.latencies).sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)]!;
  return {
    messages: (messages * 1000) / ms,
    cpu: cpu / messages,
    p50: at(0.5),
    p99: at(0.99),
    redis: redis / messages,
  };
}

/** Three reports of sixty questions, all phones in step. */
async function sixty(bench: Bench, redis: Redis): Promise<Pick<Measures, 'cpuAt' | 'bytesAt'>> {
  const times = 3;
  const cpu = [0, 0, 0];
  const bytesAt: Measures['bytesAt'] = [0, 0, 0];
  const answer = async (answers: number, into?: number) => {
    const { cpu: spent } = await used(bench, () => order(bench, { answers }));
    if (into !== undefined) cpu[into] = cpu[into]! + spent / (answers * bench.count * times);
  };
  for (let n = 0; n < times; n++) {
    await order(bench, { begin: 60, answers: 0 });
    bytesAt[0] = await beyond(bench, redis, 0);
    await answer(stretch, 0);
    bytesAt[1] = await beyond(bench, redis, stretch);
    await answer(stretch, 1);
    await answer(59 - 3 * stretch);
    await answer(stretch, 2);
    bytesAt[2] = await beyond(bench, redis, 59);
    await answer(1);
  }
  return { cpuAt: cpu as Measures['cpuAt'], bytesAt };
}

/** Bytes that one chat takes in Redis, without its answers as JSON. */
async function beyond({ count }: Bench, redis: Redis, answered: number): Promise<number> {
  const keys = (await redis.keys('*')).filter((key) => /^(session|machine|conversation):/.test(key));
  if (keys.length === 0) return 0;
  const sizes = await Promise.all(keys.map((key) => redis.strlen(key)));
  const answers = Array.from({ length: count }, (_, phone) => answersOf(firstUser + phone, answered));
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  return (sum(sizes) - sum(answers)) / count;
}

/** An estimate: the phones begin to count anew with every order, and here they are counted from the first question. */
function answersOf(user: number, answered: number): number {
  const answers = Array.from({ length: answered }, (_, n) => [`q${n + 1}`, (user * 31 + n * 17) % 1000]);
  return JSON.stringify(Object.fromEntries(answers)).length;
}
