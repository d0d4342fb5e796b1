/** The table and page `children.referrals`: referrals as counts by area, and by posyandu for those who look after the children. */
import { z } from 'zod';
import { areaValue, isWithin, kabupatenOf } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import type { Cell, Column, Table } from '../../page.ts';
import { type Asked, type PageOffer, Refusal, type TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import { type Scope, scopesOf, viewers } from '../month/seen-scope.ts';
import {
  addedUp,
  type Counts,
  counted,
  countedDays,
  heldCounts,
  type OfPosyandu,
  referralsIn,
} from './referral-counts.ts';

const text = textOf('children/pages');

/** `of`: an area, a posyandu or a puskesmas, as the chat names them; without one, her first. */
const takes = z.object({ of: z.string().max(40).optional() });

export const referralsTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const { scopes } = await seen(asked);
    const rows = (await Promise.all(scopes.map((scope) => rowsOf(asked, scope)))).flat();
    return {
      title: text('referrals', { place: scopes.map(({ name }) => name).join(', ') }),
      asOf: asked.now,
      source: text('source'),
      columns,
      rows,
      notes: [text('counted', { days: countedDays }), text('held')],
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'place', label: text('place'), kind: 'text' },
  { name: 'waiting', label: text('waiting'), kind: 'count', explained: 'children/pages:means-waiting' },
  { name: 'done', label: text('done'), kind: 'count', explained: 'children/pages:means-done' },
];

async function seen(asked: Asked): Promise<{ value: string; scopes: Scope[] }> {
  const { of } = takes.parse(asked.query);
  const value = of ?? firstOf(asked);
  return { value, scopes: await scopesOf(asked, value) };
}

function firstOf({ person }: Asked): string {
  for (const { role, area, posyandu, unit } of person.grants) {
    if (!viewers.includes(role)) continue;
    if (posyandu !== null) return `p${posyandu}`;
    if (unit !== null) return `u${unit}`;
    if (area !== null) return areaValue(area);
  }
  throw new Refusal('reporting/refusals:no-area');
}

/** Above a kabupaten nothing is counted: its referrals are not the business of whoever sits there. */
async function rowsOf(asked: Asked, { code, posyandu, name }: Scope): Promise<Cell[][]> {
  const kabupaten = kabupatenOf(code);
  if (kabupaten === '') return [];
  const all = await referralsIn(asked.db, kabupaten, asked.now);
  const place = posyandu === undefined ? { area: code } : { posyandu };
  const keeps = await covers(asked.db, asked.person, place, childKeepers);
  if (keeps)
    return byPosyandu(
      asked,
      all.filter((row) => (posyandu === undefined ? isWithin(row.area, code) : row.posyandu === posyandu)),
    );
  if (posyandu !== undefined) return [];
  const below = addedUp(
    all.filter((row) => isWithin(row.area, code)),
    code.length >= 8 ? 13 : 8,
  );
  const held = heldCounts(all, code);
  const names = await namesOf(asked, [...below.keys()]);
  return [...below].map(([one, counts]) => [
    names.get(one) ?? name,
    ...counted.map((what): Cell => (held(one, what) ? { held: true } : counts[what])),
  ]);
}

async function byPosyandu({ db }: Asked, rows: readonly OfPosyandu[]): Promise<Cell[][]> {
  if (rows.length === 0) return [];
  const names = await db
    .selectFrom('posyandu')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      rows.map(({ posyandu }) => posyandu),
    )
    .orderBy('name')
    .execute();
  const counts = new Map<number, Counts>(rows.map((row) => [row.posyandu, row]));
  return names.map(({ id, name }) => [name, ...counted.map((what) => counts.get(id)![what])]);
}

async function namesOf({ db }: Asked, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export const referralsPage: PageOffer = {
  roles: viewers,
  takes,
  menu: { at: 50, label: text('menu') },
  async read(asked) {
    const { value, scopes } = await seen(asked);
    return {
      title: text('referrals', { place: scopes.map(({ name }) => name).join(', ') }),
      blocks: [{ kind: 'table', table: 'children.referrals', query: { of: value } }],
    };
  },
};
