/** kill -9 at random moments of many conversations. No answer lost that the person saw accepted, no report twice or wrong, a reply
 *  repeated only where the update was in hand at a kill. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Told } from './kader.ts';
import type { Program } from './program.ts';
import { openQuestions } from './questions.ts';
import { messagesEach, type Progress, repeatsOn, reportAtOnce } from './report-at-once.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openStage, type Stage } from './stage.ts';

export type CrashKind = 'polling' | 'webhook' | 'embedded';

const thinkMs = 250;

/** Who had an update in hand at each kill. */
type Kills = Set<number>[];

export async function crash(kind: CrashKind, size: number, seed: number): Promise<Record<string, number>> {
  const mode = kind === 'webhook' ? 'webhook' : 'polling';
  const stage = await openStage({ size, seed, mode, embedded: kind === 'embedded' });
  const running = { program: stage.start() };
  try {
    const progress = { messages: 0, done: false };
    const kills = killing(stage, running, progress, { count: Math.ceil(size / 4), size });
    // A fault of the killer's is shown even when the kader wait in vain because of it.
    const told = await Promise.race([
      reportAtOnce(stage, progress, thinkMs),
      kills.then(() => new Promise<never>(() => {})),
    ]);
    const killed = await kills;
    await running.program.stop();
    return await check(stage, told, killed);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${running.program.log()}`, { cause: error });
  } finally {
    await stage.close();
  }
}

/** Kills whenever so many messages have reached the phones, spread over all conversations, and a random moment later. */
async function killing(
  stage: Stage,
  running: { program: Program },
  progress: Progress,
  { count, size }: { count: number; size: number },
): Promise<Kills> {
  const { chance, api } = stage;
  const kills: Kills = [];
  const moments = Array.from({ length: count }, () => Math.floor(chance() * size * messagesEach * 0.95)).sort(
    (a, b) => a - b,
  );
  const kill = async () => {
    await running.program.kill9();
    kills.push(api.world.queue.unconfirmed());
    running.program = stage.start();
  };
  await running.program.ready();
  for (const moment of moments) {
    while (progress.messages < moment && !progress.done) await sleep(1);
    if (progress.done) throw new Error(`the conversations were over after ${kills.length} of ${count} kills`);
    await sleep(chance() * 30);
    await kill();
    // Now and then it dies again while it starts.
    if (kills.length % 6 === 0) {
      await sleep(chance() * 1500);
      await kill();
    }
    await running.program.ready();
  }
  return kills;
}

async function check(stage: Stage, told: Told[], kills: Kills): Promise<Record<string, number>> {
  const { api, plans, posyanduOf } = stage;
  const faults = await stage.look((db) => wrongReports(db, plans, posyanduOf));
  if (api.pending() > 0) faults.push(`${api.pending()} updates were never confirmed`);
  const questions = openQuestions();
  let repeats = 0;
  for (const [n, { user }] of plans.entries()) {
    const { askedAgain } = told[n]!;
    if (askedAgain.length > 0) faults.push(`${user} had to answer again: ${askedAgain.map(({ name }) => name)}`);
    const mine = repeatsOn(stage, questions, user);
    const inHand = kills.filter((kill) => kill.has(user)).length;
    if (mine > inHand) faults.push(`${user} read ${mine} repeats, with an update in hand at ${inHand} kills`);
    repeats += mine;
  }
  mustHold(faults);
  const inHand = kills.reduce((sum, kill) => sum + kill.size, 0);
  return { conversations: plans.length, kills: kills.length, inHand, repeats };
}
