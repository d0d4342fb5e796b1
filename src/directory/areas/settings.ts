import { z } from 'zod';
import type { QuietHours } from '../../outbox/quiet.ts';
import type { Db } from '../../records/tables.ts';
import { withAbove } from './areas.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What `atur` changes for an area. An area without a value of its own has that of the nearest area above. */
const settingsSchema = z.object({
  /** A month closes at the end of this day of the next month; 1 to 28. */
  cutoffDay: z.int().min(1).max(28),
  /** No bulk messages from here ... */
  quietFrom: time,
  /** ... to here, as wall times `HH:MM` of the reader's zone. */
  quietTo: time,
  /** A notice to so many people or more needs the yes of a second person; 1: always, 0: never. */
  approvalFrom: z.int().min(0).max(1_000_000),
  /** So many notices may one person send within an hour. */
  noticesPerHour: z.int().min(1).max(1000),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The hours without bulk messages, as wall times `HH:MM`. */
export const quietHoursOf = ({ quietFrom, quietTo }: Settings): QuietHours => ({
  from: quietFrom,
  to: quietTo,
});

export const defaultSettings: Settings = {
  cutoffDay: 10,
  quietFrom: '21:00',
  quietTo: '06:00',
  approvalFrom: 0,
  noticesPerHour: 10,
};

export async function areaSettings(db: Db, code: string): Promise<Settings> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'settings'])
    .where('code', 'in', withAbove(code))
    .orderBy('code')
    .execute();
  // Shorter codes sort first, so what is nearer overwrites what is above.
  return Object.assign({}, defaultSettings, ...rows.map((row) => row.settings));
}

/** Stores one value for one area; the caller has checked the right to do so. Throws on a value outside the schema. */
export async function changeSetting(db: Db, code: string, change: Partial<Settings>): Promise<void> {
  const checked = settingsSchema.partial().strict().parse(change);
  const row = await db.selectFrom('area').select('settings').where('code', '=', code).forUpdate().executeTakeFirst();
  if (!row) throw new Error('unknown area');
  await db
    .updateTable('area')
    .set({ settings: JSON.stringify({ ...row.settings, ...checked }) })
    .where('code', '=', code)
    .execute();
}
