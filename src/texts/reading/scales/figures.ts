/** Which figure is which: by its label, by its unit, by what is possible at the age. What is not sure is asked. Pure. */
import type { Item, Line } from './items.ts';
import { asked, type Loose, type Measured, settle, unclearOf } from './measure.ts';
import { registerOf } from './name-marks.ts';
import { place } from './placing.ts';
import { rangesAt } from './ranges.ts';
import type { Field } from './scale-line.ts';
import type { Tag } from './scale-words.ts';
import { has, next, parts, spanAt, use } from './walk.ts';

const labels: [Tag, Field][] = [
  ['label-weight', 'weight'],
  ['label-length', 'length'],
  ['label-arm', 'arm'],
  ['label-head', 'head'],
];

/** `b 9,8 t 79` too, where a figure stands behind the letter. */
function labelOf(item: Item | undefined, behind?: Item): Field | undefined {
  const field = labels.find(([tag]) => has(item, tag))?.[1];
  if (field || behind?.kind !== 'number' || item?.used) return field;
  return /^b$/i.test(item?.text ?? '') ? 'weight' : /^t$/i.test(item?.text ?? '') ? 'length' : undefined;
}

/** `months`: how old the child is that is meant, or each of those who may be. */
export function figuresIn(line: Line, months: readonly number[]): Measured {
  const measured: Measured = { figures: {}, was: {}, unclear: [], written: {}, months };
  const loose = withoutCommas(line, looseIn(line));
  label(line, loose);
  shareField(loose);
  const ranges = rangesAt(months);
  for (const one of loose.filter((each) => each.field)) settle(one, one.field!, ranges, measured);
  place(loose, ranges, measured);
  const old = loose.filter((one) => one.old && !one.field);
  shareField(loose);
  for (const one of old)
    if (one.field) settle(one, one.field, ranges, measured);
    else measured.unclear.push(unclearOf(one.item, undefined, asked('scale-which', one.item, undefined)));
  return measured;
}

/** The figures of the line that nothing has taken, and which of them are old. */
function looseIn(line: Line): Loose[] {
  const { items } = line;
  const loose: Loose[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'number' || item.used || isOfOther(line, at)) return;
    // `dari kemarin 8,9`
    const before = items.slice(0, at).findLast((one) => !has(one, 'asked'));
    const replaced = isReplaced(items, at);
    const old = has(before, 'not-but', 'was') || replaced;
    if (before && has(before, 'not-but', 'was')) use(...items.slice(items.indexOf(before), at));
    use(item);
    loose.push(old ? { item, old } : { item });
  });
  // `bukan 12,5` alone says only what is wrong.
  if (!loose.every((one) => one.old)) return loose;
  for (const { item } of loose) item.hedged = true;
  return loose.map(({ item }) => ({ item }));
}

