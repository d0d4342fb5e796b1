/** Days by their name: weekdays, weeks, `besok`, evenings. Each function takes what it knows at `walk.at` and moves on. Pure. */
import { dayPart, readPart } from './clocks.ts';
import { nearest } from './fold.ts';
import { kind, move, moveTo, text, untilsAt, type Walk, type WeekdayTold } from './walk.ts';

/** `minggu depan`, `pekan ini`. `Minggu depan` alone may be Sunday: that is seen when all is told. */
export function takeWeekShift(walk: Walk): boolean {
  const { told, words } = walk;
  const sunday = words.weekdays.get(text(walk)) === 7;
  if (!words.week.has(text(walk))) return false;
  const coming = words.coming.has(text(walk, 1));
  if (!coming && !words.current.has(text(walk, 1))) return false;
  // `hari Minggu depan`, `malam Minggu ini` tell of the day.
  if (sunday && (words.dayWord.has(text(walk, -1)) || words.dayParts.get(text(walk, -1)) === dayPart.night))
    return false;
  told.week = coming ? 1 : 0;
  return move(walk, 2);
}

/** `besok`, `hari ini`, `nanti`. */
export function takeAhead(walk: Walk): boolean {
  const { told, words } = walk;
  const two = words.days.get(`${text(walk)} ${text(walk, 1)}`);
  const days = two ?? words.days.get(text(walk));
  if (days !== undefined) {
    told.ahead.push({ days, untils: untilsAt(walk) });
    return move(walk, two === undefined ? 1 : 2);
  }
  if (!words.soon.has(text(walk))) return false;
  told.soon = true;
  return move(walk, 1);
}

/** `malam Minggu` is the evening before. */
export function takeEve(walk: Walk): boolean {
  const { words } = walk;
  if (words.dayParts.get(text(walk)) !== dayPart.night) return false;
  const weekday = words.weekdays.get(text(walk, 1));
  if (weekday === undefined || words.fillers.has(text(walk, 1))) return false;
  walk.told.part = dayPart.night;
  addWeekday(walk, weekday, 1, 'clear');
  return moveTo(walk, nextAfterWeekday(walk, 2));
}

export function takeStandingPart(walk: Walk): boolean {
  const part = readPart(walk.all, walk.at, walk.words);
  if (!part || (walk.told.part !== undefined && walk.told.part !== part.value)) return false;
  walk.told.part = part.value;
  const { text: behind = '' } = walk.all[part.next] ?? {};
  if (walk.words.current.has(behind)) {
    // `malam ini`
    walk.told.ahead.push({ days: 0, untils: untilsAt(walk) });
    return moveTo(walk, part.next + 1);
  }
  return moveTo(walk, part.next);
}

export function takeWeekday(walk: Walk): boolean {
  const { words, all, at } = walk;
  if (kind(walk) !== 'word') return false;
  const weekday = words.weekdays.get(text(walk)) ?? nearest(text(walk), words.weekdays, words.notSlips);
  if (weekday === undefined) return false;
  const night = words.dayParts.get(all[at - 1]?.text ?? '') === dayPart.night;
  addWeekday(walk, weekday, 0, night ? 'unclear' : undefined);
  return moveTo(walk, nextAfterWeekday(walk, 1));
}

function addWeekday(walk: Walk, weekday: number, ahead: number, eve?: WeekdayTold['eve']): true {
  const { words, all, at } = walk;
  const behind = text(walk, ahead + 1);
  const which: WeekdayTold['which'] = words.coming.has(behind)
    ? 'coming'
    : words.current.has(behind)
      ? 'current'
      : undefined;
  const sunday = words.dayWord.has(all[at - 1]?.text ?? '') || eve === 'clear';
  const untils = untilsAt(walk);
  const told = { weekday, written: text(walk, ahead), untils, sunday, ...(eve && { eve }), ...(which && { which }) };
  walk.told.weekdays.push(told);
  return true;
}

function nextAfterWeekday({ words, all, at }: Walk, length: number): number {
  const behind = all[at + length]?.text ?? '';
  return at + length + (words.coming.has(behind) || words.current.has(behind) ? 1 : 0);
}
