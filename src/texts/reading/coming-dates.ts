/** Days to come, as deadlines and last days are told: `Senin depan`, `3 hari lagi`, `tgl 5 bulan depan`, `akhir Desember`. Pure. */
import { nearest } from './fold.ts';
import { type Piece, piecesOf, written } from './pieces.ts';
import { doubt, type Whole } from './readings.ts';
import { daysOf, makeDate } from './resolving.ts';
import { toldIn } from './told.ts';
import type { Told } from './walk.ts';
import type { Words } from './words.ts';

export function readComingDate(text: string, today: string, words: Words): Whole<string> {
  const day = Temporal.PlainDate.from(today);
  const pieces = piecesOf(text);
  const last = lastDay(pieces, day, words);
  if (last) return { value: last.toString() };
  const told = toldIn(pieces, words);
  const found = daysOf(told, { day, language: words.language });
  if (told.rest.length > 0) return found ? doubt('left-over', written(told.rest)) : doubt('not-a-date', text);
  if (!found) return doubt('not-a-date', text);
  if ('id' in found) return doubt(found.id, text, found.args);
  if (found.last) return doubt('date-range', text);
  return tellsHour(told) ? doubt('only-day', text) : { value: found.first.toString() };
}

const tellsHour = ({ spans, part, fromNow, lasts, zone, vague }: Told) =>
  spans.length > 0 || [part, fromNow, lasts, zone, vague].some((told) => told !== undefined);

/** `akhir bulan`, `akhir bulan depan`, `akhir Desember 2026`, `akhir tahun`. */
function lastDay(all: Piece[], today: Temporal.PlainDate, words: Words): Temporal.PlainDate | undefined {
  const [end, what, behind, more] = all.map((one) => one.text);
  if (!words.endOf.has(end ?? '') || what === undefined || more !== undefined) return undefined;
  const current = behind === undefined || words.current.has(behind);
  if (words.monthWord.has(what) && (current || words.coming.has(behind)))
    return endOf(today.with({ day: 1 }).add({ months: current ? 0 : 1 }));
  if (words.yearWord.has(what) && current) return makeDate(today.year, 12, 31);
  const month = nearest(what, words.months, words.notSlips);
  const year = behind === undefined ? undefined : Number(behind);
  if (month === undefined || (year !== undefined && !/^\d{4}$/.test(behind ?? ''))) return undefined;
  const first = makeDate(year ?? (month < today.month ? today.year + 1 : today.year), month, 1);
  return first && endOf(first);
}

const endOf = (day: Temporal.PlainDate) => day.with({ day: day.daysInMonth });
