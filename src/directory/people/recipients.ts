import { sql } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { areaSettings, defaultSettings, type Settings } from '../areas/settings.ts';
import { consentVersion } from './people.ts';
import { clockOf, type HomeColumns, homeColumns, homeOf, type PersonClock } from './person-clocks.ts';

interface Recipient extends PersonClock {
  language: string;
  unasked: boolean;
  /** The latest joined first. */
  addresses: { channel: string; chat: string; hash: string }[];
}

/** A changed setting of an area may go unnoticed for this long. */
const settingsMs = 30_000;

/** Looks people up as the outbox must know them at the moment of sending; undefined: unknown or erased. One query a person: ten thousand
 *  are looked up while their messages go out. A guest (contacts.ts) is one of them. */
export function openRecipients(db: Db, secrets: Secrets, clock: Clock) {
  const known = new Map<string, { at: number; settings: Promise<Settings> }>();

  function settingsOf(area: string | undefined): Promise<Settings> {
    if (area === undefined) return Promise.resolve(defaultSettings);
    const found = known.get(area);
    if (found && found.at > clock.now() - settingsMs && found.at <= clock.now()) return found.settings;
    const settings = areaSettings(db, area);
    known.set(area, { at: clock.now(), settings });
    settings.catch(() => known.delete(area));
    return settings;
  }

  return async (id: number): Promise<Recipient | undefined> => {
    const row = await lookUp(db, id, clock.now());
    if (!row) return undefined;
    const { zone, area } = homeOf(row);
    return {
      ...clockOf(zone, await settingsOf(area)),
      language: row.language,
      unasked: row.contacts !== null && row.name !== '' && row.consent_version !== consentVersion,
      addresses: (row.contacts ?? []).map(({ channel, address, hash }) => ({
        channel,
        chat: secrets.open(address),
        hash,
      })),
    };
  };
}

interface RecipientRow extends HomeColumns {
  language: string;
  name: string;
  consent_version: number | null;
  contacts: { channel: string; address: string; hash: string }[] | null;
}

async function lookUp(db: Db, id: number, now: number): Promise<RecipientRow | undefined> {
  const { rows } = await sql<RecipientRow>`
    select person.language, person.name, person.consent_version,
      ${homeColumns(now)},
      (
        select json_agg(json_build_object('channel', channel, 'address', address_enc, 'hash', address_hash) order by joined_at desc)
        from kabar.contact where contact.person = person.id and gone_at is null
      ) as contacts
    from kabar.person where person.id = ${id} and erased_at is null`.execute(db);
  return rows[0];
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
