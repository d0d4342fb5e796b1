/** What an invited person says about coming. Pure. Every word that is not the answer itself, a greeting or a filler is in one of the
 *  other fields, as she wrote it: nothing is dropped. */
import type { Presence } from '../../../conversation/reader.ts';
import { type Says, saysOf } from './clause.ts';
import { type Deputy, deputyOf } from './deputy.ts';
import { type Clause, is, type PresenceWords, parted, type Said } from './said.ts';

const longest = 1000;

export function readPresence(written: string, words: PresenceWords): Presence {
  const { text, clauses } = parted(written.slice(0, longest), words);
  const heard = clauses.map((clause) => ({ clause, says: saysOf(clause) }));
  const answer = decide(heard);
  const left = heard.flatMap(({ clause, says }) => leftOf(text, clause, says, answer));
  const ask = heard.filter(({ says }) => says.what === 'ask').map(({ clause }) => clause.words);
  const asks = ask.map((some) => asked(text, some)).join(' ');
  const deputy = answer === 'diwakilkan' ? named(text, heard) : undefined;
  const { reason, note } = shared(text, left, answer);
  return {
    answer,
    ...(reason ? { reason } : {}),
    ...(deputy?.name ? { deputy: deputy.name } : {}),
    ...(deputy?.post ? { post: deputy.post } : {}),
    ...(asks ? { asks: asks.trim() } : {}),
    ...(note ? { note } : {}),
    ...(clauses.some(takesBack) ? { turns: true } : {}),
    about: subjectOf(clauses),
  };
}

interface Heard {
  clause: Clause;
  says: Says;
}

/** The later word counts where something says that it corrects the first; two answers that nothing explains are no answer. */
function decide(heard: Heard[]): Presence['answer'] {
  let answer: Presence['answer'] = 'none';
  let unsure = false;
  for (const { clause, says } of heard) {
    const now = answerOf(says, heard, answer);
    if (now === undefined) continue;
    if (now === 'unsure') unsure = true;
    else if (answer === 'none' || answer === now || (answer === 'tidak' && now === 'diwakilkan')) answer = now;
    else if (answer === 'diwakilkan' && now === 'tidak') continue;
    else if (turns(clause)) {
      answer = now;
      unsure = false;
    } else unsure = true;
  }
  if (unsure) return 'unsure';
  if (answer !== 'none') return answer;
  if (heard.some(({ clause, says }) => says.other || clause.words.some((word) => is(word, 'polite-hedge'))))
    return 'unsure';
  if (heard.some(({ says }) => says.what === 'ask')) return 'question';
  if (heard.some(({ says }) => says.what === 'claimed')) return 'unsure';
  if (!heard.some(({ clause }) => clause.words.some((word) => is(word, 'excuse')))) return 'none';
  return excused(heard) ? 'tidak' : 'unsure';
}

function answerOf({ what, other }: Says, heard: Heard[], before: Presence['answer']): Presence['answer'] | undefined {
  if (what === 'deputy') return 'diwakilkan';
  if (what === 'hedge') return 'unsure';
  if (other && (what === 'come' || what === 'not')) return undefined;
  if (what === 'come') return 'hadir';
  if (what === 'not') return 'tidak';
  if (what !== 'weak-not' || before !== 'none') return undefined;
  return heard.some(({ clause }) => clause.words.some((word) => is(word, 'sorry'))) ? 'tidak' : 'unsure';
}

/** `eh maaf, tidak jadi`, `sekarang sudah longgar, jadi saya hadir`. */
const turns = ({ joint, words }: Clause) =>
  joint === 'fix' ||
  joint === 'then' ||
  words.some((word) => is(word, 'turn', 'fix', 'called-off', 'self-alone')) ||
  words.some((word) => is(word, 'sorry'));

/** `Maaf, saya sedang cuti`: an apology with a reason that keeps one away. */
const excused = (heard: Heard[]) => {
  const all = heard.flatMap(({ clause }) => clause.words);
  return all.some((word) => is(word, 'sorry')) && all.some((word) => is(word, 'excuse'));
};

const takesBack = ({ words }: Clause) => words.some((word) => is(word, 'turn', 'fix', 'called-off', 'earlier'));

interface Left {
  from: number;
  to: number;
  joint: Clause['joint'];
  /** Behind the answer, or before it. */
  behind: boolean;
  begins: boolean;
}

/** What a clause holds besides the answer. */
function leftOf(text: string, { words, joint }: Clause, says: Says, answer: Presence['answer']): Left[] {
  if (says.what === 'ask') return [];
  // What she answered first has its meaning in the answer of now.
  if (isOvertaken(says, answer) && words.every((word) => word.tags.size > 0)) return [];
  const whole = !counts(says, answer);
  const cut = whole ? { from: 0, to: 0 } : says;
  const ahead = pieceOf(text, words.slice(0, cut.from), joint, false);
  const behind = pieceOf(text, words.slice(cut.to), joint, true);
  return [...ahead, ...behind];
}

