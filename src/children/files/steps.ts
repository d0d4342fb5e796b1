/** What follows from a yes to a file: what is certain, then the doubtful ones, then the new ones. */
import type { Choice, Reply } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { rowId } from '../../ids.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import { underFive } from '../base/ages.ts';
import { type Child, childrenOf, keptPlace } from '../base/child.ts';
import { offerCorrected } from '../month/corrected.ts';
import { todayAt } from '../register/events.ts';
import { text } from './about-file.ts';
import { auditFile } from './audit-file.ts';
import type { Entry } from './entry.ts';
import type { FilesDeps } from './impor_anak.ts';
import { matchEntries } from './match.ts';
import { type Done, nothing, type Plan } from './plan.ts';
import { type FileRecord, planIn, setFile, takeFile } from './shelf.ts';
import { create, plus, takeOver } from './take-over.ts';
import { childText, doneText, newChoices, newText, type Render, rowAt, storedText } from './words.ts';

/** So many children in one turn: other chats wait no longer than for a picture. */
const mostAtOnce = 100;
const mostAlike = 5;
/** Older months are closed. */
const mostMended = 6;

/** Each posyandu of the file, once its right was asked for, with its children. */
type Here = (posyandu: number) => Promise<{ place: Place; children: Child[] }>;

function places(context: Context): Here {
  const known = new Map<number, { place: Place; children: Child[] }>();
  return async (posyandu) => {
    const before = known.get(posyandu);
    if (before) return before;
    const place = await keptPlace(context, posyandu);
    const found = { place, children: await childrenOf(context.db, place) };
    known.set(posyandu, found);
    return found;
  };
}

/** Tap `!children.file_go.<file>`: takes over what is certain. */
export const fileGo =
  (deps: FilesDeps): Effect =>
  async (context, { argument }) => {
    const row = await takeFile(context, argument, 'shown');
    const plan = planIn(row);
    const here = places(context);
    const now = plan.known.splice(0, mostAtOnce);
    let done = nothing;
    for (const { child: id, entry } of now) {
      const { place, children } = await here(entry.posyandu);
      const child = children.find((one) => one.id === id);
      if (child) done = plus(done, await takeOver({ ...context, file: plan.file }, place, child, entry));
    }
    await noteDone(context, plan, done);
    if (plan.known.length === 0) {
      const { replies } = await goOn(deps, context, row, plan, here);
      const more = plan.at < plan.unsure.length || plan.fresh.length > 0;
      if (more && plan.done.known > 0) replies[0]!.parts.unshift(...storedText(plan, deps.render(context)));
      return { replies };
    }
    await setFile(context, row, 'shown', plan);
    const choices: Choice[] = [{ data: `!children.file_go.${row.id}`, label: text('go-on') }];
    return one({ parts: [text('part', { done: plan.done.known, left: plan.known.length })], choices });
  };

const one = (...replies: Reply[]): EffectResult => ({ replies });

async function noteDone(context: Context, plan: Plan, done: Done): Promise<void> {
  plan.done = plus(plan.done, done);
  const { known, added, weighings } = done;
  if (known + added + weighings > 0) await auditFile(context, plan, 'children.import', { known, added, weighings });
}

/** The next question, or what it came to. */
async function goOn(deps: FilesDeps, context: Context, row: FileRecord, plan: Plan, here: Here): Promise<EffectResult> {
  const render = deps.render(context);
  if (plan.at < plan.unsure.length) {
    await setFile(context, row, 'asking', plan);
    return one(await question(context, row, plan, { here, render }));
  }
  if (plan.fresh.length > 0) {
    await setFile(context, row, 'fresh', plan);
    return one(newOnes(row, plan, render));
  }
  await setFile(context, row, 'done', plan);
  const mend = await toMend(deps, context, plan, here);
  const choices = mend.flatMap((offer) => offer.choices);
  const parts = [...doneText(plan, render), ...mend.map(({ part }) => part)];
  return one({ parts, ...(choices.length > 0 && { choices }) });
}

/** Months that were filed, and say something else now. The next month hangs on the one that changed. */
async function toMend(deps: FilesDeps, context: Context, { done }: Plan, here: Here) {
  const touched = done.months.flatMap((month) => {
    const [id, period] = month.split(' ') as [string, string];
    return [month, `${id} ${Temporal.PlainYearMonth.from(period).add({ months: 1 })}`];
  });
  const found: NonNullable<Awaited<ReturnType<typeof offerCorrected>>>[] = [];
  for (const month of [...new Set(touched)].sort().slice(-mostMended)) {
    const [id, period] = month.split(' ') as [string, string];
    const offer = await offerCorrected(deps, context, (await here(Number(id))).place, period);
    if (offer) found.push(offer);
  }
  return found;
}

