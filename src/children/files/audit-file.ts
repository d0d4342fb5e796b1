/** Notes in the audit trail what was done with lists of children: by posyandu, without names. */
import { audit } from '../../directory/audit.ts';
import { loadPlace } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Plan } from './plan.ts';

export async function auditFile(
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  { places }: Pick<Plan, 'places'>,
  action: 'children.import' | 'children.import_undo' | 'children.export',
  detail: Record<string, number | string>,
): Promise<void> {
  for (const { id } of places) {
    const place = await loadPlace(db, id);
    const entry = { now, actor: person?.id ?? null, action, subject: `posyandu ${id}`, detail };
    await audit(db, { ...entry, ...(place && { area: place.area }) });
  }
}
