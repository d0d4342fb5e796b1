/** What a whole message means when it is only a word or two. Pure. */
import type { Shade, Word } from '../../conversation/reader.ts';
import { fold, nearest } from './fold.ts';
import type { Words } from './words.ts';

/** A longer text is never a mere word, and reading it would only cost time. */
const longest = 80;
const longestPhrase = 4;

/** `Iya bu 🙏`, `TERIMA KASIH`, `/batal`, `olo`, `👍`. Several words count when all mean the same: `ya betul`. */
export function readWord(text: string, words: Words): Word | undefined {
  if (text.length > longest) return undefined;
  const folded = squeeze(fold(text));
  if (folded === '') return readSign(text, words);
  return words.meanings.get(folded) ?? near(folded, words) ?? readPhrases(folded.split(' '), words);
}

/** Which kind of yes, no or cancel the message is: `ok ya` is an `ok`, `ya ok` a clear yes. */
export function readShade(text: string, words: Words): Shade | undefined {
  const meaning = readWord(text, words);
  if (meaning !== 'yes' && meaning !== 'no' && meaning !== 'cancel') return undefined;
  const folded = squeeze(fold(text));
  if (folded === '') return meaning === 'yes' ? (words.shades.get(text.trim()) ?? 'ok') : undefined;
  const bare = folded.split(' ').filter((part, at) => at === 0 || !words.fillers.has(part));
  const whole = shadeOf(bare.join(' '), words);
  // `ga jadi batal`: cancelled twice is not cancelled.
  if (meaning === 'cancel' && [...words.shades].some(([phrase, is]) => is === 'undone' && folded.includes(phrase)))
    return 'undone';
  if (whole) return whole;
  const shades = bare.map((part) => shadeOf(part, words));
  if (meaning !== 'yes') return shades.find((shade) => shade !== undefined);
  return shades.includes(undefined) ? 'yes' : shades[0];
}

const shadeOf = (phrase: string, words: Words): Shade | undefined =>
  words.shades.get(phrase) ?? (words.meanings.has(phrase) ? undefined : nearest(phrase, words.shades, words.notSlips));

function readPhrases(parts: string[], words: Words): Word | undefined {
  let meaning: Word | undefined;
  for (let at = 0; at < parts.length; ) {
    const [length, found] = phraseAt(parts, at, words);
    if (found === undefined && !words.fillers.has(parts[at] ?? '')) return undefined;
    if (found && meaning && found !== meaning) return undefined;
    meaning = found ?? meaning;
    at += length;
  }
  return meaning;
}

/** The longest phrase that begins at `at`. A filler is one only where nothing longer fits: `ya` is both. */
function phraseAt(parts: string[], at: number, words: Words): [number, Word | undefined] {
  for (let length = Math.min(longestPhrase, parts.length - at); length > 0; length--) {
    const phrase = parts.slice(at, at + length).join(' ');
    if (length === 1 && at > 0 && words.fillers.has(phrase)) return [1, undefined];
    const found = words.meanings.get(phrase) ?? near(phrase, words);
    if (found) return [length, found];
  }
  return [1, undefined];
}

/** Slips never mean `again`: its short words (`lagi`) are too near to names and to `laki`. */
function near(phrase: string, words: Words): Word | undefined {
  if (words.fillers.has(phrase) || /\d/.test(phrase)) return undefined;
  const meaning = nearest(phrase, words.meanings, words.notSlips);
  return meaning === 'again' ? undefined : meaning;
}

/** A message of emoji alone: what the list says of the first known one, else a greeting. */
function readSign(text: string, words: Words): Word | undefined {
  const trimmed = text.trim();
  for (const [sign, meaning] of words.signs) {
    if (trimmed === sign || (emoji.test(sign) && trimmed.includes(sign.replace('\ufe0f', '')))) return meaning;
  }
  return emoji.test(trimmed) ? 'greeting' : undefined;
}

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** `iyaaa` -> `iya`, `okeee` -> `oke`. */
const squeeze = (text: string) => text.replace(/(\p{L})\1{2,}/gu, '$1');
