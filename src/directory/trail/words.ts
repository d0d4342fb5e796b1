/** Words about a person in the audit trail. Rows of the trail never change; so her words are sealed with a key of hers, and the key is
 *  what `hapus` destroys. */
import { newKey, openWith, type Secrets, sealWith } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';

type Words = Record<string, string>;

/** The two columns of an entry. undefined: she has been erased, and nothing more is kept about her. */
export async function sealWords(db: Db, secrets: Secrets, person: number, told: Words, now: number) {
  const key = (await keyOf(db, secrets, person)) ?? (await makeKey(db, secrets, person, now));
  return key === undefined ? undefined : { sealed_for: person, sealed: sealWith(key, JSON.stringify(told)) };
}

/** undefined: there are none, or her key has been destroyed. */
export async function openWords(
  db: Db,
  secrets: Secrets,
  row: { sealed_for: number | null; sealed: string | null },
): Promise<Words | undefined> {
  if (row.sealed_for === null || row.sealed === null) return undefined;
  const key = await keyOf(db, secrets, row.sealed_for);
  return key === undefined ? undefined : (JSON.parse(openWith(key, row.sealed)) as Words);
}

export async function destroyKey(db: Db, person: number): Promise<void> {
  await db.deleteFrom('person_key').where('person', '=', person).execute();
}

async function keyOf(db: Db, secrets: Secrets, person: number): Promise<string | undefined> {
  const row = await db.selectFrom('person_key').select('wrapped').where('person', '=', person).executeTakeFirst();
  return row && secrets.open(row.wrapped);
}

async function makeKey(db: Db, secrets: Secrets, person: number, now: number): Promise<string | undefined> {
  const row = { wrapped: secrets.seal(newKey()), made_at: new Date(now) };
  await db
    .insertInto('person_key')
    .columns(['person', 'wrapped', 'made_at'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select((select) => ['id', select.val(row.wrapped).as('wrapped'), select.val(row.made_at).as('made_at')])
        .where('id', '=', person)
        .where('erased_at', 'is', null),
    )
    // Another turn may have made one at this moment: then that one counts.
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute();
  return keyOf(db, secrets, person);
}
