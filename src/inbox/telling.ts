/** What is answered in words alone: what a word means, what a room knows, how a thing is done. Nothing begins by it, and the open question is
 *  shown again below. */
import type { Reply } from '../conversation/run.ts';
import type { Question, Sentence } from '../room.ts';
import { explained, explainedAlone, explainedWhole } from './glossary.ts';
import { guided } from './guide.ts';
import { runFlow } from './run-flow.ts';
import { spoken } from './sentence-words.ts';
import { contextOf, type TurnState } from './turn-state.ts';

/** What a room can tell. The open question is shown again below it. */
export async function tell(turn: TurnState, text: string): Promise<boolean> {
  const { deps, session } = turn;
  const question = questionOf(turn, text);
  if (session.run && !question.asks) return false;
  const told = explained(turn, question) ?? (await deps.knows(await contextOf(turn), question));
  if (!told) return false;
  await answerBeside(turn, told);
  return true;
}

/** What a word means, where the whole sentence asks just that. */
export async function define(turn: TurnState, text: string): Promise<boolean> {
  const told = explainedWhole(turn, questionOf(turn, text));
  if (told) await answerBeside(turn, told);
  return told !== undefined;
}

/** `D 40 N 30 apa artinya`: figures whose meaning is asked are no report. */
export async function meant(turn: TurnState, text: string): Promise<boolean> {
  const question = questionOf(turn, text);
  const told = question.says('inbox/words:meaning') ? explained(turn, question) : undefined;
  if (told) await answerBeside(turn, told);
  return told !== undefined;
}

/** A word by itself that nothing else takes. */
export async function defineAlone(turn: TurnState, text: string): Promise<boolean> {
  const told = explainedAlone(turn, questionOf(turn, text));
  if (told) await answerBeside(turn, told);
  return told !== undefined;
}

/** How something is done. A word that is explained (`cara baca KMS`) is asked for its meaning. */
export async function guide(turn: TurnState, text: string): Promise<boolean> {
  const question = questionOf(turn, text);
  const told = explained(turn, question) ? undefined : await guided(turn, question);
  if (told) await answerBeside(turn, [told]);
  return told !== undefined;
}

async function answerBeside(turn: TurnState, told: Reply[]): Promise<void> {
  const { run } = turn.session;
  turn.replies.length = 0;
  turn.replies.push(...told);
  const open = run && turn.deps.flows.get(run.flow);
  if (open) await runFlow(turn, open, { type: 'resume' });
}

export const sentenceOf = ({ deps, session }: TurnState, text: string): Sentence => ({
  text,
  reader: deps.texts.reader(session.language),
  open: session.run !== undefined,
  kept: session.draft !== undefined,
  since: session.seen === '' ? 0 : session.last,
});

function questionOf(turn: TurnState, text: string): Question {
  const { texts } = turn.deps;
  const said = spoken(text);
  const list = (key: string) => texts.list(turn.session.language, key);
  const says = (...lists: string[]) => lists.every((key) => said.says(list(key)));
  const rest = (...lists: string[]) => {
    const known = new Set(lists.flatMap(list).flatMap((phrase) => spoken(phrase).words));
    return said.words.filter((one) => !known.has(one) && !known.has(one.replace(/nya$/, '')));
  };
  return { ...sentenceOf(turn, text), words: said.words, says, rest, asks: said.marked || says('inbox/words:asks') };
}
