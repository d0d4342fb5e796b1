import { z } from 'zod';
import type { QuietHours } from '../../outbox/quiet.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { withAbove } from './areas.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What `atur` changes for an area. Of the values that it and the areas above it have, the strictest holds. */
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

export type SettingName = keyof Settings;

/** How strict each value is: the smaller number is stricter. Whoever is above relies on it, so nobody below may undo it.
 *  A month that closes earlier below is still complete above; a longer night and fewer notices protect the same people. */
const laxity: { [Name in SettingName]: (value: Settings[Name]) => number } = {
  cutoffDay: (day) => day,
  quietFrom: (time) => sinceNoon(time),
  quietTo: (time) => -sinceNoon(time),
  approvalFrom: (people) => (people === 0 ? Number.POSITIVE_INFINITY : people),
  noticesPerHour: (count) => count,
};

/** Minutes since noon: the quiet hours lie around midnight. */
function sinceNoon(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return ((hours + 12) % 24) * 60 + minutes;
}

export const isLaxer = <Name extends SettingName>(name: Name, value: Settings[Name], than: Settings[Name]): boolean =>
  laxity[name](value) > laxity[name](than);

export async function areaSettings(db: Db, code: string): Promise<Settings> {
  return heldBy(await settingsAlong(db, code));
}

/** Of many areas at once. */
export async function settingsOf(db: Db, codes: readonly string[]): Promise<(code: string) => Settings> {
  const rows: Awaited<ReturnType<typeof settingsIn>> = [];
  for (const part of chunks([...new Set(codes.flatMap(withAbove))])) rows.push(...(await settingsIn(db, part)));
  const known = new Map(rows.map((row) => [row.code, row]));
  return (code) => heldBy(withAbove(code).flatMap((one) => known.get(one) ?? []));
}

function heldBy(rows: { settings: Partial<Settings> }[]): Settings {
  const held: Partial<Settings> = {};
  for (const { settings } of rows) {
    for (const name of Object.keys(defaultSettings) as SettingName[]) tighten(held, name, settings[name]);
  }
  return { ...defaultSettings, ...held };
}

function tighten<Name extends SettingName>(held: Partial<Settings>, name: Name, value: Settings[Name] | undefined) {
  const before = held[name];
  if (value !== undefined && (before === undefined || isLaxer(name, before, value))) held[name] = value;
}

/** The strictest value that an area above this one has set, and which area that is. */
export async function boundAbove<Name extends SettingName>(db: Db, code: string, name: Name) {
  const above = (await settingsAlong(db, code)).filter((row) => row.code !== code);
  return above
    .flatMap(({ name: area, settings: { [name]: value } }) => (value === undefined ? [] : [{ area, value }]))
    .reduce<{ area: string; value: Settings[Name] } | undefined>(
      (strictest, one) => (strictest && !isLaxer(name, strictest.value, one.value) ? strictest : one),
      undefined,
    );
}

/** What the area and those above it have set, the topmost first. */
const settingsAlong = (db: Db, code: string) => settingsIn(db, withAbove(code));

async function settingsIn(
  db: Db,
  codes: readonly string[],
): Promise<{ code: string; name: string; settings: Partial<Settings> }[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom('area')
    .select(['code', 'name', 'settings'])
    .where('code', 'in', codes)
    .orderBy('code')
    .execute();
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
