/** Flow `status_laporan`, and questions about what has become of a report, as a kader, a bidan or a lurah asks them: `apakah melati 12 sudah diperiksa?`, `yang belum diperiksa
 *  apa saja`, `kenapa laporan saya dikembalikan`. Answered where every word is understood: `anak saya sudah diperiksa?` is about something else. */

import type { Choice, Reply } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import { covers, type PosyanduRow, posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Knows, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { posyanduViewers, reporters } from '../base/rights.ts';
import { lastReturn } from '../base/steps.ts';
import { currentReport, reportOf } from '../base/versions.ts';
import { askedParts } from './decide/returned.ts';
import { stateText } from './looked/state.ts';
import { historyTap, listTap, mendTap, standsTap } from './looked/taps.ts';
import { keyOf, lookedAt } from './looked/waiting.ts';
import { listNamed } from './reading/read.ts';
import { newestMonth, whichReport } from './reading/which.ts';
import { oneReply } from './shown/one.ts';
import { knowThem } from './shown/riwayat.ts';
import { askers, statesOf } from './shown/status_laporan.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts' | 'doubts'>;

const longest = 120;
/** Of so many posyandu each is answered for itself. */
const mostPlaces = 5;

export const knowsState =
  (deps: Deps): Knows =>
  async (context, question) => {
    const { person } = context;
    if (!person || question.text.length > longest || !question.says('reporting/periksa:words-state')) return undefined;
    const named = whichReport(deps, context, question.text, await posyanduOf(context.db, person, posyanduViewers));
    if (!understood(deps, person.language, named.left)) return undefined;
    const overview = person.grants.some(({ role }) => askers.includes(role));
    // To a kader `sudah diperiksa?` may as well be about a child.
    if (named.found.length === 0 && !overview && !question.says('reporting/periksa:words-report')) return undefined;
    if (named.found.length === 0 && overview) return overviewOf(deps, context, named.period);
    const places = named.found.length > 0 ? named.found : await posyanduOf(context.db, person, ['kader']);
    if (places.length === 0) return undefined;
    return repliesOf(deps, context, places, named.period);
  };

/** Ends the flow. Whoever has no area asks about her own posyandu. */
export const states =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { person } = context;
    const period = typeof args.period === 'string' ? args.period : undefined;
    const overview = person?.grants.some(({ role }) => askers.includes(role));
    if (overview) return { replies: await overviewOf(deps, context, period) };
    return { replies: await repliesOf(deps, context, await posyanduOf(context.db, person, ['kader']), period) };
  };

const repliesOf = (deps: Deps, context: Context, places: PosyanduRow[], period: string | undefined) =>
  Promise.all(places.slice(0, mostPlaces).map((place) => stateReply(deps, context, place, period)));

function understood(deps: Deps, language: string, left: readonly string[]): boolean {
  const lists = ['state', 'report', 'asking', 'around'].flatMap((name) => listNamed(deps, language, name));
  const known = new Set(lists.flatMap((one) => one.split(' ')));
  return left.every((word) => known.has(word) || known.has(word.replace(/nya$/, '')));
}

async function overviewOf(deps: Deps, context: Context, period: string | undefined): Promise<Reply[]> {
  const parts = await statesOf(deps, context, period);
  const looks = member(context).grants.some(({ role }) => carers.includes(role));
  const children = looks ? ((await deps.doubts?.(context)) ?? 0) : 0;
  const choices: Choice[] = [
    ...(looks ? [listTap] : []),
    ...(children > 0
      ? [{ data: '!start.children/periksa_anak', label: text('tap-children', { count: children }) } as const]
      : []),
  ];
  return [{ parts, ...(choices.length > 0 && { choices }) }];
}

/** Whoever checks it sees its figures with that. */
async function stateReply(deps: Deps, context: Context, place: PosyanduRow, named?: string): Promise<Reply> {
  const { db, person } = context;
  const { language } = member(context);
  const period = named ?? (await newestMonth(context, place));
  const which = reportOf(place, period);
  const report = await currentReport(db, which);
  const about = { posyandu: place.name, area: place.areaName, month: monthName(period, language) };
  const holds = (roles: Parameters<typeof covers>[3]) => covers(db, person, { posyandu: place.id }, roles);
  if (!report) {
    const choices: Choice[] = (await holds(reporters))
      ? [{ data: '!start.reporting/lapor', label: { key: 'reporting/lapor:title' } }]
      : [];
    return { parts: [text('not-come', about)], ...(choices.length > 0 && { choices }) };
  }
  const key = keyOf(place.id, period, report.version);
  if (await holds(carers)) return oneReply(deps, context, (await lookedAt(context, key)).looked!);
  const returned = report.state === 'returned';
  const asked = returned && (await holds(reporters));
  const why = asked ? askedParts(deps.texts, language, report, await lastReturn(db, which)) : [];
  return {
    parts: [
      text('one', about),
      await stateText(db, report, zoneOf(place.area), language, await holds(knowThem)),
      ...why,
    ],
    choices: [...(asked ? [mendTap(key), standsTap(key)] : []), historyTap(key)],
  };
}
