/** What `npm run export -- dhis2` asks of the program. */
import { createHash } from 'node:crypto';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import { changedValues, keepTaken } from './changes.ts';
import { elementsOf, type Mapping, readMapping, unknownFigures, WrongMapping } from './mapping.ts';
import { type Conflict, type Failed, type Server, send } from './send.ts';
import { type DataValue, type Values, valuesOf } from './values.ts';

export interface Dhis2Order {
  mapping: string;
  area: string;
  month: string;
  /** dry-run: the server says what it would do. file: the values alone, for somebody who takes them there. */
  way: 'file' | 'dry-run' | 'send';
  server?: Server;
}

export type Dhis2Line =
  | { wrong: string }
  | { problem: 'area' | 'month' | 'server' | 'figures'; names?: string }
  | { values: number; unmapped: string[]; held: number; changed: number }
  | { file: { dataSet?: string; dataValues: DataValue[] } }
  | Failed
  | { imported: number; updated: number; deleted: number; ignored: number; dryRun: boolean }
  | { conflict: { figure: string; place: string; what: ConflictKind; words: string; count: number } };

export type ConflictKind = 'dataElement' | 'orgUnit' | 'period' | 'combo' | 'value' | 'other';

interface Deps {
  now(): number;
  /** Names of all figures that a report can tell. */
  figures(): ReadonlySet<string>;
}

/** `POST /control/dhis2` with a Dhis2Order as JSON. */
export function dhis2Order(db: Db, deps: Deps) {
  return async function* (request: Request): AsyncGenerator<Dhis2Line> {
    const order = (await request.json()) as Dhis2Order;
    try {
      yield* carryOut(db, deps, order, readMapping(order.mapping));
    } catch (error) {
      if (!(error instanceof WrongMapping)) throw error;
      yield { wrong: error.message };
    }
  };
}

async function* carryOut(db: Db, deps: Deps, order: Dhis2Order, mapping: Mapping): AsyncGenerator<Dhis2Line> {
  const { area, month, way, server } = order;
  const known = await db.selectFrom('area').select('code').where('code', '=', area).executeTakeFirst();
  if (!known || !area.includes('.')) return yield { problem: 'area' };
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return yield { problem: 'month' };
  const unknown = unknownFigures(mapping, deps.figures());
  if (unknown.length > 0) return yield { problem: 'figures', names: unknown.join(', ') };
  if (way !== 'file' && !server) return yield { problem: 'server' };
  const found = await valuesOf(db, mapping, area, month);
  const { values, unmapped, held } = found;
  if (way === 'file' || !server) {
    yield { values: values.length, unmapped, held, changed: values.length };
    return yield { file: { ...(mapping.dataSet && { dataSet: mapping.dataSet }), dataValues: values } };
  }
  const target = createHash('sha256')
    .update(`${server.url} ${mapping.dataSet ?? ''}`)
    .digest('base64url')
    .slice(0, 22);
  const to = { target, area, period: month.replace('-', '') };
  const changed = await changedValues(db, to, values, new Set(found.names.keys()));
  yield { values: values.length, unmapped, held, changed: changed.length };
  if (changed.length === 0) return;
  const { dataElementIdScheme, orgUnitIdScheme, categoryOptionComboIdScheme } = mapping;
  const schemes = { dataElementIdScheme, orgUnitIdScheme, categoryOptionComboIdScheme };
  const answer = await send(server, { dataSet: mapping.dataSet, schemes, values: changed, dryRun: way === 'dry-run' });
  if ('failure' in answer) return yield answer;
  if (way === 'send') {
    await keepTaken(db, to, answer.taken, deps.now());
    const detail = { period: month, values: answer.taken.length };
    await audit(db, { now: deps.now(), actor: null, action: 'reporting.dhis2', subject: `area ${area}`, area, detail });
  }
  const { imported, updated, deleted, ignored } = answer;
  yield { imported, updated, deleted, ignored, dryRun: way === 'dry-run' };
  for (const conflict of answer.conflicts) yield { conflict: inWords(conflict, { mapping, changed, found }) };
}

/** Which of our figures and places the server speaks of, and what is wrong with it. */
function inWords(
  { object, value, property = '', indexes }: Conflict,
  { mapping, changed, found }: { mapping: Mapping; changed: readonly DataValue[]; found: Values },
) {
  const meant = indexes?.[0] === undefined ? undefined : changed[indexes[0]];
  const element = elementsOf(mapping).find(({ id }) => id === (meant?.dataElement ?? object));
  const place = found.names.get(meant?.orgUnit ?? object) ?? '';
  return {
    figure: element?.figure ?? '',
    place,
    what: kindOf(property, object, mapping, found),
    words: value || object,
    // What is wrong with many values in the same way is told once.
    count: indexes?.length ?? 1,
  };
}

function kindOf(property: string, object: string, mapping: Mapping, found: Values): ConflictKind {
  if (/dataElement/i.test(property)) return 'dataElement';
  if (/orgUnit/i.test(property)) return 'orgUnit';
  if (/period/i.test(property)) return 'period';
  if (/combo/i.test(property)) return 'combo';
  if (/value/i.test(property)) return 'value';
  if (elementsOf(mapping).some(({ id }) => id === object)) return 'dataElement';
  if (found.names.has(object)) return 'orgUnit';
  return /^\d{6}$/.test(object) ? 'period' : 'other';
}
