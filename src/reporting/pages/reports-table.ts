/** The table `reporting.reports`: each posyandu of a place with what has become of its report of a month. S, K, D and N are shown to all. */
import { wallTime } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import type { Cell, Column } from '../../page.ts';
import type { TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { skdn } from '../base/indicators.ts';
import { viewers } from '../base/rights.ts';
import { nextPart, partQuery, placeTable, toPosyandu } from './of-place.ts';
import { mostPosts, type Post, postsIn, standingOf } from './posts.ts';
import { seenIn } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

export const reportsTable: TableOffer = {
  roles: viewers,
  takes: partQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const { after } = partQuery.parse(asked.query);
    const posts = await postsIn(asked.db, seen, after === undefined ? {} : { after: rowId(after) });
    const { next } = nextPart(seen, posts, mostPosts);
    const rows = posts.map((post) => rowOf(post, seen.period));
    // A sum of one part would be taken for that of all.
    const whole = after === undefined && next === undefined && posts.length > 1;
    return placeTable(asked, seen, 'reports', {
      columns,
      rows: whole ? [...rows, sumOf(posts)] : rows,
      ...(whole && { summed: true }),
      ...(next && { next }),
    });
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
    toPosyandu(post.name, post.id, month),
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

/** S, K, D and N, which are shown of each, of all that reported. */
function sumOf(posts: readonly Post[]): Cell[] {
  const all = posts.flatMap(({ report }) => (report ? [skdn(report.answers)] : []));
  const sums = new Map<string, Cell>(
    shown.map((name) => {
      const told = all.flatMap((sums) => sums[name] ?? []);
      return [name.toLowerCase(), told.length > 0 ? told.reduce((sum, one) => sum + one, 0) : null];
    }),
  );
  return columns.map(({ name, kind }, at) => {
    if (at === 0) return { text: column('all') };
    return sums.get(name) ?? (kind === 'text' ? { text: { literal: '' } } : null);
  });
}
