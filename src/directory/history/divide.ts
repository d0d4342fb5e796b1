/** An area is divided (pemekaran): a new code beside it, with its settings and served by its puskesmas. Which posyandu go there is told one by one (`move`),
 *  or which desa/kelurahan (`retire`), because nobody but the office knows. */
import { Refusal } from '../../room.ts';
import { type AreaRow, withAbove, zoneOf } from '../areas/areas.ts';
import { successorOf } from '../areas/retired.ts';
import { tellDivided } from './news.ts';
import { isCode, stored } from './retire.ts';
import { mustHaveBegun, note, type Step, since, type Told, text } from './steps.ts';

export async function divide(step: Step, from: AreaRow, code: string, given?: string): Promise<Told> {
  const { db } = step;
  const name = given?.replace(/\s+/g, ' ').trim() ?? '';
  if (!/\p{L}/u.test(name) || name.length > 80) throw new Refusal('operator/areas:no-area-name', { code });
  if (!isCode(code) || code.length !== from.code.length || code.length < 8)
    throw new Refusal('operator/areas:no-new-code', { said: code, like: from.code });
  mustHaveBegun(step, code);
  const shown = { code, name, area: from.name, month: since(step) };
  const known = await stored(db, code);
  if (known?.name === name) return { said: [text('divided-already', shown)], nothing: true };
  if (known) throw new Refusal('operator/areas:code-taken', { code, name: known.name });
  const [, parent = ''] = withAbove(code);
  if (!(await stored(db, parent)) || (await successorOf(db, parent)))
    throw new Refusal('operator/areas:no-parent', { to: code, parent });
  const { settings } = await db
    .selectFrom('area')
    .select('settings')
    .where('code', '=', from.code)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('area')
    .values({
      code,
      parent,
      name,
      level: from.level,
      kind: kindOf(code),
      zone: zoneOf(code),
      settings: JSON.stringify(settings),
    })
    .execute();
  const units = await db.selectFrom('unit_area').select('unit').where('area', '=', from.code).execute();
  if (units.length > 0)
    await db
      .insertInto('unit_area')
      .values(units.map(({ unit }) => ({ unit, area: code })))
      .execute();
  await note(step, 'area-divided', `area ${from.code}`, [from.code, code], { to: code });
  await tellDivided(step, from, { code, name });
  return { said: [text(from.level === 'desakel' ? 'divided' : 'divided-wide', shown)] };
}

/** The first digit of the last part says it. */
const kindOf = (code: string): AreaRow['kind'] => {
  const last = code.split('.')[3];
  if (last === undefined) return null;
  return last.startsWith('1') ? 'kelurahan' : last.startsWith('3') ? 'desa_adat' : 'desa';
};
