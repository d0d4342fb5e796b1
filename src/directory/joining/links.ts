/** A chat that wants to be a person's. A phone number, a LID or a code changes hands, so it proves somebody only while nobody has her account:
 *  later a chat of hers is asked, or a second person. Here: the rows, and whose yes a wish needs. */
import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, type Person, Refusal } from '../../room.ts';
import { officeRoles } from '../people/rights.ts';

export type Link = Selectable<Database['link']>;
export type Contact = Pick<Selectable<Database['contact']>, 'channel' | 'address_hash' | 'address_enc'>;
/** Whose yes a chat needs. `link`: nobody's. `new-code`: nobody can say yes before somebody has had a code made for her. */
export type Way = 'link' | 'chats' | 'second' | 'new-code';

/** What the chat has to show. */
export interface Claim {
  proof: Link['proof'];
  /** Who had the code made; null: the program or its operator. */
  madeBy: number | null;
  /** Of the code that is used up now. */
  ticket?: string;
}

/** How an account stands as a chat wants to be part of it. */
export interface Standing {
  /** Somebody has or had it. */
  joined: boolean;
  /** Every chat of hers; `live`: those that can be asked. */
  chats: Contact[];
  live: Contact[];
  phoneHash: string | null;
}

const waitsMs = dayMs;
/** So long a chat can be ended with one tap. */
const endableMs = 7 * dayMs;
/** More chats than that cannot ask for one person at a time. */
const mostWaiting = 3;

