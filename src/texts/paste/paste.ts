/** A whole report in one text, the way kader write it in their groups. Pure. What is odd is asked, never guessed. */
import type { Pasted, PasteField } from '../../conversation/reader.ts';
import { areMonths, monthOption } from '../reading/months.ts';
import { doubt, understood } from '../reading/readings.ts';
import type { Words } from '../reading/words.ts';
import { type Entry, type Labels, openLabels } from './labels.ts';
import { entriesOf } from './lines.ts';
import { beforeOther, readValue } from './values.ts';

/** Longer than any message of a platform. */
const longest = 10_000;

export function readPaste(
  text: string,
  fields: PasteField[],
  today: string,
  words: Words,
  least = 2,
): Pasted | undefined {
  if (text.length > longest) return undefined;
  const { entries, rest } = entriesOf(text, labelsOf(fields, words), words);
  const pasted: Pasted = { values: {}, doubtful: {}, rest: [] };
  for (const entry of withTimes(entries)) take(entry, pasted, today, words);
  pasted.rest = rest.filter((line) => !takeMonth(line, fields, pasted, today, words));
  for (const { field, written } of entries) {
    if (field.type === 'select_one' && !areMonths(field.options))
      takeMonth(written.slice(beforeOther(written, words).length), fields, pasted, today, words);
  }
  const understoodFields = fields.filter((field) => field.name in pasted.values).length;
  const known = understoodFields + Object.keys(pasted.doubtful).length;
  return understoodFields > 0 && known >= least ? pasted : undefined;
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
