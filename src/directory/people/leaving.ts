/** Chats stop being a person's: she ended them, they were somebody else's, or she left. Her account itself stays as it is. */
import { type RawBuilder, sql } from 'kysely';
import { dropChatMessages } from '../../outbox/personal-data.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';

/** Takes away these chats of hers (as `contact.address_hash` names them): the contact, codes that she made for herself, what still rewrites
 *  itself there and what waits to go there. Answers under which hashes their sessions are kept, for EffectResult.forget. */
export async function leaveChats(
  { db, secrets }: { db: Db; secrets: Secrets },
  person: number,
  which: 'all' | readonly string[],
): Promise<string[]> {
  const gone = await db
    .deleteFrom('contact')
    .where('person', '=', person)
    .$if(which !== 'all', (query) => query.where('address_hash', 'in', ['', ...which]))
    .returning(['channel', 'address_enc'])
    .execute();
  await db
    .deleteFrom('invitation')
    .where('person', '=', person)
    .where('created_by', '=', person)
    .where('used_at', 'is', null)
    .execute();
  const chats = gone.map(({ channel, address_enc }) => ({ channel, chat: secrets.open(address_enc) }));
  await dropChatMessages({ db, secrets }, person, chats);
  return chats.map(({ channel, chat }) => secrets.hash('chat', `${channel} ${chat}`));
}

/** People who never had a role and whom nothing holds here any more have left: the job behind ends forgets them. `held` (SQL, of a row of `person`)
 *  says who still is. Whoever stands in for somebody at a meeting stays. */
export async function leaveRoleless(db: Db, now: number, held: RawBuilder<boolean>): Promise<void> {
  await db
    .updateTable('person')
    .set({ left_at: new Date(now) })
    .where('left_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('name', '<>', '')
    .where('consent_at', 'is not', null)
    .where(sql<boolean>`not exists (select from kabar.role where role.person = person.id)`)
    .where(sql<boolean>`not exists (select from kabar.invitee where invitee.person = person.id)`)
    .where((is) => is.not(held))
    .execute();
}
