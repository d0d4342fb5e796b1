/** What a text tells of a schedule, piece by piece; what it comes to is worked out in read-rule.ts. No word may be ignored: `tanggal 5 dan 20`
 *  would otherwise come on one of the two days only. Pure. */
import { readPart, readSpan, readZone } from '../../texts/reading/clocks.ts';
import { piecesOf } from '../../texts/reading/pieces.ts';
import { dateAt } from './dates.ts';
import { takeAmount, takeBefore } from './told-amounts.ts';
import { takeDates, takeLast, takeUnit, takeWeek, takeWeekdays } from './told-days.ts';
import { isAnd, move, moveTo, type Told, text, type Walk, weekdayAt } from './walk.ts';
import type { ScheduleWords } from './words.ts';

export function toldIn(text: string, words: ScheduleWords, today: Temporal.PlainDate): Told {
  const told: Told = { weekdays: [], without: [], weeks: [], dates: [], spans: [], rest: [] };
  const walk: Walk = { all: piecesOf(text), at: 0, words, today, told };
  while (walk.at < walk.all.length) takers.some((take) => take(walk));
  return told;
}

/** Each takes what it knows at `walk.at` and moves on; the last one takes anything. */
const takers: ((walk: Walk) => boolean)[] = [
  takeExcept,
  takeLimit,
  takeBefore,
  takeOpen,
  takeAmount,
  takeLast,
  takeDates,
  takeSpan,
  takeUnit,
  takeWeek,
  takeOnce,
  takeWeekdays,
  takePart,
  takeZone,
  takeNoise,
  takeRest,
];

/** `kecuali tanggal merah`, `kecuali Sabtu dan Minggu`. */
function takeExcept(walk: Walk): boolean {
  const { words, told } = walk;
  if (!words.is('except', text(walk))) return false;
  const red = [3, 2, 1].find((length) =>
    words.is(
      'red-days',
      walk.all
        .slice(walk.at + 1, walk.at + 1 + length)
        .map((one) => one.text)
        .join(' '),
    ),
  );
  if (red !== undefined) {
    told.skip = true;
    return move(walk, red + 1);
  }
  let next = walk.at + 1;
  for (let day: number | undefined; ; next++) {
    if (
      words.moments.dayWord.has(walk.all[next]?.text ?? '') ||
      (told.without.length > 0 && isAnd(walk, walk.all[next]?.text ?? ''))
    )
      continue;
    day = weekdayAt(walk, next);
    if (day === undefined) break;
    told.without.push(day);
  }
  if (told.without.length === 0) told.rest.push(text(walk));
  return moveTo(walk, next);
}

/** `sampai Desember`, `mulai 27 November`. A span of weekdays or dates was taken with its beginning. */
function takeLimit(walk: Walk): boolean {
  const { words, told, today } = walk;
  const until = words.moments.until.has(text(walk));
  const from = words.is('from', text(walk));
  if (!until && !from) return false;
  const skipped = words.moments.untilWith.has(text(walk, 1)) ? 2 : 1;
  const date = dateAt(walk.all, walk.at + skipped, words, today, until ? 'end' : 'begin');
  // `mulai jam 8`
  if (!date && from && words.moments.clock.has(text(walk, 1))) return move(walk, 1);
  if (!date) return false;
  told[until ? 'until' : 'from'] = date.value;
  return moveTo(walk, date.next);
}

function takeOpen(walk: Walk): boolean {
  const length = [3, 2].find((n) =>
    walk.words.is(
      'open',
      walk.all
        .slice(walk.at, walk.at + n)
        .map((one) => one.text)
        .join(' '),
    ),
  );
  if (length === undefined) return false;
  walk.told.open = true;
  return move(walk, length);
}

function takeSpan(walk: Walk): boolean {
  const span = readSpan(walk.all, walk.at, walk.words.moments);
  if (!span) return false;
  walk.told.spans.push(span.value);
  return moveTo(walk, span.next);
}

/** `besok`, `Senin depan`, `bulan depan`. */
function takeOnce(walk: Walk): boolean {
  const { moments } = walk.words;
  const two = moments.days.has(`${text(walk)} ${text(walk, 1)}`);
  if (!two && !moments.days.has(text(walk)) && !moments.coming.has(text(walk)) && !moments.current.has(text(walk)))
    return false;
  walk.told.once = true;
  return move(walk, two ? 2 : 1);
}

function takePart(walk: Walk): boolean {
  const part = readPart(walk.all, walk.at, walk.words.moments);
  if (!part || walk.told.part !== undefined) return false;
  walk.told.part = part.value;
  walk.told.partWritten = text(walk);
  return moveTo(walk, part.next);
}

function takeZone(walk: Walk): boolean {
  const zone = readZone(walk.all, walk.at);
  if (!zone || walk.told.zone !== undefined) return false;
  walk.told.zone = zone.value;
  return moveTo(walk, zone.next);
}

function takeNoise(walk: Walk): boolean {
  const { words } = walk;
  const one = text(walk);
  const { moments } = words;
  if (/^[-,.():;=/!·•|"“”&+]$/.test(one)) return move(walk, 1);
  const known = moments.and.has(one) || moments.momentNoise.has(one) || moments.fillers.has(one);
  return (known || words.is('every', one) || words.is('noise', one)) && move(walk, 1);
}

function takeRest(walk: Walk): true {
  walk.told.rest.push(text(walk));
  return move(walk, 1);
}
