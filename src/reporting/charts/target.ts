/** Flow `target`: what an area wants to reach, set by those who answer for it, with its source and the month since which it holds. */
import type { Option, Text } from '../../conversation/run.ts';
import { areaOfValue, areaValue } from '../../directory/areas/areas.ts';
import { type AreaTarget, setTarget, targetOfAll } from '../../directory/areas/targets.ts';
import { audit } from '../../directory/audit.ts';
import { below, covers, scopeAreas } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber } from '../../texts/writing.ts';
import { currentMonth } from '../base/months.ts';
import { formulaOf, type Kind, rateKinds } from './kinds.ts';
import type { Texts } from './say.ts';

const text = textOf('reporting/target');

/** Who sets what an area wants to reach. */
export const targetRoles: readonly Role[] = ['secretariat', 'puskesmas', 'admin'];
const mostPlaces = 60;

/** Options: her puskesmas as a whole, and the areas where she has a say; the finest is a kecamatan, or her own. */
export const targetPlaces: Lookup = async (context): Promise<Option[]> => {
  const { db, person } = context;
  const own = await scopeAreas(db, person, targetRoles);
  const areas = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .$if(own !== 'all', (query) => query.where((where) => below(where, 'area.code', own as string[])))
    .where((where) =>
      where.or([where('level', '<>', 'desakel'), where('code', 'in', own === 'all' ? [''] : ['', ...own])]),
    )
    .orderBy('code')
    .limit(mostPlaces)
    .execute();
  const units = await unitsOf(context);
  if (areas.length + units.length === 0) throw new Refusal('reporting/target:not-yours');
  return [
    ...units.map(({ id, name }) => ({ value: `u${id}`, label: name })),
    ...areas.map(({ code, name }) => ({ value: areaValue(code), label: name })),
  ];
};

async function unitsOf({ db, person }: Context) {
  const ids = member({ person }).grants.flatMap(({ role, unit }) =>
    targetRoles.includes(role) && unit !== null ? [unit] : [],
  );
  return ids.length === 0 ? [] : db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute();
}

/** The place that she named, with its areas, if she has a say there. Throws Refusal. */
export async function allowed(context: Context, value: string): Promise<{ name: string; areas: string[] }> {
  const { db, person } = context;
  if (/^u\d{1,9}$/.test(value)) {
    const unit = (await unitsOf(context)).find(({ id }) => id === rowId(value.slice(1)));
    if (!unit) throw new Refusal('reporting/target:not-yours');
    const rows = await db.selectFrom('unit_area').select('area').where('unit', '=', unit.id).orderBy('area').execute();
    return { name: unit.name, areas: rows.map(({ area }) => area) };
  }
  const area = areaOfValue(value);
  const row = await db.selectFrom('area').select('name').where('code', '=', area).executeTakeFirst();
  if (!row || !(await covers(db, person, { area }, targetRoles))) throw new Refusal('reporting/target:not-yours');
  return { name: row.name, areas: [area] };
}

/** What holds there now, as a sentence above the question. */
export const targetsNow =
  ({ texts }: Texts): Lookup =>
  async (context, args) => {
    const { language, zone } = member(context);
    const { name, areas } = await allowed(context, String(args.place));
    const say = (one: Text) => texts.render(language, one);
    const period = currentMonth(context.now, zone);
    const found = await Promise.all(
      rateKinds.map(async (kind) => ({
        kind,
        target: await targetOfAll(context.db, areas, { formula: formulaOf[kind], period }),
      })),
    );
    const list = found.flatMap(({ kind, target }) =>
      target ? [say(text('now-one', { formula: formulaOf[kind], ...targetArgs(target, say) }))] : [],
    );
    return { text: say(list.length > 0 ? text('now', { list: list.join('; ') }) : text('none-now', { place: name })) };
  };

export const targetArgs = ({ percent, source, area }: AreaTarget, say: (one: Text) => string) => ({
  percent: writeNumber(percent),
  source: say(text('by-area', { area, source })),
});

/** Options: this month, the begin of this year and of the next, then the months around. */
export const targetMonths: Lookup = async (context): Promise<Option[]> => {
  const { zone, language } = member(context);
  const now = Temporal.PlainYearMonth.from(currentMonth(context.now, zone));
  const january = now.with({ month: 1 });
  const months = [now, january, january.add({ years: 1 }), now.add({ months: 1 }), january.subtract({ years: 1 })];
  const periods = [...new Set(months.map(String))];
  return periods.map((period) => ({ value: period, label: monthName(period, language) }));
};

export const setTargetOf: Effect = async (context, args) => {
  const { now, db } = context;
  const { language, id: actor } = member(context);
  const { name, areas } = await allowed(context, String(args.place));
  const formula = formulaOf[args.formula as Exclude<Kind, 'reported'>];
  const percent = Number(args.percent);
  const source = percent > 0 ? String(args.source).trim() : '';
  const from = String(args.since);
  if (formula === undefined || source.length > 200) throw new Refusal('reporting/target:not-yours');
  for (const area of areas) {
    await setTarget(db, area, { formula, percent, source, from });
    await audit(db, {
      ...{ now, actor, action: 'directory.settings', subject: `area ${area}`, area },
      detail: { target: formula, percent, from },
    });
  }
  const told = { formula, place: name, month: monthName(from, language) };
  const done = percent > 0 ? text('set', { ...told, percent: writeNumber(percent), source }) : text('removed', told);
  return { replies: [{ parts: [done] }] };
};