/** The clause says what was decided; what another says is told in its words. */
const counts = ({ what, other }: Says, answer: Presence['answer']) =>
  !other &&
  ((answer === 'hadir' && what === 'come') ||
    (answer === 'tidak' && what === 'not') ||
    (answer === 'diwakilkan' && (what === 'deputy' || what === 'not')));

const isOvertaken = ({ what, other }: Says, answer: Presence['answer']) =>
  what === 'claimed' || (!other && ((answer === 'hadir' && what === 'not') || (answer === 'tidak' && what === 'come')));

function pieceOf(text: string, words: Said[], joint: Clause['joint'], behind: boolean): Left[] {
  const some = trimmed(text, words);
  const first = some[0];
  if (!first || !some.some((word) => !isEmpty(word))) return [];
  return [
    {
      from: first.start,
      to: some.at(-1)!.end,
      joint,
      behind,
      begins: is(first, 'begins', 'excuse') || some.some((word) => is(word, 'excuse')),
    },
  ];
}

/** Says nothing by itself. */
const isEmpty = (word: Said) =>
  is(
    word,
    'filler',
    'sorry',
    'self',
    'about',
    'title',
    'surely',
    'polite-hedge',
    'turn',
    'then',
    'earlier',
    'name-later',
    'self-alone',
    'post',
  );

function trimmed(text: string, words: Said[]): Said[] {
  let from = 0;
  let to = words.length;
  while (from < to && isEdge(text, words, from)) from++;
  while (to > from && is(words[to - 1], 'filler', 'sorry')) to--;
  return words.slice(from, to);
}

/** `ibu saya sakit` is no greeting, `bu, ada rapat` is one. */
function isEdge(text: string, words: Said[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  const full = /^(?:bapak|ibu)$/.test(word.text);
  if (
    is(word, 'title') &&
    next &&
    (is(next, 'self') ||
      (full && next.tags.size === 0) ||
      (next.tags.size === 0 && /^\p{Lu}/u.test(text.slice(next.start))))
  )
    return false;
  return is(word, 'filler', 'sorry', 'name-later', 'polite-hedge');
}

/** With its question mark. */
const asked = (text: string, words: Said[]) =>
  `${sliceOf(text, words)}${text.slice(words.at(-1)?.end).trimStart().startsWith('?') ? '?' : ''}`;

const sliceOf = (text: string, words: Said[]) => text.slice(words[0]?.start, words.at(-1)?.end);

/** Which of what is left is the reason. A connective says so; else it is what follows a no, or stands before it. */
function shared(text: string, left: Left[], answer: Presence['answer']): { reason?: string; note?: string } {
  const join = (some: Left[]) => joined(text, some);
  if (answer !== 'tidak' && answer !== 'diwakilkan') return { note: join(left) };
  const because = left.filter(({ joint }) => joint === 'because');
  const chosen = because.length > 0 ? because : reasonsIn(left, answer);
  return { reason: join(chosen), note: join(left.filter((one) => !chosen.includes(one))) };
}

function reasonsIn(left: Left[], answer: Presence['answer']): Left[] {
  if (answer === 'diwakilkan') return left.filter(({ begins }) => begins);
  const behind = left.filter((one) => one.behind);
  return behind.length > 0 ? behind : left;
}

/** Pieces with only signs between them are one stretch of the text. */
function joined(text: string, some: Left[]): string {
  let said = '';
  let last: Left | undefined;
  for (const one of some) {
    const gap = last ? text.slice(last.to, one.from) : '';
    said += last ? (/^[^\p{L}\d]*$/u.test(gap) ? gap : ', ') : '';
    said += text.slice(one.from, one.to);
    last = one;
  }
  return said.replace(/\s+/g, ' ').trim();
}

function named(text: string, heard: Heard[]): Deputy | undefined {
  const found = heard.findLast(({ says }) => says.what === 'deputy');
  return found?.says.who && deputyOf(text, found.clause.words.slice(...found.says.who));
}

/** Whether it is plain that the sentence is about a meeting: by its words, or because nothing else is in it. */
function subjectOf(clauses: Clause[]): Presence['about'] {
  const words = clauses.flatMap((clause) => clause.words);
  if (words.some((word) => is(word, 'elsewhere')) && !words.some((word) => is(word, 'meeting'))) return 'other';
  const outright = words.some((word) =>
    is(word, 'come', 'absent', 'depute-plain', 'meeting', 'stand-in', 'deputy-is', 'called-off'),
  );
  return outright ? 'meeting' : words.every((word) => word.tags.size > 0) ? 'bare' : 'open';
}
