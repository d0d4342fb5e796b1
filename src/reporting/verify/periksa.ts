/** Flows `periksa` and `periksa_daftar`: what waits to be looked at; many are confirmed with one tap, and one is shown with all its figures. */
import { sql } from 'kysely';
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import { carers } from '../../directory/people/carers.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { places } from '../base/rights.ts';
import { confirm, giveBack, type Outcome } from './decide/decide.ts';
import { backTap, listTap } from './looked/taps.ts';
import { type Looked, lookedAfter, lookedAt, lookInto } from './looked/waiting.ts';
import type { Decision } from './reading/decision.ts';
import { figureIn } from './reading/figure-in.ts';
import { decisionIn, onlyRight } from './reading/read.ts';
import { argsOf, keysIn, nameIn, shownNow, usualFigures } from './shown/list.ts';
import { oneReply } from './shown/one.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts' | 'doubts'>;

/** Options: her posyandu, of which one may be named behind the word. */
export const checkPlaces: Lookup = (context) => places(carers)(context, {});

/** Ends the flow `periksa`. */
export const checkBegin =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (typeof args.posyandu !== 'string') return toList(deps, context);
    const all = await lookedAfter(context);
    const one = all.find(({ place }) => String(place.id) === args.posyandu);
    if (!one) return { replies: [{ parts: [text('not-told')] }] };
    return showOne(deps, context, one.key);
  };

/** `!reporting.check_list.` */
export const checkList =
  (deps: Deps): Effect =>
  (context) =>
    toList(deps, context);

/** `above`: what was decided. */
async function toList(deps: Deps, context: Context, above: Reply[] = []): Promise<EffectResult> {
  const shown = await shownNow(context);
  if (shown.unusual.length + shown.usual.length > 0)
    return { replies: above, next: { flow: 'reporting/periksa_daftar', args: argsOf(shown), offer: listTap } };
  const { language } = member(context);
  const children = (await deps.doubts?.(context)) ?? 0;
  const names = (some: readonly Looked[]) =>
    some.map((one) => nameIn(one, language, [...shown.own, ...shown.returned]));
  const parts: Text[] = [
    text('nothing'),
    ...(shown.own.length > 0 ? [text('own', { names: names(shown.own).join(', ') })] : []),
    ...(shown.returned.length > 0 ? [text('with-kader', { names: names(shown.returned).join(', ') })] : []),
  ];
  const choices: Choice[] =
    children > 0 ? [{ data: '!start.children/periksa_anak', label: text('tap-children', { count: children }) }] : [];
  const reply: Reply = { parts, ...(choices.length > 0 && { choices }) };
  return { replies: [...above, reply] };
}

/** Is it something that we understand? Throws Refusal, and she is asked again. */
export const checkRead =
  (deps: Deps): Lookup =>
  async (context, args) => {
    if (!isPick(args.pick)) await decidedIn(deps, context, args);
    return {};
  };

const isPick = (pick: unknown) =>
  ['all', 'figures', 'children', 'close'].includes(String(pick)) || keysIn(pick).length === 1;

async function decidedIn(deps: Deps, context: Context, args: Answers) {
  const all = await lookedAfter(context);
  const said = String(args.pick);
  // A bare yes may be said to a message that came after the list.
  if (onlyRight(deps, context, said)) throw new Refusal('reporting/periksa:which-right');
  const read = decisionIn(deps, context, said, all, keysIn(args.looked));
  if (read && 'several' in read)
    throw new Refusal('reporting/periksa:which', { names: severalNames(context, all, read.several) });
  if (!read) throw new Refusal('reporting/periksa:unread');
  return read;
}

export const severalNames = (context: Context, all: readonly Looked[], keys: readonly string[]): string => {
  const found = all.filter(({ key }) => keys.includes(key));
  return found.map((one) => `*${nameIn(one, member(context).language, found)}*`).join(', ');
};

