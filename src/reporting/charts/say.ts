import { mostBars } from '../../papers/charts/bars.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';

export type Texts = Pick<ReportingDeps, 'texts'>;

const text = textOf('reporting/charts');

/** The words of the charts, one by one. */
export type Say = (id: TextId<'reporting/charts'>, args?: Record<string, string | number>) => string;

export const sayChart =
  ({ texts }: Texts, language: string): Say =>
  (id, args) =>
    texts.render(language, text(id, args));

/** Figures of a month change while reports still come. */
export const asOf = (say: Say, day: string | undefined, language: string): string[] =>
  day === undefined ? [] : [say('as-of', { day: writeDate(day, 'medium', language) })];

/** Of more areas than a picture holds. */
export const notDrawn = (say: Say, rows: readonly unknown[]): string[] =>
  rows.length > mostBars ? [say('not-drawn', { count: rows.length - mostBars })] : [];
