/** The table `reporting.reports`: each posyandu of a place with what has become of its report of a month. S, K, D and N are shown to all. */
import { z } from 'zod';
import { wallTime } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import type { Cell, Column, Table } from '../../page.ts';
import type { TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { skdn } from '../base/indicators.ts';
import { viewers } from '../base/rights.ts';
import { mostPosts, type Post, postsIn, standingOf } from './posts.ts';
import { queryOf, seenIn, seenQuery, titleOf } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

/** `after`: the last posyandu of the part before. */
const takes = seenQuery.extend({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

export const reportsTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const seen = await seenIn(asked);
    const { after } = takes.parse(asked.query);
    const posts = await postsIn(asked.db, seen, after === undefined ? {} : { after: rowId(after) });
    const last = posts.length === mostPosts ? posts.at(-1) : undefined;
    return {
      title: titleOf(asked, seen, 'reports'),
      asOf: asked.now,
      source: column('source'),
      columns,
      rows: posts.map((post) => rowOf(post, seen.period)),
      ...(last && { next: { ...queryOf(seen), after: String(last.id) } }),
    } satisfies Table;
  },
};

const shown = ['S', 'K', 'D', 'N'] as const;

const columns: Column[] = [
  { name: 'posyandu', label: column('posyandu'), kind: 'text' },
  { name: 'area', label: text('village'), kind: 'text' },
  { name: 'state', label: text('state'), kind: 'text' },
  { name: 'filed', label: text('filed'), kind: 'day' },
  { name: 'version', label: text('version'), kind: 'count', explained: 'reporting/pages:means-version' },
  { name: 'verified', label: text('verified-on'), kind: 'day' },
  { name: 'verified_by', label: text('verified-by'), kind: 'text' },
  ...shown.map((name): Column => {
    const id = name.toLowerCase() as Lowercase<typeof name>;
    return { name: id, label: column(`figure-${name}`), kind: 'count', explained: `inbox/glossary:${id}` };
  }),
  { name: 'receipt', label: text('receipt'), kind: 'text' },
];

function rowOf(post: Post, month: string): Cell[] {
  const { report } = post;
  const sums = skdn(report?.answers ?? {});
  const day = (at: Date | null | undefined): Cell =>
    at ? wallTime(at.getTime(), zoneOf(post.area)).toPlainDate().toString() : null;
  const to = { page: 'reporting.home', query: { of: `p${post.id}`, month } } as const;
  return [
    { cell: post.name, to },
    post.areaName,
    { text: text('standing', { state: standingOf(post) }) },
    day(report?.filed_at),
    report?.version ?? null,
    day(report?.verified_at),
    report?.verifiedBy ?? null,
    ...shown.map((name): Cell => sums[name] ?? null),
    report ? { cell: report.receipt, to } : null,
  ];
}
