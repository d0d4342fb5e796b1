/** What a line tells of the child herself: sex, birth date or age, mother, father, RT, birth weight, where a visitor comes from. Pure. */
import { readDate } from '../dates.ts';
import { understood } from '../readings.ts';
import type { Item, Line } from './items.ts';
import { registerOf } from './name-marks.ts';
import { isBanjar, takeAddress, takeBlock, takeFrom } from './places.ts';
import { type Facts, isNameWord } from './told-facts.ts';
import { has, isFree, isVaccine, next, spanAt, use, written } from './walk.ts';

export function factsIn(line: Line): Facts {
  const facts: Facts = { child: {} };
  const { items } = line;
  takeKinds(line, facts);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.used) continue;
    if (has(item, 'born')) takeBorn(line, at, facts);
    else if (has(item, 'rt', 'rw')) takeBlock(line, at, facts);
    else if (has(item, 'label-birth-weight', 'label-birth-length')) takeBirth(line, at, facts);
    else if (item.kind === 'date') takeDay(line, item, facts);
    else if (item.kind === 'number' && /^\+?\d[\d -]{9,}$/.test(item.text)) takeLong(line, at, facts);
    else if (has(item, 'age') || (spanAt(line, at) && !lasts(items, at))) takeAge(line, at, facts);
    else if (has(item, 'mother')) takeParent(line, at, facts, 'mother');
    else if (has(item, 'father')) takeParent(line, at, facts, 'father');
    else if (has(item, 'asked') && /^(?:kemarin|kemaren|kmrn)$/i.test(item.text) && !has(items[at - 1], 'ills'))
      takeDay(line, item, facts);
    else if (item.kind === 'word' && /^\d{1,2}$/.test(item.text)) takeDayOfMonth(line, at, facts);
    else if (has(item, 'address') || isBanjar(items, at)) takeAddress(line, at, facts);
    else if (isGuestOf(items, at)) takeFrom(line, at, facts);
    else if (facts.visitor && item.text === '(' && has(items[at - 1], 'visitor')) takeFrom(line, at, facts);
    else if (has(item, 'from') && (facts.visitor || facts.isNew || /^pindah/i.test(item.text)))
      takeFrom(line, at, facts);
    else if (has(item, 'male', 'female')) takeSex(line, at, facts);
  }
  return facts;
}

/** `titipan posyandu Anggrek: Naura 8,2` */
function isGuestOf(items: readonly Item[], at: number): boolean {
  if (!has(items[at], 'places') || !has(items[at - 1], 'visitor')) return false;
  let to = at + 1;
  while (items[to]?.kind === 'word' || items[to]?.kind === 'number') to++;
  return to > at + 1 && /^[:,]$/.test(items[to]?.text ?? '') && /^(?:word|name)$/.test(items[to + 1]?.kind ?? '');
}

