/** What a flow file may say, in XLSForm's words where XLSForm has one. Texts live in locales/ under the same path and the same names. */
import { z } from 'zod';
import type { EffectName, TextKey } from '../../names.ts';

/** Names become part of a button's data (64 bytes) and of Fluent ids: short and plain. */
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,19}$/, 'a name has 1 to 20 letters, digits or _');
const offer = z.string().regex(/^[a-z]+\.[a-z_]+$/, 'written room.name, as the room offers it');
const expression = z.string().min(1);

/** What every question may say. Expressions are CEL over the names of the flow. One that mentions an unanswered name is not
 *  evaluated: a constraint, confirm or warn then holds, a relevant is false, a calculate is empty. */
const common = {
  name,
  /** Ask only if this is true. */
  relevant: expression.optional(),
  /** false: `lewati` leaves it empty. */
  required: z.boolean().default(true),
  /** Ask only if this is true. Unlike with `relevant`, an answer that came in another way (pasted, filled in, changed later) counts. */
  asked: expression.optional(),
  /** Hard rule. Where it mentions other answers, the person chooses which figure to mend. Text: `.constraint`. */
  constraint: expression.optional(),
  /** Soft rule: an answer that breaks it is asked once more, then accepted. Text: `.confirm`. */
  confirm: expression.optional(),
  /** A warning, which asks nothing. Text: `.warn`. */
  warn: expression.optional(),
  /** A suggested answer: a button, or `ya`. */
  default: expression.optional(),
  /** Names (answers, facts, calculates) whose values the question's texts use. */
  show: z.array(name).default([]),
  /** false: not in the summary, though it can be changed there. */
  listed: z.boolean().default(true),
  /** Also asked after a whole report in one text, which otherwise leaves out what may be left out. */
  always: z.boolean().default(false),
  /** Never filled from pasted text. */
  unpasted: z.boolean().default(false),
  /** An action whose coded word is an answer here: where a time is asked, `selesai 11.40` says when the meeting ended, and does not
   *  finish item 11.40. */
  hides: offer.optional(),
};

const integer = z.object({
  ...common,
  type: z.literal('integer'),
  min: z.int().default(0),
  max: z.int().default(100000),
  /** L and P may be told too: stored as `<name>_L` and `<name>_P`, and must add up. */
  sexes: z.boolean().default(false),
  /** The figure before it that `semua` means here. */
  all: z.string().optional(),
});
const decimal = z.object({
  ...common,
  type: z.literal('decimal'),
  min: z.number().default(0),
  max: z.number().default(1e9),
});
const text = z.object({ ...common, type: z.literal('text'), max: z.int().default(2000) });
const date = z.object({
  ...common,
  type: z.literal('date'),
  /** Without a year, the next such day is meant, not the last one. */
  ahead: z.boolean().default(false),
});
/** The day and time when something begins, as in conversation/moments.ts. */
const datetime = z.object({
  ...common,
  type: z.literal('datetime'),
  /** The end may be told too. */
  ends: z.boolean().default(false),
  /** What has passed is asked once more, then accepted. Text: `.past`. */
  coming: z.boolean().default(false),
  /** A fact whose `zone` is that of the place: another one is asked once. */
  zone: name.optional(),
});
/** A list of values with a text each (`.opt-<value>`), or the name of a fetch that brings Option[]. The only fetched choice is taken without
 *  asking. */
const choices = z.union([z.array(z.string().regex(/^[a-z0-9_-]{1,24}$/)).min(1), name]);
const selectOne = z.object({
  ...common,
  type: z.literal('select_one'),
  choices,
  /** Anything but a choice's number or whole label is an answer in free words, up to so many characters. */
  or_other: z.int().min(1).optional(),
  /** What is said beside the choice (`ada, bubur kacang hijau`) answers the text question of this name. */
  notes: name.optional(),
  /** This choice cannot be undone: only its button, its label or a sentence of `.own-<value>` takes it. */
  grave: z.string().optional(),
  /** A photo answers it too: the photo goes to the question of this name, and its caption is the answer. */
  photos: name.optional(),
  /** With `or_other`: flows whose start word alone is an answer here. `buka` opens the day that is asked about, and no month. */
  starts: z.array(z.string()).default([]),
});
const selectMultiple = z.object({ ...common, type: z.literal('select_multiple'), choices });
const photo = z.object({
  ...common,
  type: z.literal('photo'),
  most: z.int().min(1).max(10).default(5),
  /** PDF files too. */
  documents: z.boolean().default(false),
});
const location = z.object({ ...common, type: z.literal('location') });

