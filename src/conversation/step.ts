/** The heart of the engine: one event on a run that begins, goes on, or moves to a flow that has changed meanwhile. It does nothing itself, but returns what is to be said, done and looked up. It uses no
 *  clock, no chance and no I/O, and leaves the run that it is given as it was. */

import { fold } from '../texts/reading/fold.ts';
import { fillIn } from './answers/store.ts';
import { controlsOf, readExactly } from './asking/controls.ts';
import { show } from './asking/show.ts';
import { accept, proceed } from './events/advance.ts';
import { control, controlText } from './events/control.ts';
import { takeFact } from './events/fact.ts';
import { answerTap, answerText, changeByText } from './events/open-question.ts';
import { fillFromText, keepForChoices } from './events/paste.ts';
import { answerByPhoto, takePhotos } from './events/photos.ts';
import { universal } from './events/universal-words.ts';
import { type Flow, isQuestion } from './flow/nodes.ts';
import type { Answers, Event, Run, Step } from './run.ts';
import { fromButton, optionsOf } from './turn/options.ts';
import { locate, type Place } from './turn/places.ts';
import { type Env, openTurn, say, stand, type Turn, word } from './turn/turn.ts';

export type { Env } from './turn/turn.ts';

export function step(flow: Flow, run: Run | null, event: Event, env: Env): Step {
  if (event.type === 'start') return start(flow, env, event.run, event);
  if (!run) return { run: null, replies: [], effects: [], unread: true };
  if (run.hash === flow.hash) return dispatch(openTurn(flow, run, env), event);
  const carried = carry(flow, run, env);
  const { mode, at } = carried.turn.run;
  // Where the same question is still open, the message is still its answer.
  const still = mode === 'ask' && run.mode === 'ask' && at === run.at && !carried.step.wanted && carried.step.run;
  return still ? answered(carried.step, dispatch(openTurn(flow, still, env), event)) : carried.step;
}

/** Says that the form has changed before what follows from the answer. */
function answered(carried: Step, next: Step): Step {
  const notice = carried.replies[0]?.parts[0];
  const [first, ...rest] = next.replies;
  if (!notice || !first) return next;
  return { ...next, replies: [{ ...first, parts: [notice, ...first.parts] }, ...rest] };
}

function start(flow: Flow, env: Env, id: string, from: { text?: string; args?: Answers }): Step {
  const turn = openTurn(flow, fresh(flow, id), env);
  if (from.args) fillIn(turn, from.args);
  return from.text === undefined ? proceed(turn, 0) : behindStartWord(turn, from.text);
}

/** What stands behind the start word answers a first question in free words (`gabung abcd-efgh-jkmn`) or for a figure (`arsip 2023`);
 *  otherwise it may be a pasted report. */
function behindStartWord(turn: Turn, text: string): Step {
  const [first] = turn.flow.nodes;
  if (first?.leaf.type === 'text') {
    fillIn(turn, { [first.name]: text });
    return proceed(turn, 0);
  }
  keepForChoices(turn, text);
  const filled = fillFromText(turn, text);
  if (filled) return filled;
  if (first?.leaf.type !== 'integer') return proceed(turn, 0);
  stand(turn, 'ask', first.name);
  return answerText(turn, { node: first, key: first.name }, text, undefined);
}

const fresh = (flow: Flow, id: string): Run => ({
  id,
  flow: flow.path,
  hash: flow.hash,
  mode: 'ask',
  at: '',
  answers: {},
  facts: {},
});

/** Carries the answers of a run over by name to the flow as it is now, and checks them again. The run then stands at the first thing that
 *  is open. Lookups and drafts that depend on an answer are asked for again; other facts stay. */
function carry(flow: Flow, old: Run, env: Env): { turn: Turn; step: Step } {
  const turn = openTurn(flow, fresh(flow, old.id), env);
  for (const [name, fact] of Object.entries(old.facts)) {
    const type = flow.byName.get(name)?.leaf.type;
    if (type === 'fetch' || (type === 'draft' && fact === true)) turn.run.facts[name] = fact;
  }
  fillIn(turn, old.answers);
  if (old.sure) turn.run.sure = old.sure.filter((name) => turn.run.answers[name.replace(/^=/, '')] !== undefined);
  if (old.early) turn.run.early = old.early;
  if (old.brought) turn.run.brought = old.brought;
  say(turn, word('flow-changed'));
  return { turn, step: proceed(turn, 0) };
}