/** `demam 3 hari`, `ASI eksklusif 6 bulan`, `2 bulan tidak naik`: no age. */
function lasts(items: readonly Item[], at: number): boolean {
  if (has(items[at + 2], 'told-t', 'tbc-no-gain', 'absent')) return true;
  let before = at - 1;
  while (
    before > 0 &&
    (has(items[before], 'yes', 'fillers', 'hedges', 'because', 'from') ||
      /^[>:(=]$/.test(items[before]!.text) ||
      isHers(items, before))
  )
    before--;
  return has(
    items[before],
    'ills',
    'cough',
    'fever',
    'tbc-no-gain',
    'asi',
    'asi-exclusive',
    'mpasi',
    'told-t',
    'absent',
    'meal',
  );
}

/** `absen Rizky 2 bulan`: the name stands between. */
const isHers = (items: readonly Item[], at: number) =>
  items[at]!.kind === 'name' || (/^\p{L}$/u.test(items[at]!.text) && items[at - 1]?.kind === 'name');

function takeKinds(line: Line, facts: Facts) {
  const { items } = line;
  for (const [at, item] of items.entries()) {
    // `baru 5 bulan`: no more than that.
    if (has(item, 'first-time') || (/^baru$/i.test(item.text) && spanAt(line, at + 1))) use(item);
    else if (has(item, 'visitor')) {
      facts.visitor = true;
      use(item);
    } else if (has(item, 'new')) {
      facts.isNew = true;
      use(item);
    }
  }
}

function takeBorn(line: Line, at: number, facts: Facts) {
  const { items, known, words } = line;
  // `lahir 3 kg`
  const first = items[next(items, at)];
  if (first?.kind === 'number' && /^k?g$/.test(first.unit ?? '')) return takeBirth(line, at, facts, 'weight');
  for (let place = at + 1; place < Math.min(items.length, at + 6); place++) {
    const item = items[place]!;
    if (item.kind === 'number' || item.kind === 'name') return;
    const said =
      item.kind === 'date'
        ? item.text
        : /^(?:hari ini|kemarin|kemaren|tadi pagi|tadi)$/i.test(item.text)
          ? item.text.split(' ')[0]!
          : undefined;
    if (said === undefined) continue;
    const date = readDate(said === 'hari' ? 'hari ini' : said, known.today, words.words);
    if (!understood(date)) return;
    facts.child.born = date.value;
    // `lahir di Bontang 12 Juli`: where is not kept, and a word that stands there alone is told.
    const placed = items.slice(at, place).some(({ text }) => /^(?:di|ttl)$/i.test(text));
    use(
      items[at],
      item,
      ...items.slice(at, place).filter((one) => placed || one.kind !== 'word' || isCity(one, words)),
    );
    return;
  }
}

function takeDay(line: Line, item: Item, facts: Facts) {
  const { items, known, words } = line;
  const date = readDate(item.text, known.today, words.words);
  if (!understood(date) || facts.day !== undefined || date.value > known.today) return;
  // `MR 12/10/2026`: the day of that dose.
  const before = items
    .slice(0, items.indexOf(item))
    .findLast((one) => !/^(?:sign|number)$/.test(one.kind) && !has(one, 'fillers'));
  const dose = has(before, 'vitamin-a', 'worm', 'immunisation') || isVaccine(before);
  if (dose && date.value !== known.today) return;
  facts.day = date.value;
  if (/(?:timbang|ukur)(?:nya)?$/i.test(before?.text ?? '')) facts.measured = true;
  use(item);
  takeBirthplace(line, items.indexOf(item));
}

/** `Salsabila Bandung, 3-2-2026`: where she was born is no part of her name. */
function takeBirthplace({ items, words }: Line, day: number) {
  const at = items[day - 1]?.text === ',' ? day - 2 : day - 1;
  const place = items[at];
  const named = items[at - 1]?.kind === 'name' || items[at - 1]?.kind === 'word';
  if (named && isFree(place) && isCity(place, words)) use(place);
}

const isCity = ({ kind, text }: Item, { cities }: Line['words']) => kind === 'word' && cities.has(text.toLowerCase());

/** `tgl 12`: of this month, or of the last one where it would be to come. */
function takeDayOfMonth(line: Line, at: number, facts: Facts) {
  const { items, known } = line;
  const item = items[at]!;
  if (!/^(?:tgl|tanggal)$/i.test(items[at - 1]?.text ?? '') || facts.day !== undefined) return;
  const today = Temporal.PlainDate.from(known.today);
  const [stroke, of] = [items[at + 1], items[at + 2]];
  // `tgl 10/11`: that day of this year, or it stays as it is and is told.
  if (/^[/-]$/.test(stroke?.text ?? '') && of?.start === stroke!.end && /^\d{1,2}$/.test(of.text)) {
    const day = readDate(`${item.text}/${of.text}/${today.year}`, known.today, line.words.words);
    for (const one of [stroke!, of]) one.kind = 'word';
    if (!understood(day) || day.value > known.today) return;
    facts.day = day.value;
    return use(item, stroke, of);
  }
  const month = Number(item.text) > today.day ? today.subtract({ months: 1 }) : today;
  if (Number(item.text) < 1 || Number(item.text) > month.daysInMonth) return;
  facts.day = month.with({ day: Number(item.text) }).toString();
  use(item);
}

function takeBirth({ items }: Line, at: number, facts: Facts, told?: 'weight') {
  const item = items[next(items, at)];
  if (item?.kind !== 'number' || item.value === undefined || item.slip) return;
  const { value, unit } = item;
  if (told || has(items[at], 'label-birth-weight')) {
    const grams = Math.round(unit === 'g' || value >= 300 ? value : value * 1000);
    if (grams < 300 || grams > 7000) return;
    facts.child.birthWeight = grams;
  } else {
    if (value < 20 || value > 65) return;
    facts.child.birthLength = Math.round(value * 10);
  }
  use(items[at], item);
}

/** A phone or an identity card: nothing else has so many figures. */
function takeLong({ items }: Line, at: number, facts: Facts) {
  const digits = items[at]!.text.replace(/\D/g, '');
  if (digits.length === 16) facts.child.nik = digits;
  else if (/^(?:0|62)8?/.test(digits) && digits.length <= 14) facts.child.phone = digits;
  else return;
  use(items[at]);
  const label = items.slice(Math.max(0, at - 2), at).find((item) => has(item, 'nik', 'phone', 'clock'));
  use(label);
}

/** `umur 17 bulan`, `1 th 5 bln`, `3 minggu`. */
function takeAge(line: Line, at: number, facts: Facts) {
  const { items } = line;
  const begin = has(items[at], 'age') ? next(items, at) : at;
  const first = spanAt(line, begin);
  const bare = items[begin];
  if (!first) {
    if (begin > at && bare?.kind === 'number' && !bare.unit && Number.isInteger(bare.value) && bare.value! <= 60) {
      facts.child.months = bare.value!;
      use(items[at], bare);
    }
    return;
  }
  const second = first.unit === 365 ? spanAt(line, first.to) : undefined;
  const months = monthsOf(first) + (second ? monthsOf(second) : 0);
  if (months > 72) return;
  facts.child.months = Math.floor(months);
  use(...items.slice(at, second?.to ?? first.to));
}

const monthsOf = ({ count, unit }: { count: number; unit: number }) =>
  unit === 30 ? count : unit === 365 ? count * 12 : (count * unit) / 30.4375;

/** `ibu Rina`, `(ny. Siti Aminah)`. Without a name behind it the word is an address. */
function takeParent(line: Line, at: number, facts: Facts, who: 'mother' | 'father') {
  const { items } = line;
  const begin = next(items, at, 'mother', 'father');
  let to = begin;
  while (to < items.length && to < begin + 4 && isNameWord(items[to]!) && !isBanjar(items, to)) to++;
  // `ibu Umi`, whom the register calls so: no second word for her.
  const hers = items[begin - 1];
  if (to === begin && begin > at + 1 && has(hers, who) && isMother(hers!, line)) {
    use(...items.slice(at, begin));
    facts.child[who] = hers!.text.replace(/^(?:ibu|bu)\s+/i, '');
    return;
  }
  // `bapaknya merokok` says something of him, `ibunya Mega` who she is.
  const told = /nya$/i.test(items[at]!.text) && !/^\p{Lu}/u.test(items[begin]?.text ?? '');
  const known = registerOf(line.known.children).byMother.has(items[begin]?.text.toLowerCase() ?? '');
  if (to === begin || facts.child[who] !== undefined || (told && !known)) return;
  facts.child[who] = written(line, begin, to);
  // `By. Ny. Rohana`
  const first = items[at - 1]?.text === '.' ? items[at - 2] : items[at - 1];
  use(...items.slice(at, to));
  const child = has(first, 'child-of') || /^(?:anak|bayi|bin)/i.test(items[at]!.text);
  if (child) facts.childOf = true;
  if (has(first, 'child-of')) use(first);
}

const isMother = ({ text }: Item, { known }: Line): boolean =>
  registerOf(known.children).byMother.has(text.toLowerCase());

/** `Muhammad Rizki P`: Pratama, and no girl. */
function isInitial({ text }: Item, before: Item | undefined): boolean {
  const sex = text.toUpperCase();
  const all = before?.children ?? [];
  return (
    text.length === 1 &&
    all.length > 0 &&
    all.every((one) => one.sex !== sex && new RegExp(`\\b${text}`, 'i').test(one.name))
  );
}

/** `P` behind a name; not `P 69,5` behind a weight, not `lk 44`. */
function takeSex({ items }: Line, at: number, facts: Facts) {
  const item = items[at]!;
  const before = items[at - 1];
  const behind = items[next(items, at)];
  if (has(item, 'label-head', 'label-length') && behind?.kind === 'number') return;
  if (item.text.length === 1 && before?.kind === 'number' && behind?.kind === 'number') return;
  if (isInitial(item, before)) return use(item);
  if (has(item, 'label-head') && before?.kind !== 'name' && before?.kind !== 'word') return;
  // `Zaki Putra` is a name.
  if (/^putr[ai]$/i.test(item.text) && isFree(before) && before.kind === 'word') return;
  // `tamu: Putra L 2/2/2025`: the sex stands behind it.
  if (
    /^putr[ai]$/i.test(item.text) &&
    behind !== before &&
    has(behind, 'male', 'female') &&
    behind?.text.length === 1
  ) {
    item.kind = 'word';
    item.tags = new Set();
    return;
  }
  if (facts.child.sex !== undefined) return;
  facts.child.sex = has(item, 'male') ? 'L' : 'P';
  use(item);
}
