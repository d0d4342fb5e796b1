/** The reader of one language, as the engine asks for it. Pure: it knows only the word lists that it is given. */
import type { Reader } from '../conversation/reader.ts';
import { clean } from './clean.ts';
import { readPaste } from './paste/paste.ts';
import { readChoice, readChoices } from './reading/choices.ts';
import { readDate } from './reading/dates.ts';
import { readFigure } from './reading/figures.ts';
import { readWord } from './reading/meanings.ts';
import { readMoment } from './reading/moments.ts';
import { readDecimal } from './reading/numbers.ts';
import { doubt, type Reading } from './reading/readings.ts';
import { openWords, type WordList } from './reading/words.ts';

/** `list` gives one word list of locales/<language>/conversation/words.ftl, of this language and of Indonesian. */
export function openReader(language: string, list: (id: WordList) => string[]): Reader {
  const words = openWords(language, list);
  return {
    word: (text) => readWord(text, words),
    figure: (text) => readFigure(text, words),
    decimal: (text) => readDecimal(text, words),
    date: (text, today, coming) => readDate(text, today, words, coming),
    moment: (text, today) => readMoment(text, today, words),
    choice: (text, options, today) => readChoice(text, options, words, today),
    choices: (text, options) => readChoices(text, options, words),
    text: readText,
    paste: (text, fields, today, least) => readPaste(text, fields, today, words, least),
  };
}

function readText(text: string, max: number): Reading<string> {
  const cleaned = clean(text).trim();
  if (cleaned === '') return doubt('empty', '');
  const length = cleaned.length <= max ? 0 : [...cleaned].length;
  return length > max ? doubt('too-long', cleaned, { max, length }) : { value: cleaned };
}
