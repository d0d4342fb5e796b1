/** Every word that a person reads, from the locale files, and the reader of what people write back. */
import { FluentBundle, FluentNumber, type FluentValue } from '@fluent/bundle';
import type { Reader } from '../conversation/reader.ts';
import type { Text } from '../conversation/run.ts';
import { clean } from './clean.ts';
import { type LocaleFile, type Pattern, readLocales, type TextPlace, textsIn } from './locales.ts';
import { type LetterList, openLetterWords } from './paste/letter-words.ts';
import { readPaste } from './paste/paste.ts';
import { screened } from './paste/report/free-text.ts';
import { readChoiceIn, readChoices } from './reading/choices.ts';
import { bareWords, withoutCourtesy } from './reading/courtesy.ts';
import { readDate } from './reading/dates.ts';
import { readEmergency } from './reading/emergencies.ts';
import { type EmergencyList, openEmergencyWords } from './reading/emergency-words.ts';
import { readFigureIn } from './reading/figures.ts';
import { readShade, readWord } from './reading/meanings.ts';
import { readMoment } from './reading/moments.ts';
import { readDecimal } from './reading/numbers.ts';
import { readBecoming, readPassing } from './reading/passing.ts';
import { readPresence } from './reading/presence/presence.ts';
import { readReply } from './reading/presence/reply.ts';
import { openPresenceWords, type Tag } from './reading/presence/said.ts';
import { doubt, type Whole } from './reading/readings.ts';
import { openScaleReader } from './reading/scales/reader.ts';
import type { ScaleReader } from './reading/scales/scale-line.ts';
import type { ScaleList } from './reading/scales/scale-words.ts';
import { asks, denies, hedges, readWish } from './reading/sentences.ts';
import { openWords, type WordList } from './reading/words.ts';
import { writeNumber } from './writing.ts';

export interface Texts {
  /** Renders one text of ours in `language` (falls back to id). Key: `<room>/<file>:<id>` or `<room>/<file>:<id>.<attribute>`.
   *  Unknown key: throws. Numbers in args are written the Indonesian way, whatever the language: what we write can be typed back. */
  render(language: string, text: Text): string;
  /** Is there such a text in Indonesian? */
  has(key: string): boolean;
  /** A text that is a list (names, words), split at `|`, trimmed and lower-case: that of this language and the Indonesian one. [] when absent. */
  list(language: string, key: string): string[];
  reader(language: string): Reader;
  /** What is said at the scales of an open day. */
  scales(language: string): ScaleReader;
  languages(): string[];
  /** Every text with the place where it is written, for the check of flows and texts. */
  keys(): TextPlace[];
}

/** Reads all locale files of `dir`. An Indonesian message that Fluent cannot read stops the start. One in another language is reported to
 *  `warn`, and Indonesian stands in. `warn` also gets the arguments that a text asks for and does not get. */
export function openTexts(dir: string, options: { warn?(message: string): void } = {}): Texts {
  const warn = options.warn ?? (() => {});
  const files = readLocales(dir);
  reportBroken(files, warn);
  const patterns = patternsOf(files);
  const readers = new Map<string, Reader>();
  const scaleReaders = new Map<string, ScaleReader>();
  const find = (language: string, key: string) => patterns.get(language)?.get(key) ?? patterns.get('id')?.get(key);

  const render = (language: string, text: Text): string => {
    if ('literal' in text) return clean(text.literal);
    const found = find(language, text.key);
    if (!found) throw new Error(`There is no text ${text.key}`);
    if (typeof found.pattern === 'string') return found.pattern;
    const errors: Error[] = [];
    const rendered = found.bundle.formatPattern(found.pattern, text.args && safeArgs(text.args), errors);
    for (const error of errors) warn(`${text.key}: ${error.message}`);
    return rendered;
  };
  const list = (language: string, key: string): string[] => {
    const both = language === 'id' ? ['id'] : [language, 'id'];
    const found = both.flatMap((one) => patterns.get(one)?.get(key) ?? []);
    return [...new Set(found.flatMap(({ bundle, pattern }) => partList(bundle.formatPattern(pattern, {}, []))))];
  };
  const reader = (language: string): Reader => {
    const known = patterns.has(language) ? language : 'id';
    const open = readers.get(known) ?? openReader(known, (id) => list(known, `conversation/${id}`));
    readers.set(known, open);
    return open;
  };
  const scales = (language: string): ScaleReader => {
    const known = patterns.has(language) ? language : 'id';
    const open = scaleReaders.get(known) ?? openScales((file, id) => list(known, `conversation/${file}:${id}`));
    scaleReaders.set(known, open);
    return open;
  };
  return {
    render,
    list,
    reader,
    scales,
    has: (key) => patterns.get('id')?.has(key) ?? false,
    languages: () => [...patterns.keys()],
    keys: placesIn(files),
  };
}

/** Read once: pages look for a text among some thousands. */
function placesIn(files: LocaleFile[]): () => TextPlace[] {
  let places: TextPlace[] | undefined;
  return () => {
    places ??= files.flatMap(textsIn);
    return places;
  };
}

interface Found {
  bundle: FluentBundle;
  pattern: Pattern;
}

