/** The form of a month, F/I-Gizi, as a paper: counted anew when the file is made. */
import { withAbove } from '../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, type Writer } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { monthPdf, monthXlsx } from '../card/papers/month.ts';
import type { MonthList, MonthShown } from '../card/shown.ts';
import { today } from '../card/taps.ts';
import { behindText, monthMeant } from './kunjungan.ts';
import { monthLists } from './lists.ts';
import { monthRows } from './load.ts';
import { total } from './rows.ts';
import { sumMonth } from './sums.ts';

/** `{ posyandu, month, made }`. The arguments come only from replies of this room, which has checked the rights. */
export const monthPdfWriter =
  (deps: ChildrenDeps): Writer =>
  async (args) =>
    monthPdf(deps, await monthShown(deps, args));

export const monthXlsxWriter =
  (deps: ChildrenDeps): Writer =>
  async (args) =>
    monthXlsx(deps, await monthShown(deps, args));

/** `!children.month_pdf.<posyandu>_<month>` and `month_xlsx`. */
export const monthPdfTap: Effect = (context, args) => paper(context, args.argument, 'children.month_pdf');
export const monthXlsxTap: Effect = (context, args) => paper(context, args.argument, 'children.month_xlsx');

async function paper(
  context: Context,
  argument: unknown,
  writer: 'children.month_pdf' | 'children.month_xlsx',
): Promise<EffectResult> {
  const text = textOf('children/kunjungan');
  const { place, period } = await monthMeant(context, argument);
  const about = { posyandu: place.name, month: monthName(period, member(context).language) };
  const month = await monthRows(context.db, place, period);
  if (!month) return { replies: [{ parts: [text('none-month', about)] }] };
  await noteLook(context, place, 'berkas_bulan', { children: month.children.length });
  const document = { writer, args: { posyandu: place.id, month: period, made: today(context, place) } };
  return { replies: [{ parts: [text('paper-here', about)], document }] };
}

/** Whoever asks for it: papers are in Indonesian, as all official papers. */
const paperLanguage = 'id';

async function monthShown({ db, texts }: ChildrenDeps, args: Record<string, unknown>): Promise<MonthShown> {
  const place = await loadPlace(db, args.posyandu);
  const period = String(args.month);
  const month = place && (await monthRows(db, place, period));
  if (!month) throw new Error('no such month');
  const { rows, unsaid, days } = sumMonth(month);
  const { came: _came, K, VA6, VA12, E, ...certain } = rows;
  const lists = await monthLists(db, place, month);
  return {
    posyandu: place.name,
    areas: await areaNames(db, place),
    month: period,
    days: [...days],
    made: String(args.made),
    // What nobody told stays empty on the paper: 0 would say that somebody looked.
    rows: {
      ...certain,
      ...(unsaid === 0 && { K }),
      ...(total(VA6) + total(VA12) > 0 && { VA6, VA12 }),
      ...(total(E) > 0 && { E }),
    },
    lists: Object.fromEntries(
      (Object.keys(lists) as MonthList[]).map((list) => [
        list,
        lists[list].map(({ behind, ...child }) =>
          behind ? { ...child, note: texts.render(paperLanguage, behindText(behind, paperLanguage)) } : child,
        ),
      ]),
    ),
  };
}

/** From the village up to the kabupaten. */
async function areaNames(db: Db, { area }: Place): Promise<string[]> {
  const codes = withAbove(area).filter((code) => code.split('.').length > 1);
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return rows.toSorted((a, b) => b.code.length - a.code.length).map(({ name }) => name);
}
