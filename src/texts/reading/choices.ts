/** Which of the offered choices a person means. Pure. */
import type { Option } from '../../conversation/run.ts';
import { fold, isSlip, plain } from './fold.ts';
import { readWord } from './meanings.ts';
import { areMonths, monthOption, readMonth } from './months.ts';
import { doubt, understood, type Whole } from './readings.ts';
import type { Words } from './words.ts';

/** By label, number, a part of a label that no other has, a near miss, or yes and no in any of their forms. */
export function readChoice(text: string, options: Option[], words: Words, today?: string): Whole<string> {
  if (text.length > 200) return doubt('not-a-choice', text);
  const written = fold(text);
  if (written === '' && !words.signs.has(text.trim()) && readWord(text, words) === undefined)
    return doubt('not-a-choice', text);
  const folded = options.map((option) => ({ option, label: fold(option.label) }));
  const ways: (() => Option[])[] = [
    () => folded.filter(({ label }) => label === written).map(({ option }) => option),
    () => byNumber(written, options, words),
    () => options.filter((option) => option.value.toLowerCase() === text.trim().toLowerCase()),
    () => byMeaning(text, options, words),
    () => byMonth(text, options, words, today),
    () => folded.filter(({ label }) => holds(label, written)).map(({ option }) => option),
    () => folded.filter(({ label }) => samePlace(label, written, words)).map(({ option }) => option),
    () => folded.filter(({ label }) => nearMiss(label, written)).map(({ option }) => option),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length === 1 && found[0]) return { value: found[0].value };
    if (found.length > 1) return doubt('many-choices', text);
  }
  const otherMonth = areMonths(options) && readMonth(text, today ?? '2000-01-01', words) !== undefined;
  return doubt(otherMonth ? 'no-such-month' : 'not-a-choice', text);
}

/** Parted by commas, `dan`, line breaks, or spaces where each part is a choice. */
export function readChoices(text: string, options: Option[], words: Words): Whole<string[]> {
  if (text.length > 500) return doubt('not-a-choice', text);
  const whole = readChoice(text, options, words);
  if (understood(whole)) return { value: [whole.value] };
  if (words.all.has(fold(text))) return { value: options.map((option) => option.value) };
  if (words.zero.has(fold(text) || text.trim())) return { value: [] };
  const values: string[] = [];
  for (const part of partsOf(text, words)) {
    const one = readChoice(part, options, words);
    const several = understood(one) ? [one.value] : spaced(part, options, words);
    if (!several) return 'doubt' in one ? one : doubt('not-a-choice', part);
    values.push(...several);
  }
  return values.length > 0 ? { value: [...new Set(values)] } : whole;
}

function partsOf(text: string, words: Words): string[] {
  return plain(text)
    .split(/[,;\n/+&]|\.\s|\s-\s/)
    .flatMap((part) => splitAtWords(part, words.and))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitAtWords(text: string, parting: Set<string>): string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if (parting.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' '));
}

/** `1 3 4` or `gizi imunisasi kb`: the longest run of words that is a choice, then the next. */
function spaced(text: string, options: Option[], words: Words): string[] | undefined {
  const parts = text.split(/\s+/);
  const values: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = [4, 3, 2, 1].find(
      (length) =>
        at + length <= parts.length && understood(readChoice(parts.slice(at, at + length).join(' '), options, words)),
    );
    if (!length) return undefined;
    const found = readChoice(parts.slice(at, at + length).join(' '), options, words);
    if (understood(found)) values.push(found.value);
    at += length;
  }
  return values;
}

/** `2`, `2.`, `no 2`, `nomor dua`. */
function byNumber(written: string, options: Option[], words: Words): Option[] {
  const parts = written.split(' ').filter((part) => !words.ordinals.has(part));
  const [only = ''] = parts;
  if (parts.length !== 1) return [];
  const number = /^\d{1,3}$/.test(only) ? Number(only) : words.numbers.get(only);
  const option = number === undefined ? undefined : options[number - 1];
  return option ? [option] : [];
}

/** `okt`, `bulan lalu` or `10` for Oktober 2026. */
function byMonth(text: string, options: Option[], words: Words, today?: string): Option[] {
  const number = /^\d{1,2}$/.exec(text.trim())?.[0].padStart(2, '0');
  if (number && areMonths(options)) return options.filter(({ value }) => value.endsWith(`-${number}`));
  const month = areMonths(options) ? monthOption(text, options, words, today) : undefined;
  return month ? [month] : [];
}

/** `olo` for Ya, `kada` for Tidak, `nihil` for Tidak ada. */
function byMeaning(text: string, options: Option[], words: Words): Option[] {
  const meaning = readWord(text, words);
  if (meaning !== 'yes' && meaning !== 'no') return [];
  return options.filter((option) => readWord(option.label, words) === meaning);
}

/** Are the written words some of the label's words, in their order? */
function holds(label: string, written: string): boolean {
  return written.length > 1 && ` ${label} `.includes(` ${written} `);
}

/** The same name with other words around it, or its number written otherwise: `posy mawar II` is `Posyandu Mawar 2`. */
function samePlace(label: string, written: string, words: Words): boolean {
  const core = coreOf(written, words);
  return core !== '' && core === coreOf(label, words);
}

function coreOf(name: string, words: Words): string {
  return name
    .split(' ')
    .filter((word) => !words.posts.has(word))
    .map((word) => roman[word] ?? word.replace(/^0+(?=\d)/, ''))
    .join('');
}

const roman: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};

/** Both have equally many words, each the same or one slip away. */
function nearMiss(label: string, written: string): boolean {
  const meant = label.split(' ');
  const said = written.split(' ');
  if (meant.length !== said.length) return isSlip(written.replaceAll(' ', ''), label.replaceAll(' ', ''));
  return meant.every((word, at) => word === said[at] || isSlip(said[at] ?? '', word));
}
