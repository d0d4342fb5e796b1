/** A whole report in one text, the way kader write it in their groups. Pure. What is odd is asked, never guessed. */
import type { Pasted, PasteField } from '../../conversation/reader.ts';
import type { Option } from '../../conversation/run.ts';
import { packMoment } from '../moments.ts';
import { readChoice, readChoices } from '../reading/choices.ts';
import { readDate } from '../reading/dates.ts';
import { readFigure } from '../reading/figures.ts';
import { fold, tokens } from '../reading/fold.ts';
import { readWord } from '../reading/meanings.ts';
import { readMoment } from '../reading/moments.ts';
import { areMonths, monthOption } from '../reading/months.ts';
import { readDecimal } from '../reading/numbers.ts';
import { doubt, understood, type Whole } from '../reading/readings.ts';
import type { Words } from '../reading/words.ts';
import { type Entry, type Labels, openLabels } from './labels.ts';
import { isLetter, type LetterWords, letterEntries } from './letter.ts';
import { entriesOf } from './lines.ts';
import { isReport, readReport } from './report/report.ts';

/** Longer than any message of a platform. */
const longest = 10_000;

export function readPaste(
  text: string,
  fields: PasteField[],
  today: string,
  words: Words,
  least = 2,
  letter?: () => LetterWords,
): Pasted | undefined {
  if (isTooLong(text) || (least > 1 && !looksPasted(text, words))) return undefined;
  if (isReport(fields)) return enough(readReport(text, fields, today, words), fields, least);
  const isInvitation = letter !== undefined && isLetter(text, fields);
  const { entries, rest } = isInvitation
    ? { ...letterEntries(text, fields, letter()) }
    : entriesOf(text, labelsOf(fields, words), words);
  const pasted: Pasted = { values: {}, doubtful: {}, rest: [], ...(isInvitation ? { elsewhere: rest } : {}) };
  for (const entry of withTimes(entries)) take(entry, pasted, today, words);
  const lines = isInvitation ? pasted.rest : [...pasted.rest, ...rest];
  pasted.rest = lines.filter((line) => !takeMonth(line, fields, pasted, today, words));
  for (const { field, written } of entries) {
    if (field.type === 'select_one' && !areMonths(field.options))
      takeMonth(written.slice(beforeOther(written, words).length), fields, pasted, today, words);
  }
  const understoodFields = fields.filter((field) => field.name in pasted.values).length;
  const known = understoodFields + Object.keys(pasted.doubtful).length;
  return understoodFields > 0 && known >= least ? pasted : undefined;
}

/** One sign may be written out as a whole sentence when it is read: `ﷺ` is eighteen letters. */
const isTooLong = (text: string) => text.length > longest || text.normalize('NFKC').length > longest;

/** A figure, or a sign of a list. Cheap, so that an ordinary answer in words never pays for a flow's length. */
function looksPasted(text: string, words: Words): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (/[\d:=]/.test(text)) return true;
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => words.numbers.has(word) || words.zero.has(word));
}

/** What holds fewer known fields than `least` is no pasted text. */
function enough(pasted: Pasted, fields: PasteField[], least: number): Pasted | undefined {
  const understoodFields = fields.filter((field) => field.name in pasted.values).length;
  const known = understoodFields + Object.keys(pasted.doubtful).length;
  return known >= least ? pasted : undefined;
}

/** Letters tell the day in one line and the time in another. Together they are one value. */
function withTimes(entries: Entry[]): Entry[] {
  return entries.flatMap((entry, at) => {
    if (entry.field.type !== 'datetime') return [entry];
    const same = entries.filter(({ field }) => field === entry.field);
    return entries.indexOf(same[0]!) === at ? [{ ...entry, written: same.map((one) => one.written).join(' ') }] : [];
  });
}

/** The fields of a flow stay the same from message to message. */
const opened = new WeakMap<PasteField[], WeakMap<Words, Labels>>();

function labelsOf(fields: PasteField[], words: Words): Labels {
  const byWords = opened.get(fields) ?? new WeakMap<Words, Labels>();
  const labels = byWords.get(words) ?? openLabels(fields, words);
  opened.set(fields, byWords.set(words, labels));
  return labels;
}

function take({ field, written }: Entry, pasted: Pasted, today: string, words: Words) {
  const reading = readValue(field, written, today, words);
  if (field.type === 'datetime') pasted.rest.push(...besideMoment(written, today, words));
  const known = pasted.values[field.name];
  if (pasted.doubtful[field.name]) return;
  if (!understood(reading)) {
    drop(field, pasted);
    pasted.doubtful[field.name] = { written, ...reading };
  } else if (known === undefined) Object.assign(pasted.values, reading.value);
  else if (String(known) !== String(reading.value[field.name])) {
    drop(field, pasted);
    const twice = doubt('twice', written, { first: String(known), second: String(reading.value[field.name]) });
    pasted.doubtful[field.name] = { written, ...twice };
  } else Object.assign(pasted.values, reading.value);
}

function drop(field: PasteField, pasted: Pasted) {
  for (const name of [field.name, `${field.name}_L`, `${field.name}_P`]) delete pasted.values[name];
}