async function question(
  { now }: Context,
  { id }: FileRecord,
  { unsure, at }: Plan,
  { here, render }: { here: Here; render: Render },
): Promise<Reply> {
  const { entry, with: ids } = unsure[at]!;
  const { children, place } = await here(entry.posyandu);
  const mayBeNew = entry.sex !== undefined && underFive(entry.born, todayAt(now, place));
  const alike = children.filter((child) => ids.includes(child.id)).slice(0, mostAlike);
  const ours = alike.map((child, n) => {
    const shown = childText(child, render);
    const told = child.until === null ? shown : render(text('ask-left', { child: shown }));
    return render(text('ask-one', { n: n + 1, child: told }));
  });
  const of = unsure.length;
  const file = text('ask-file', { row: rowAt(entry), child: childText(entry, render) });
  const where = `${id}.${at}`;
  const same = alike.map(
    (child, n): Choice => ({
      data: `!children.file_same.${where}.${child.id}`,
      label: alike.length === 1 ? text('same') : text('same-as', { n: n + 1 }),
    }),
  );
  const choices: Choice[] = [
    ...same,
    ...(mayBeNew ? [{ data: `!children.file_new.${where}`, label: text('new-one') } as const] : []),
    { data: `!children.file_skip.${where}`, label: text('skip') },
  ];
  const lines = [render(file), render(text('ask-ours')), ...ours].join('\n');
  return { parts: [text('ask', { at: at + 1, of }), { literal: lines }], choices };
}

function newOnes({ id }: FileRecord, plan: Plan, render: Render): Reply {
  return { parts: [newText(plan, render)], choices: newChoices(id, plan) };
}

interface Asked {
  context: Context;
  plan: Plan;
  entry: Entry;
  place: Place;
  children: Child[];
  /** The one that was tapped. */
  child: number;
}

/** Taps `!children.file_<what>.<file>.<number>[.<child>]`: an answer to the doubtful one of this number; an older one only shows the question again. */
const answered =
  (answer: (on: Asked) => Promise<Partial<Done>>) =>
  (deps: FilesDeps): Effect =>
  async (context, { argument }) => {
    const [id, at, child] = String(argument).split('.');
    const row = await takeFile(context, id, 'asking');
    const plan = planIn(row);
    const here = places(context);
    if (Number(at) === plan.at) {
      const { entry } = plan.unsure[plan.at]!;
      const on = { context, plan, entry, ...(await here(entry.posyandu)), child: rowId(child) };
      await noteDone(context, plan, plus(nothing, await answer(on)));
      plan.at++;
    }
    return goOn(deps, context, row, plan, here);
  };

export const fileSame = answered(async ({ context, plan, entry, place, children, child: id }) => {
  const child = plan.unsure[plan.at]!.with.includes(id) ? children.find((one) => one.id === id) : undefined;
  if (!child) return {};
  const { differs, ...done } = await takeOver({ ...context, file: plan.file }, place, child, entry);
  plan.differs.push(...differs.map((one) => ({ ...one, name: child.name })));
  return done;
});

export const fileNew = answered(({ context, plan, entry, place }) =>
  create({ ...context, file: plan.file }, place, entry),
);

export const fileSkip = answered(async () => ({}));

/** Tap `!children.file_add.<file>`. What somebody has added since the file was looked at is asked about. */
export const fileAdd =
  (deps: FilesDeps): Effect =>
  async (context, { argument }) => {
    const row = await takeFile(context, argument, 'fresh');
    const plan = planIn(row);
    const here = places(context);
    const entries = plan.fresh.splice(0, mostAtOnce);
    const before = await Promise.all([...new Set(entries.map(({ posyandu }) => posyandu))].map(here));
    const children = before.flatMap((one) => one.children);
    let done = nothing;
    const { fresh, known, unsure } = await matchEntries(entries, children, todayAt(context.now, before[0]!.place));
    plan.unsure.push(...unsure, ...known.map(({ child, entry }) => ({ entry, with: [child] })));
    for (const entry of fresh) {
      const { place } = await here(entry.posyandu);
      done = plus(done, await create({ ...context, file: plan.file }, place, entry));
    }
    await noteDone(context, plan, done);
    return goOn(deps, context, row, plan, here);
  };

/** Tap `!children.file_not.<file>`. */
export const fileNot =
  (deps: FilesDeps): Effect =>
  async (context, { argument }) => {
    const row = await takeFile(context, argument, 'fresh');
    const plan = planIn(row);
    plan.fresh = [];
    return goOn(deps, context, row, plan, places(context));
  };
