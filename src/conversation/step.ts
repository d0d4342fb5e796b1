/** The heart of the engine: one event on one run. It does nothing itself, but returns what is to be said, done and looked up. It uses no
 *  clock, no chance and no I/O, and leaves the run that it is given as it was. */
import { controlsOf, readExactly } from './asking/controls.ts';
import { show } from './asking/show.ts';
import { accept } from './events/advance.ts';
import { goBack } from './events/back.ts';
import { control, controlText } from './events/control.ts';
import { takeFact } from './events/fact.ts';
import { cancel, later, leave } from './events/leave.ts';
import { answerTap, answerText, changeByText } from './events/open-question.ts';
import { answerByPhoto, takePhotos } from './events/photos.ts';
import { carry, start } from './events/start.ts';
import { flowKey } from './flow/flow-texts.ts';
import type { Flow } from './flow/nodes.ts';
import type { Word } from './reader.ts';
import type { Event, Run, Step } from './run.ts';
import { fromButton, optionsOf } from './turn/options.ts';
import { locate } from './turn/places.ts';
import { type Env, openTurn, say, type Turn, word } from './turn/turn.ts';

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

function text(turn: Turn, written: string, question?: string): Step {
  const { run } = turn;
  if (run.mode === 'fetch') return show(turn);
  const said = turn.env.reader.word(written);
  const place = run.mode === 'ask' ? locate(turn.flow, run.at) : undefined;
  const meant = place ? undefined : readExactly(turn, written, said);
  if (meant) return control(turn, meant);
  const everywhere = said && universal(turn, said, place?.node.leaf.type === 'text');
  if (everywhere) return everywhere;
  const changed =
    question !== undefined && question !== place?.key && changeByText(turn, question, written, () => show(turn));
  if (changed) return changed;
  return place ? answerText(turn, place, written, said) : controlText(turn, written);
}

/** Words that mean the same at every question. At a text question, thanks or a greeting may be the answer. */
function universal(turn: Turn, said: Word, atText: boolean): Step | undefined {
  switch (said) {
    case 'back':
      return goBack(turn);
    case 'cancel':
      return cancel(turn);
    case 'later':
      return later(turn);
    case 'stop':
      return leave(turn, 'stop');
    case 'again':
      return show(turn);
    case 'help':
      return help(turn);
    case 'thanks':
    case 'greeting':
      if (atText) return undefined;
      say(turn, word(said));
      return show(turn);
    default:
      return undefined;
  }
}

function help(turn: Turn): Step {
  const { mode, at } = turn.run;
  const node = mode === 'ask' || mode === 'confirm' ? locate(turn.flow, at)?.node : undefined;
  const hint = node && flowKey(turn.flow, `${node.name}.hint`);
  if (hint && turn.env.texts.has(hint)) say(turn, { key: hint });
  say(turn, word('help'));
  return show(turn);
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