/** Ends the flow `periksa_daftar`, and goes on with what is left. */
export const check =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { pick } = args;
    if (pick === 'close') return { replies: [{ parts: [text('closed-list')] }] };
    if (pick === 'children') return { replies: [], next: { flow: 'children/periksa_anak' } };
    if (pick === 'figures') return figuresAbove(context, args);
    if (pick === 'all') return decide(deps, context, { right: keysIn(args.usual), wrong: [] });
    const [key] = keysIn(pick);
    if (key !== undefined) return showOne(deps, context, key);
    const read = await decidedIn(deps, context, args);
    if ('show' in read) return showOne(deps, context, read.show);
    const { right, wrong, allBut } = read.decision;
    const usual = allBut ? keysIn(args.usual).filter((one) => !allBut.includes(one)) : [];
    return decide(deps, context, { right: [...new Set([...usual, ...right])], wrong });
  };

/** The same list again below them: nothing that is shown anew is confirmed by it unseen. */
async function figuresAbove(context: Context, { usual, looked }: Answers): Promise<EffectResult> {
  const next = { flow: 'reporting/periksa_daftar', args: { usual: usual!, looked: looked! }, offer: listTap } as const;
  return { replies: [{ parts: await usualFigures(context, { usual: usual!, looked: looked! }) }], next };
}

/** What was said of each, one after the other; then the list of what is left. */
export async function decide(deps: Deps, context: Context, { right, wrong }: Decision): Promise<EffectResult> {
  const { language } = member(context);
  // One that goes back without a word is asked about first.
  const [only] = wrong;
  if (only && wrong.length === 1 && right.length === 0 && only.remark === '') return askRemark(only.key);
  const all = new Map((await lookInto(context.db, await lookedAfter(context))).map((one) => [one.key, one]));
  const outcomes = new Map<Outcome | 'returned', Looked[]>();
  const add = (outcome: Outcome | 'returned', one: Looked) =>
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), one]);
  let gone = 0;
  const found = right.flatMap((key) => all.get(key) ?? []);
  gone += right.length - found.length;
  if (wrong.length > 0 && right.length + wrong.length > 1) await sql`select kabar.sums_alone()`.execute(context.db);
  for (const [one, outcome] of await confirm(context, found)) add(outcome, one);
  for (const { key, remark } of wrong) {
    const one = all.get(key);
    if (!one) gone += 1;
    else {
      const outcome = await giveBack(context, one, { figure: figureIn(deps.texts, language, remark), remark });
      add(outcome === 'done' ? 'returned' : outcome, one);
    }
  }
  const parts = outcomeParts(language, outcomes, gone);
  return toList(deps, context, [{ parts: parts.length > 0 ? parts : [text('none-noted')] }]);
}

const most = 3;

function outcomeParts(language: string, outcomes: Map<Outcome | 'returned', Looked[]>, gone: number): Text[] {
  const every = [...outcomes.values()].flat();
  const parts = [...outcomes].map(([outcome, some]) => {
    const names = some.map((one) => nameIn(one, language, every)).join(', ');
    return text(`outcome-${outcome}`, { names, count: some.length, few: some.length <= most ? 'yes' : 'no' });
  });
  return [...parts, ...(gone > 0 ? [text('outcome-gone', { count: gone })] : [])];
}

const askRemark = (report: string): EffectResult => ({
  replies: [],
  next: { flow: 'reporting/periksa_kembali', args: { report }, offer: backTap(report) },
});

/** One with all its figures, and what can be done. */
export async function showOne(deps: Deps, context: Context, key: string): Promise<EffectResult> {
  const { looked } = await lookedAt(context, key);
  if (!looked) return { replies: [{ parts: [text('not-told')] }] };
  return { replies: [await oneReply(deps, context, looked)] };
}

/** `!reporting.verify.<report>` */
export const verifyTapped =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { looked, version } = await lookedAt(context, args.argument);
    if (!looked) return { replies: [{ parts: [text('not-told')] }] };
    if (looked.report.version !== version) return changedSince(deps, context, looked);
    return decide(deps, context, { right: [looked.key], wrong: [] });
  };

/** `!reporting.give_back.<report>` */
export const giveBackTapped =
  (deps: Deps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { looked, version } = await lookedAt(context, args.argument);
    if (!looked) return { replies: [{ parts: [text('not-told')] }] };
    if (looked.report.version !== version) return changedSince(deps, context, looked);
    return askRemark(looked.key);
  };

/** The button is of an older version. */
async function changedSince(deps: Deps, context: Context, looked: Looked): Promise<EffectResult> {
  const reply = await oneReply(deps, context, looked);
  return { replies: [{ ...reply, parts: [text('changed-since'), ...reply.parts] }] };
}
