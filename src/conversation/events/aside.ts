/** A command where free words are awaited: is it one, or is it the answer? Nothing is stored until that is clear. */
import { readAnswer } from '../answers/read.ts';
import { button, reply } from '../asking/ask.ts';
import type { Wish } from '../reader.ts';
import type { Choice, Step, Text } from '../run.ts';
import type { Place } from '../turn/places.ts';
import { render, say, type Turn, word } from '../turn/turn.ts';
import { accept } from './advance.ts';
import { changeInPassing, changesIn } from './passing.ts';
import { obey } from './wishes.ts';

/** What the words may be besides an answer. */
type Aside = { begins: { data: Choice['data']; label: Text } } | { wish: Wish['word'] } | { changes: true };

/** Asks what is meant, if the text may be a command. It waits in `pending`. */
export function askAside(turn: Turn, place: Place, text: string): Step | undefined {
  const aside = asideIn(turn, text);
  if (!aside) return undefined;
  turn.run.pending = text.slice(0, 300);
  say(
    turn,
    word('begins' in aside ? 'aside-open' : 'aside', {
      written: text.slice(0, 60),
      what: render(turn, labelOf(aside)),
    }),
  );
  const command: Choice =
    'begins' in aside
      ? { data: aside.begins.data, label: aside.begins.label }
      : button(turn, place.key, '!aside', labelOf(aside));
  return reply(turn, [command, button(turn, place.key, '!own', word('aside-own'))]);
}

function asideIn(turn: Turn, text: string): Aside | undefined {
  if (text.length > 160) return undefined;
  const begins = turn.env.begins?.(text);
  if (begins) return { begins };
  const wish = turn.env.reader.wish(text);
  if (wish?.whole) return { wish: wish.word };
  return changesIn(turn, text) ? { changes: true } : undefined;
}

const labelOf = (aside: Aside): Text =>
  'begins' in aside ? aside.begins.label : 'wish' in aside ? word(`aside-${aside.wish}`) : word('aside-change');

/** The answer to that question, typed. Anything else is a new answer. */
export function readAside(turn: Turn, place: Place, text: string): Step | undefined {
  const { pending } = turn.run;
  if (typeof pending !== 'string') return undefined;
  const aside = asideIn(turn, pending);
  const written = text.trim().toLowerCase();
  const is = (label: Text) => render(turn, label).toLowerCase() === written;
  // Where a platform has no buttons, these two are numbered.
  if (is(word('aside-own')) || written === '2') return tapAside(turn, place, '!own');
  if (aside && (is(labelOf(aside)) || written === '1')) {
    if (!('begins' in aside)) return tapAside(turn, place, '!aside');
    // Another flow: the inbox begins it.
    turn.unread = true;
    return askAside(turn, place, pending);
  }
  // A mere yes says nothing about which of the two.
  if (turn.env.reader.word(text) === 'yes') return askAside(turn, place, pending);
  delete turn.run.pending;
  return undefined;
}

/** The same by a tap. */
export function tapAside(turn: Turn, place: Place, value: string): Step | undefined {
  const { pending } = turn.run;
  if (typeof pending !== 'string' || (value !== '!own' && value !== '!aside')) return undefined;
  const aside = asideIn(turn, pending);
  if (!aside) return undefined;
  delete turn.run.pending;
  if (value === '!own') {
    turn.chose = word('aside-own');
    const read = readAnswer(turn, place, pending);
    return 'doubt' in read ? undefined : accept(turn, place, read, true);
  }
  if ('begins' in aside) return undefined;
  turn.chose = labelOf(aside);
  return 'wish' in aside
    ? obey(turn, place, { word: aside.wish, whole: true }, pending)
    : changeInPassing(turn, pending);
}
