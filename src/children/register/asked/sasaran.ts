/** Flow `sasaran`: the children of a posyandu: how many by age and sex, and their names by RT, by age, those who turn five, and who has left. */
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { type Place, shortName } from '../../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import { type RollWanted, readRoll } from '../../../texts/reading/children/roll-question.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import { monthsOld, underFive } from '../../base/ages.ts';
import { belongs, type Child, childrenOf, keptPlace } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { noteLook } from '../../base/trail.ts';
import { fiveOn } from '../add.ts';
import { todayAt } from '../events.ts';
import { byName } from '../labels.ts';
import { lacksView } from './sasaran-lacks.ts';
import { bands, leftView, onlyOf, type Roll, type Shown, soonFive, viewParts, views } from './sasaran-lists.ts';

const text = textOf('children/sasaran');
type Say = (one: Text) => string;

/** Ends the flow. `what`: a list that was asked for with the word itself, as `sasaran rt 4`. */
export const sasaran =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const roll = await rollOf(context, args.posyandu);
    const what = readRoll(String(args.what ?? ''));
    return { replies: [await shown(deps, context, roll, what)] };
  };

/** `!children.sasaran.<posyandu>_<view>` */
export const sasaranAction =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [posyandu, view = ''] = String(args.argument).split('_');
    const roll = await rollOf(context, posyandu);
    const what = views.find((one) => one === view);
    return { replies: [await shown(deps, context, roll, what && { view: what })] };
  };

async function shown(deps: ChildrenDeps, context: Context, roll: Roll, what: RollWanted | undefined): Promise<Reply> {
  if (!what || (what.view === 'jumlah' && Object.keys(what).length === 1)) return summary(deps, context, roll);
  return what.view === 'jumlah' ? count(deps, context, roll, what) : listed(deps, context, roll, what);
}

async function rollOf(context: Context, posyandu: unknown): Promise<Roll> {
  const place = await keptPlace(context, posyandu);
  const day = todayAt(context.now, place);
  const all = await childrenOf(context.db, place);
  const here = all.filter((child) => belongs(child, day) && underFive(child.born, day)).sort(byName);
  return { place, day, here, all };
}

async function summary({ texts }: ChildrenDeps, context: Context, roll: Roll): Promise<Reply> {
  const { place, day, here } = roll;
  await noteLook(context, place, 'sasaran', { children: here.length });
  const { language } = member(context);
  const say = (one: Text) => texts.render(language, one);
  const head = text('head', {
    place: shortName(place.name),
    day: writeDate(day, 'medium', language),
    ...counted(here),
  });
  if (here.length === 0) return { parts: [head, text('empty')], choices: [newChoice] };
  const ages = bands.map(([from, to]) => text('band', { from, to, ...counted(within(roll, from, to)) }));
  const rts = [...Map.groupBy(here, ({ rt }) => rt ?? '')].sort(byRt);
  const parts: Text[] = [
    { literal: [head, ...ages].map(say).join('\n') },
    ...(rts.length > 1
      ? [text('rts', { list: rts.map(([rt, { length }]) => say(rtText(rt, length))).join(', ') })]
      : []),
    { literal: [cardsLine(here), consentLine(here), ...fiveLine(roll, language)].map(say).join('\n') },
  ];
  return { parts, choices: [...choicesOf(place, 'ringkas'), newChoice] };
}

const within = ({ here, day }: Roll, from: number, to: number) =>
  here.filter(({ born }) => monthsOld(born, day) >= from && monthsOld(born, day) <= to);

function counted(children: readonly Child[]): { n: number; L: number; P: number } {
  const boys = children.filter(({ sex }) => sex === 'L').length;
  return { n: children.length, L: boys, P: children.length - boys };
}

const rtText = (rt: string, n: number): Text => (rt === '' ? text('no-rt', { n }) : text('rt', { rt, n }));

const byRt = ([one]: [string, unknown], [other]: [string, unknown]) =>
  Number(one === '') - Number(other === '') || one.localeCompare(other, 'id', { numeric: true });

function cardsLine(here: readonly Child[]): Text {
  const of = (card: boolean | null) => here.filter((child) => child.card === card).length;
  return text('cards', { yes: of(true), no: of(false), unknown: of(null) });
}

const consentLine = (here: readonly Child[]): Text =>
  text('unasked', { n: here.filter(({ consent }) => consent === null).length });

function fiveLine(roll: Roll, language: string): Text[] {
  const soon = soonFive(roll);
  const list = soon.slice(0, 5).map(({ name, born }) => `${name} (${writeDate(fiveOn(born), 'short', language)})`);
  return soon.length === 0
    ? []
    : [text('five', { n: soon.length, list: list.join(', '), more: soon.length - list.length })];
}

async function listed({ texts }: ChildrenDeps, context: Context, roll: Roll, what: RollWanted): Promise<Reply> {
  const { place } = roll;
  const { language } = member(context);
  const say: Say = (one) => texts.render(language, one);
  const { title, groups, children } = await viewed(say, context, onlyOf(roll, what), what);
  await noteLook(context, place, 'sasaran', { children });
  const which = [say(title), ...onlyWords(say, what)].join(', ');
  const head = text('list', { place: shortName(place.name), title: which, n: children });
  const parts = groups.map(({ head: group, lines }): Text => {
    return { literal: [...(group ? [group] : []), ...lines].map(say).join('\n') };
  });
  const noted = what.view === 'imunisasi' || what.view === 'vitamin' ? [text('as-noted')] : [];
  return {
    parts: [head, ...(parts.length > 0 ? parts : [text('nobody')]), ...noted],
    choices: choicesOf(place, what.view),
  };
}

async function viewed(say: Say, context: Context, roll: Roll, what: RollWanted): Promise<Shown> {
  const { language } = member(context);
  if (what.view === 'keluar') return leftView(roll, language);
  return (await lacksView(say, context, roll, what.view)) ?? viewParts(roll, what, language);
}

/** How many, and no names. */
async function count({ texts }: ChildrenDeps, context: Context, roll: Roll, what: RollWanted): Promise<Reply> {
  const { place, day } = roll;
  const { here } = onlyOf(roll, what);
  await noteLook(context, place, 'sasaran', { children: here.length });
  const { language } = member(context);
  const which = onlyWords((one) => texts.render(language, one), what).join(', ') || 'none';
  const about = { place: shortName(place.name), day: writeDate(day, 'medium', language), which };
  const unsaid = what.rt === undefined ? 0 : roll.here.filter(({ rt }) => rt === null).length;
  const parts = [
    text('count', { ...about, ...counted(here) }),
    ...(unsaid > 0 ? [text('count-no-rt', { n: unsaid })] : []),
  ];
  return { parts, choices: choicesOf(place, 'jumlah') };
}

function onlyWords(say: Say, { view, rt, sex, from, to }: RollWanted): string[] {
  return [
    ...(rt === undefined || view === 'rt' ? [] : [say(text('only-rt', { rt }))]),
    ...(sex === undefined ? [] : [say(text('only-sex', { sex }))]),
    ...(from === undefined || view === 'umur' ? [] : [say(text('only-age', { from, to: to ?? 59 }))]),
  ];
}

const choicesOf = ({ id }: Place, now: string): Choice[] =>
  views
    .filter((view) => view !== now)
    .map((view) => ({ data: `!children.sasaran.${id}_${view}`, label: { key: `children/sasaran:tap-${view}` } }));

const newChoice: Choice = { data: '!start.children/anak_baru', label: text('tap-new') };
