/** Flow `periksa_daftar`: the children of one kind. She says of many at once that they are right, gives some back, or looks at one. */
import type { Answers, Choice, Option, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { kmsOf, kmsPicture } from '../card/kms.ts';
import { confirm, giveBack } from './check.ts';
import { byNumber, type DecisionWords, readDecision } from './decision.ts';
import { lineOf, whoIn } from './line.ts';
import { caredWeighing } from './looked-at.ts';
import { freshPage, isKind, type Page, pageOf, pageShown, perPage } from './page.ts';
import { decisions, ticket } from './returned.ts';
import { areaOf, type Kind } from './unusual.ts';

const text = textOf('children/periksa_anak');

/** The list as it is shown above the question. */
export const checkPage =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    const say = (one: Text) => deps.texts.render(member(context).language, one);
    const page = await pageShown(deps, context, args);
    if (page.choose) return { text: say(text('which-place')) };
    if (page.items.length === 0) return { text: say(text('none-here')) };
    const label = say(text('kind-label', { kind: page.kind, count: 'none', today: 0 }));
    const more = page.count - page.skip - page.items.length;
    const lines = page.items.map(({ line }, at) => `${at + 1}. ${line}`);
    const all = [
      say(text('head', { label, count: page.count })),
      ...lines,
      ...(more > 0 ? [say(text('more-below', { count: more }))] : []),
    ];
    const hint = say(text(decidable(page.kind) ? 'hint-doubt' : 'hint-other'));
    return { text: `${all.join('\n')}\n\n${hint}` };
  };

/** Weighings are right or wrong; that a child did not come is neither. */
const decidable = (kind: Kind) => kind !== 'absent' && kind !== 'late';

/** Options: her children first, so that the number of a choice is the number in the list. */
export const checkPicks =
  (deps: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const say = (one: Text) => deps.texts.render(member(context).language, one);
    const option = (value: string, label: string): Option => ({ value, label, asks: true });
    const page = await pageShown(deps, context, args);
    if (page.choose) return page.choose.map(({ id, name }) => option(`p${id}`, shortName(name)));
    const more = page.count > page.skip + page.items.length;
    return [
      ...page.items.map((one, at) => option(pickOf(one.ticket), `${at + 1}. ${one.name}`.slice(0, 24))),
      ...(page.kind === 'doubt' && page.items.length > 0 ? [option('all', say(text('pick-all')))] : []),
      ...(more ? [option('more', say(text('pick-more')))] : []),
      option('back', say(text('pick-back'))),
    ];
  };

/** A dot would end the value in a button. */
const pickOf = (one: string) => `w${one.replace('.', '_')}`;
const ticketIn = (value: string) => /^w(\d+)(?:_(\d{4}-\d\d-\d\d))?$/.exec(value);

/** Is it something that we understand? Throws Refusal, and she is asked again. */
export const checkRead =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    if (plainPick(args.pick)) return {};
    decisionOf(deps, context, await pageShown(deps, context, args), args.pick);
    return {};
  };

const plainPick = (pick: unknown) =>
  ['all', 'more', 'back'].includes(String(pick)) || /^p\d+$/.test(String(pick)) || ticketIn(String(pick));

