/** Somebody whom the directory does not know becomes a person without any role: a deputy at a meeting, or a mother who follows her child. She has
 *  just agreed, in this chat. */
import type { Secrets } from '../../records/secrets.ts';
import { type Context, Refusal } from '../../room.ts';
import { auditConsent } from '../audit.ts';
import { dropGuestOf, linkContact, ownerOf } from '../people/contacts.ts';
import { consentVersion } from '../people/people.ts';

/** Who is asked for no name is called so. Not a text: shown as data. */
export const nameless = 'Ibu/Bapak';

/** `area`: what she came for lies there. */
export async function newcomer(
  { secrets }: { secrets: Secrets },
  context: Context,
  area: string,
  name = nameless,
): Promise<{ id: number; name: string; language: string }> {
  const { db, channel, chat, now } = context;
  if ((await ownerOf(db, secrets, channel, chat)) !== undefined) throw new Refusal('meetings/deputies:chat-taken');
  await dropGuestOf(db, secrets, channel, chat);
  const at = new Date(now);
  const { id, language } = await db
    .insertInto('person')
    .values({ name, language: 'id', consent_version: consentVersion, consent_at: at, created_at: at })
    .returning(['id', 'language'])
    .executeTakeFirstOrThrow();
  await auditConsent(context, id, { area });
  await linkContact(db, secrets, { channel, chat, person: id, now });
  return { id, name, language };
}
