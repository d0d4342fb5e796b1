/** Another kabupaten or kota than the demo's, with a small team of invented people who bear the name of their office. */
import type { Kysely } from 'kysely';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Role } from '../../src/room.ts';

export interface Place {
  /** Kabupaten or kota that is loaded, with its province. */
  load: string;
  /** Area of the team; the loaded one where nothing is said. */
  area?: string;
  team: { role: Role; agency?: string; position?: string; absent?: boolean }[];
  /** One for each kecamatan or desa/kelurahan of the loaded area; `kapus`: a puskesmas with its head for each kecamatan. */
  everywhere?: ('camat' | 'lurah' | 'kapus')[];
}

type Db = Kysely<Database>;
interface Office {
  role: Role;
  name?: string;
  area?: string;
  unit?: number;
  agency?: string;
  position?: string;
  absent?: boolean;
}

/** `chat`: where a person of this id can be reached on this channel. */
export async function seedPlace(
  db: Db,
  secrets: Secrets,
  place: Place,
  { now, channel, chat }: { now: number; channel: string; chat(person: number): string },
): Promise<void> {
  await loadAreas(db, place.load);
  const area = place.area ?? place.load;
  const offices = [...place.team.map((one): Office => ({ ...one, area })), ...(await heads(db, place))];
  for (const { absent, name: own, ...office } of offices) {
    const name = own ?? office.position ?? office.agency ?? office.role;
    const joined = absent ? {} : { consent_version: consentVersion, consent_at: new Date(now) };
    const { id } = await db
      .insertInto('person')
      .values({ name, language: 'id', ...joined })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role')
      .values({ person: id, from_at: new Date(now - 1000), ...office })
      .execute();
    if (!absent) await linkContact(db, secrets, { channel, chat: chat(id), person: id, now: now - 1000 });
  }
}

async function heads(db: Db, { load, everywhere = [] }: Place): Promise<Office[]> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .where('code', 'like', `${load}.%`)
    .orderBy('code')
    .execute();
  const found: Office[] = [];
  for (const { code, name, level } of rows) {
    if (level === 'kecamatan' && everywhere.includes('camat'))
      found.push({ role: 'camat', area: code, position: `Camat ${name}` });
    if (level === 'desakel' && everywhere.includes('lurah'))
      found.push({ role: 'lurah', area: code, position: `Lurah ${name}` });
    if (level === 'kecamatan' && everywhere.includes('kapus')) found.push(await kapus(db, code, name));
  }
  return found;
}

async function kapus(db: Db, code: string, name: string): Promise<Office> {
  const unit = { kind: 'puskesmas' as const, name: `Puskesmas ${name}` };
  const { id } = await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow();
  const villages = await db.selectFrom('area').select('code').where('code', 'like', `${code}.%`).execute();
  await db
    .insertInto('unit_area')
    .values(villages.map((village) => ({ unit: id, area: village.code })))
    .execute();
  return { role: 'puskesmas', unit: id, position: 'Kepala', name: `Kepala Puskesmas ${name}` };
}
