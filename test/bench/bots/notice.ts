/** The usual ways to tell thousands something, in one process with the bot that answers meanwhile. `WAY` loop: one after another, as grammY's
 *  auto-retry would do it (what is refused is repeated when the platform allows it). `WAY` limiter: BullMQ's own limiter. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Bot } from 'grammy';
import { surroundings } from './child.ts';

const { WAY = 'loop', USERS = '0,0', TEXT = '', SPEED = '1' } = process.env;
const [first, count] = USERS.split(',').map(Number) as [number, number];
const users = Array.from({ length: count }, (_, n) => first + n);
const { apiRoot, token, redisUrl } = surroundings;

const bot = new Bot(token, { client: { apiRoot } });
bot.api.config.use(async (next, method, payload, signal) => {
  for (;;) {
    const answer = await next(method, payload, signal);
    if (answer.ok || answer.error_code !== 429) return answer;
    await sleep((answer.parameters?.retry_after ?? 1) * 1000);
  }
});
bot.on('message', (context) => void context.reply('Silakan pilih.'));
void bot.start();

let left = count;
const tell = async (user: number) => {
  await bot.api.sendMessage(user, TEXT).catch(() => undefined);
  left -= 1;
};

const ways: Record<string, (again: boolean) => Promise<void>> = {
  // After a crash the loop knows nothing of what it sent before.
  async loop() {
    for (const user of users) await tell(user);
  },
  async limiter(again) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    const queue = new Queue('usual', { connection });
    if (!again) await queue.addBulk(users.map((user) => ({ name: 'tell', data: { user } })));
    else left = (await queue.getWaitingCount()) + (await queue.getActiveCount());
    const limiter = { max: 30, duration: 1000 / Number(SPEED) };
    new Worker('usual', (job) => tell(job.data.user), { connection, limiter, concurrency: 30 });
  },
};

process.on('message', (order: string) => {
  if (order === 'left') return void process.send?.(left);
  void ways[WAY]!(order === 'again');
  process.send?.('begun');
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
