/** From an invitation (a letter, a message in a group, a rundown) to its entries. What a letter has besides, its own date, formalities and the
 *  number of an official, belongs nowhere; what has no field is left over and told. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import { fold, plain } from '../reading/fold.ts';
import type { Entry } from './labels.ts';
import { addLine, type LetterLine, type LetterParts, openParts, type Part, written } from './letter-parts.ts';
import { letterFrom } from './letter-sentence.ts';
import { type LetterWords, partLists } from './letter-words.ts';

const fewestLines = 4;

interface Read {
  entries: Entry[];
  rest: string[];
}

/** Only a flow that asks when something begins gets invitations: letters, or a sentence that tells day, hour and more. */
export function readLetter(text: string, fields: PasteField[], words: () => LetterWords): Read | undefined {
  if (!fields.some(({ type }) => type === 'datetime')) return undefined;
  const long = text.split('\n').filter((line) => line.trim() !== '').length >= fewestLines;
  const letter = long ? letterEntries(text, fields, words()) : undefined;
  const isDated = letter?.entries.some(({ field }) => field.type === 'datetime');
  return (isDated ? undefined : sentenceEntries(text, fields, words())) ?? letter;
}

function sentenceEntries(text: string, fields: PasteField[], words: LetterWords): Read | undefined {
  if (!fields.some(({ name }) => name === 'venue')) return undefined;
  const said = letterFrom(text, words);
  if (!said) return undefined;
  const { entries, rest } = letterEntries(said.lines.join('\n'), fields, words);
  return entries.length < 2 ? undefined : { entries, rest: [...rest, ...said.rest] };
}

function letterEntries(text: string, fields: PasteField[], words: LetterWords): Read {
  const parts = openParts();
  for (const original of text.split('\n')) readLine(parts, original, fields, words);
  return written(parts, fields);
}

const icons: readonly [RegExp, Part][] = [
  [/[📅🗓📆]/u, 'day'],
  [/[🕐-🕧⏰⌚⏱]/u, 'hour'],
  [/[📍🏢🏛🏠]/u, 'venue'],
];

const bullet = /^\s*(?:[-•●▪◦>+]+\s*|\d{1,2}[.)](?!\d)\s*|[a-z][.)]\s+)/;

function readLine(parts: LetterParts, original: string, fields: PasteField[], words: LetterWords): void {
  addLine(parts, lineIn(plain(original).trim(), icons.find(([sign]) => sign.test(original))?.[1], fields, words));
}

function lineIn(line: string, icon: Part | undefined, fields: PasteField[], words: LetterWords): LetterLine {
  if (line === '') return { is: 'blank' };
  const labelled = labelIn(line, fields, words);
  if (labelled) return { is: 'label', ...labelled };
  if (icon) return { is: 'label', part: icon, value: line };
  const slot = slotIn(line);
  if (slot) return { is: 'slot', ...slot };
  const bulleted = bullet.test(line);
  const value = line.replace(bullet, '').trim();
  if (isDayMark(line, words)) return { is: 'mark', value };
  if (!bulleted && (isOwnDate(line) || /^nip\b/i.test(line))) return { is: 'formal', value };
  if (!bulleted && begins(line, words.closing)) return { is: 'closing', value };
  const titled = bulleted ? undefined : titleIn(line, words);
  return { is: 'line', value, bulleted, formal: begins(line, words.formal), dated: isDated(line), titled };
}

