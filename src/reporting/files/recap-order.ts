/** `npm run export -- recap`: a recap or a register as a file, for whoever keeps the program. */

import type { Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { type TableFile, writeTable } from '../../papers/table-file.ts';
import type { Db } from '../../records/tables.ts';
import { type Asked, unlessRefused } from '../../room.ts';
import { currentMonth } from '../base/months.ts';
import { officeReader } from '../base/office-reader.ts';
import { visible } from '../base/rights.ts';
import { spanName, spanOf, writeSpan } from '../recap/spans.ts';
import { nameOf } from '../recap/table-query.ts';
import { type FormDeps, filledForm } from './form-table.ts';
import { type FormName, layoutOf } from './layouts.ts';
import { verifiersOf } from './trace-table.ts';

export interface RecapOrder {
  form: FormName;
  area: string;
  /** `2026-10`, `2026`, `2026-07to2026-09` */
  months: string;
  format: TableFile;
  /** hold: figures of 1 to 4 people, and what would reveal them, stay here. send: the office that gets them looks after these people. */
  few: 'hold' | 'send';
}

export type RecapLine =
  | { problem: 'area' | 'months' }
  | { none: string }
  | { file: string; filled: number; of: number; held: number };

interface Deps extends FormDeps {
  now(): number;
  /** In Indonesian, as all papers of offices are. */
  render(text: Text): string;
}

/** `POST /control/recap` with a RecapOrder as JSON. */
export function recapOrder(db: Db, deps: Deps) {
  return async function* (request: Request): AsyncGenerator<RecapLine> {
    const order = (await request.json()) as RecapOrder;
    const now = deps.now();
    const person = officeReader(order.area, order.few);
    const asked: Asked = { now, db, person, query: {} };
    const months = await unlessRefused(() => spanOf(order.months, currentMonth(now, person.zone)));
    if (!months) return yield { problem: 'months' };
    const scope = await unlessRefused(() => visible(asked, areaValue(order.area)));
    if (!scope) return yield { problem: 'area' };
    const { table, told, filled, of } = await filledForm(deps, asked, { form: order.form, scope, months });
    if (!told) return yield { none: `${nameOf(scope)}, ${spanName(months, 'id')}` };
    const name = `${layoutOf(order.form).short} ${nameOf(scope)}`;
    const { bytes } = await writeTable(order.format, name, table, {
      say: deps.render,
      language: 'id',
      zone: person.zone,
    });
    const detail = { form: order.form, months: writeSpan(months), kind: order.format };
    const people = order.format === 'xlsx' ? await verifiersOf(asked, scope, months) : [];
    const subject = `area ${order.area}`;
    await audit(db, { now, actor: null, action: 'reporting.download', subject, area: order.area, detail, people });
    const held = table.rows.flat().filter((cell) => typeof cell === 'object' && cell !== null && 'held' in cell).length;
    yield { file: Buffer.from(bytes).toString('base64'), filled, of, held };
  };
}
