/** Flow `unduh_anak`: the children of a posyandu as a file, in the columns of e-PPGBM or as a register, each with its last measurement. It is
 *  written as it is sent and kept nowhere. */
import { wallTime } from '../../clock.ts';
import type { Option, Text } from '../../conversation/run.ts';
import { areaOfValue, areaValue } from '../../directory/areas/areas.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { writeCsv } from '../../papers/csv.ts';
import { writeSheets } from '../../papers/sheet.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, type Lookup, member, Refusal, type Writer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { belongs, childKeepers, childrenOf, keptPlace } from '../base/child.ts';
import { todayAt } from '../register/events.ts';
import { auditFile } from './audit-file.ts';
import { cellOf, type Exported, exportedOf } from './export-cells.ts';
import { csvSigns, type SheetKind, sheetColumns } from './ppgbm.ts';

const text = textOf('children/unduh_anak');

const forms: Record<string, { kind: SheetKind; csv: boolean }> = {
  ppgbm: { kind: 'ppgbm', csv: false },
  ppgbm_csv: { kind: 'ppgbm', csv: true },
  lama: { kind: 'lama', csv: false },
  daftar: { kind: 'register', csv: false },
  daftar_csv: { kind: 'register', csv: true },
};

/** Options: the kelurahan/desa among which she chooses first. Empty when all her posyandu are in one. */
export const downloadVillages: Lookup = async (context): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, member(context), childKeepers);
  const names = new Map(rows.map((row) => [areaValue(row.area), row.areaName]));
  return names.size > 1 ? [...names].map(([value, label]) => ({ value, label })) : [];
};

/** Options: her posyandu, of one kelurahan when `village` was chosen. */
export const downloadPlaces: Lookup = async (context, { village }): Promise<Option[]> => {
  const within = typeof village === 'string' ? areaOfValue(village) : undefined;
  const rows = await posyanduOf(context.db, member(context), childKeepers, within);
  if (rows.length === 0) throw new Refusal('children/refusals:not-yours');
  return rows.map((row) => ({ value: String(row.id), label: shortName(row.name), where: row.areaName }));
};

export const listFile: Effect = async (context, args) => {
  const place = await keptPlace(context, args.posyandu);
  const form = Object.hasOwn(forms, String(args.form)) ? String(args.form) : 'ppgbm';
  const today = todayAt(context.now, place);
  const children = (await childrenOf(context.db, place)).filter((child) => belongs(child, today));
  if (children.length === 0) return { replies: [{ parts: [text('none', { posyandu: place.name })] }] };
  const detail = { form, children: children.length };
  await auditFile(context, { places: [place] }, 'children.export', detail);
  const document = { writer: 'children.list' as const, args: { posyandu: place.id, form, now: context.now } };
  return { replies: [{ parts: [text('here', { posyandu: place.name, n: children.length })], document }] };
};

interface ListDeps {
  db: Db;
  texts: { render(language: string, text: Text): string };
}

/** `{ posyandu, form, now }`. The arguments come only from the reply above, which has checked the right. */
export const listWriter =
  (deps: ListDeps): Writer =>
  async (args, language) => {
    const { kind, csv } = forms[String(args.form)]!;
    const place = (await loadPlace(deps.db, args.posyandu))!;
    const now = Number(args.now);
    const today = wallTime(now, place.zone).toPlainDate().toString();
    const list = await exportedOf(deps.db, place, today);
    const columns = sheetColumns(kind);
    const word = (id: Text) => deps.texts.render(language, id);
    const rows = list.map((one: Exported, at) => columns.map(([, column]) => cellOf(column, one, at + 1, word)));
    const name = word(text('file-name', { kind, posyandu: shortName(place.name), date: today })).replace(
      /[^\p{L}\p{N}-]+/gu,
      '-',
    );
    const header = columns.map(([title]) => title);
    if (csv) return writeCsv(name, header, rows, csvSigns());
    const above = [
      word(text('sheet-title', { posyandu: place.name, area: place.areaName })),
      word(text('sheet-day', { day: today, shown: writeDate(today, 'medium', language) })),
    ];
    const widths = columns.map(([title]) => ({ header: title, width: widthOf(title) }));
    return writeSheets(name, [{ name: shortName(place.name), above, columns: widths, rows }]);
  };

const widthOf = (title: string): number => (/nama|alamat|nik/i.test(title) ? 24 : Math.max(8, title.length + 2));
