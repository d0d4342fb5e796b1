/** All kader at once, each with her own report. */
import { fileReport, type Told } from './kader.ts';
import { openQuestions } from './questions.ts';
import { mustHold } from './section.ts';
import type { Stage } from './stage.ts';

export interface Progress {
  /** Messages of the bot that have reached a phone. */
  messages: number;
  done: boolean;
}

/** About so many messages of the bot in one conversation. */
export const messagesEach = 20;

/** Resolves when every report is filed; throws with everybody who could not. */
export async function reportAtOnce(stage: Stage, progress: Progress, thinkMs: number, types = false): Promise<Told[]> {
  const { api, chance, plans } = stage;
  const common = { questions: openQuestions(), chance, thinkMs, types, onMessage: () => void progress.messages++ };
  const deadline = Date.now() + 300_000 + plans.length * 10_000;
  const talks = plans.map((plan) => fileReport({ ...common, phone: api.phone(plan.user), plan, deadline }));
  const results = await Promise.allSettled(talks);
  progress.done = true;
  mustHold(results.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])));
  return results.map((one) => (one as PromiseFulfilledResult<Told>).value);
}

/** Messages of the bot, on one phone, that say again what another one said. */
export function repeatsOn({ api }: Stage, questions: ReturnType<typeof openQuestions>, user: number): number {
  const said = api
    .phone(user)
    .chat()
    .filter((message) => !message.mine)
    .map(({ text }) => questions.read(text).asked)
    .map((asked) => (asked.is === 'question' ? asked.name : asked.is));
  return said.length - new Set(said).size;
}