/** `8 3`, `8, 3`, `8:3`, `8-3`, `7 kilo 9`: the comma is lost. Neither is taken for itself; what may be meant is asked. */
function withoutCommas({ items, text }: Line, loose: Loose[]): Loose[] {
  return loose.filter(({ item, old }, at) => {
    const before = loose[at - 1];
    if (!before || old || before.old || before.item.slip || !isDigit(item)) return true;
    const { value = 0.5, unit } = before.item;
    const between = items.slice(items.indexOf(before.item) + 1, items.indexOf(item));
    const together =
      between.length < 3 &&
      between.every((one) => (one.kind === 'sign' && /^[.,':]$/.test(one.text)) || isHyphen(one, before.item, item));
    if (!together || !Number.isInteger(value) || value > 30 || (unit && unit !== 'kg')) return true;
    const { start } = before.item;
    const joined = { value: value + item.value! / 10, end: item.end, text: text.slice(start, item.end), slip: true };
    Object.assign(before.item, joined);
    return false;
  });
}

const isHyphen = ({ text, start, end }: Item, before: Item, behind: Item) =>
  text === '-' && start === before.end && end === behind.start;

const isDigit = ({ text, unit }: Item) => /^\d$/.test(text) && (!unit || unit === 'kg');

/** `suhu 36,5`, `lingkar dada 46`, `ASI sampai 6 bulan`: the figure belongs to a word that we do not know. Two in a row are the child's own. */
function isOfOther(line: Line, at: number): boolean {
  const { items, known } = line;
  if (spanAt(line, at) !== undefined) return true;
  const before = items.slice(0, at).findLast((item) => item.kind !== 'sign' || !/^[:=().-]$/.test(item.text));
  if (!before || before.used || items[at + 1]?.kind === 'number') return false;
  const other = has(before, 'other') && !labelOf(before);
  const strange = before.kind === 'word' && /\p{L}/u.test(before.text);
  return other || (strange && !registerOf(known.children).byWord.has(before.text.toLowerCase()));
}

/** `8,4 jadi 8,6`, `8,4 -> 8,6` */
function isReplaced(items: readonly Item[], at: number): boolean {
  const behind = items[at + 1];
  const arrow = /^(?:-+>|=+>|→|➡)$/.test(behind?.text ?? '');
  // `tadi 15,3 sekarang 15,1`
  const now = /^(?:sekarang|skrg|skr)$/i.test(behind?.text ?? '');
  const leads = arrow || now || (has(behind, 'instead') && behind!.kind === 'phrase');
  let to = next(items, at + 1, 'instead');
  // `12,9 salah, harusnya 12,6`
  if (items[to]?.text === ',' && has(items[to + 1], 'instead')) to = next(items, to, 'instead');
  if (!leads || items[to]?.kind !== 'number') return false;
  use(behind);
  return true;
}

/** `bb 8,4`, `8,4 bb`, `BB/TB 8,4/72`: each label takes the figure behind it; several in a row take as many. */
function label({ items }: Line, loose: Loose[]) {
  const looseAt = (at: number) => loose.find((one) => one.item === items[at]);
  for (let at = 0; at < items.length; at++) {
    if (!labelOf(items[at], items[at + 1]) || items[at]!.used) continue;
    const run = labelsFrom(items, at);
    let to = next(items, run.to - 1, ...between);
    // `lila Tiur 14,1`
    if (items[to]?.kind === 'name') to = next(items, to, ...between);
    // `tidak mau diukur tinggi, hanya ditimbang 11,9`
    if (isDenied(items, at) && to > run.to) {
      use(items[at]);
      continue;
    }
    const found: Loose[] = [];
    while (found.length < run.fields.length && looseAt(to) && !looseAt(to)!.field) {
      found.push(looseAt(to)!);
      to = next(items, to);
      if (/^[/,;|]$/.test(items[to]?.text ?? '') && found.length < run.fields.length) to++;
    }
    if (found.length === run.fields.length) for (const [index, one] of found.entries()) one.field = run.fields[index]!;
    else if (found.length === 0 && run.fields.length === 1 && endsClause(items[run.to]))
      labelBefore(items, at, run.fields[0]!, loose);
    use(items[at], ...items.slice(at, run.to).filter((item) => labelOf(item)));
    at = run.to - 1;
  }
}

/** A no stands before the label, with nothing between but that it was measured. */
const isDenied = (items: readonly Item[], at: number) =>
  has(
    items.slice(0, at).findLast((item) => !/^(?:di)?ukur/i.test(item.text)),
    'no',
  );

const between: Tag[] = ['fillers', 'correct', 'instead', 'hedges', 'earlier'];

function labelsFrom(items: readonly Item[], from: number): { fields: Field[]; to: number } {
  const fields = [labelOf(items[from], items[from + 1])!];
  let to = from + 1;
  for (let at = from + 1; at < items.length; at++) {
    const item = items[at]!;
    // `tb - lila 15`: no length.
    const none = item.text === '-' && items[at - 1]!.end < item.start && (items[at + 1]?.start ?? 0) > item.end;
    if (item.kind === 'sign' && /^[/,&+.-]$/.test(item.text) && !none) continue;
    const field = labelOf(item);
    if (!field || fields.includes(field)) break;
    fields.push(field);
    to = at + 1;
  }
  return { fields, to };
}

const endsClause = (item: Item | undefined) => item === undefined || parts(item) || item.text === ')';

/** `8,4 bb, 72 tb`: the label stands behind. */
function labelBefore(items: readonly Item[], at: number, field: Field, loose: Loose[]) {
  const last = items[at - 1]?.text === '(' ? items[at - 2] : items[at - 1];
  const before = loose.find((one) => one.item === last);
  if (before && !before.field) before.field = field;
}

/** `bb 8,6 bukan 8,4`: the old one is of the same field as the new one beside it. */
function shareField(loose: Loose[]) {
  loose.forEach((one, at) => {
    if (!one.old) return;
    const beside = [loose[at + 1], loose[at - 1]].find((other) => other && !other.old);
    if (one.field && beside && !beside.field) beside.field = one.field;
    else if (beside?.field && !one.field) one.field = beside.field;
  });
}
