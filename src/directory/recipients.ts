import type { Kysely } from 'kysely';
import type { Zone } from '../clock.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Database } from '../records/tables.ts';
import { addressesOf } from './contacts.ts';
import { isGuest } from './guests.ts';
import { loadPerson } from './people.ts';
import { scopePlaces } from './rights.ts';
import { areaSettings, defaultSettings } from './settings.ts';

type Db = Kysely<Database>;

/** The clock by which a person lives. */
export interface PersonClock {
  language: string;
  zone: Zone;
  /** Wall times `HH:MM`. */
  quiet: { from: string; to: string };
}

interface Recipient extends PersonClock {
  addresses: { channel: string; chat: string }[];
}

/** A person as the outbox must know her at the moment of sending; undefined: unknown or erased. */
export async function recipientOf(db: Db, secrets: Secrets, id: number, now: number): Promise<Recipient | undefined> {
  const clock = await personClock(db, id, now);
  return clock && { ...clock, addresses: await addressesOf(db, secrets, id) };
}

/** undefined: unknown or erased. */
export async function personClock(db: Db, id: number, now: number): Promise<PersonClock | undefined> {
  const person = await loadPerson(db, id, now);
  if (!person && !(await isGuest(db, id))) return undefined;
  const [place] = person ? await scopePlaces(db, person) : [];
  const settings = place ? await areaSettings(db, place) : defaultSettings;
  return {
    language: person?.language ?? 'id',
    zone: person?.zone ?? 'WIB',
    quiet: { from: settings.quietFrom, to: settings.quietTo },
  };
}

/** Still-wanted check for bulk messages: false after `berhenti` on every channel she has. */
export async function wantsBulk(db: Db, person: number): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('person')
    .where('person', '=', person)
    .where('muted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
