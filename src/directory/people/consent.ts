/** To what somebody has agreed, and the proof of it. The proof outlives her erasure, so it names nobody: who disputes it comes with a number
 *  or a chat, and only its hash leads to the row. */
import { type RawBuilder, sql } from 'kysely';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Subject } from '../../room.ts';
import { consentVersion } from './people.ts';

/** SHA-256 of the words (text `directory/setuju:consent`) of each version, by language. Other words are another version, and everybody is asked
 *  anew: a test compares. Old versions stay, because people have agreed to them. */
export const consentWords: Record<number, Record<string, string>> = {
  1: {
    id: '15e94e3ef5047c041c31f28bf9455ba6832158c40ce188b83994a2a744acf73b',
    en: 'dc0a23a6e434dc565a74d81bb2a5cf6564d184b7a853dbb50c11599965c724c4',
  },
};

interface Proof {
  version: number;
  language: string;
  at: Date;
}

/** Who she is in the table: by her chat or by her number. */
export const ofChat = (channel: string, chat: string) => `${channel} ${chat}`;
const hashOf = (secrets: Secrets, who: string) => secrets.hash('consent', who);
const everyOf = (secrets: Secrets, { phone, chats }: Pick<Subject, 'phone' | 'chats'>) =>
  [...(phone ? [phone] : []), ...chats.map(({ channel, address }) => ofChat(channel, address))].map((who) =>
    hashOf(secrets, who),
  );

/** Keeps the proof. `who`: her chats (`ofChat`) and numbers. */
export function proveConsent(db: Db, secrets: Secrets, who: string[], proof: Proof): Promise<void> {
  return keep(
    db,
    who.map((one) => hashOf(secrets, one)),
    proof,
  );
}

async function keep(db: Db, hashes: string[], { version, language, at }: Proof): Promise<void> {
  const words = consentWords[version];
  if (!words || hashes.length === 0) return;
  const row = { version, text_hash: words[language] ?? words.id!, at, ended_at: null };
  await db
    .insertInto('consent')
    .values(hashes.map((who_hash) => ({ who_hash, ...row })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** She is erased, and the proof is kept for its time from now on. Whoever was taken in by somebody else's yes, or joined before there was this table,
 *  gets it here. */
export async function endProofs(db: Db, secrets: Secrets, subject: Subject, now: number): Promise<void> {
  const hashes = everyOf(secrets, subject);
  const given = await db
    .selectFrom('person')
    .select(['consent_version', 'consent_at', 'language'])
    .where('id', '=', subject.id)
    .executeTakeFirst();
  if (given?.consent_version && given.consent_at) {
    const { consent_version: version, consent_at: at, language } = given;
    const known = await proofsOf(db, secrets, subject);
    if (!known.some((one) => one.version === version)) await keep(db, hashes, { version, at, language });
  }
  if (hashes.length === 0) return;
  await db
    .updateTable('consent')
    .set({ ended_at: new Date(now) })
    .where('who_hash', 'in', hashes)
    .where('ended_at', 'is', null)
    .execute();
}

/** Without the hashes, and without those of somebody who was erased and had this number before. */
export function proofsOf(db: Db, secrets: Secrets, subject: Pick<Subject, 'phone' | 'chats'>) {
  return db
    .selectFrom('consent')
    .select(['version', 'at', 'text_hash as fingerprint'])
    .where('who_hash', 'in', ['', ...everyOf(secrets, subject)])
    .where('ended_at', 'is', null)
    .execute();
}

interface Agreed {
  person: number;
  channel: string;
  chat: string;
  now: number;
}

/** She has agreed to the words as they are now, in this chat. Answers whether that is new. */
export function agree(db: Db, secrets: Secrets, agreed: Agreed): Promise<boolean> {
  return note(db, secrets, agreed, sql<boolean>`(consent_version is null or consent_version < ${consentVersion})`);
}

/** The same for a chat that joins: who agreed to older words was not asked for these. */
export function agreeFirst(db: Db, secrets: Secrets, agreed: Agreed): Promise<boolean> {
  return note(db, secrets, agreed, sql<boolean>`consent_at is null`);
}

async function note(db: Db, secrets: Secrets, { person, channel, chat, now }: Agreed, when: RawBuilder<boolean>) {
  const at = new Date(now);
  const row = await db
    .updateTable('person')
    .set({ consent_version: consentVersion, consent_at: at })
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .where(when)
    .returning(['language', 'phone_enc'])
    .executeTakeFirst();
  if (!row) return false;
  const who = [ofChat(channel, chat), ...(row.phone_enc ? [secrets.open(row.phone_enc)] : [])];
  await proveConsent(db, secrets, who, { version: consentVersion, language: row.language, at });
  return true;
}
