/** Flow `kunjungan`: who of a month has to be looked at, by name, and the month's form as a paper. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Knows, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { childKeepers, keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import type { MonthList } from '../card/shown.ts';
import { offerCorrected } from './corrected.ts';
import { type Behind, type ListedChild, type MonthLists, monthLists } from './lists.ts';
import { monthRows } from './load.ts';

const text = textOf('children/kunjungan');
type Say = (one: Text) => string;

/** What is urgent first. ASI needs no visit: it is one line. */
const shown: readonly MonthList[] = ['buruk', 'kurang', 'BGM', 'TT', 'T', 'pendek', 'absent'];
/** One message holds 4,096 characters. */
const mostNames = 12;

/** Ends the flow: the month that was named, else the last one that was weighed. */
export const visits =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const place = await keptPlace(context, args.posyandu);
    const period = typeof args.period === 'string' ? args.period : await lastMonth(context, place);
    if (period === undefined) return { replies: [{ parts: [text('none', { posyandu: place.name })] }] };
    return { replies: [await visitsOf(deps, context, place, period)] };
  };

/** `siapa saja yang tidak naik?` */
export const knowsVisits: Knows = async ({ person }, { says }) => {
  const byName = says('children/kunjungan:who');
  const asked = (byName || says('reporting/questions:counted')) && says('children/kunjungan:whom');
  if (!asked || !person || person.grants.length === 0) return undefined;
  if (!person.grants.some(({ role }) => childKeepers.includes(role)))
    return [{ parts: [{ key: 'children/refusals:sums-only' }] }];
  if (!byName) return undefined;
  return [{ parts: [text('there')], choices: [{ data: '!start.children/kunjungan', label: text('title') }] }];
};

/** `!children.visits.<posyandu>_<month>` */
export const visitsTap =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { place, period } = await monthMeant(context, args.argument);
    return { replies: [await visitsOf(deps, context, place, period)] };
  };

/** `<posyandu>_<month>` of a button, which anybody may have forged. */
export async function monthMeant(context: Context, argument: unknown): Promise<{ place: Place; period: string }> {
  const [, posyandu, period = ''] = /^(\d+)_(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(String(argument)) ?? [];
  return { place: await keptPlace(context, posyandu), period };
}

async function visitsOf(deps: ChildrenDeps, context: Context, place: Place, period: string): Promise<Reply> {
  const { language } = member(context);
  const about = { posyandu: place.name, month: monthName(period, language) };
  const month = await monthRows(context.db, place, period);
  if (!month) return { parts: [text('none-month', about)] };
  const lists = await monthLists(context.db, place, month);
  const named = new Set(shown.flatMap((list) => lists[list].map(({ id }) => id)));
  await noteLook(context, place, 'kunjungan', { children: named.size });
  const say: Say = (one) => deps.texts.render(language, one);
  const corrected = await offerCorrected(deps, context, place, period);
  const days = month.days.map((day) => writeDate(day, 'short', language)).join(', ');
  const found = shown.filter((list) => lists[list].length > 0);
  const parts = [
    text('head', { ...about, days }),
    ...(found.length === 0 ? [text('all-well')] : found.map((list) => listText(say, list, lists[list], language))),
    ...exclusiveText(lists),
    ...(corrected ? [corrected.part] : []),
  ];
  return { parts, choices: [...(corrected?.choices ?? []), ...paperChoices(place, period)] };
}

export const paperChoices = ({ id }: Pick<Place, 'id'>, period: string): Choice[] => [
  { data: `!children.month_pdf.${id}_${period}`, label: text('pdf') },
  { data: `!children.month_xlsx.${id}_${period}`, label: text('xlsx') },
];

function listText(say: Say, list: MonthList, children: ListedChild[], language: string): Text {
  const lines = children.slice(0, mostNames).map((child) => childLine(say, child, list, language));
  const rest = children.length - lines.length;
  const more = rest > 0 ? [say(text('more', { count: rest }))] : [];
  return { literal: [say(text('list', { list, count: children.length })), ...lines, ...more].join('\n') };
}

/** The phone stands only where somebody has to be called: with those who did not come. */
function childLine(
  say: Say,
  { name, months, mother, rt, phone, behind }: ListedChild,
  list: MonthList,
  language: string,
) {
  const note = behind && behindText(behind, language);
  const more = [
    ...(mother === null ? [] : [say(text('mother', { mother }))]),
    ...(rt === null ? [] : [say(text('rt', { rt }))]),
    ...(list === 'absent' && phone ? [phone] : []),
    ...(note && list !== 'buruk' && list !== 'kurang' ? [say(note)] : []),
  ];
  return say(text('child', { name, months, more: more.map((one) => `, ${one}`).join('') }));
}

/** What stands behind a name, in words. */
export function behindText(behind: Behind, language: string): Text {
  if ('exclusive' in behind) return { literal: `E${behind.exclusive}` };
  if ('last' in behind)
    return behind.last === null ? text('never') : text('last', { day: writeDate(behind.last, 'medium', language) });
  const index = ['pendek', 'sangat-pendek'].includes(behind.class) ? 'tbu' : 'bbtb';
  return { key: `children/kelas:class-${index}-${behind.class}` as 'children/kelas:class-tbu-pendek' };
}

/** `E0 2 · E3 1` */
function exclusiveText({ asi }: MonthLists): Text[] {
  const months = asi.flatMap(({ behind }) => (behind && 'exclusive' in behind ? [behind.exclusive] : []));
  const counts = [...Map.groupBy(months.toSorted(), (one) => one)].map(([one, all]) => `E${one} ${all.length}`);
  return counts.length > 0 ? [text('exclusive', { list: counts.join(' · ') })] : [];
}

/** The last one in which anybody was weighed. */
export async function lastMonth({ db }: Context, { id, area }: Place): Promise<string | undefined> {
  const row = await db
    .selectFrom('weighing')
    .select('month')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.month;
}
