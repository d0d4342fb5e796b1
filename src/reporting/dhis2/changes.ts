/** What DHIS2 does not have yet: by what it has taken before. So nothing is there twice, and what was taken back here goes there, too. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { DataValue } from './values.ts';

/** Where it goes: another server or data set has taken nothing yet. */
export interface Target {
  /** The server and its data set. */
  target: string;
  area: string;
  /** `202610` */
  period: string;
}

/** By data element and combination. */
type Cells = Record<string, string>;

const cellOf = ({ dataElement, categoryOptionCombo = '', attributeOptionCombo = '' }: DataValue) =>
  `${dataElement}|${categoryOptionCombo}|${attributeOptionCombo}`;

async function takenBefore(db: Db, { target, area, period }: Target): Promise<Map<string, Cells>> {
  const rows = await db
    .selectFrom('dhis2_sent')
    .select(['org_unit', 'cells'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('target', '=', target)
    .where('period', '=', period)
    .execute();
  return new Map(rows.map(({ org_unit, cells }) => [org_unit, cells]));
}

/** New and changed values, and the deletion of those that are no more. `ours`: organisation units that we speak of at all. */
export async function changedValues(
  db: Db,
  to: Target,
  values: readonly DataValue[],
  ours: ReadonlySet<string>,
): Promise<DataValue[]> {
  const before = await takenBefore(db, to);
  const changed = values.filter((one) => before.get(one.orgUnit)?.[cellOf(one)] !== one.value);
  const now = new Set(values.map((one) => `${one.orgUnit} ${cellOf(one)}`));
  const gone = [...before].flatMap(([orgUnit, cells]) =>
    Object.entries(cells)
      .filter(([cell]) => ours.has(orgUnit) && !now.has(`${orgUnit} ${cell}`))
      .map(([cell, value]): DataValue => {
        const [dataElement = '', categoryOptionCombo, attributeOptionCombo] = cell.split('|');
        return {
          dataElement,
          period: to.period,
          orgUnit,
          ...(categoryOptionCombo && { categoryOptionCombo }),
          ...(attributeOptionCombo && { attributeOptionCombo }),
          value,
          deleted: true,
        };
      }),
  );
  return [...changed, ...gone];
}

/** Keeps what it has taken. */
export async function keepTaken(db: Db, to: Target, taken: readonly DataValue[], now: number): Promise<void> {
  const before = await takenBefore(db, to);
  for (const [orgUnit, values] of Map.groupBy(taken, (one) => one.orgUnit)) {
    const cells: Cells = { ...before.get(orgUnit) };
    for (const one of values) {
      if (one.deleted) delete cells[cellOf(one)];
      else cells[cellOf(one)] = one.value;
    }
    const row = {
      kabupaten: kabupatenOf(to.area),
      target: to.target,
      period: to.period,
      org_unit: orgUnit,
      cells: JSON.stringify(cells),
      at: new Date(now),
    };
    await db
      .insertInto('dhis2_sent')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['kabupaten', 'target', 'period', 'org_unit']).doUpdateSet({ cells: row.cells, at: row.at }),
      )
      .execute();
  }
}