export async function standingOf(db: Db, person: number): Promise<Standing> {
  const { consent_at, phone_hash } = await db
    .selectFrom('person')
    .select(['consent_at', 'phone_hash'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const chats = await db
    .selectFrom('contact')
    .select(['channel', 'address_hash', 'address_enc', 'gone_at'])
    .where('person', '=', person)
    .orderBy('joined_at')
    .execute();
  const live = chats.filter(({ gone_at }) => gone_at === null);
  return { joined: consent_at !== null || chats.length > 0, chats, live, phoneHash: phone_hash };
}

/** `vouched`: the platform says that the number is the roster's. */
export function wayOf(
  { joined, live }: Standing,
  person: Person,
  { proof, vouched, lost }: { proof: Link['proof']; vouched: boolean; lost: boolean },
): Way {
  // Made in a chat of hers, so that one has said yes.
  if (proof === 'own-code') return 'link';
  if (!joined) return holdsOffice(person) && !vouched ? 'second' : 'link';
  if (live.length > 0 && !lost) return 'chats';
  return proof === 'code' ? 'second' : 'new-code';
}

/** Also one that begins later: whoever joins now holds it then, and nobody asks once more. */
export const holdsOffice = ({ grants, coming = [] }: Person) =>
  [...grants, ...coming].some(({ role }) => officeRoles.includes(role));

/** What this chat has asked for of this person. */
export async function askedBefore(
  { secrets }: { secrets: Secrets },
  { db, channel, chat }: Pick<Context, 'db' | 'channel' | 'chat'>,
  person: number,
): Promise<Link[]> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('person', '=', person)
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .execute();
}

/** The wish of this chat, whoever it wants to be. */
export const waitingHere = (secrets: Secrets, { db, channel, chat, now }: Context): Promise<Link | undefined> =>
  db
    .selectFrom('link')
    .selectAll()
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .where('state', '=', 'waiting')
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();

/** Notes the wish of this chat; a second one replaces the first, so that whoever was asked is not asked again. */
export async function noteLink(
  { secrets }: { secrets: Secrets },
  { db, channel, chat, now }: Context,
  wish: Omit<Claim, 'ticket'> & Pick<Link, 'person' | 'asks' | 'lost'>,
): Promise<Link> {
  const { person, proof, madeBy, asks, lost } = wish;
  const expires_at = new Date(now + waitsMs);
  const address_hash = secrets.hash(channel, chat);
  await db
    .deleteFrom('link')
    .where((where) => where.and({ person, channel, address_hash, state: 'waiting' }))
    .where('expires_at', '<=', new Date(now))
    .execute();
  const guessed = proof === 'number' || proof === 'lid';
  if (guessed && (await waitingFor(db, person, address_hash, now)) >= mostWaiting)
    throw new Refusal('directory/link:too-many');
  const told = { proof, made_by: madeBy, asks, lost };
  return db
    .insertInto('link')
    .values({
      person,
      channel,
      address_hash,
      address_enc: secrets.seal(chat),
      ...told,
      created_at: new Date(now),
      expires_at,
    })
    .onConflict((conflict) =>
      conflict.columns(['person', 'channel', 'address_hash']).where('state', '=', 'waiting').doUpdateSet(told),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function waitingFor(db: Db, person: number, besides: string, now: number): Promise<number> {
  const rows = await db
    .selectFrom('link')
    .select('id')
    .where('person', '=', person)
    .where('state', '=', 'waiting')
    .where('address_hash', '<>', besides)
    .where('expires_at', '>', new Date(now))
    .execute();
  return rows.length;
}

/** More of them are no questions that a person could tell from one another. */
const mostAtOnce = 5;

const waiting = (db: Db, now: number) =>
  db
    .selectFrom('link')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('expires_at', '>', new Date(now))
    .orderBy('id', 'desc');

/** Wishes about which this person is asked herself. */
export const waitingOf = (db: Db, person: number, now: number): Promise<Link[]> =>
  waiting(db, now).where('person', '=', person).limit(mostAtOnce).execute();

/** Wishes about which a second person is asked. */
export const waitingSecond = (db: Db, now: number): Promise<Link[]> =>
  waiting(db, now).where('asks', '=', 'second').limit(60).execute();

/** Chats of hers that joined of late and can still be ended with one tap, by this older one. */
export const endableOf = (
  db: Db,
  { person, channel, address_hash }: { person: number; channel: string; address_hash: string },
  now: number,
): Promise<Link[]> =>
  db
    .selectFrom('link')
    .innerJoin('contact as here', 'here.person', 'link.person')
    .selectAll('link')
    .where('link.person', '=', person)
    .where('here.channel', '=', channel)
    .where('here.address_hash', '=', address_hash)
    .whereRef('here.joined_at', '<', 'link.decided_at')
    .where('state', '=', 'linked')
    .where('decided_at', '>=', new Date(now - endableMs))
    .orderBy('link.id', 'desc')
    .limit(mostAtOnce)
    .execute();

/** The wish that a button is about, locked while it is decided. */
export async function waitingLink({ db, now }: Pick<Context, 'db' | 'now'>, id: number): Promise<Link> {
  const link = await db.selectFrom('link').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!link) throw new Refusal('directory/link:none');
  if (link.state !== 'waiting') throw new Refusal('directory/link:decided');
  if (link.expires_at.getTime() <= now) throw new Refusal('directory/link:late');
  return link;
}

/** A chat of hers that joined of late, and can still be ended with one tap. */
export async function endableLink({ db, now }: Pick<Context, 'db' | 'now'>, id: number, person: number): Promise<Link> {
  const link = await db
    .selectFrom('link')
    .selectAll()
    .where('id', '=', id)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst();
  if (!link) throw new Refusal('directory/link:none');
  if (link.state !== 'linked') throw new Refusal('directory/link:decided');
  if (link.decided_at!.getTime() + endableMs < now) throw new Refusal('directory/link:late');
  return link;
}

export async function decideLink(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: number,
  state: Exclude<Link['state'], 'waiting'>,
  by: number | null,
): Promise<void> {
  await db
    .updateTable('link')
    .set({ state, decided_at: new Date(now), decided_by: by })
    .where('id', '=', id)
    .execute();
}

/** Wishes that nobody has answered in time. */
export const unanswered = (db: Db, now: number): Promise<Link[]> =>
  db
    .selectFrom('link')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('expires_at', '<=', new Date(now))
    .orderBy('id')
    .limit(200)
    .execute();

export const endsUntil = (link: Pick<Link, 'decided_at'>, now: number) =>
  (link.decided_at?.getTime() ?? now) + endableMs;
