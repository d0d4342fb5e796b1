/** A day of the calendar in a schedule: `15 Desember`, `31/12/2026`, `Desember`, `akhir tahun`. Pure. */
import type { Read } from '../../texts/reading/clocks.ts';
import { nearest } from '../../texts/reading/fold.ts';
import type { Piece } from '../../texts/reading/pieces.ts';
import { makeDate } from '../../texts/reading/resolving.ts';
import type { ScheduleWords } from './words.ts';

type Day = Temporal.PlainDate;

/** The next such day, as an ISO date. A month without a day is its end or its beginning. `withDay`: only with a day. */
export function dateAt(
  all: Piece[],
  at: number,
  words: ScheduleWords,
  today: Day,
  edge: 'end' | 'begin',
  withDay = false,
): Read<string> | undefined {
  const { moments } = words;
  let next = at;
  while (moments.dateWord.has(all[next]?.text ?? '') || (!withDay && words.weeks.get(all[next]?.text ?? '') === -1))
    next++;
  const text = (ahead: number) => all[next + ahead]?.text ?? '';
  const whole = [0, 2, 4].map((ahead) => Number(text(ahead)));
  const signs = /^[-/.]$/.test(text(1)) && text(1) === text(3) && all[next + 4]?.kind === 'number';
  if (all[next]?.kind === 'number' && signs) {
    const [a = 0, b = 0, c = 0] = whole;
    return found(a > 31 ? makeDate(a, b, c) : makeDate(c < 100 ? 2000 + c : c, b, a), next + 5);
  }
  if (all[next]?.kind === 'number' && text(1) === '/' && all[next + 2]?.kind === 'number')
    return found(coming(whole[1] ?? 0, whole[0] ?? 0, today), next + 3);
  const day = all[next]?.kind === 'number' ? Number(text(0)) : undefined;
  if (day === undefined && withDay) return undefined;
  const behind = day === undefined ? 0 : 1;
  const yearOnly = !withDay && behind === 0 && words.is('year', text(0)) && next > at;
  if (yearOnly) return found(makeDate(today.year, 12, 31), next + (moments.current.has(text(1)) ? 2 : 1));
  const name = all[next + behind];
  const month = name?.kind === 'word' ? nearest(name.text, moments.months, moments.notSlips) : undefined;
  if (month === undefined) return undefined;
  const year = /^\d{4}$/.test(text(behind + 1)) ? Number(text(behind + 1)) : undefined;
  const end = next + behind + (year === undefined ? 1 : 2);
  if (day !== undefined) return found(year === undefined ? coming(month, day, today) : makeDate(year, month, day), end);
  const of = year ?? (month < today.month ? today.year + 1 : today.year);
  const first = makeDate(of, month, 1);
  return found(first && (edge === 'end' ? first.with({ day: first.daysInMonth }) : first), end);
}

const found = (day: Day | undefined, next: number): Read<string> | undefined => day && { value: day.toString(), next };

function coming(month: number, day: number, today: Day): Day | undefined {
  const own = makeDate(today.year, month, day);
  return own && Temporal.PlainDate.compare(own, today) >= 0 ? own : makeDate(today.year + 1, month, day);
}
