/** Updates that come twice, late, and behind later ones: nothing changes. No reply is repeated, each report is right, once. */
import { openQuestions } from './questions.ts';
import { repeatsOn, reportAtOnce } from './report-at-once.ts';
import { wrongReports } from './reports.ts';
import { mustHold } from './section.ts';
import { openStage, type Stage } from './stage.ts';

const modes = ['polling', 'webhook'] as const;

/** Half of them by polling, half by webhook. */
export async function disorder(size: number, seed: number): Promise<Record<string, number>> {
  const half = Math.ceil(size / 2);
  for (const mode of modes) await disorderly(mode, half, seed);
  return { conversations: 2 * half };
}

async function disorderly(mode: 'polling' | 'webhook', size: number, seed: number): Promise<void> {
  const stage = await openStage({ size, seed, mode });
  const program = stage.start();
  try {
    await program.ready();
    const stop = trouble(stage);
    // A tap that comes again when it is long forgotten changes nothing either, but is answered: that button is old.
    const told = await reportAtOnce(stage, { messages: 0, done: false }, 200, mode === 'polling').finally(stop);
    await program.stop();
    const faults = await stage.look((db) => wrongReports(db, stage.plans, stage.posyanduOf));
    const questions = openQuestions();
    for (const [n, { user }] of stage.plans.entries()) {
      const repeats = repeatsOn(stage, questions, user);
      if (repeats > 0) faults.push(`${user} read ${repeats} repeats`);
      if (told[n]!.askedAgain.length > 0) faults.push(`${user} had to answer again`);
    }
    mustHold(faults.map((fault) => `${mode}: ${fault}`));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${program.log()}`, { cause: error });
  } finally {
    await stage.close();
  }
}

/** Two in three updates are delivered badly. When polling, a repeat comes up to four seconds later, which is as long as a whole report
 *  takes. */
function trouble({ api }: Stage): () => void {
  for (const ms of [20, 300, 1500, 4000]) api.faults.add({ kind: 'double', chance: 0.1, ms });
  for (const ms of [50, 400, 1200]) api.faults.add({ kind: 'late', chance: 0.08, ms });
  api.faults.add({ kind: 'reorder', chance: 0.15 });
  // What is held back comes behind the next update: somebody in a group, whom the bot does not answer, always has one more.
  const bystander = api.phone(600_000, 'Orang lain');
  const group = api.group(-4711);
  const talking = setInterval(() => group.say(bystander, 'halo semua'), 100);
  return () => {
    clearInterval(talking);
    api.faults.clear();
    group.say(bystander, 'sudah');
  };
}
