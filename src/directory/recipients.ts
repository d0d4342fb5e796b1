import type { Kysely } from 'kysely';
import type { Zone } from '../clock.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Database } from '../records/tables.ts';
import { addressesOf } from './contacts.ts';
import { loadPerson } from './people.ts';
import { scopePlaces } from './rights.ts';
import { areaSettings, defaultSettings } from './settings.ts';

/** A person as the outbox must know her at the moment of sending; undefined: erased. Times as wall times of her zone. */
export async function recipientOf(
  db: Kysely<Database>,
  secrets: Secrets,
  id: number,
  now: number,
): Promise<
  | {
      language: string;
      zone: Zone;
      quiet: { from: string; to: string };
      addresses: { channel: string; chat: string }[];
    }
  | undefined
> {
  const person = await loadPerson(db, id, now);
  if (!person) return undefined;
  const [place] = await scopePlaces(db, person);
  const settings = place ? await areaSettings(db, place) : defaultSettings;
  return {
    language: person.language,
    zone: person.zone,
    quiet: { from: settings.quietFrom, to: settings.quietTo },
    addresses: await addressesOf(db, secrets, id),
  };
}

/** Still-wanted check for bulk messages: false after `berhenti` on every channel she has. */
export async function wantsBulk(db: Kysely<Database>, person: number): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('person')
    .where('person', '=', person)
    .where('muted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
