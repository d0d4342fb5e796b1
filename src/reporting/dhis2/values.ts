/** A month's figures as DHIS2 takes them (dataValueSets): one value for each data element and organisation unit. What nobody reported is no value and no zero. */

import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import { officeReader } from '../base/office-reader.ts';
import type { AreaScope } from '../base/rights.ts';
import { heldInMonths } from '../rollup/held-back.ts';
import { type CodeParts, sumsOf } from '../rollup/sums.ts';
import { counted, elementsOf, type Mapping } from './mapping.ts';

export interface DataValue {
  dataElement: string;
  period: string;
  orgUnit: string;
  categoryOptionCombo?: string;
  attributeOptionCombo?: string;
  value: string;
  /** It was sent before and is not so any more. */
  deleted?: true;
}

export interface Values {
  values: DataValue[];
  /** Areas and posyandu for which the mapping has no organisation unit. */
  unmapped: string[];
  /** So many figures stay here because they concern few people. */
  held: number;
  /** Whose figures these are, by organisation unit: to say in words what DHIS2 says of a code. */
  names: Map<string, string>;
}

interface Of {
  code: string;
  name: string;
  figures: Readonly<Record<string, number>>;
}

const parts = { posyandu: 4, desakel: 4, kecamatan: 3, kabkota: 2 } as const satisfies Record<
  Mapping['level'],
  CodeParts
>;

/** Of all below this area. `202610` is how DHIS2 writes a month. */
export async function valuesOf(db: Db, mapping: Mapping, area: string, month: string): Promise<Values> {
  const found =
    mapping.level === 'posyandu' ? await ofPosyandu(db, area, month) : await ofAreas(db, mapping, area, month);
  const scope: AreaScope = { name: area, areas: [area], parts: area.split('.').length };
  const figures = elementsOf(mapping).map(({ figure }) => figure);
  const villages = mapping.level === 'posyandu' ? [...new Set(found.map((one) => one.village))] : [];
  const held = await heldInMonths(
    { db, person: officeReader(area, mapping.few) },
    scope,
    { from: month, to: month },
    figures,
    {
      posyandu: villages,
    },
  );
  const all: Values = { values: [], unmapped: [], held: 0, names: new Map() };
  for (const one of found) add(all, mapping, month, one, held([month], one.code));
  return all;
}

function add(
  all: Values,
  mapping: Mapping,
  month: string,
  { code, name, figures }: Of,
  held: ReadonlySet<string>,
): void {
  const orgUnit =
    mapping.orgUnits[code] ?? (mapping.orgUnitIdScheme === 'code' && !code.startsWith('p') ? code : undefined);
  if (orgUnit === undefined) {
    all.unmapped.push(`${name} (${code})`);
    return;
  }
  all.names.set(orgUnit, name);
  for (const { figure, id, categoryOptionCombo } of elementsOf(mapping)) {
    const value = figures[figure];
    if (value === undefined) continue;
    if (held.has(figure)) all.held++;
    else
      all.values.push({
        dataElement: id,
        period: month.replace('-', ''),
        orgUnit,
        ...(categoryOptionCombo && { categoryOptionCombo }),
        ...(mapping.attributeOptionCombo && { attributeOptionCombo: mapping.attributeOptionCombo }),
        value: String(value),
      });
  }
}

async function ofAreas(db: Db, mapping: Mapping, area: string, month: string): Promise<(Of & { village: string })[]> {
  const names = elementsOf(mapping).map(({ figure }) => figure);
  const reported = names.filter((name) => !counted.includes(name as never));
  const rows = await sumsOf(db, [area], { from: month, to: month }, parts[mapping.level], reported);
  const codes = rows.map(({ code }) => code);
  const called =
    codes.length === 0 ? [] : await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  const nameOf = new Map(called.map(({ code, name }) => [code, name]));
  return rows.map((row) => ({
    code: row.code,
    name: nameOf.get(row.code) ?? row.code,
    village: row.code,
    figures: { ...row.sums, ...Object.fromEntries(counted.map((name) => [name, row[name]])) },
  }));
}

async function ofPosyandu(db: Db, area: string, month: string): Promise<(Of & { village: string })[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .select(['report.posyandu', 'posyandu.name', 'report.area', 'report.answers'])
    .where('report.kabupaten', '=', kabupatenOf(area))
    .where('report.period', '=', month)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .where((is) => is.or([is('report.area', '=', area), is('report.area', 'like', `${area}.%`)]))
    .orderBy('report.posyandu')
    .execute();
  return rows.map(({ posyandu, name, area: village, answers }) => ({
    code: `p${posyandu}`,
    name,
    village,
    figures: Object.fromEntries(
      Object.entries(answers).filter((one): one is [string, number] => typeof one[1] === 'number'),
    ),
  }));
}
