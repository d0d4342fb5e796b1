/** Redis restarted, killed and flushed in the middle: conversations resume, at most the last 5 s are asked again, reports are right. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Told } from './kader.ts';
import { messagesEach, type Progress, reportAtOnce } from './report-at-once.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openStage, type Stage } from './stage.ts';

/** Only answers that were given within this time before the loss may be asked again. */
const losable = 5000;

interface Loss {
  what: string;
  at: number;
}

export async function lossOfRedis(size: number, seed: number): Promise<Record<string, number>> {
  const stage = await openStage({ size, seed, mode: 'webhook' });
  const program = stage.start();
  try {
    await program.ready();
    const progress: Progress = { messages: 0, done: false };
    const losing = loseRedis(stage, progress, size);
    const [told, losses] = await Promise.all([reportAtOnce(stage, progress, 500), losing]);
    await program.stop();
    const faults = await stage.look((db) => wrongReports(db, stage.plans, stage.posyanduOf));
    mustHold([...faults, ...tooOld(told, losses)]);
    const askedAgain = told.reduce((sum, one) => sum + one.askedAgain.length, 0);
    return { conversations: size, losses: losses.length, askedAgain };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${program.log()}`, { cause: error });
  } finally {
    await stage.close();
  }
}

/** An orderly restart loses nothing, a killed Redis its last second, a flushed one all sessions. */
async function loseRedis({ redis, chance }: Stage, progress: Progress, size: number): Promise<Loss[]> {
  const troubles = {
    restart: () => redis!.restart(),
    kill: () => redis!.restart('kill9'),
    flush: () => flush(redis!.url),
  };
  const losses: Loss[] = [];
  for (const [n, [what, trouble]] of Object.entries(troubles).entries()) {
    const moment = size * messagesEach * (0.15 + 0.3 * n + 0.1 * chance());
    while (progress.messages < moment && !progress.done) await sleep(5);
    if (progress.done) throw new Error(`the conversations were over before the ${what}`);
    const at = Date.now();
    await trouble();
    if (what !== 'restart') losses.push({ what, at });
  }
  return losses;
}

async function flush(url: string) {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}

function tooOld(told: Told[], losses: Loss[]): string[] {
  return told.flatMap(({ askedAgain }) =>
    askedAgain
      .filter(({ before, again }) => !losses.some(({ at }) => at < again && before >= at - losable))
      .map(({ name, before, again }) => `${name} was asked again ${again - before} ms after it was answered`),
  );
}
