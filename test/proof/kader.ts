/** A kader with her phone: she answers what the newest message asks, one thing at a time, and when nothing comes she waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotMessage, Phone } from '../support/bot-api.ts';
import type { Plan } from './plan.ts';
import type { openQuestions, Understood } from './questions.ts';

export interface Kader {
  phone: Phone;
  plan: Plan;
  questions: ReturnType<typeof openQuestions>;
  chance: () => number;
  /** How long she takes to read and type, at most; milliseconds. */
  thinkMs: number;
  /** The proof fails if she is not done by then. */
  deadline: number;
  /** A message of the bot has reached her. */
  onMessage(): void;
  /** She types everything, and taps no button. */
  types?: boolean;
  /** She waits for this before she answers the question. */
  before?(question: string): Promise<void>;
}

/** What happened on one phone. */
export interface Told {
  /** Messages of the bot that said again what the one before had said. */
  repeats: number;
  /** Questions that she had to answer a second time, and when she had answered them before. */
  askedAgain: { name: string; before: number; again: number }[];
}

/** Files the whole report of her plan. Throws when she is not understood, or waits for ever. */
export async function fileReport(kader: Kader): Promise<Told> {
  const { phone, questions } = kader;
  const told: Told = { repeats: 0, askedAgain: [] };
  const answered = new Map<string, number>();
  let last = '';
  await sleep(kader.chance() * kader.thinkMs);
  phone.say('lapor');
  for (;;) {
    const { asked, interrupted, at } = await newest(kader, last, told);
    if (asked.is === 'filed') return told;
    if (asked.is === 'other') throw new Error(`${phone.user} does not know what to answer:\n${tail(kader)}`);
    const name = asked.is === 'question' ? asked.name : asked.is;
    // She has said it already, and the answer is on its way: saying it again still leads to that answer.
    if (name === last && !interrupted) {
      told.repeats++;
      continue;
    }
    const before = answered.get(name);
    if (before !== undefined) told.askedAgain.push({ name, before, again: Date.now() });
    // She sees by the next message that it was accepted.
    if (last && name !== last) answered.set(last, at);
    last = name;
    await kader.before?.(name);
    answered.set(name, Date.now());
    say(kader, name);
  }

  async function newest(who: Kader, before: string, seen: Told): Promise<Understood & { at: number }> {
    let message = questions.read((await next(who)).text);
    const at = Date.now();
    await sleep(who.chance() * who.thinkMs);
    while (phone.unread() > 0) {
      const later = questions.read((await next(who)).text);
      const known = same(later, message) || nameOf(message) === before;
      if (!known) throw new Error(`${phone.user} was asked two things at once:\n${tail(who)}`);
      seen.repeats++;
      message = later;
    }
    return { ...message, at };
  }
}

const nameOf = ({ asked }: Understood) => (asked.is === 'question' ? asked.name : asked.is);
const same = (one: Understood, other: Understood) => nameOf(one) === nameOf(other);

async function next(kader: Kader): Promise<BotMessage> {
  const message = await kader.phone.next(Math.max(kader.deadline - Date.now(), 1)).catch((error: Error) => {
    throw new Error(`${kader.phone.user}: ${error.message}; the end of her chat:\n${tail(kader)}`);
  });
  kader.onMessage();
  return message;
}

/** Half of the time by a button, where there is one that says what she means. */
function say({ phone, plan, chance, types }: Kader, name: string) {
  const text = name === 'summary' ? 'kirim' : plan.says[name];
  if (text === undefined) throw new Error(`${phone.user} has no answer to ${name}`);
  const newest = phone.chat().findLast((message) => !message.mine);
  const label = newest?.buttons.find((button) => button.label.toLowerCase().startsWith(text.toLowerCase()))?.label;
  if (label && !types && chance() < 0.5) phone.tap(label);
  else phone.say(text);
}

function tail({ phone }: Kader): string {
  const lines = phone.chat().slice(-6);
  return lines.map(({ mine, text }) => `${mine ? 'kader' : 'bot'}: ${text.replaceAll('\n', ' / ')}`).join('\n');
}