/** `Hari/tanggal : Kamis`, `Susunan acara:`, `Ttd. Kepala Dinas`. A part of the letter, or a question of the flow by one of its names. */
function labelIn(line: string, fields: PasteField[], words: LetterWords): { part: Part; value: string } | undefined {
  const stripped = line.replace(bullet, '');
  const [, before = '', value = ''] = /^([^:=]{1,40}?)\s*[:=]\s*(.*)$/.exec(stripped) ?? [];
  const label = fold(before);
  const part = label && (partOf(label, words) ?? fieldNamed(label, fields));
  if (!part && words.other.has(label) && value !== '-') return { part: 'other', value: stripped };
  if (part && !/^\d/.test(before)) return { part, value };
  const [, sign = '', who = ''] = /^(ttd|tertanda|kepada yth|yth|tembusan)\b[.,:]?\s*(.*)$/i.exec(stripped) ?? [];
  if (/^(?:bapak|ibu|bpk)\s*\//i.test(stripped)) return { part: 'invitees', value: stripped };
  const bare = sign && partOf(fold(sign), words);
  if (bare) return { part: bare, value: who };
  // `Tempat Gedung PKK`: without its sign, it is a label before what is plainly a place.
  const [, named = '', place = ''] =
    /^(\p{L}+)\s+((?:aula|ruang|gedung|balai|hotel|kantor|pendopo|zoom)\b.*)$/iu.exec(stripped) ?? [];
  return words.venue.has(fold(named)) ? { part: 'venue', value: place } : undefined;
}

const partOf = (label: string, words: LetterWords): Part | undefined =>
  partLists.find((part) => words[part].has(label));
const fieldNamed = (label: string, fields: PasteField[]): Part | undefined => {
  const field = fields.find(({ names }) => names.some((name) => fold(name) === label));
  return field && { field };
};

/** `08.00-08.30 Registrasi` */
function slotIn(line: string): { from: string; to: string; item: string } | undefined {
  const [, from = '', to = '', item = ''] =
    /^(?:pukul|jam|pkl)?\s*(\d{1,2}[.:]\d\d)\s*(?:-|s\/?d\.?|sampai)\s*(\d{1,2}[.:]\d\d)(?:\s*wi(?:b|ta|t))?\s*[:|-]?\s+(\p{L}.*)$/iu.exec(
      line,
    ) ?? [];
  if (from !== '') return /^(?:wib|wita|wit)\b/i.test(item) ? undefined : { from, to, item };
  // The last item of a rundown may only begin: `12.00 Penutup`.
  const [, at = '', last = ''] = /^(\d{1,2}[.:]\d\d)\s+(?!wib|wita|wit\b|s\/?d|sampai)(\p{L}.*)$/iu.exec(line) ?? [];
  return at === '' ? undefined : { from: at, to: at, item: last };
}

const isDayMark = (line: string, words: LetterWords) => {
  const [, word = ''] = /^([\p{L} ]+?)[\s-]*(?:ke[\s-]*)?(?:[ivx]{1,3}|\d)?\s*[:.]?$/iu.exec(line) ?? [];
  return words['day-mark'].has(fold(word)) && fold(line).split(' ').length <= 3;
};

/** `Bontang, 20 November 2026` above a letter: the day on which it was written. */
const isOwnDate = (line: string) =>
  /^\p{Lu}[\p{L} ]+, *\d{1,2} \p{L}+ \d{4}\.?$/u.test(line) &&
  !/^(?:senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad)/i.test(line);

const isDated = (line: string) =>
  /(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad).{0,25}\d|\d{1,2}[ /-](?:\d{1,2}|jan\w*|feb\w*|mar\w*|apr\w*|mei|jun\w*|jul\w*|ag\w*|sep\w*|okt\w*|nov\w*|des\w*)[ /-]\d{2,4}/i.test(
    line,
  );

/** The longest beginning of the line that is in the list. */
function begins(line: string, list: ReadonlySet<string>): boolean {
  const said = fold(line).split(' ');
  return said.some((_, at) => at < 4 && list.has(said.slice(0, at + 1).join(' ')));
}

/** `Undangan rapat persiapan lomba`: what the heading is about. */
function titleIn(line: string, words: LetterWords): string | undefined {
  let title = line.replace(/[:.]$/, '').trim();
  let found = false;
  for (;;) {
    const [, word = '', rest = ''] = /^(\p{L}+(?: acara)?)\s+(.+)$/u.exec(title) ?? [];
    if (word === '' || !words.titled.has(fold(word)) || (found && !/\s/.test(rest))) break;
    title = rest;
    found = true;
  }
  return found ? title : undefined;
}
