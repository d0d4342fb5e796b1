/** Flow `tabel_umur`: S, K, D and N of a month by age and sex, as the scales have them: of a posyandu, a desa/kelurahan or a kecamatan. Whoever
 *  does not look after the children there reads no cell of a few of them. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Knows, member, Refusal } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber } from '../../texts/writing.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { addUp, type Held, heldAmong, shownRows, type Table } from './held-cells.ts';
import { monthSumsIn } from './load-area.ts';
import { bands, total } from './rows.ts';
import { areasBelow, isIn, type Post, postsIn, type Scope, scopeNamed, scopesOf } from './seen-scope.ts';
import type { MonthSums } from './sums.ts';

const text = textOf('children/tabel_umur');
/** As the form has them. */
const bandName = textOf('children/papers');
/** Ends the flow. */
export const ageTable =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    tableOf(deps, context, String(args.scope), typeof args.period === 'string' ? args.period : undefined);

/** `!children.age_table.<scope>_<month>` */
export const ageTableTap =
  (deps: ChildrenDeps): Effect =>
  (context, args) => {
    const [value = '', period = ''] = String(args.argument).split('_');
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) throw new Refusal('reporting/refusals:no-such-month');
    return tableOf(deps, context, value, period);
  };

/** `tabel umur Melati 12` */
export const knowsAgeTable =
  (deps: ChildrenDeps): Knows =>
  async (context, question) => {
    if (!context.person || context.practice || !question.says('children/tabel_umur:start')) return undefined;
    const value = await scopeNamed(context, question);
    return value === undefined ? undefined : (await tableOf(deps, context, value, undefined)).replies;
  };

async function tableOf(
  { texts, heldBySex }: Pick<ChildrenDeps, 'texts' | 'heldBySex'>,
  context: Context,
  value: string,
  named: string | undefined,
): Promise<EffectResult> {
  const { db } = context;
  const now = todayAt(context.now, member(context)).slice(0, 7);
  const scopes = await scopesOf(context, value);
  const [scope] = scopes;
  const choose =
    scopes.length > 1 ? scopes : scope!.code.split('.').length < 3 ? await areasBelow(db, scope!.code) : [];
  if (choose.length > 0)
    return { replies: [{ parts: [text('which')], choices: choose.map((one) => tap(one, named ?? now)) }] };
  const where = scope!.posyandu === undefined ? { area: scope!.code } : { posyandu: scope!.posyandu };
  const keeps = await covers(db, member(context), where, childKeepers);
  // What is held back in one place depends on those beside it.
  const posts = await postsIn(db, scope!, !keeps);
  const months = named ? [named] : [now, monthBefore(now)];
  for (const period of months) {
    const sums = await monthSumsIn(db, posts, period);
    if (posts.some((post) => isIn(scope!, post) && sums.has(post.id)))
      return { replies: [await shown(context, { texts, heldBySex }, scope!, { posts, sums, period, keeps })] };
  }
  const none = text('none', { place: scope!.name, month: monthName(months[0]!, member(context).language) });
  return { replies: [{ parts: [none], choices: [earlier(context, scope!, months.at(-1)!)] }] };
}

interface Month {
  posts: Post[];
  sums: Map<number, MonthSums>;
  period: string;
  /** Her reader looks after the children there. */
  keeps: boolean;
}

