/** The same report by grammY with its conversations plugin, kept in Redis. */
import { type Conversation, type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations';
import { Bot, type Context, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import { again, filed, type Length, lengthOf, lengths, question, readNumber, startWord } from '../form.ts';
import { hookAddress, hookSecret, listen, openReports, serve, surroundings } from './child.ts';

type Mine = ConversationFlavor<Context>;

const store = await openReports();
const redis = new Redis(surroundings.redisUrl);
const bot = new Bot<Mine>(surroundings.token, { client: { apiRoot: surroundings.apiRoot } });

bot.use(
  conversations({
    storage: {
      type: 'key',
      adapter: {
        read: async (key) => {
          const stored = await redis.get(`conversation:${key}`);
          return stored === null ? undefined : JSON.parse(stored);
        },
        write: async (key, state) => void (await redis.set(`conversation:${key}`, JSON.stringify(state))),
        delete: async (key) => void (await redis.del(`conversation:${key}`)),
      },
    },
  }),
);
for (const length of lengths) bot.use(createConversation(report(length), startWord(length)));
bot.on('message:text', async (ctx) => {
  const length = lengthOf(ctx.message.text);
  if (length) await ctx.conversation.enter(startWord(length));
});

await bot.init();
await listen(webhookCallback(bot, 'http', { secretToken: hookSecret, timeoutMilliseconds: 60_000 }));
await bot.api.setWebhook(hookAddress, { secret_token: hookSecret });
serve();

function report(length: Length) {
  return async (conversation: Conversation<Mine>, ctx: Context) => {
    const answers: Record<string, number> = {};
    for (let n = 1; n <= length; n++) {
      await ctx.reply(question(n));
      for (;;) {
        const answer = await conversation.waitFor('message:text');
        const value = readNumber(answer.message.text);
        if (value !== undefined) {
          answers[`q${n}`] = value;
          break;
        }
        await ctx.reply(again);
      }
    }
    await conversation.external(() => store(ctx.chat!.id, answers));
    await ctx.reply(filed);
  };
}
