/** Which report a sentence names: a posyandu of hers, the month, and what stands beside them. */

import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { shortName } from '../../../directory/people/places.ts';
import type { PosyanduRow } from '../../../directory/people/rights.ts';
import { type Context, member } from '../../../room.ts';
import { plain, tokens } from '../../../texts/reading/fold.ts';
import { placeNamed } from '../../../texts/reading/place-names.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { currentMonth, monthOption, monthsBefore } from '../../base/months.ts';
import { numberWith } from './read.ts';

export interface ReportNamed {
  /** Several, where they are called alike. */
  found: PosyanduRow[];
  period?: string;
  /** The words that name neither. */
  left: string[];
}

const monthsBack = 24;
/** So many places are looked through. */
const mostPlaces = 2000;

export function whichReport(
  deps: Pick<ReportingDeps, 'texts'>,
  context: Context,
  said: string,
  places: readonly PosyanduRow[],
): ReportNamed {
  const { language, zone } = member(context);
  const words = wordsIn(said);
  const named = places.slice(0, mostPlaces).map((place) => ({ place, name: shortName(place.name) }));
  const found = placeNamed(words, named, numberWith(deps, language));
  const rest = found ? without(words, found.words) : words;
  const months = [currentMonth(context.now, zone), ...monthsBefore(context.now, zone, monthsBack)];
  const options = months.map((period) => monthOption(period, language));
  const reader = deps.texts.reader(language);
  for (const length of [2, 1]) {
    for (let at = 0; at + length <= rest.length; at++) {
      const window = rest.slice(at, at + length);
      if (/^\d+$/.test(window.join(' '))) continue;
      const read = reader.choice(window.join(' '), options, `${months[0]}-01`);
      if ('value' in read) return { found: placesOf(found), period: read.value, left: rest.toSpliced(at, length) };
    }
  }
  return { found: placesOf(found), left: rest };
}

const placesOf = (found: { found: { place: PosyanduRow }[] } | undefined): PosyanduRow[] =>
  (found?.found ?? []).map(({ place }) => place);

export const wordsIn = (said: string): string[] =>
  tokens(plain(said))
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => text);

function without(words: readonly string[], some: readonly string[]): string[] {
  const at = words.findIndex((_, index) => some.every((one, next) => words[index + next] === one));
  return at < 0 ? [...words] : words.toSpliced(at, some.length);
}

/** The newest month that it has told; where it never did, this one. */
export async function newestMonth({ db, now, person }: Context, { id, area }: PosyanduRow): Promise<string> {
  const row = await db
    .selectFrom('report')
    .select('period')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('practice', '=', false)
    .where('current', '=', true)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.period ?? currentMonth(now, person!.zone);
}
