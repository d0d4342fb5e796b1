/** What stands behind a label of a pasted report, read as its field wants it. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import type { Option } from '../../conversation/run.ts';
import { readChoice, readChoices } from '../reading/choices.ts';
import { readDate } from '../reading/dates.ts';
import { readFigure } from '../reading/figures.ts';
import { fold, tokens } from '../reading/fold.ts';
import { readWord } from '../reading/meanings.ts';
import { readMoment } from '../reading/moments.ts';
import { areMonths, monthOption } from '../reading/months.ts';
import { readDecimal } from '../reading/numbers.ts';
import { doubt, type Reading, understood } from '../reading/readings.ts';
import type { Words } from '../reading/words.ts';

/** The field's values by name: the figure with its parts, or the one value. */
export type Values = Record<string, string | number | string[]>;

export function readValue(field: PasteField, written: string, today: string, words: Words): Reading<Values> {
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
      return named(field, readMoment(written, today, words));
    case 'select_one':
      return named(field, readOne(field, written, today, words));
    case 'select_multiple':
      return named(field, readChoices(written, field.options ?? [], words));
    case 'text':
      return named(field, { value: written });
  }
}

function named(field: PasteField, reading: Reading<string | number | string[]>): Reading<Values> {
  return understood(reading) ? { value: { [field.name]: reading.value } } : reading;
}

function readCount(field: PasteField, written: string, words: Words): Reading<Values> {
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

function readOne(field: PasteField, written: string, today: string, words: Words): Reading<string> {
  const options = field.options ?? [];
  if (areMonths(options)) return firstUnderstood(written, (part) => readMonthOf(part, options, today, words));
  const whole = readChoice(written, options, words);
  if (understood(whole)) return whole;
  const cut = readChoice(beforeOther(written, words), options, words);
  return understood(cut) ? cut : whole;
}

function readMonthOf(written: string, options: Option[], today: string, words: Words): Reading<string> {
  const month = monthOption(written, options, words, today);
  return month ? { value: month.value } : doubt('not-a-choice', written);
}

/** A name ends where its place, month or date begins, or at a sign: `MELATI Kel. Gunung Elai`, `ada (bubur)`. */
export function beforeOther(written: string, words: Words): string {
  const all = tokens(written);
  const end = all.findIndex(
    (token, at) =>
      at > 0 && (/^[,;:(|/-]$/.test(token.text) || words.places.has(token.text) || words.months.has(token.text)),
  );
  return end === -1 ? written : written.slice(0, all[end]?.start);
}

/** Reads the whole text, else the part up to a comma or bracket behind which there is no other number. */
function firstUnderstood<T>(written: string, read: (part: string) => Reading<T>): Reading<T> {
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
