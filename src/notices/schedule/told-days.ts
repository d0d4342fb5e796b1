/** The days of a schedule: weekdays, weeks of the month, dates. Each function takes what it knows at `walk.at` and moves on. Pure. */
import { dayPart } from '../../texts/reading/clocks.ts';
import { dateAt } from './dates.ts';
import { isAnd, move, moveTo, number, text, type Walk, weekdayAt } from './walk.ts';

/** `akhir bulan`, `hari terakhir tiap bulan`, `tanggal terakhir`. */
export function takeLast(walk: Walk): boolean {
  const { words, told } = walk;
  const label = words.moments.dayWord.has(text(walk)) || words.moments.dateWord.has(text(walk));
  const at = label ? 1 : 0;
  if (words.weeks.get(text(walk, at)) !== -1) return false;
  if (!label && !words.moments.monthWord.has(text(walk, 1))) return false;
  told.last = true;
  return move(walk, at + 1);
}

/** `tanggal 5 dan 20`, `tgl 1 sampai 3`. A date with its month is one day only. */
export function takeDates(walk: Walk): boolean {
  const { words, told, all } = walk;
  if (!words.moments.dateWord.has(text(walk)) && !/^\d+$/.test(text(walk))) return false;
  const labelled = words.moments.dateWord.has(text(walk));
  const first = labelled ? walk.at + (text(walk, 1) === '.' ? 2 : 1) : walk.at;
  if (dateAt(all, first, words, walk.today, 'end', true)) {
    told.once = true;
    return moveTo(walk, dateAt(all, first, words, walk.today, 'end', true)!.next);
  }
  const alone = all.length === 1;
  if (!labelled && !alone) return false;
  let next = first;
  for (let last: number | undefined; all[next]?.kind === 'number'; ) {
    const day = Number(all[next]!.text);
    const span = last === undefined ? [] : Array.from({ length: Math.max(0, day - last - 1) }, (_, i) => last! + i + 1);
    told.dates.push(...span, day);
    const sign = all[next + 1]?.text ?? '';
    const ranged = sign === '-' || words.moments.until.has(sign);
    if (!(ranged || isAnd(walk, sign)) || all[next + 2]?.kind !== 'number') return moveTo(walk, next + 1);
    last = ranged ? day : undefined;
    next += 2;
  }
  return next > first && moveTo(walk, next);
}

/** `tiap hari`, `hari kerja`, `tiap bulan`, `tiap minggu`. */
export function takeUnit(walk: Walk): boolean {
  const { words, told, all, at } = walk;
  const { moments } = words;
  if (moments.dayWord.has(text(walk)) && words.is('work', text(walk, 1))) {
    told.weekdays.push(...[1, 2, 3, 4, 5].map((day) => ({ day, sure: true })));
    return move(walk, 2);
  }
  const every = words.is('every', all[at - 1]?.text ?? '');
  if (
    moments.dayWord.has(text(walk)) &&
    every &&
    weekdayAt(walk, at + 1) === undefined &&
    !words.is('open', `${text(walk)} ${text(walk, 1)}`)
  ) {
    told.daily = true;
    return move(walk, 1);
  }
  if (!moments.monthWord.has(text(walk)) || moments.coming.has(text(walk, 1))) return false;
  told.monthly = true;
  return move(walk, 1);
}

/** `pertama`, `ke-2`, `II`. */
export function takeWeek(walk: Walk): boolean {
  const { words, told } = walk;
  const dash = text(walk, 1) === '-' ? 1 : 0;
  const counted = words.is('nth', text(walk)) ? number(walk, 1 + dash) : undefined;
  const week = counted ?? words.weeks.get(text(walk));
  if (week === undefined) return false;
  told.weeks.push(week);
  return move(walk, counted === undefined ? 1 : 2 + dash);
}

/** `Senin`, `Senin sampai Jumat`, `malam Jumat`. `Minggu` is Sunday for sure only where something says so. */
export function takeWeekdays(walk: Walk): boolean {
  const { words, told, all, at } = walk;
  const eve = words.moments.dayParts.get(text(walk)) === dayPart.night && weekdayAt(walk, at + 1) !== undefined ? 1 : 0;
  const day = weekdayAt(walk, at + eve);
  if (day === undefined) return false;
  const before = all[at - 1]?.text ?? '';
  const behind = all[at + eve + 1]?.text ?? '';
  const sure =
    day !== 7 || eve === 1 || words.moments.dayWord.has(before) || isAnd(walk, before) || isAnd(walk, behind);
  if (eve === 1) Object.assign(told, { eve: true, part: dayPart.night });
  const span = words.moments.until.has(behind) || behind === '-';
  const last = span ? weekdayAt(walk, at + eve + 2) : undefined;
  if (last === undefined) {
    told.weekdays.push({ day, sure });
    return move(walk, eve + 1);
  }
  for (let one = day; ; one = (one % 7) + 1) {
    told.weekdays.push({ day: one, sure: true });
    if (one === last) return move(walk, eve + 3);
  }
}
