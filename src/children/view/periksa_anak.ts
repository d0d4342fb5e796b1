/** Flow `periksa_anak`: what is unusual in her area. She says of many at once that they are right, gives some back, or looks at one. */
import type { Choice, Option, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { kmsOf, kmsPicture } from '../card/kms.ts';
import { openReferrals } from '../referral/open.ts';
import { confirm, giveBack } from './check.ts';
import { type DecisionWords, readDecision } from './decision.ts';
import { lineOf, whoIn } from './line.ts';
import { caredWeighing } from './looked-at.ts';
import { isKind, type Page, pageOf, perPage } from './page.ts';
import { decisions, ticket } from './returned.ts';
import { absentIn } from './unseen.ts';
import { areaOf, type Kind, ofKind, seenIn } from './unusual.ts';

const text = textOf('children/periksa_anak');

/** Options: what there is this month, with how many. Throws Refusal where there is nothing. */
export const checkKinds =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context): Promise<Option[]> => {
    const { language } = member(context);
    const area = await areaOf(context);
    const rows = await seenIn(context.db, area);
    const option = (kind: Kind | 'referrals', count: number | 'none', today = 0): Option => ({
      value: kind,
      label: texts.render(language, text('kind-label', { kind, count, today })),
      asks: true,
    });
    const seen = (['doubt', 'below', 'twice', 'stuck'] as const).flatMap((kind) => {
      const found = ofKind(rows, kind);
      const today = found.filter(({ day }) => day === area.today).length;
      return found.length > 0 ? [option(kind, found.length, today)] : [];
    });
    const absent = (await absentIn(context.db, area)).length;
    const waiting = (await openReferrals(context, 'carers')).length;
    const options = [
      ...seen,
      ...(absent > 0 ? [option('absent', absent)] : []),
      ...((await hasChildren(context, area)) ? [option('late', 'none')] : []),
      ...(waiting > 0 ? [option('referrals', waiting)] : []),
    ];
    if (options.length === 0) throw new Refusal('children/periksa_anak:nothing');
    return options;
  };

async function hasChildren({ db }: Context, { kabupaten, places }: Awaited<ReturnType<typeof areaOf>>) {
  if (places.length === 0) return false;
  const row = await db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', 'in', kabupaten)
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The list as it is shown above the question. */
export const checkPage =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    const say = (one: Text) => deps.texts.render(member(context).language, one);
    if (!isKind(args.kind)) return { text: '' };
    const page = await pageOf(deps, context, args);
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
    if (!isKind(args.kind)) return [{ value: 'referrals', label: 'referrals' }];
    const page = await pageOf(deps, context, args);
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
    if (!isKind(args.kind) || plainPick(args.pick)) return {};
    decisionOf(deps, context, await pageOf(deps, context, args), args.pick);
    return {};
  };

const plainPick = (pick: unknown) =>
  ['all', 'more', 'back', 'referrals'].includes(String(pick)) || /^p\d+$/.test(String(pick)) || ticketIn(String(pick));

function decisionOf(deps: ChildrenDeps, context: Context, page: Page, pick: unknown) {
  const said = String(pick).trim();
  const number = /^\d{1,2}$/.test(said) ? Number(said) : undefined;
  if (number !== undefined && page.items[number - 1]) return { open: page.items[number - 1]! };
  const words = wordsOf(deps, member(context).language);
  const bare = words.right.includes(said.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const all = page.items.map((_, at) => at + 1);
  const decision =
    bare && page.kind === 'doubt' ? { right: all, wrong: [] } : readDecision(said, page.items.length, words);
  if (!decision || !decidable(page.kind)) throw new Refusal('children/periksa_anak:unread');
  return decision;
}

const wordsOf = ({ texts }: ChildrenDeps, language: string): DecisionWords => ({
  right: texts.list(language, 'children/periksa_anak:words-right'),
  wrong: texts.list(language, 'children/periksa_anak:words-wrong'),
  all: texts.list(language, 'children/periksa_anak:words-all'),
  but: texts.list(language, 'children/periksa_anak:words-but'),
  around: texts.list(language, 'children/periksa_anak:words-around'),
});

/** Ends the flow, and goes on with what is left. */
export const check =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { kind, pick } = args;
    if (!isKind(kind)) return { replies: [], next: { flow: 'children/rujukan' } };
    const list = { kind, ...(args.place ? { place: args.place } : {}) };
    const again = (more: object): EffectResult['next'] => ({
      flow: 'children/periksa_anak',
      args: { ...list, ...more },
    });
    if (pick === 'back') return { replies: [], next: { flow: 'children/periksa_anak' } };
    if (pick === 'more') return { replies: [], next: again({ skip: Number(args.skip ?? 0) + perPage }) };
    const place = /^p(\d+)$/.exec(String(pick))?.[1];
    if (place) return { replies: [], next: again({ place }) };
    const one = ticketIn(String(pick));
    if (one) return showOne(deps, context, one[2] ? `${one[1]}.${one[2]}` : one[1]!, kind);
    const page = await pageOf(deps, context, args);
    const decision =
      pick === 'all' ? { right: page.items.map((_, at) => at + 1), wrong: [] } : decisionOf(deps, context, page, pick);
    if ('open' in decision) return showOne(deps, context, decision.open.ticket, kind);
    return decide(deps, context, page, decision, again({}));
  };

async function decide(
  deps: ChildrenDeps,
  context: Context,
  page: Page,
  { right, wrong }: { right: number[]; wrong: { at: number; remark: string }[] },
  next: EffectResult['next'],
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
  return { replies: [{ parts }], ...(left > 0 && { next }) };
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

/** `!children.check_list.<kind>` */
export const checkList: Effect = async (_, args): Promise<EffectResult> => {
  const { argument } = args;
  return {
    replies: [],
    next: { flow: 'children/periksa_anak', ...(isKind(argument) && { args: { kind: argument } }) },
  };
};

/** `!children.confirm.<weighing>` */
export const confirmTapped =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const referred = await confirm(deps, context, await caredWeighing(context, args.argument));
    return { replies: [{ parts: [text('confirmed', { count: 1 }), ...referred] }] };
  };
