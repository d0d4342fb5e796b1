/** The clock by which people live: their zone and quiet hours, of many people at once, for whoever plans messages ahead. */

import { sql } from 'kysely';
import type { Zone } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { zoneOf } from '../areas/areas.ts';
import { areaSettings, defaultSettings, type Settings } from '../areas/settings.ts';
import { type Homes, homes } from './homes.ts';

export interface PersonClock {
  zone: Zone;
  /** Wall times `HH:MM`. */
  quiet: { from: string; to: string };
}

/** By person; those who were erased are missing. The same answer as openRecipients gives when the message is sent. */
export async function personClocks(db: Db, people: number[], now: number): Promise<Map<number, PersonClock>> {
  const clocks = new Map<number, PersonClock>();
  const settings = new Map<string, Settings>();
  for (const { id, places } of await placesOf(db, people, now)) {
    const known = places.filter((place) => place !== null);
    const [first] = [...known].sort();
    if (first && !settings.has(first)) settings.set(first, await areaSettings(db, first));
    const { quietFrom, quietTo } = (first && settings.get(first)) || defaultSettings;
    clocks.set(id, { zone: known[0] ? zoneOf(known[0]) : 'WIB', quiet: { from: quietFrom, to: quietTo } });
  }
  return clocks;
}

/** Where each of them lives, by `homes`. */
async function placesOf(db: Db, people: number[], now: number): Promise<{ id: number; places: (string | null)[] }[]> {
  const { rows } = await sql<{ id: number } & Homes>`
    select person.id, ${homes(now)} from kabar.person
    where person.id = any(${people}) and erased_at is null`.execute(db);
  return rows.map(({ id, places, meeting }) => ({ id, places: places.length > 0 ? places : [meeting] }));
}
