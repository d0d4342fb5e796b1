/** Records with as many posyandu as kader, each kader joined on Telegram. Nothing in them is of the demo, so the program takes them for real ones. */
import type { Kysely } from 'kysely';
import { dayMs } from '../../src/clock.ts';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';

export const secretKey = 'a key for proofs, long enough to be one';

/** The first kader's number on Telegram; the others follow. */
export const firstUser = 700_001;

/** Kader number n, from 0, is the user `firstUser + n` and has the n-th posyandu for herself. */
export async function seedKader(
  db: Kysely<Database>,
  count: number,
  now: number,
  channel = 'telegram',
  chatOf: (user: number) => string = String,
): Promise<Map<number, number>> {
  await loadAreas(db, '64.74');
  const villages = await db.selectFrom('area').select('code').where('level', '=', 'desakel').orderBy('code').execute();
  const secrets = openSecrets(secretKey);
  const posyanduOf = new Map<number, number>();
  const joined = new Date(now - dayMs);
  for (let n = 0; n < count; n++) {
    const area = villages[n % villages.length]!.code;
    const posyandu = await insert(db, 'posyandu', { area, name: `Posyandu Bukti ${n + 1}`, kind: 'posyandu' });
    const consent = { consent_version: consentVersion, consent_at: joined, created_at: joined };
    const person = await insert(db, 'person', { name: `Kader ${n + 1}`, language: 'id', ...consent });
    await db.insertInto('role').values({ person, role: 'kader', posyandu, from_at: joined }).execute();
    const user = firstUser + n;
    await linkContact(db, secrets, { channel, chat: chatOf(user), person, now });
    posyanduOf.set(user, posyandu);
  }
  return posyanduOf;
}

async function insert(
  db: Kysely<Database>,
  table: 'posyandu' | 'person',
  row: Record<string, unknown>,
): Promise<number> {
  const inserted = await db
    .insertInto(table)
    .values(row as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  return inserted.id;
}