function dispatch(turn: Turn, event: Exclude<Event, { type: 'start' }>): Step {
  switch (event.type) {
    case 'text':
      return text(turn, event.text, event.question);
    case 'choice':
      return tap(turn, event.question, event.value);
    case 'photo':
      return photo(turn, event);
    case 'location':
      return location(turn, event);
    case 'fact':
      return takeFact(turn, event.name, event.value);
    case 'resume':
      return show(turn);
  }
}

/** `P` greets, and it chooses *Perempuan* where that can be chosen. */
const mayBeAnswer = (turn: Turn, { node }: Place, written: string): boolean =>
  node.leaf.type === 'text' ||
  (isQuestion(node) &&
    'choices' in node.leaf &&
    optionsOf(turn, node).some(({ value }) => value === written.trim().toLowerCase()));

/** `Tidak jadi` is a choice of this question, although it cancels elsewhere. */
const isLabel = (turn: Turn, { node }: Place, written: string): boolean =>
  node.leaf.type === 'select_one' && optionsOf(turn, node).some(({ label }) => fold(label) === fold(written));

function text(turn: Turn, written: string, question?: string): Step {
  const { run } = turn;
  if (run.mode === 'fetch') return show(turn);
  const said = turn.env.reader.word(written);
  const place = run.mode === 'ask' ? locate(turn.flow, run.at) : undefined;
  const meant = place ? undefined : readExactly(turn, written, said);
  if (meant) return control(turn, meant);
  const answers = place !== undefined && isLabel(turn, place, written);
  const everywhere =
    said && !answers && universal(turn, said, place !== undefined && mayBeAnswer(turn, place, written));
  if (everywhere) return everywhere;
  const changed =
    question !== undefined && question !== place?.key && changeByText(turn, question, written, () => show(turn));
  if (changed) return changed;
  return place ? answerText(turn, place, written, said) : controlText(turn, written);
}

/** A button may be old or forged, so its data counts only if the engine could have offered it here. */
function tap(turn: Turn, question: string, value: string): Step {
  const { run, flow } = turn;
  const offered = controlsOf(turn).find((one) => one.question === question && one.value === value);
  if (offered) {
    turn.chose = offered.label;
    return control(turn, offered);
  }
  const place = locate(flow, question);
  const here = run.mode === 'ask' && run.at === question;
  const answer = place && here ? answerTap(turn, place, value) : undefined;
  if (answer) return answer;
  const option =
    place &&
    !here &&
    place.node.leaf.type === 'select_one' &&
    run.answers[question] !== undefined &&
    fromButton(optionsOf(turn, place.node), value);
  if (option) {
    turn.chose = { literal: option.label };
    return accept(turn, place, { value: option.value }, false);
  }
  say(turn, word('stale'));
  return show(turn);
}

/** Takes the photos, then their caption as a text of its own. */
function photo(turn: Turn, { files, text: caption, question }: Extract<Event, { type: 'photo' }>): Step {
  const answered = question === undefined && answerByPhoto(turn, files, caption);
  if (answered) return answered;
  const taken = takePhotos(turn, files, question);
  if (!caption || !taken.run || taken.wanted) return taken;
  const next = text(openTurn(turn.flow, taken.run, turn.env), caption);
  // A caption that answers nothing needs no reply.
  if (next.unread) return taken;
  return { ...next, replies: [{ parts: turn.said.slice(0, 1) }, ...next.replies] };
}

function location(turn: Turn, { latitude, longitude, question }: Extract<Event, { type: 'location' }>): Step {
  const { run } = turn;
  const place = locate(turn.flow, question ?? (run.mode === 'ask' ? run.at : '')) ?? locate(turn.flow, run.at);
  const real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (place?.node.leaf.type === 'location' && real)
    return accept(turn, place, { value: { latitude, longitude } }, place.key === run.at);
  say(turn, word('location-unwanted'));
  return show(turn);
}
