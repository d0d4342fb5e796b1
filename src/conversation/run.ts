/** The words in which the engine speaks: one run of a flow, what can happen to it, and what comes of it. Plain data. */
import type { EventCard } from '../channels/channel.ts';

/** A stored answer. null: asked and left empty, or not known in a pasted text but skipped by the person. */
export type Value = string | number | boolean | null | string[] | { latitude: number; longitude: number };
export type Answers = Record<string, Value>;

/** One choice of a fetched list: `value` is stored, `label` is shown as it is (names of people and places are data, not texts). */
export interface Option {
  value: string;
  label: string;
}

/** Where a run stands. `ask`: the question `at` is open. `confirm`: an unusual answer to `at` waits for yes or no. `mend`: the
 *  hard rule of `at` failed and one of its figures must be changed. `more`: another row of the repeat `at`? `fetch`: the lookup or
 *  draft of node `at` is awaited. `take`: someone else's draft; take over? `resume`: my own old draft; go on or anew? `summary`: all
 *  answered, send or change. `pick`: which answer shall change? `leave`: stop the whole chat, or only cancel? */
export type Mode = 'ask' | 'confirm' | 'mend' | 'more' | 'fetch' | 'take' | 'resume' | 'summary' | 'pick' | 'leave';

export interface Run {
  /** Six random characters; buttons carry it, so that a button of an older run is known as such. */
  id: string;
  flow: string;
  /** Hash of the flow's questions. When it differs from the loaded flow's, answers are carried over by name and checked again. */
  hash: string;
  mode: Mode;
  /** Name of the node in question; inside a repeat `rows.2.name`. Empty in `summary` and `pick`. */
  at: string;
  /** Answers by name; L/P parts as `S_L`, `S_P`; inside a repeat as `rows.2.name`. */
  answers: Answers;
  /** What fetches brought, by node name. Kept small: it rides in the session. */
  facts: Record<string, unknown>;
  /** Names whose unusual value was confirmed; taken out again when the value changes. */
  sure?: string[];
  /** After a change in the summary: go back there once nothing is open. */
  back?: boolean;
  /** The value that waits for `confirm`, or what failed in `mend`. */
  pending?: Value;
  /** Texts and photos that came before their question, by question name. */
  early?: Answers;
  /** Its answers were filed before: nothing is lost with this run, or only what has changed since. */
  filed?: 'same' | 'changed';
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
export type Text = { key: string; args?: Record<string, Arg> } | { literal: string };

export interface Choice {
  /** Data of the button: `<run>.<question>.<value>` for questions, `!<room>.<action>.<argument>` for one-step actions. */
  data: string;
  label: Text;
}

/** One message to send: its parts become paragraphs. */
export interface Reply {
  parts: Text[];
  choices?: Choice[];
  /** A picture by the name of its painter and what it shows; painted when it is sent, so that a session stays small. */
  picture?: { painter: string; args: Record<string, unknown> };
  /** A document by the name of its writer and what it holds; written when it is sent. */
  document?: { writer: string; args: Record<string, unknown> };
  /** This message shows something that changes, and is edited when it does: the key of its live view. */
  live?: string;
  /** A stored file by its hash: a picture or a document. */
  file?: string;
  /** This is an invitation: what to, and the data of its answers. */
  event?: EventCard;
  /** What earlier messages said of this invitation holds no more: the data of its `going`. */
  outdates?: string;
  /** Ask for the person's own phone number with the platform's button. */
  askContact?: Text;
}

/** What a finished or claiming run wants done, by the name under which a room offers it. */
export interface Effect {
  name: string;
  args: Answers;
}

/** What the engine must be told before it can go on: the inbox answers with a `fact` event under `name`. */
export interface Wanted {
  name: string;
  /** The lookup's name as a room offers it, or `draft` for the claim of a draft. */
  lookup: string;
  args: Answers;
}

/** What came of one event. `run: null` says that the chat is over. Either `wanted` is set or the replies are complete. */
export interface Step {
  run: Run | null;
  replies: Reply[];
  effects: Effect[];
  wanted?: Wanted;
  /** simpan: keep the draft at once and end the run for now. batal: throw the draft away. */
  draft?: 'keep' | 'drop';
  /** The label of the choice that this event took, for the platform to show on the tapped message. */
  chose?: Text;
  /** The event was not understood as an answer (the inbox may then read it as a command). */
  unread?: boolean;
}

/** What the inbox answers to the claim of a draft. */
export type DraftClaim =
  | { state: 'new' }
  /** My own, unfinished: answers and when it was last touched. */
  | { state: 'mine'; answers: Answers; sure?: string[]; touched: string }
  | { state: 'theirs'; owner: string; touched: string; answered: number };