async function shown(
  context: Context,
  { texts, heldBySex }: Pick<ChildrenDeps, 'texts' | 'heldBySex'>,
  scope: Scope,
  { posts, sums, period, keeps }: Month,
): Promise<Reply> {
  const { language } = member(context);
  const own = posts.filter((post) => isIn(scope, post));
  const weighed = own.flatMap(({ id }) => sums.get(id) ?? []);
  const table = addUp(weighed.map(({ rows }) => rows));
  const reported = keeps ? () => nothing : await heldBySex(context.db, scope.code, period);
  const held = keeps ? nothing : heldOf(scope, { posts, sums }, reported);
  const unsaid = weighed.some((one) => one.unsaid > 0);
  const say = (one: Text) => texts.render(language, one);
  const count = { month: monthName(period, language), place: scope.name, weighed: weighed.length, all: own.length };
  const parts: Text[] = [
    text('head', { ...count, one: scope.posyandu === undefined ? 'no' : 'yes' }),
    { literal: lineOf((row) => (row === 'K' && unsaid ? unknown : writeNumber(total(table[row])))) },
    ...bands.map((band): Text => ({ literal: bandText(say, table, { held, unsaid, band }) })),
    ...(held.size > 0 ? [text('held')] : []),
    ...(unsaid ? [text('unsaid')] : []),
  ];
  return { parts, choices: [...(await deeper(context, scope, own, period)), earlier(context, scope, period)] };
}

const nothing: Held = new Set();
const hidden = '…';
const unknown = '–';

const lineOf = (figure: (row: (typeof shownRows)[number]) => string | undefined) =>
  shownRows
    .flatMap((row) => {
      const said = figure(row);
      return said === undefined ? [] : [`${row} ${said}`];
    })
    .join(' · ');

function bandText(
  say: (one: Text) => string,
  table: Table,
  { held, unsaid, band }: { held: Held; unsaid: boolean; band: (typeof bands)[number] },
): string {
  const lines = (['L', 'P'] as const).map((sex) => {
    const column = `${band} ${sex}` as const;
    const figure = (row: (typeof shownRows)[number]) => {
      if (row === 'K' && unsaid) return undefined;
      return held.has(`${row} ${column}`) ? hidden : writeNumber(table[row][column] ?? 0);
    };
    return `${sex}: ${lineOf(figure)}`;
  });
  return [`*${say(bandName(`band-${band}`))}*`, ...lines].join('\n');
}

/** Of the kecamatan first, then of its desa/kelurahan, then of their posyandu. `reported`: what is held back of reports, of a code or `p17`. */
function heldOf(
  { code, posyandu }: Scope,
  { posts, sums }: Pick<Month, 'posts' | 'sums'>,
  reported: (place: string) => Held,
): Held {
  const tables = posts.flatMap(({ id, area }) => {
    const found = sums.get(id);
    return found ? [{ id, area, table: found.rows as Table }] : [];
  });
  const whole = addUp(tables.map(({ table }) => table));
  const district = code.split('.').slice(0, 3).join('.');
  const top = heldAmong(new Map([[district, whole]]), { reported }).get(district)!;
  const village = code.split('.').length === 4 ? code : undefined;
  if (!village) return top;
  const villages = new Map(
    [...Map.groupBy(tables, ({ area }) => area)].map(([area, those]) => [area, addUp(those.map(({ table }) => table))]),
  );
  const held = heldAmong(villages, { above: top, reported }).get(village) ?? top;
  if (posyandu === undefined) return held;
  const beside = new Map(tables.filter(({ area }) => area === village).map(({ id, table }) => [id, table]));
  return heldAmong(beside, { above: held, reported: (id) => reported(`p${id}`) }).get(posyandu) ?? held;
}

/** One level down, for a lurah or camat. */
async function deeper({ db }: Context, scope: Scope, own: Post[], period: string): Promise<Choice[]> {
  if (scope.posyandu !== undefined) return [];
  if (scope.code.split('.').length === 3) return (await areasBelow(db, scope.code)).map((one) => tap(one, period));
  return own.map(({ id, name, area }) => tap({ code: area, posyandu: id, name: shortName(name) }, period));
}

const tap = ({ code, posyandu, name }: Scope, period: string): Choice => ({
  data: `!children.age_table.${posyandu === undefined ? areaValue(code) : `p${posyandu}`}_${period}`,
  label: { literal: name },
});

const earlier = (context: Context, scope: Scope, period: string): Choice => ({
  ...tap(scope, monthBefore(period)),
  label: text('earlier', { month: monthName(monthBefore(period), member(context).language, 'month') }),
});
