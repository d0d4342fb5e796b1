/** The rows of a form: in one month what lies below a place, in several its months; and what all of them come to. */
import type { Scope, Viewer } from '../base/rights.ts';
import { monthsOf } from '../recap/spans.ts';
import { figuresOfReport, type Held, type HeldInMonths, heldInMonths } from '../rollup/held-back.ts';
import { areaNames } from '../rollup/recap-rows.ts';
import { type AreaSums, addUp, type CodeParts, type Months, sumsOf } from '../rollup/sums.ts';
import { filedReports, postsOfMonth } from './filed-reports.ts';
import type { Register } from './register-sums.ts';

export interface FormRow extends Omit<AreaSums, 'code'> {
  /** What lies below the place, and its code (`p17`: a posyandu), or undefined: a month of the place itself. */
  name?: string;
  code?: string;
  /** The first of its months. */
  period: string;
  /** By figure: in how many of its months it was told. One month: absent. */
  months?: Record<string, number>;
  held: Held;
}

export interface FormRows {
  rows: FormRow[];
  /** What they come to. */
  all: FormRow;
}

export async function formRows(
  viewer: Viewer,
  scope: Scope,
  months: Months,
  figures: readonly string[],
  register?: Register,
): Promise<FormRows> {
  const own = (await ownMonths(viewer, scope, months, figures)).map((row) => withRegister(row, register));
  const all = asOne(own, months.from);
  if (months.from !== months.to) return { rows: own, all };
  const rows = await rowsBelow(viewer, scope, months.from, figures);
  return { rows: rows.map((row) => withRegister(row, register)), all };
}

/** What the register of children tells stands beside what was reported. */
function withRegister(row: FormRow, register: Register | undefined): FormRow {
  const month = register?.get(row.period);
  const sums = month?.sums(row.code);
  if (!sums) return row;
  return { ...row, sums: { ...row.sums, ...sums } as FormRow['sums'], held: row.held.union(month!.held(row.code)) };
}

const none = { reported: 0, timely: 0, verified: 0, returned: 0, sums: {}, told: {} };

/** The months of a place, each as a row. */
async function ownMonths(viewer: Viewer, scope: Scope, months: Months, figures: readonly string[]): Promise<FormRow[]> {
  const held = await heldInMonths(viewer, scope, months, figures);
  const found = new Map((await sumsOfScope(viewer, scope, months, figures)).map((row) => [row.period, row]));
  return monthsOf(months).map((period) => {
    const row = found.get(period) ?? { ...none, posyandu: 0 };
    return { ...row, period, held: held([period]) };
  });
}

async function sumsOfScope({ db }: Viewer, scope: Scope, months: Months, figures: readonly string[]) {
  if ('place' in scope) {
    const reports = await filedReports(db, [scope.place.area], months, scope.place.id);
    return reports.map((report) => ({ ...counted(report), period: report.period }));
  }
  const level = Math.max(1, ...scope.areas.map((code) => code.split('.').length)) as CodeParts;
  const sums = await sumsOf(db, scope.areas, months, level, figures);
  return [...Map.groupBy(sums, ({ period }) => period)].map(([period, each]) => ({ ...addUp(each), period }));
}

/** A report as the sums of one. */
function counted({ answers, timely, verifiedAt, state }: Awaited<ReturnType<typeof filedReports>>[number]) {
  const sums = figuresOfReport(answers);
  const told = Object.fromEntries(Object.keys(sums).map((name) => [name, 1]));
  const checked = { verified: verifiedAt === null ? 0 : 1, returned: state === 'returned' ? 1 : 0 };
  return { posyandu: 1, reported: 1, timely: timely ? 1 : 0, ...checked, sums, told };
}

/** A city and a kecamatan are shown by desa/kelurahan, that by posyandu; a province by kabupaten. */
async function rowsBelow(viewer: Viewer, scope: Scope, period: string, figures: readonly string[]): Promise<FormRow[]> {
  const months = { from: period, to: period };
  if ('place' in scope || scope.parts === 4) return postRows(viewer, scope, period, figures);
  const held = await heldInMonths(viewer, scope, months, figures);
  const level = (scope.parts < 2 ? scope.parts + 1 : 4) as CodeParts;
  const sums = await sumsOf(viewer.db, scope.areas, months, level, figures);
  const names = await areaNames(
    viewer.db,
    sums.map(({ code }) => code),
  );
  return sums.map(({ code, ...row }) => rowOf({ ...row, name: names.get(code) ?? code }, code, held));
}

async function postRows(viewer: Viewer, scope: Scope, period: string, figures: readonly string[]): Promise<FormRow[]> {
  const months = { from: period, to: period };
  const area = 'place' in scope ? scope.place.area : scope.areas[0]!;
  const only = 'place' in scope ? scope.place.id : undefined;
  const held = await heldInMonths(viewer, scope, months, figures, { posyandu: [area] });
  const reports = await filedReports(viewer.db, [area], months, only);
  const byPost = new Map(reports.map((report) => [report.posyandu, counted(report)]));
  const posts = await postsOfMonth(viewer.db, scope, period);
  return posts.map(({ id, name }) => {
    const row = byPost.get(id) ?? { ...none, posyandu: 1 };
    return rowOf({ ...row, name, period }, `p${id}`, held);
  });
}

const rowOf = (row: Omit<FormRow, 'held'>, code: string, held: HeldInMonths): FormRow => ({
  ...row,
  code,
  held: held([row.period], code),
});

/** What one month holds back is held back of all, or a subtraction would bring it out. */
const asOne = (rows: readonly FormRow[], period: string): FormRow => ({
  ...addUp(rows as never),
  period,
  months: addUp(
    rows.map(({ sums }) => ({
      ...none,
      posyandu: 0,
      sums: Object.fromEntries(Object.keys(sums).map((name) => [name, 1])),
    })) as never,
  ).sums,
  held: new Set(rows.flatMap(({ held }) => [...held])),
});