/** `Oktober 2024` on a line of its own, or behind the posyandu's name. */
function takeMonth(written: string, fields: PasteField[], pasted: Pasted, today: string, words: Words): boolean {
  const field = fields.find(({ options }) => areMonths(options));
  if (!field || field.name in pasted.values || field.name in pasted.doubtful || !/[\p{L}\d]/u.test(written))
    return false;
  const month = monthOption(written, field.options ?? [], words, today);
  if (month) pasted.values[field.name] = month.value;
  return month !== undefined;
}

/** The field's values by name: the figure with its parts, or the one value. */
type Values = Record<string, string | number | string[]>;

/** Reads what stands behind a label as its field wants it. */
function readValue(field: PasteField, written: string, today: string, words: Words): Whole<Values> {
  switch (field.type) {
    case 'integer':
      return readCount(field, written, words);
    case 'decimal':
      return named(field, readDecimal(written, words));
    case 'date':
      return named(
        field,
        firstUnderstood(written, (part) => readDate(part, today, words, field.ahead)),
      );
    case 'datetime':
      return named(field, momentIn(written, today, words));
    case 'select_one':
      return named(field, readOne(field, written, today, words));
    case 'select_multiple':
      return named(field, readChoices(written, field.options ?? [], words));
    case 'text':
      return named(field, { value: written });
  }
}

/** What a line with day and hour tells beside them: `(via Zoom)`. */
function besideMoment(written: string, today: string, words: Words): string[] {
  const reading = readMoment(written, { today }, words);
  return 'part' in reading ? [reading.rest] : [];
}

function momentIn(written: string, today: string, words: Words): Whole<string> {
  const reading = readMoment(written, { today }, words);
  if ('doubt' in reading) return reading;
  return { value: packMoment('part' in reading ? reading.part : reading.value) };
}

function named(field: PasteField, reading: Whole<string | number | string[]>): Whole<Values> {
  return understood(reading) ? { value: { [field.name]: reading.value } } : reading;
}

function readCount(field: PasteField, written: string, words: Words): Whole<Values> {
  const figure = firstUnderstood(withoutNoise(written, words), (part) => readFigure(part, words));
  if (understood(figure)) {
    const { total, L, P } = figure.value;
    const parts = field.sexes && L !== undefined ? { [`${field.name}_L`]: L, [`${field.name}_P`]: P ?? 0 } : {};
    return { value: { [field.name]: total, ...parts } };
  }
  // `kader hadir 5/5`: five out of five. Where the sexes count, `30/31` may as well be L and P.
  const [, some = '', all = ''] = /^(\d{1,6}) ?\/ ?(\d{1,6})(?: ?(?:orang|org))?$/.exec(written) ?? [];
  if (!field.sexes && some !== '' && Number(some) <= Number(all)) return { value: { [field.name]: Number(some) } };
  return figure;
}

function readOne(field: PasteField, written: string, today: string, words: Words): Whole<string> {
  const options = field.options ?? [];
  if (areMonths(options)) return firstUnderstood(written, (part) => readMonthOf(part, options, today, words));
  const whole = readChoice(written, options, words);
  if (understood(whole)) return whole;
  const cut = readChoice(beforeOther(written, words), options, words);
  return understood(cut) ? cut : whole;
}

function readMonthOf(written: string, options: Option[], today: string, words: Words): Whole<string> {
  const month = monthOption(written, options, words, today);
  return month ? { value: month.value } : doubt('not-a-choice', written);
}

/** A name ends where its place, month or date begins, or at a sign: `MELATI Kel. Gunung Elai`, `ada (bubur)`. */
function beforeOther(written: string, words: Words): string {
  const all = tokens(written);
  const end = all.findIndex(
    (token, at) =>
      at > 0 && (/^[,;:(|/-]$/.test(token.text) || words.places.has(token.text) || words.months.has(token.text)),
  );
  return end === -1 ? written : written.slice(0, all[end]?.start);
}

/** Reads the whole text, else the part up to a comma or bracket behind which there is no other number. */
function firstUnderstood<T>(written: string, read: (part: string) => Whole<T>): Whole<T> {
  const whole = read(written);
  if (understood(whole)) return whole;
  for (const sign of written.matchAll(/[,.;(](?!\d)/g)) {
    if (/\d/.test(written.slice(sign.index)) || sign.index === 0) continue;
    const part = read(written.slice(0, sign.index).trim());
    if (understood(part)) return part;
  }
  return whole;
}

/** Cuts off words behind the value that lead to the next label (`45 dan jumlah yang`), or thanks. */
function withoutNoise(written: string, words: Words): string {
  const [, value, behind = ''] = /^(.*\d\)?)[\s.,!]+(\D+)$/.exec(written) ?? [];
  const meaning = readWord(behind, words);
  const sex = words.male.has(fold(behind)) || words.female.has(fold(behind));
  if (value && !sex && (meaning === 'thanks' || meaning === 'greeting' || meaning === 'done')) return value;
  const parts = written.split(/\s+/);
  while (
    parts.length > 1 &&
    words.reportNoise.has(fold(parts.at(-1) ?? '')) &&
    !words.zero.has(fold(parts.slice(-2).join(' ')))
  )
    parts.pop();
  return parts.join(' ');
}
