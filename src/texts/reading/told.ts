/** What a text tells of a day and an hour, piece by piece. Nothing is worked out here (see resolving.ts), and what has no meaning is kept in
 *  `rest`. Pure. */
import { readSpan, readZone } from './clocks.ts';
import { type Piece, written } from './pieces.ts';
import { takeFromNow, takeLasting } from './told-amounts.ts';
import { takeDate, takeMonthShift } from './told-dates.ts';
import { takeAhead, takeEve, takeStandingPart, takeWeekday, takeWeekShift } from './told-days.ts';
import { kind, move, moveTo, type Told, text, type Walk } from './walk.ts';
import type { Words } from './words.ts';

export function toldIn(all: Piece[], words: Words, bare = false): Told {
  const told: Told = { weekdays: [], dates: [], ahead: [], spans: [], rest: [] };
  const walk: Walk = { all, at: 0, told, words, untils: 0, bare };
  while (walk.at < all.length) takers.some((take) => take(walk));
  if (walk.until && walk.until.kind === 'word') told.rest.push(walk.until);
  return told;
}

/** Each takes what it knows at `walk.at` and moves on; the last one takes anything. */
const takers: ((walk: Walk) => boolean)[] = [
  takeGreeting,
  takeFromNow,
  takeLasting,
  takeVague,
  takeMonthShift,
  takeWeekShift,
  takeDate,
  takeSpan,
  takeAhead,
  takeEve,
  takeStandingPart,
  takeWeekday,
  takeZone,
  takeUntil,
  takeNoise,
  takeRest,
];

/** `selamat pagi`, and `pagi bu` at the beginning: no part of a day. */
function takeGreeting(walk: Walk): boolean {
  const { words } = walk;
  const second = walk.words.dayParts.has(text(walk, 1));
  if (second && words.meanings.get(`${text(walk)} ${text(walk, 1)}`) === 'greeting') return move(walk, 2);
  if (walk.at > 0) return false;
  const greets = words.meanings.get(text(walk)) === 'greeting';
  if (greets && words.dayParts.has(text(walk))) return words.fillers.has(text(walk, 1)) && move(walk, 2);
  return greets && !words.weekdays.has(text(walk)) && move(walk, 1);
}

/** `ba'da Jumat`, `habis salat zuhur`. */
function takeVague(walk: Walk): boolean {
  const { words } = walk;
  if (!words.after.has(text(walk)) || !words.prayers.has(text(walk, 1))) return false;
  const length = words.prayers.has(text(walk, 2)) ? 3 : 2;
  walk.told.vague = written(walk.all.slice(walk.at, walk.at + length));
  return move(walk, length);
}

function takeSpan(walk: Walk): boolean {
  const span = readSpan(walk.all, walk.at, walk.words, walk.bare && walk.told.spans.length === 0);
  if (!span) return false;
  // `besok sampai jam 9` tells the end alone.
  if (walk.until && (walk.told.spans.length > 0 || walk.until.kind === 'sign')) delete walk.until;
  walk.told.spans.push(span.value);
  return moveTo(walk, span.next);
}

function takeZone(walk: Walk): boolean {
  const zone = readZone(walk.all, walk.at);
  if (!zone) return false;
  const known = walk.told.zone ?? walk.told.spans.at(-1)?.zone;
  if (known !== undefined && known !== zone.value) return false;
  walk.told.zone = zone.value;
  return moveTo(walk, zone.next);
}

function takeUntil(walk: Walk): boolean {
  const { words, told } = walk;
  if (text(walk) === '-' || words.until.has(text(walk))) {
    if (walk.until?.kind === 'word') told.rest.push(walk.until);
    walk.until = walk.all[walk.at]!;
    walk.untils++;
    return move(walk, words.untilWith.has(text(walk, 1)) ? 2 : 1);
  }
  // `s.d. selesai` behind the zone.
  if (!walk.until || !words.finish.has(text(walk)) || told.spans.length === 0) return false;
  told.spans.at(-1)!.open = true;
  delete walk.until;
  return move(walk, 1);
}

const noiseSigns = /^[,.():;=/!·•|"“”>-]$/;

function takeNoise(walk: Walk): boolean {
  const { words, told } = walk;
  const one = text(walk);
  if (kind(walk) === 'sign') return noiseSigns.test(one) && move(walk, 1);
  const two = words.meanings.get(`${one} ${text(walk, 1)}`);
  if (two === 'thanks') return move(walk, 2);
  if (words.momentNoise.has(one) || words.fillers.has(one) || words.meanings.get(one) === 'thanks')
    return move(walk, 1);
  if (!words.and.has(one) && !words.or.has(one)) return false;
  told.or = true;
  return move(walk, 1);
}

function takeRest(walk: Walk): true {
  walk.told.rest.push(walk.all[walk.at]!);
  return move(walk, 1);
}
