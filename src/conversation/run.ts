/** What goes into the engine and comes out of it, as plain data: one run of a flow, the events that can happen to it, and the step that
 *  follows from an event. */
import type { EventCard } from '../channels/channel.ts';
import type { ActionName, EffectName, FlowName, LiveKindName, PainterName, TextKey, WriterName } from '../names.ts';

/** A stored answer. null: asked and left empty, or not known in a pasted text but skipped by the person. */
export type Value = string | number | boolean | null | string[] | { latitude: number; longitude: number };
export type Answers = Record<string, Value>;

/** One choice of a fetched list: `value` is stored, `label` is shown as it is (names of people and places are data, not texts). */
export interface Option {
  value: string;
  label: string;
  /** Only like what was written: asked about even where it is the only choice. */
  asks?: boolean;
  /** Where it lies, if that must fit too. */
  where?: string;
}

/** Where a run stands.
 *  - `ask`: the question `at` is open.
 *  - `confirm`: an unusual answer to `at` waits for yes or no.
 *  - `mend`: the hard rule of `at` failed, and one of its figures must be changed.
 *  - `differ`: answers differ from those that the lookup `at` has worked out. Which of them count?
 *  - `more`: another row of the repeat `at`?
 *  - `fetch`: the run waits for the lookup or the draft of node `at`.
 *  - `take`: somebody else has the draft. Take it over?
 *  - `resume`: the person has an old draft. Go on with it or begin anew?
 *  - `summary`: everything is answered. Send or change?
 *  - `pick`: which answer shall change?
 *  - `other`: a pasted text is about another month or posyandu. Take its figures all the same?
 *  - `leave`: stop all messages, or only cancel? */
export type Mode =
  | 'ask'
  | 'confirm'
  | 'mend'
  | 'differ'
  | 'more'
  | 'fetch'
  | 'take'
  | 'resume'
  | 'summary'
  | 'pick'
  | 'other'
  | 'leave';

export interface Run {
  /** Six random characters. Buttons carry them, so that the engine knows a button of an older run. */
  id: string;
  flow: string;
  /** Hash of the flow's questions. When the loaded flow's hash differs, the answers are carried over by name and checked again. */
  hash: string;
  mode: Mode;
  /** Name of the node in question; inside a repeat `rows.2.name`. Empty in `summary` and `pick`. */
  at: string;
  /** Answers by name; L/P parts as `S_L`, `S_P`; inside a repeat as `rows.2.name`. */
  answers: Answers;
  /** What fetches brought, by node name. Lookups keep it small, because the session carries it. */
  facts: Record<string, unknown>;
  /** Names whose unusual value was confirmed. A name leaves the list when its value changes. */
  sure?: string[];
  /** The value that waits for `confirm`, what failed in `mend`, or where the run stood before `differ`. */
  pending?: Value;
  /** Texts and photos that came before their question, by question name. */
  early?: Answers;
  /** Its answers were filed before: ending this run loses nothing (`same`), or only what has changed since. */
  filed?: 'same' | 'changed';
  /** Which answers a lookup filled in, by its name: asked with other answers, it fills in others. */
  brought?: Record<string, string[]>;
  /** The report came as one text: what is missing is asked for at once, and what may be left out is not asked. */
  whole?: true;
  /** Names filled from pasted text or a draft, not yet confirmed by a question of their own. */
  filled?: string[];
}

/** What can happen to a run. Times, ids and file hashes come in from outside. */
export type Event =
  | { type: 'start'; run: string; text?: string; args?: Answers }
  | { type: 'text'; text: string; question?: string }
  | { type: 'choice'; question: string; value: string }
  | { type: 'photo'; files: string[]; text?: string; question?: string }
  | { type: 'location'; latitude: number; longitude: number; question?: string }
  | { type: 'fact'; name: string; value: unknown }
  | { type: 'resume' };

export type Arg = string | number;

/** A text of ours: its key (`reporting/lapor:S.hint`) and what is put into it. `literal` is for data that is no text of ours. */
export type Text = { key: TextKey; args?: Record<string, Arg> } | { literal: string };

/** Data of a button. A question's is `<run>.<question>.<value>`; `!<room>.<action>.<argument>` does one step outside any flow;
 *  `!start.<flow>` begins a flow, `!start.<flow>.<words>` with these words behind; `!anew.<run>` begins the open flow once more; `!undo.<run>` takes back that a run was cancelled. */
export type ChoiceData =
  | QuestionData
  | `!${ActionName}`
  | `!${ActionName}.${string}`
  | `!start.${FlowName}`
  | `!start.${FlowName}.${string}`
  | `!anew.${string}`
  | `!undo.${string}`;

/** Data of a question's button. Only the engine makes it, because only the engine knows the run. */
export type QuestionData = string & { readonly question: unique symbol };

export interface Choice {
  data: ChoiceData;
  label: Text;
}

/** One message to send: its parts become paragraphs. */
export interface Reply {
  parts: Text[];
  choices?: Choice[];
  /** A picture: its painter's name, and what it shows. It is painted when it is sent, so that a session stays small. */
  picture?: { painter: PainterName; args: Record<string, unknown> };
  /** A document: its writer's name, and what it holds. It is written when it is sent. */
  document?: { writer: WriterName; args: Record<string, unknown> };
  /** The key of the live view that this message shows: when the view changes, the message is edited. */
  live?: `${LiveKindName}:${string}`;
  /** A stored file by its hash: a picture or a document. */
  file?: string;
  /** The event that this message invites to, with the data of its answers. */
  event?: EventCard;
  /** The `going` data of an invitation of which earlier messages are out of date now. */
  outdates?: string;
  /** Ask for the person's own phone number with the platform's button. */
  askContact?: Text;
}

/** What a finished run wants done, by the name under which a room offers it. Behind a `!` stands an action; a button may name one that
 *  no room offers. */
export interface Effect {
  name: EffectName | `!${string}`;
  args: Answers;
}

/** What the engine must be told before it can go on: the inbox answers with a `fact` event under `name`. */
export interface WantedLookup {
  name: string;
  /** The lookup's name as a room offers it, or `draft` for the claim of a draft. */
  lookup: string;
  args: Answers;
}

/** What follows from one event. `run: null`: the chat is over. Either `wanted` is set, or the replies are complete. */
export interface Step {
  run: Run | null;
  replies: Reply[];
  effects: Effect[];
  wanted?: WantedLookup;
  /** simpan: keep the draft at once and end the run for now. batal: throw the draft away. */
  draft?: 'keep' | 'drop';
  /** The label of the choice that this event took, for the platform to show on the tapped message. */
  chose?: Text;
  /** What was written in her own words, kept or not: somebody may be in danger, and that waits for no report. */
  remarks?: string[];
  /** The event is no answer. The inbox may then read it as a command. */
  unread?: boolean;
}

/** What the inbox answers to the claim of a draft. */
export type DraftClaim =
  | { state: 'new' }
  /** My own, unfinished: answers and when it was last touched. */
  | { state: 'mine'; answers: Answers; sure?: string[]; early?: Answers; brought?: Run['brought']; touched: string }
  | { state: 'theirs'; owner: string; touched: string; answered: number };
