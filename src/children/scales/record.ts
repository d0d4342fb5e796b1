/** What was told of one child, written into the day: taken, asked about, or taken back. */
import { type Context, member } from '../../room.ts';
import type { Child } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { takeBack } from '../referral/refer.ts';
import { held, type Kept, keepWeighing, removeWeighing } from '../weighing/keep.ts';
import type { HeldName, Told } from '../weighing/merge.ts';
import { type Line, leave, type Took, writeLine } from './lines.ts';
import type { Scales } from './session.ts';
import { isEmptied, partOf, stoodBefore } from './told.ts';

export interface Noted extends Pick<Kept, 'row' | 'before' | 'growth' | 'changed' | 'differs' | 'odd'> {
  child: Child;
  told: Told;
  correct: boolean;
}

export interface Tell {
  child: Child;
  told: Told;
  words: string;
  correct?: boolean;
  /** She has said that the odd figure stands. */
  sure?: boolean;
}

export async function record(context: Context, scales: Scales, tell: Tell): Promise<Noted> {
  const { child, told, words, correct = false, sure = false } = tell;
  const { place, day } = scales;
  const by = member(context).id;
  const kept = await keepWeighing(context.db, { child, place, day, told, by, now: context.now, correct, sure });
  if (kept.row) scales.rows.set(child.id, kept.row);
  const line = { words, child: child.id };
  const nothingAsked = kept.odd.length === 0 && kept.differs.length === 0;
  if (kept.changed.length > 0 || nothingAsked) {
    const took: Took = {
      is: 'took',
      told: partOf(told, kept.changed),
      was: stoodBefore(held(kept.before), kept.changed),
      first: kept.before === undefined,
    };
    await writeLine(context, scales, { ...line, state: 'taken', asks: took });
  }
  await settleAnswered(context, scales, child, kept.changed);
  await askAbout(context, scales, tell, kept);
  if (kept.before && kept.changed.length > 0 && correct) await auditChange(context, scales, child, kept);
  return { ...kept, child, told, correct };
}

/** What was asked about a figure is answered when the figure comes, by whomever. */
async function settleAnswered(context: Context, scales: Scales, child: Child, changed: readonly HeldName[]) {
  for (const line of scales.lines) {
    if (line.state !== 'asked' || line.child !== child.id || !line.asks) continue;
    const { asks } = line;
    const about =
      asks.is === 'odd'
        ? asks.odd.map(({ field }) => field)
        : asks.is === 'unclear'
          ? [asks.field ?? 'weight']
          : asks.is === 'differs'
            ? Object.keys(asks.told)
            : [];
    if (!about.some((name) => changed.includes(name as HeldName))) continue;
    await leave(context, scales, line);
  }
}

/** What was not taken waits for her word. */
async function askAbout(context: Context, scales: Scales, { child, told, words, correct }: Tell, kept: Kept) {
  const { odd, differs, before } = kept;
  const line = { words, child: child.id, state: 'asked' as const };
  if (odd.length > 0) {
    const part = partOf(
      told,
      odd.map(({ field }) => field),
    );
    await writeLine(context, scales, { ...line, asks: { is: 'odd', told: part, odd, ...(correct && { correct }) } });
  }
  if (differs.length > 0) {
    const names = differs.map(({ name }) => name);
    const first = wroteFirst(scales.lines, child.id, names.map(String)) ?? {
      by: before?.by ?? null,
      at: before?.changed_at,
    };
    await writeLine(context, scales, {
      ...line,
      asks: {
        is: 'differs',
        told: partOf(told, names),
        stands: stoodBefore(held(before), names),
        by: first.by,
        at: (first.at ?? new Date(context.now)).toISOString(),
      },
    });
  }
}

/** Who told these figures of the child. */
function wroteFirst(lines: readonly Line[], child: number, names: string[]): Pick<Line, 'by' | 'at'> | undefined {
  return lines.findLast((line) => {
    if (line.child !== child || line.state !== 'taken' || line.asks?.is !== 'took') return false;
    const { services, ...told } = line.asks.told;
    const keys = [...Object.keys(told), ...Object.keys(services ?? {}).map((key) => `services.${key}`)];
    return keys.some((key) => names.includes(key));
  });
}

/** Takes back what one line brought. */
export async function takeBackLine(context: Context, scales: Scales, line: Line): Promise<void> {
  const child = scales.children.find(({ id }) => id === line.child);
  await leave(context, scales, line);
  if (!child || line.asks?.is !== 'took') return;
  const { place, day } = scales;
  const back = { child, place, day, by: member(context).id, now: context.now, correct: true, sure: true };
  const { row } = await keepWeighing(context.db, { ...back, told: line.asks.was });
  if (row && isEmptied(held(row))) await forget(context, scales, child);
  else if (row) scales.rows.set(child.id, row);
}

/** The child was not there. */
export async function forget(context: Context, scales: Scales, child: Child) {
  const { day, place } = scales;
  const row = await removeWeighing(context.db, { child, day, now: context.now });
  scales.rows.delete(child.id);
  for (const line of scales.lines) {
    if (line.child !== child.id || line.state !== 'taken' || line.asks?.is !== 'took') continue;
    await leave(context, scales, line);
  }
  if (row) {
    await takeBack(context, child, 'mended', day);
    await auditChild(context, place, 'children.unweigh', { subject: `child ${child.id}`, detail: { day } });
  }
  return row;
}

/** What stood and was overwritten: the names of figures only. */
const auditChange = (context: Context, { place, day }: Scales, child: Child, { changed }: Kept) =>
  auditChild(context, place, 'children.weigh_change', {
    subject: `child ${child.id}`,
    detail: { day, fields: changed.join(',') },
  });
