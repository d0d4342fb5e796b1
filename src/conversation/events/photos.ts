/** Photos: their question gathers them; those that come earlier wait for it. */
import { put } from '../answers/store.ts';
import { button, finish, message } from '../asking/ask.ts';
import { show } from '../asking/show.ts';
import { type Flow, isQuestion } from '../flow/nodes.ts';
import type { Run, Step } from '../run.ts';
import { evaluate, locate, type Place } from '../turn/places.ts';
import { type Env, fileWord, openTurn, say, type Turn, word } from '../turn/turn.ts';
import { accept, proceed } from './advance.ts';

/** Would a question take a photo that came now? One that nobody wants is neither fetched nor stored. */
export function wantsPhoto(flow: Flow, run: Run, env: Env, to?: string): boolean {
  const turn = openTurn(flow, run, env);
  if (to === undefined && besideWords(turn)) return true;
  const place = target(turn, to);
  return place !== undefined && hasRoom(turn, place);
}

/** `to`: the question that the photo replied to. */
export function takePhotos(turn: Turn, files: string[], to?: string): Step {
  const { run } = turn;
  const place = target(turn, to);
  if (!place || !hasRoom(turn, place)) {
    say(turn, place ? fileWord(place.node, 'photos-full', { n: mostOf(place) }) : word('photo-unwanted'));
    return show(turn);
  }
  if (openPlace(turn)?.key === place.key) return gather(turn, place, files);
  if (run.answers[place.key] !== undefined) return add(turn, place, files);
  const kept = [...filesIn(run.early?.[place.key]), ...files].slice(0, mostOf(place));
  run.early = { ...run.early, [place.key]: kept };
  say(turn, fileWord(place.node, 'photo-early', { n: kept.length }));
  return show(turn);
}

/** At a question that takes photos beside words. */
export function answerByPhoto(turn: Turn, files: string[], caption?: string): Step | undefined {
  const found = besideWords(turn);
  if (!found) return undefined;
  const { place, photos } = found;
  const read = caption ? turn.env.reader.text(caption, captionMax) : undefined;
  put(turn, photos, { value: files });
  put(turn, place, { value: read && 'value' in read ? read.value : null });
  return proceed(turn, place.node.index);
}

/** The open question, if it takes photos beside words, and the question that they go to. */
function besideWords(turn: Turn): { place: Place; photos: Place } | undefined {
  const place = turn.run.mode === 'ask' ? locate(turn.flow, turn.run.at) : undefined;
  const { leaf } = place?.node ?? {};
  const photos = leaf?.type === 'select_one' && leaf.photos && photoPlace(turn, leaf.photos);
  return place && photos ? { place, photos } : undefined;
}

/** `sudah`, or the button: no more photos. */
export function donePhotos(turn: Turn, place: Place): Step {
  return accept(turn, place, { value: filesIn(turn.run.answers[place.key]) }, true);
}

function gather(turn: Turn, place: Place, files: string[]): Step {
  const most = mostOf(place);
  const all = [...filesIn(turn.run.answers[place.key]), ...files];
  const kept = all.slice(0, most);
  if (kept.length >= most) {
    say(turn, fileWord(place.node, 'photos-full', { n: most }));
    return accept(turn, place, { value: kept }, true);
  }
  put(turn, place, { value: kept });
  say(turn, fileWord(place.node, 'photo-more', { n: kept.length, most }));
  return finish(turn, turn.run, [message(turn, [button(turn, place.key, '!done', word('done'))])]);
}

/** Adds to a question that was answered before. */
function add(turn: Turn, place: Place, files: string[]): Step {
  const kept = [...filesIn(turn.run.answers[place.key]), ...files].slice(0, mostOf(place));
  put(turn, place, { value: kept });
  say(turn, fileWord(place.node, 'photo-added', { n: kept.length }));
  return show(turn);
}

/** Telegram's own limit. */
const captionMax = 1024;
const mostOf = ({ node }: Place) => (node.leaf.type === 'photo' ? node.leaf.most : 0);
export const filesIn = (value: unknown): string[] => (Array.isArray(value) ? value : []);

function photoPlace(turn: Turn, key: string): Place | undefined {
  const place = locate(turn.flow, key);
  return place?.node.leaf.type === 'photo' ? place : undefined;
}

/** The question that a photo belongs to. */
const target = (turn: Turn, to: string | undefined): Place | undefined =>
  (to && photoPlace(turn, to)) || openPlace(turn) || wanting(turn);

const openPlace = (turn: Turn) => (turn.run.mode === 'ask' ? photoPlace(turn, turn.run.at) : undefined);

function hasRoom({ run }: Turn, place: Place): boolean {
  const kept = filesIn(run.answers[place.key] ?? run.early?.[place.key]);
  return kept.length < mostOf(place);
}

/** The question that an unasked photo belongs to: the first photo question that is open, else the last one. One that this run will surely
 *  not ask gets none. */
function wanting(turn: Turn): Place | undefined {
  const nodes = turn.flow.nodes.filter(
    (node) =>
      isQuestion(node) && node.leaf.type === 'photo' && !node.relevant.some((rule) => evaluate(turn, rule) === false),
  );
  const node = nodes.find(({ name }) => turn.run.answers[name] === undefined) ?? nodes.at(-1);
  return node && { node, key: node.name };
}
