/** Recaps as they were sent. Each sending is a version of its own, and the newest one counts. */
import { areaOfValue, areaValue, kabupatenOf, wholeCountry } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import { skdnNames } from '../base/indicators.ts';
import { type NamedSums, recapRows } from '../rollup/recap-rows.ts';
import { type AreaSums, addUp, type CodeParts } from '../rollup/sums.ts';

export interface Sent {
  area: string;
  areaName: string;
  period: string;
  version: number;
  figures: Figures;
  comment: string | null;
  sentBy: number | null;
  sentAt: Date;
  state: 'sent' | 'asked' | 'acknowledged';
  answer: string | null;
  answeredBy: number | null;
  answeredAt: Date | null;
}

/** What goes up: how many posyandu there are, how many of them reported, in time, checked, and the figures of the form. */
export type Figures = Record<string, number>;

export const counts = ['posyandu', 'reported', 'timely', 'verified'] as const;
const figureNames = [...counts, ...skdnNames];

/** An area's figures as they are now. */
export async function figuresNow(db: Db, area: string, period: string): Promise<Figures> {
  const parts = area.split('.').length as CodeParts;
  return figuresOf(addUp(await recapRows(db, [area], period, parts)));
}

/** The same of an area that was read already. */
export const figuresOf = (all: Omit<AreaSums, 'code' | 'period'>): Figures => ({
  ...Object.fromEntries(counts.map((name) => [name, all[name]])),
  ...all.sums,
});

/** Names of the figures that differ, in the order of the form. */
export const movedFigures = (before: Figures, now: Figures): string[] =>
  figureNames.filter((name) => before[name] !== now[name]);

const columns = [
  'recap_sent.area',
  'area.name as areaName',
  'recap_sent.period',
  'recap_sent.version',
  'recap_sent.figures',
  'recap_sent.comment',
  'recap_sent.sent_by as sentBy',
  'recap_sent.sent_at as sentAt',
  'recap_sent.state',
  'recap_sent.answer',
  'recap_sent.answered_by as answeredBy',
  'recap_sent.answered_at as answeredAt',
] as const;

/** The newest version of each of these areas. */
export async function newestSent(db: Db, areas: readonly string[], period: string): Promise<Sent[]> {
  if (areas.length === 0) return [];
  return db
    .selectFrom('recap_sent')
    .innerJoin('area', 'area.code', 'recap_sent.area')
    .select(columns)
    .distinctOn('recap_sent.area')
    .where('recap_sent.kabupaten', 'in', [...new Set(areas.map(kabupatenOf))])
    .where('recap_sent.area', 'in', [...areas])
    .where('recap_sent.period', '=', period)
    .orderBy('recap_sent.area')
    .orderBy('recap_sent.version', 'desc')
    .execute();
}

/** The areas just below this one, with their names; those that have a posyandu or a report in the month. */
export async function areasBelow(db: Db, area: string, period: string): Promise<NamedSums[]> {
  const parts = area === wholeCountry ? 0 : area.split('.').length;
  return recapRows(db, [area], period, Math.min(parts + 1, 4) as CodeParts);
}

/** Stores the next version. undefined: somebody else has just stored it. */
export async function storeSent(
  db: Db,
  sent: Pick<Sent, 'area' | 'period' | 'version' | 'figures' | 'comment'> & { by: number; now: number },
): Promise<boolean> {
  const row = await db
    .insertInto('recap_sent')
    .values({
      kabupaten: kabupatenOf(sent.area),
      area: sent.area,
      period: sent.period,
      version: sent.version,
      figures: JSON.stringify(sent.figures),
      comment: sent.comment,
      sent_by: sent.by,
      sent_at: new Date(sent.now),
    })
    .onConflict((conflict) => conflict.columns(['kabupaten', 'area', 'period', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores what the office above says, unless somebody there has said it already. */
export async function answerSent(
  db: Db,
  sent: Sent,
  answer: { state: 'asked' | 'acknowledged'; words: string | null; by: number; now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recap_sent')
    .set({
      state: answer.state,
      answer: answer.words,
      answered_by: answer.by,
      answered_at: new Date(answer.now),
    })
    .where('kabupaten', '=', kabupatenOf(sent.area))
    .where('area', '=', sent.area)
    .where('period', '=', sent.period)
    .where('version', '=', sent.version)
    .where('state', '!=', 'acknowledged')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** `64-74-01_2026-10_2`: as a button carries it. */
export const sentValue = ({ area, period, version }: Pick<Sent, 'area' | 'period' | 'version'>): string =>
  `${areaValue(area)}_${period}_${version}`;

/** What a button names, if it is the newest version; an older one is answered by nobody. Forged values find nothing. */
export async function sentOf(db: Db, value: unknown): Promise<{ sent: Sent; newest: boolean } | undefined> {
  const [, area, period, version] = /^([\d-]{2,13})_(\d{4}-\d\d)_(\d{1,3})$/.exec(String(value)) ?? [];
  if (!area || !period) return undefined;
  const [sent] = await newestSent(db, [areaOfValue(area)], period);
  return sent && { sent, newest: sent.version === Number(version) };
}
