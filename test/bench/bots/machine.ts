/** The same report by grammY with a hand-written state machine: one GET and one SET of JSON a message. */
import { Bot, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import { again, filed, lengthOf, question, readNumber } from '../form.ts';
import { hookAddress, hookSecret, listen, openReports, serve, surroundings } from './child.ts';

interface State {
  length: number;
  at: number;
  answers: Record<string, number>;
}

const store = await openReports();
const redis = new Redis(surroundings.redisUrl);
const bot = new Bot(surroundings.token, { client: { apiRoot: surroundings.apiRoot } });

bot.on('message:text', async (ctx) => {
  const key = `machine:${ctx.chat.id}`;
  const stored = await redis.get(key);
  const state = stored === null ? undefined : (JSON.parse(stored) as State);
  const { text } = ctx.message;
  const length = lengthOf(text);
  if (length) {
    await redis.set(key, JSON.stringify({ length, at: 1, answers: {} } satisfies State));
    await ctx.reply(question(1));
    return;
  }
  if (!state) return;
  const value = readNumber(text);
  if (value === undefined) {
    await ctx.reply(again);
    return;
  }
  state.answers[`q${state.at}`] = value;
  state.at++;
  if (state.at > state.length) await Promise.all([store(ctx.chat.id, state.answers), redis.del(key)]);
  else await redis.set(key, JSON.stringify(state));
  await ctx.reply(state.at > state.length ? filed : question(state.at));
});

await bot.init();
await listen(webhookCallback(bot, 'http', { secretToken: hookSecret, timeoutMilliseconds: 60_000 }));
await bot.api.setWebhook(hookAddress, { secret_token: hookSecret });
serve();
