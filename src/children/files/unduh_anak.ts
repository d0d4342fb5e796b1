/** Flow `unduh_anak`: the children of a posyandu as a file, in the columns of e-PPGBM or as a register, each with its last measurement. It is
 *  written as it is sent and kept nowhere. */
import type { Answers, Option, Text } from '../../conversation/run.ts';
import { areaOfValue, areaValue, zoneOf } from '../../directory/areas/areas.ts';
import { loadPlace, type Place, shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Column } from '../../page.ts';
import { writeCsv } from '../../papers/csv.ts';
import { writeSheets } from '../../papers/sheet.ts';
import { type TableFile, writeTable } from '../../papers/table-file.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { belongs, childKeepers, childrenOf, keptPlace } from '../base/child.ts';
import { todayAt } from '../register/events.ts';
import { auditFile } from './audit-file.ts';
import { cellOf, type Exported, exportedOf } from './export-cells.ts';
import { type ChildColumn, csvSigns, type SheetKind, sheetColumns, sheetsFrom } from './ppgbm.ts';

const text = textOf('children/unduh_anak');

const forms: Record<string, { kind: SheetKind; as: TableFile }> = {
  ppgbm: { kind: 'ppgbm', as: 'xlsx' },
  ppgbm_csv: { kind: 'ppgbm', as: 'csv' },
  lama: { kind: 'lama', as: 'xlsx' },
  daftar: { kind: 'register', as: 'xlsx' },
  daftar_csv: { kind: 'register', as: 'csv' },
  daftar_pdf: { kind: 'register', as: 'pdf' },
};

/** Options: the kelurahan/desa among which she chooses first. Empty when all her posyandu are in one. */
export const downloadVillages: Lookup = async (context): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, member(context), childKeepers);
  const names = new Map(rows.map((row) => [areaValue(row.area), row.areaName]));
  return names.size > 1 ? [...names].map(([value, label]) => ({ value, label })) : [];
};

const within = (village: unknown) => (typeof village === 'string' ? areaOfValue(village) : undefined);

/** Options: her posyandu, of one kelurahan when `village` was chosen; several of them together. */
export const downloadPlaces =
  ({ texts }: Pick<ListDeps, 'texts'>): Lookup =>
  async (context, { village }): Promise<Option[]> => {
    const rows = await posyanduOf(context.db, member(context), childKeepers, within(village));
    if (rows.length === 0) throw new Refusal('children/refusals:not-yours');
    const single = rows.map((row) => ({ value: String(row.id), label: shortName(row.name), where: row.areaName }));
    const all = { value: everyPlace, label: texts.render(member(context).language, text('all')) };
    return rows.length > 1 ? [...single, all] : single;
  };

const everyPlace = 'semua';

export const listFile: Effect = async (context, args) => {
  const places = await placesIn(context, args);
  const form = Object.hasOwn(forms, String(args.form)) ? String(args.form) : 'ppgbm';
  let n = 0;
  for (const place of places) {
    const today = todayAt(context.now, place);
    const here = (await childrenOf(context.db, place)).filter((child) => belongs(child, today)).length;
    if (here > 0) await auditFile(context, { places: [place] }, 'children.export', { form, children: here });
    n += here;
  }
  const posyandu = places.length === 1 ? places[0]!.name : `${places.length} posyandu`;
  if (n === 0) return { replies: [{ parts: [text('none', { posyandu })] }] };
  const ids = places.map(({ id }) => id);
  const document = { writer: 'children.list' as const, args: { posyandu: ids, form, now: context.now } };
  return { replies: [{ parts: [text('here', { posyandu, n })], document }] };
};

async function placesIn(context: Context, { posyandu, village }: Answers): Promise<Place[]> {
  if (posyandu !== everyPlace) return [await keptPlace(context, posyandu)];
  const rows = await posyanduOf(context.db, member(context), childKeepers, within(village));
  return Promise.all(rows.map(({ id }) => keptPlace(context, id)));
}

interface ListDeps {
  db: Db;
  texts: { render(language: string, text: Text): string };
}

/** For `unduh` of the reporting, which knows nothing of children. */
export const childFiles = (deps: Pick<ListDeps, 'texts'>) => ({
  roles: childKeepers,
  places: downloadPlaces(deps),
  write: listFile,
});

/** `{ posyandu: ids, form, now }`. The arguments come only from the reply above, which has checked the right. */
export const listWriter =
  (deps: ListDeps): Writer =>
  async (args, language) => {
    const { kind, as } = forms[String(args.form)]!;
    const places: Place[] = [];
    for (const id of args.posyandu as number[]) places.push((await loadPlace(deps.db, id))!);
    const place = places[0]!;
    const today = todayAt(Number(args.now), place);
    const list: Exported[] = [];
    for (const one of places) list.push(...(await exportedOf(deps.db, one, today)));
    const called = places.length === 1 ? shortName(place.name) : `${places.length} posyandu`;
    const columns = sheetColumns(kind);
    const word = (id: Text) => deps.texts.render(language, id);
    const rows = list.map((one, at) => columns.map(([, column]) => cellOf(column, one, at + 1, word)));
    const name = word(text('file-name', { kind, posyandu: called, date: today })).replace(/[^\p{L}\p{N}-]+/gu, '-');
    const header = columns.map(([title]) => title);
    // Nothing but heads and rows: it is read by another program.
    if (as === 'csv') return writeCsv(name, header, rows, csvSigns());
    const title = text('sheet-title', { posyandu: places.length === 1 ? place.name : called, area: place.areaName });
    const { source, from } = sheetsFrom();
    const origin = text('sheet-source', { source, version: writeDate(from, 'medium', language) });
    if (as === 'pdf') {
      const shown = { title, source: origin, asOf: Number(args.now), columns: columns.map(paperColumn), rows };
      return writeTable('pdf', name, shown, { say: word, language, zone: zoneOf(place.area) });
    }
    const day = word(text('sheet-day', { day: today, shown: writeDate(today, 'medium', language) }));
    const widths = columns.map(([title]) => ({ header: title, width: widthOf(title) }));
    return writeSheets(name, [{ name: called, above: [word(title), day, word(origin)], columns: widths, rows }]);
  };

const numbers: readonly ChildColumn[] = [
  'birth_weight',
  'birth_length',
  'weight',
  'length',
  'arm',
  'head',
  'zs_bbu',
  'zs_tbu',
  'zs_bbtb',
];

const paperColumn = ([title, column]: [string, ChildColumn]): Column => ({
  name: column,
  label: { literal: title },
  kind: narrow.includes(column)
    ? 'count'
    : numbers.includes(column)
      ? 'decimal'
      : days.includes(column)
        ? 'day'
        : 'text',
});
const days: readonly ChildColumn[] = ['born', 'day'];
const narrow: readonly ChildColumn[] = ['no', 'sex', 'rt', 'rw', 'gain'];

const widthOf = (title: string): number => (/nama|alamat|nik/i.test(title) ? 24 : Math.max(8, title.length + 2));