/** language -> key -> pattern. A bundle for each file, so that two files may use the same ids. */
function patternsOf(files: LocaleFile[]): Map<string, Map<string, Found>> {
  const languages = new Map<string, Map<string, Found>>([['id', new Map()]]);
  for (const file of files) {
    const keys = languages.get(file.language) ?? new Map<string, Found>();
    languages.set(file.language, keys);
    const bundle = new FluentBundle([file.language, 'id'], {
      useIsolating: false,
      functions: { NUMBER: fluentNumber },
    });
    bundle.addResource(file.resource);
    for (const entry of file.resource.body) {
      if (entry.id.startsWith('-')) continue;
      const key = `${file.name}:${entry.id}`;
      if (entry.value !== null) keys.set(key, { bundle, pattern: entry.value });
      for (const [name, pattern] of Object.entries(entry.attributes)) keys.set(`${key}.${name}`, { bundle, pattern });
    }
  }
  return languages;
}

/** Takes the unseen characters out of what people wrote: a name must not turn a message around. */
function safeArgs(args: Record<string, string | number>) {
  return Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [name, typeof arg === 'string' ? clean(arg) : writtenNumber(arg)]),
  );
}

function partList(text: string): string[] {
  return text
    .split('|')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

function reportBroken(files: LocaleFile[], warn: (message: string) => void) {
  for (const file of files) {
    for (const { id, line } of file.broken) {
      const message = `${file.path}:${line}: the text ${id} cannot be read; check its braces, indents, choices ([name] or [1]) and lines that begin with * or [`;
      if (file.language === 'id') throw new Error(message);
      warn(message);
    }
  }
}

/** A number that Fluent writes the Indonesian way in every language, but counts (one, other) by the language's own rules. */
class WrittenNumber extends FluentNumber {
  override toString(): string {
    return writeNumber(this.value, this.opts);
  }
}

const writtenNumber = (value: number): FluentNumber => new WrittenNumber(value);

/** Fluent's NUMBER(): the same with Intl's options, for instance `NUMBER($year, useGrouping: 0)`. */
function fluentNumber(args: FluentValue[], options: Record<string, FluentValue>): FluentValue {
  const [arg] = args;
  if (!(arg instanceof FluentNumber)) throw new TypeError('NUMBER() wants a number');
  const plain = Object.entries(options).map(([name, option]) => [name, optionValue(name, option)]);
  return new WrittenNumber(arg.value, { ...arg.opts, ...Object.fromEntries(plain) });
}

/** Fluent knows no booleans: 0 and 1 stand for them. */
function optionValue(name: string, option: FluentValue): unknown {
  const value = option.valueOf();
  return name === 'useGrouping' ? Boolean(value) : value;
}

/** The reader of one language, as the engine asks for it: it knows only the word lists that it is given. `list` gives one word list of a file
 *  in locales/<language>/conversation, of this language and of Indonesian. */
function openReader(
  language: string,
  list: (
    id: `words:${WordList}` | `presence:${Tag}` | `letter:${LetterList}` | `emergency:${EmergencyList}`,
  ) => string[],
): Reader {
  const words = openWords(language, (id) => list(`words:${id}`));
  const letter = once(() => openLetterWords((id) => list(`letter:${id}`)));
  const presence = once(() => openPresenceWords((tag) => list(`presence:${tag}`)));
  // Opened when the first sentence asks for them: a start has no time for words that nobody has said yet.
  const emergencies = once(() => openEmergencyWords((id) => list(`emergency:${id}`)));
  return {
    word: (text) => readWord(text, words),
    shade: (text) => readShade(text, words),
    bare: (text, alone) => (alone ? bareWords : withoutCourtesy)(text, words).join(' '),
    wish: (text) => readWish(text, words),
    denies: (text) => denies(text, words),
    hedges: (text) => hedges(text, words),
    asks: (text) => asks(text, words),
    passing: (text) => readPassing(text, words),
    becoming: (text) => readBecoming(text, words),
    figure: (text, own) => readFigureIn(text, words, own),
    decimal: (text) => readDecimal(text, words),
    date: (text, today, coming) => readDate(text, today, words, coming),
    moment: (text, today, now) => readMoment(text, { today, ...now }, words),
    choice: (text, options, today, own) => readChoiceIn(text, options, words, today, own),
    choices: (text, options) => readChoices(text, options, words),
    presence: (text) => readPresence(text, presence()),
    reply: (text) => readReply(text, presence()),
    text: readText,
    emergency: (text) => readEmergency(text, emergencies()),
    screened,
    paste: (text, fields, today, least) => readPaste(text, fields, today, words, least, letter),
  };
}

const openScales = (list: (file: 'words' | 'scales', id: WordList | ScaleList) => string[]): ScaleReader =>
  openScaleReader(
    (id) => list('scales', id),
    openWords('id', (id) => list('words', id)),
  );

/** Only chats with somebody who was invited need it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function readText(text: string, max: number): Whole<string> {
  // A pasted table keeps its cells apart.
  const cleaned = clean(text.includes('\n') ? text.replaceAll('\t', ' | ') : text).trim();
  if (cleaned === '') return doubt('empty', '');
  const length = cleaned.length <= max ? 0 : [...cleaned].length;
  return length > max ? doubt('too-long', cleaned, { max, length }) : { value: cleaned };
}