function decisionOf(deps: ChildrenDeps, context: Context, page: Page, pick: unknown) {
  const said = String(pick).trim();
  const number = /^\d{1,2}$/.test(said) ? Number(said) : undefined;
  if (number !== undefined && page.items[number - 1]) return { open: page.items[number - 1]! };
  const words = wordsOf(deps, member(context).language);
  const named = byNumber(
    said,
    page.items.map(({ name }) => name),
  );
  const bare = words.right.includes(said.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const all = page.items.map((_, at) => at + 1);
  const decision = bare && all.length > 0 ? { right: all, wrong: [] } : readDecision(named, page.items.length, words);
  if (!decision || !decidable(page.kind)) throw new Refusal('children/periksa_anak:unread');
  return decision;
}

const wordsOf = ({ texts }: ChildrenDeps, language: string): DecisionWords => ({
  right: texts.list(language, 'children/periksa_anak:words-right'),
  wrong: texts.list(language, 'children/periksa_anak:words-wrong'),
  all: texts.list(language, 'children/periksa_anak:words-all'),
  same: texts.list(language, 'children/periksa_anak:words-same'),
  but: texts.list(language, 'children/periksa_anak:words-but'),
  around: texts.list(language, 'children/periksa_anak:words-around'),
});

/** Shows the list anew; that she sees these children is noted. */
export async function listOf(deps: ChildrenDeps, context: Context, args: Answers): Promise<EffectResult['next']> {
  const { items } = await freshPage(deps, context, args);
  for (const all of Map.groupBy(items, ({ place }) => place.id).values())
    await noteLook(context, all[0]!.place, 'periksa_anak', { children: all.length });
  return { flow: 'children/periksa_daftar', args };
}

/** Ends the flow, and goes on with what is left. */
export const check =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { pick } = args;
    const kind = isKind(args.kind) ? args.kind : 'doubt';
    const list: Answers = { kind, ...(args.place ? { place: args.place } : {}) };
    if (pick === 'back') return { replies: [], next: { flow: 'children/periksa_anak' } };
    if (pick === 'more')
      return { replies: [], next: await listOf(deps, context, { ...list, skip: Number(args.skip ?? 0) + perPage }) };
    const place = /^p(\d+)$/.exec(String(pick))?.[1];
    if (place) return { replies: [], next: await listOf(deps, context, { ...list, place }) };
    const one = ticketIn(String(pick));
    if (one) return showOne(deps, context, one[2] ? `${one[1]}.${one[2]}` : one[1]!, kind);
    const page = await pageOf(deps, context, args);
    const decision =
      pick === 'all' ? { right: page.items.map((_, at) => at + 1), wrong: [] } : decisionOf(deps, context, page, pick);
    if ('open' in decision) return showOne(deps, context, decision.open.ticket, kind);
    return decide(deps, context, page, decision, list);
  };

async function decide(
  deps: ChildrenDeps,
  context: Context,
  page: Page,
  { right, wrong }: { right: number[]; wrong: { at: number; remark: string }[] },
  list: Answers,
): Promise<EffectResult> {
  const referred: Text[] = [];
  const found = (at: number) => caredWeighing(context, page.items[at - 1]!.ticket);
  for (const at of right) referred.push(...(await confirm(deps, context, await found(at))));
  for (const { at, remark } of wrong) await giveBack(context, await found(at), remark);
  const parts = [
    ...(right.length > 0 ? [text('confirmed', { count: right.length })] : []),
    ...(wrong.length > 0 ? [text('given-back', { count: wrong.length })] : []),
    ...referred,
  ];
  // Those that were doubtful are gone from the list; the others stay, and are not shown again.
  const left = page.kind === 'doubt' ? page.count - right.length - wrong.length : 0;
  return { replies: [{ parts }], ...(left > 0 && { next: await listOf(deps, context, list) }) };
}

/** One of them with the growth card, and what can be done. */
async function showOne(deps: ChildrenDeps, context: Context, which: string, kind: Kind): Promise<EffectResult> {
  const { texts } = deps;
  const { language } = member(context);
  const list: Choice = { data: `!children.check_list.${kind}`, label: text('tap-list') };
  if (!which.includes('.')) return showChild(deps, context, which, list);
  const found = await caredWeighing(context, which);
  const { child, place, row } = found;
  await noteLook(context, place, 'periksa_anak', { child: child.id });
  const shown = await kmsOf(context.db, child, place, { day: row.day, for: 'keeper' });
  const line = { literal: lineOf(texts, language, { ...row, child }, place.name) };
  const parts = [line, text('state', { checked: row.checked ?? 'none' })];
  const choices = [...(row.checked === 'confirmed' ? [] : decisions(ticket(found))), list];
  return { replies: [{ parts, choices, ...(shown && { picture: kmsPicture(shown) }) }] };
}

/** One who was not weighed. */
async function showChild({ texts }: ChildrenDeps, context: Context, id: string, list: Choice): Promise<EffectResult> {
  const { child, place } = await keptChild(context, id);
  await noteLook(context, place, 'periksa_anak', { child: child.id });
  const { today } = await areaOf(context);
  const shown = await kmsOf(context.db, child, place, { day: today, for: 'keeper' });
  const parts: Text[] = [
    { literal: whoIn(texts, member(context).language, child, today, place.name) },
    ...(child.phone ? [text('call-mother', { phone: child.phone })] : []),
  ];
  return { replies: [{ parts, choices: [list], ...(shown && { picture: kmsPicture(shown) }) }] };
}

/** `!children.confirm.<weighing>` */
export const confirmTapped =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const referred = await confirm(deps, context, await caredWeighing(context, args.argument));
    return { replies: [{ parts: [text('confirmed', { count: 1 }), ...referred] }] };
  };
