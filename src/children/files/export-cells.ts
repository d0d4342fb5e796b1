/** The cells of a list of children that we write. What nobody has told stays empty. */
import type { Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { writtenPhone } from '../../directory/people/contacts.ts';
import { type Place, shortName } from '../../directory/people/places.ts';
import type { Cell } from '../../papers/sheet.ts';
import type { Db } from '../../records/tables.ts';
import { daysOld, monthsOld } from '../base/ages.ts';
import { belongs, type Child, childrenOf, type Weighing } from '../base/child.ts';
import { classText } from '../growth/growth-words.ts';
import type { Growth, Index } from '../growth/types.ts';
import { measuredStanding } from '../growth/z-scores.ts';
import { growthOf, servicesOf } from '../weighing/keep.ts';
import type { ChildColumn } from './ppgbm.ts';

export interface Exported {
  child: Child;
  place: Place;
  /** Names of the areas above. */
  above: { kecamatan: string; kabupaten: string; province: string; puskesmas: string };
  /** The last one. */
  weighing: Weighing | undefined;
  growth: Growth | undefined;
  today: string;
}

/** Those of the posyandu today, by name. */
export async function exportedOf(db: Db, place: Place, today: string): Promise<Exported[]> {
  const children = (await childrenOf(db, place)).filter((child) => belongs(child, today));
  const last = await lastWeighings(db, place);
  const above = await namesAbove(db, place);
  return children
    .sort((a, b) => a.name.localeCompare(b.name, 'id') || a.id - b.id)
    .map((child) => {
      const weighing = last.get(child.id);
      return { child, place, above, weighing, growth: growthOf(weighing), today };
    });
}

async function lastWeighings(db: Db, place: Place): Promise<Map<number, Weighing>> {
  const rows = await db
    .selectFrom('weighing')
    .selectAll()
    .distinctOn('child')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where((is) => is.or([is('weight', 'is not', null), is('length', 'is not', null)]))
    .orderBy('child')
    .orderBy('day', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.child, row]));
}

async function namesAbove(db: Db, { area }: Place): Promise<Exported['above']> {
  const [province, kabupaten, kecamatan] = [area.slice(0, 2), area.slice(0, 5), area.slice(0, 8)];
  const codes = [province, kabupaten, kecamatan];
  const areas = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  const unit = await db
    .selectFrom('unit_area')
    .innerJoin('unit', 'unit.id', 'unit_area.unit')
    .select('unit.name')
    .where('unit_area.area', '=', area)
    .executeTakeFirst();
  const named = (code: string) => areas.find((one) => one.code === code)?.name ?? '';
  const names = { kecamatan: named(kecamatan), kabupaten: named(kabupaten), province: named(province) };
  return { ...names, puskesmas: unit?.name ?? '' };
}

type Word = (text: Text) => string;
type Write = (one: Exported, at: number, word: Word) => Cell;

const tenths = (millimetres: number | null | undefined): Cell => (millimetres ? millimetres / 10 : null);
const kilos = (grams: number | null | undefined): Cell => (grams ? grams / 1000 : null);
const yesNo = (value: boolean | null | undefined): Cell =>
  value === null || value === undefined ? null : value ? 'Ya' : 'Tidak';

const classOf =
  (index: Index): Write =>
  ({ growth }, _, word) => {
    const text = growth && classText(growth, index);
    return text ? word(text) : null;
  };
const zOf =
  (index: Index): Write =>
  ({ growth }) =>
    growth?.z[index] ?? null;

const written: Record<ChildColumn, Write> = {
  no: (_, at) => at,
  // Only its last four digits are known here.
  nik: ({ child }) => (child.nik_last === null ? null : `************${child.nik_last}`),
  name: ({ child }) => child.name,
  sex: ({ child }) => child.sex,
  boy: () => null,
  girl: () => null,
  born: ({ child }) => child.born,
  born_day: () => null,
  born_month: () => null,
  born_year: () => null,
  birth_weight: ({ child }) => kilos(child.birth_weight),
  birth_length: ({ child }) => tenths(child.birth_length),
  parents: ({ child: { father, mother } }) => (father ? `${father} / ${mother ?? ''}`.trim() : mother),
  mother: ({ child }) => child.mother,
  father: ({ child }) => child.father,
  province: ({ above }) => above.province,
  kabupaten: ({ above }) => above.kabupaten,
  kecamatan: ({ above }) => above.kecamatan,
  puskesmas: ({ above }) => above.puskesmas,
  desa: ({ place }) => place.areaName,
  posyandu: ({ place }) => shortName(place.name),
  rt: ({ child }) => child.rt?.split('/')[0] ?? null,
  rw: ({ child }) => child.rt?.split('/')[1] ?? null,
  rt_rw: ({ child }) => child.rt,
  address: ({ child }) => child.address,
  phone: ({ child }) => (child.phone === null ? null : writtenPhone(child.phone)),
  age: ({ child, weighing, today }, _) => ageOf(child.born, weighing?.day ?? today),
  day: ({ weighing }) => weighing?.day ?? null,
  weight: ({ weighing }) => kilos(weighing?.weight),
  length: ({ weighing }) => tenths(weighing?.length),
  how: ({ child, weighing }) => howOf(child, weighing),
  arm: ({ weighing }) => tenths(weighing?.arm),
  head: ({ weighing }) => tenths(weighing?.head),
  bbu: classOf('bbu'),
  zs_bbu: zOf('bbu'),
  tbu: classOf('tbu'),
  zs_tbu: zOf('tbu'),
  bbtb: classOf('bbtb'),
  zs_bbtb: zOf('bbtb'),
  gain: ({ weighing }) => weighing?.gain ?? null,
  pmt: () => null,
  worm: ({ weighing }) => yesNo(servicesOf(weighing).worm),
  vitamin_a: ({ weighing }) => vitaminOf(weighing),
  kpsp: () => null,
  card: ({ child }) => yesNo(child.card),
  class: () => null,
  mbg: () => null,
  detail: () => null,
};

export const cellOf = (column: ChildColumn, one: Exported, at: number, word: Word): Cell =>
  written[column](one, at, word);

/** As e-PPGBM writes it: `1 Tahun - 9 Bulan - 17 Hari`. */
function ageOf(born: string, day: string): string {
  const months = monthsOld(born, day);
  const days = daysOld(Temporal.PlainDate.from(born).add({ months }).toString(), day);
  return `${Math.floor(months / 12)} Tahun - ${months % 12} Bulan - ${days} Hari`;
}

/** Where nobody said it, the rule that the growth was worked out by: lying below two years. */
function howOf({ born }: Child, weighing: Weighing | undefined): Cell {
  if (!weighing || weighing.length === null) return null;
  const lying = weighing.lying ?? !measuredStanding(daysOld(born, weighing.day));
  return lying ? 'Terlentang' : 'Berdiri';
}

function vitaminOf(weighing: Weighing | undefined): Cell {
  const { vitaminA } = servicesOf(weighing);
  if (vitaminA === undefined) return null;
  return vitaminA === 'no' ? 0 : 1;
}
