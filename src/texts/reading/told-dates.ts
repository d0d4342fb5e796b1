/** Days by their number. Each function takes what it knows at `walk.at` and moves on. Pure. */
import { readZone } from './clocks.ts';
import { nearest } from './fold.ts';
import { readSpelled } from './numbers.ts';
import { kind, move, number, text, untilsAt, type Walk } from './walk.ts';

/** `bulan depan`, `bulan ini`, `bulan 12` behind a day. */
export function takeMonthShift(walk: Walk): boolean {
  const { told, words } = walk;
  if (!words.monthWord.has(text(walk))) return false;
  const last = told.dates.at(-1);
  const month = number(walk, 1);
  if (words.coming.has(text(walk, 1))) told.month = 1;
  else if (words.current.has(text(walk, 1))) told.month = 0;
  else if (last && last.month === undefined && month !== undefined && month <= 12) last.month = month;
  else return false;
  return move(walk, 2);
}

/** `19/7/2024`, `8.6.2023`, `2026-12-04`, `19 Juli 2024`, `Juli 19`, `tanggal 5`, `Selasa 24`. */
export function takeDate(walk: Walk): boolean {
  return takeWhole(walk) || takeNamedMonth(walk) || takeDayAndMonth(walk) || takeDayAlone(walk);
}

function addDate(walk: Walk, [day, month, year]: (number | undefined)[], length: number): true {
  const date = {
    day: day ?? 0,
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year: fullYear(year) }),
  };
  walk.told.dates.push({ ...date, untils: untilsAt(walk) });
  return move(walk, length);
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

function takeWhole(walk: Walk): boolean {
  const first = number(walk);
  if (first === undefined) return false;
  const digits = text(walk);
  if (digits.length === 8)
    return addDate(walk, [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))], 1);
  const [second, third] = [number(walk, 2), number(walk, 4)];
  const sign = text(walk, 1);
  const whole = /^[-/.]$/.test(sign) && text(walk, 3) === sign && second !== undefined && third !== undefined;
  if (!whole || digits.length > 4 || !walk.all[walk.at + 1]?.glued || !walk.all[walk.at + 3]?.glued) return false;
  return addDate(walk, digits.length === 4 ? [third, second, first] : [first, second, third], 5);
}

/** Behind a month's name a year may stand, but `5 Okt 14.00` tells the hour. */
function yearAt(walk: Walk, ahead: number): number | undefined {
  const year = number(walk, ahead);
  const long = text(walk, ahead).length;
  const hour =
    /^[.:]$/.test(text(walk, ahead + 1)) && walk.all[walk.at + ahead + 1]?.glued && kind(walk, ahead + 2) === 'number';
  if (year === undefined || hour) return undefined;
  const part = walk.words.dayParts.has(text(walk, ahead + 1));
  return long === 4 || (long === 2 && year >= 20 && !part) ? year : undefined;
}

const monthAt = ({ words, all, at }: Walk, ahead: number) => {
  const one = all[at + ahead];
  return one?.kind === 'word' && !words.weekdays.has(one.text) && !words.dayParts.has(one.text)
    ? nearest(one.text, words.months, words.notSlips)
    : undefined;
};

function takeNamedMonth(walk: Walk): boolean {
  const signs = /^[-/]$/.test(text(walk, 1)) ? 1 : 0;
  const day = number(walk);
  const spelled = readSpelled([text(walk), text(walk, 1)], walk.words);
  if (day === undefined && spelled && monthAt(walk, spelled.length) !== undefined)
    return namedMonth(walk, spelled.value, spelled.length);
  if (day !== undefined && text(walk).length <= 2 && monthAt(walk, 1 + signs) !== undefined)
    return namedMonth(walk, day, 1 + signs);
  const month = monthAt(walk, 0);
  const behind = number(walk, 1);
  if (month === undefined || behind === undefined || text(walk, 1).length > 2) return false;
  const comma = text(walk, 2) === ',' ? 1 : 0;
  const year = yearAt(walk, 2 + comma);
  return addDate(walk, [behind, month, year], year === undefined ? 2 : 3 + comma);
}

function namedMonth(walk: Walk, day: number, at: number): true {
  const sign = /^[-/]$/.test(text(walk, at + 1)) ? 1 : 0;
  const year = yearAt(walk, at + 1 + sign);
  return addDate(walk, [day, monthAt(walk, at), year], year === undefined ? at + 1 : at + 2 + sign);
}

/** `19/7`, and `24-25 November`, of which the second half is read next. */
function takeDayAndMonth(walk: Walk): boolean {
  const [first, second] = [number(walk), number(walk, 2)];
  const sign = text(walk, 1);
  if (first === undefined || second === undefined || text(walk).length > 2 || text(walk, 2).length > 2) return false;
  const range = sign === '-' || walk.words.until.has(sign);
  if (range && monthAt(walk, 3) !== undefined) return addDate(walk, [first], 1);
  // `besok 9-11` tells hours, perhaps.
  const alone = walk.told.dates.length + walk.told.ahead.length === 0;
  const hours = walk.words.dayParts.has(text(walk, 3)) || readZone(walk.all, walk.at + 3) !== undefined;
  if (sign !== '/' && (sign !== '-' || !alone || hours)) return false;
  return walk.all[walk.at + 1]?.glued === true && addDate(walk, [first, second], 3);
}

/** `tanggal 5`, `Selasa 24`. */
function takeDayAlone(walk: Walk): boolean {
  const { words, told, all, at } = walk;
  const before = all[at - 1]?.text ?? '';
  const label = words.dateWord.has(before) || (words.dateWord.has(all[at - 2]?.text ?? '') && before === '.');
  const beforeComma = before === ',' ? (all[at - 2]?.text ?? '') : before;
  const afterDay = told.weekdays.length > 0 && words.weekdays.has(beforeComma);
  const range =
    walk.until !== undefined &&
    told.dates.length === 1 &&
    told.spans.length === 0 &&
    told.dates[0]?.month === undefined;
  const shift =
    words.monthWord.has(text(walk, 1)) && (words.coming.has(text(walk, 2)) || words.current.has(text(walk, 2)));
  if (!label && !afterDay && !range && !shift) return false;
  const spelled = kind(walk) === 'word' ? readSpelled([text(walk), text(walk, 1)], words) : undefined;
  const day = number(walk) ?? spelled?.value;
  const hour = /^[.:]$/.test(text(walk, 1)) && all[at + 1]?.glued && kind(walk, 2) === 'number' && all[at + 2]?.glued;
  if (day === undefined || (text(walk).length > 2 && !spelled) || hour) return false;
  if (!label && !shift && day <= 12 && words.dayParts.has(text(walk, 1))) return false;
  return addDate(walk, [day], spelled?.length ?? 1);
}
