/** `strata melati 1`: how a posyandu stands against the rules of its level in the year of the last closed month, what is missing, and what its
 *  reports do not tell. */
import type { Text } from '../../conversation/run.ts';
import { areaValue, kabupatenOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { covers, posyanduOf } from '../../directory/people/rights.ts';
import { type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber } from '../../texts/writing.ts';
import { posyanduViewers } from '../base/rights.ts';
import { todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { levelRules } from './rules.ts';
import { monthsTold, yearsOf } from './silent.ts';
import { type Standing, standingOf } from './standing.ts';
import { lastClosed } from './steps.ts';

const text = textOf('reporting/strata');

/** What stands behind the start word. Another posyandu than the one that is named is never shown. */
export const standingPlace =
  ({ texts }: Pick<FollowDeps, 'texts'>): Lookup =>
  async (context, args) => {
    const person = member(context);
    const noise = new Set(texts.list(person.language, 'reporting/strata:noise').map(fold));
    const words = fold(String(args.said ?? ''))
      .split(' ')
      .filter((word) => word !== '' && !noise.has(word));
    if (words.length === 0) return { answers: {} };
    const rows = await posyanduOf(context.db, person, posyanduViewers);
    const places = rows.map(({ id, name }) => ({ id, name: shortName(name) }));
    const named = placeNamed(words, places, (word) => (/^\d+$/.test(word) ? Number(word) : undefined));
    if (!named) throw new Refusal('reporting/strata:not-found', { words: words.join(' ').slice(0, 60) });
    const beside = new Set(words.filter((word) => !named.words.includes(word)));
    const found = rows
      .filter(({ id }) => named.found.some((one) => one.id === id))
      .filter(
        ({ areaName }) =>
          beside.size === 0 ||
          fold(areaName)
            .split(' ')
            .some((word) => beside.has(word)),
      );
    const [only, another] = found;
    if (!only) throw new Refusal('reporting/strata:not-found', { words: words.join(' ').slice(0, 60) });
    return { answers: another ? {} : { village: areaValue(only.area), posyandu: String(only.id) } };
  };

/** Ends the flow `strata`. */
export const standing =
  ({ texts }: Pick<FollowDeps, 'texts'>): Effect =>
  async (context, args) => {
    const { db } = context;
    const { language } = member(context);
    const place = await loadPlace(db, args.posyandu);
    if (!place || !(await covers(db, member(context), { posyandu: place.id }, posyanduViewers)))
      throw new Refusal('reporting/refusals:not-your-area');
    const { cutoffDay } = await areaSettings(db, place.area);
    const closed = lastClosed(todayIn(place.area, context.now), cutoffDay);
    const year = closed.slice(0, 4);
    const told = (await yearsOf(db, kabupatenOf(place.area), `${year}-12`, place.id)).get(place.id) ?? new Map();
    const posyandu = shortName(place.name);
    if (told.size === 0) throw new Refusal('reporting/strata:not-told', { posyandu, year });
    // A month that is told before it closes counts; one that may still come does not speak against it.
    const until = [closed, ...told.keys()].sort().at(-1)!;
    const months = monthsTold(told, until).filter(({ period, figures }) => period <= closed || figures);
    const all = levelRules()
      .filter(({ from }) => from <= Number(year))
      .map((rules) => standingOf(rules, months));
    const say = (one: Text) => texts.render(language, one);
    return {
      replies: [
        {
          parts: [
            text('head', { posyandu, year, until: monthName(until, language, 'month') }),
            ...rowsOf(all),
            ...all.flatMap((one) => judged(one, say)),
            ...unknownOf(all, say),
            text('note'),
          ],
        },
      ],
    };
  };

/** What the reports tell, once for all rules. */
const rowsOf = (all: Standing[]): Text[] =>
  [...new Map(all.flatMap(({ rows }) => rows).map((one) => [one.row, one])).values()].map(
    ({ row, value, numerator, denominator }) =>
      text('row', { row, value: writeNumber(Math.round(value * 10) / 10), numerator, denominator }),
  );

function judged({ rules, highest, failing }: Standing, say: (one: Text) => string): Text[] {
  const level = rules.levels[highest === undefined ? 0 : rules.levels.indexOf(highest) + 1];
  const next = level === undefined ? '' : say(text('level', { level }));
  const least = (row: string) => rules.rows.find((one) => one.row === row)?.least[level ?? ''] ?? 0;
  return [
    text('rules', { source: rules.source, highest: highest ?? 'none', next }),
    ...failing.map(({ row, atMost }) => text('failing', { next, row, least: least(row), most: writeNumber(atMost) })),
  ];
}

function unknownOf(all: Standing[], say: (one: Text) => string): Text[] {
  const rows = [...new Set(all.flatMap(({ unknown }) => unknown))].map((row) => say(text('unknown-row', { row })));
  return rows.length > 0 ? [text('unknown', { rows: rows.join(', ') })] : [];
}