/** Says something and goes on. */
const note = z.object({
  name,
  type: z.literal('note'),
  relevant: expression.optional(),
  /** Said only while this question behind it is not answered. */
  before: name.optional(),
  show: z.array(name).default([]),
});
/** A value worked out from others; never asked, never stored, always current. */
const calculate = z.object({ name, type: z.literal('calculate'), calculate: expression });
/** Asks a room's lookup, which gets the answers in `with`. What it returns is the fact `name`. With `fills`, the run takes over the `answers`
 *  in it. When the lookup refuses, the flow ends; with `asks_again`, that question is asked once more instead. */
const fetch = z.object({
  name,
  type: z.literal('fetch'),
  from: offer,
  with: z.array(name).default([]),
  fills: z.boolean().default(false),
  /** Likewise, but its `answers` were not filed before: they are worked out from other records. Where an answer says otherwise, she is asked
   *  once which of them counts (texts `.differs`, `.difference`, `.take`, `.told`); the fact's field `kept` says of how many hers stands. */
  computed: z.boolean().default(false),
  asks_again: name.optional(),
  relevant: expression.optional(),
});
/** From here on the run is a draft, claimed under these answers: only one person at a time can have it. */
const draft = z.object({ name, type: z.literal('draft'), key: z.array(name).min(1) });

const questions = [integer, decimal, text, date, datetime, selectOne, selectMultiple, photo, location] as const;
const question = z.discriminatedUnion('type', questions);
const leaf = z.discriminatedUnion('type', [...questions, note, calculate, fetch, draft]);

/** Questions that share a `relevant`. A repeat asks them again for each row, as often as the person says yes, up to `most` times. Outside
 *  the repeat, `<name>` is the number of its rows. */
const group = z.object({
  name,
  type: z.literal('group'),
  relevant: expression.optional(),
  questions: z.array(leaf).min(1),
});
const repeat = z.object({
  name,
  type: z.literal('repeat'),
  relevant: expression.optional(),
  most: z.int().min(1).max(50).default(10),
  questions: z.array(question).min(1),
});

export const flowSchema = z.object({
  /** Who may start it; empty: everyone who has joined. Effects check again. */
  roles: z.array(z.string()).default([]),
  /** What people of other roles read who ask for it: where they find what they may see. Without it, that it is no task of theirs. */
  refusal: (
    z.string().regex(/^[a-z]+\/[a-z_]+:[a-z-]+$/, 'written room/file:text') as unknown as z.ZodType<TextKey>
  ).optional(),
  /** Open to those who have not joined yet. */
  open: z.boolean().default(false),
  /** Place in the menu; without it the flow is not shown there. */
  menu: z.int().optional(),
  /** The roles in whose menu it stands, where those are fewer than may start it. */
  shown: z.array(z.string()).optional(),
  /** A lookup: it stands in the menu of those for whom this answers true. */
  shown_if: offer.optional(),
  /** Show a summary in which answers can be changed before `then` runs. */
  summary: z.boolean().default(true),
  /** What it does takes something away or reaches many at once: its summary takes a clear yes or the button's words, and no `ok`;
   *  without questions, its start word with a question mark only offers it. */
  grave: z.boolean().default(false),
  /** Works in practice mode. */
  practice: z.boolean().default(false),
  /** Goes on for a person who has not agreed to the newest words of the consent yet: her rights, joining, and what cannot wait. */
  always: z.boolean().default(false),
  /** Its effect ends every message to the person. It also runs for a person who says `berhenti` in another flow and means all messages. */
  stops: z.boolean().default(false),
  /** A person whom the program does not know is led into this flow. */
  joins: z.boolean().default(false),
  /** This flow corrects what was filed: it is offered to a person who edits a message that was filed already. */
  corrects: z.boolean().default(false),
  /** Without questions the flow is a command that does its effect at once. */
  questions: z.array(z.union([leaf, group, repeat])).default([]),
  /** The effect that ends it. At the start of the program offers.ts makes sure that a room offers it. */
  // biome-ignore lint/suspicious/noThenProperty: the word of the flow file
  then: offer as z.ZodType<EffectName>,
});

export type FlowFile = z.infer<typeof flowSchema>;
export type Leaf = z.infer<typeof leaf>;
export type Question = z.infer<typeof question>;
export type Group = z.infer<typeof group>;
export type Repeat = z.infer<typeof repeat>;
