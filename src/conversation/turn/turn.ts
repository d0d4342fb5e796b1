/** What the parts of the engine share while one event is worked on. The run in it is a copy: the caller's stays as it was. */
import type { Zone } from '../../clock.ts';
import type { EffectName } from '../../names.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import type { Flow, Node } from '../flow/nodes.ts';
import type { Reader } from '../reader.ts';
import type { Choice, Mode, Run, Text } from '../run.ts';

/** As much of the program's texts as the engine needs. */
export interface EngineTexts {
  render(language: string, text: Text): string;
  has(key: string): boolean;
  list(language: string, key: string): string[];
}

export interface Env {
  reader: Reader;
  /** ISO date, in the person's zone. */
  today: string;
  /** What time it is there: `10:00`. Without it, nothing that is told from now on can be read, and nothing is held against the hour. */
  now?: { time: string; zone: Zone };
  texts: EngineTexts;
  language: string;
  /** The flow that these words would begin if no question were open, and its button. `alone`: they are its start word and courtesy, and nothing
   *  else. */
  begins?(text: string): { data: Choice['data']; label: Text; alone: boolean } | undefined;
  /** The effect that ends all messages to the person, where a flow offers one. */
  stop?: EffectName;
}

export interface Turn {
  readonly flow: Flow;
  readonly env: Env;
  run: Run;
  /** The node at which the run stood when the event came. The person has seen every note before it. */
  readonly stood: number;
  /** Goes out before the next question, in one message with it. */
  said: Text[];
  /** Which places are relevant, as long as no answer changes. */
  relevant: Map<string, boolean>;
  chose?: Text;
  unread?: boolean;
  /** What was written in her own words. */
  remarks?: string[];
}

export function openTurn(flow: Flow, run: Run, env: Env): Turn {
  const copy = { ...run, answers: { ...run.answers }, facts: { ...run.facts } };
  return { flow, env, run: copy, stood: nodeOf(flow, run), said: [], relevant: new Map() };
}

function nodeOf(flow: Flow, run: Run): number {
  const stood = run.mode === 'differ' && typeof run.pending === 'string';
  const [mode, at] = stood ? (String(run.pending).split(' ') as [Mode, string]) : [run.mode, run.at];
  if (mode === 'summary' || mode === 'pick') return flow.nodes.length;
  return flow.byName.get(at.split('.')[0]!)?.index ?? -1;
}

/** Moves the run to `at`. A half-given answer (`pending`) belongs to the place where it was given, and is dropped. */
export function stand(turn: Turn, mode: Mode, at: string) {
  if (turn.run.mode !== mode || turn.run.at !== at) delete turn.run.pending;
  turn.run.mode = mode;
  turn.run.at = at;
}

/** A text of the engine itself. */
export const word = textOf('conversation/engine');

export type WordId = TextId<'conversation/engine'>;

/** Texts about photos that have a twin about files: `photo-early`, `file-early`. */
type PhotoWord = WordId extends infer Id ? (Id extends `file${infer What}` ? `photo${What}` : never) : never;

/** The engine's text about photos; the one about files where the question takes documents too. */
export function fileWord({ leaf }: Node, id: PhotoWord, args?: Record<string, number>): Text {
  const documents = leaf.type === 'photo' && leaf.documents;
  return word(documents ? (id.replace('photo', 'file') as WordId) : id, args);
}

export const say = (turn: Turn, ...texts: Text[]) => turn.said.push(...texts);

export const render = (turn: Turn, text: Text): string => turn.env.texts.render(turn.env.language, text);
