/** Links a chat to a person, at once or after a yes. Every other chat of hers is told, and can end it. */
import type { Reply } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type EffectResult, type Person, Refusal } from '../../room.ts';
import { audit, auditConsent } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { agreeFirst } from '../people/consent.ts';
import { dropGuestOf, linkContact, ownerOf } from '../people/contacts.ts';
import { leaveChats } from '../people/leaving.ts';
import { loadPerson } from '../people/people.ts';
import { isFollower, leaveFollower } from './follower.ts';
import { useInvitation } from './invitations.ts';
import { askChats, askSecond, linkChoice, tellChats, tellEnded, tellNew, text } from './link-messages.ts';
import {
  askedBefore,
  type Claim,
  type Contact,
  decideLink,
  type Link,
  noteLink,
  standingOf,
  unanswered,
  wayOf,
} from './links.ts';
import { secondPeople } from './second-person.ts';

export type LinkDeps = Pick<DirectoryDeps, 'secrets' | 'following'>;
type Where = Pick<Context, 'db' | 'now'>;

/** This chat wants to be hers. `lost`: it says that her other chats are. */
export async function claim(
  deps: LinkDeps,
  context: Context,
  id: number,
  wish: Claim,
  lost = false,
): Promise<EffectResult> {
  const { db, now, channel, chat } = context;
  const owner = await ownerOf(db, deps.secrets, channel, chat);
  if (owner !== undefined && owner !== id && !(await isFollower(db, owner)))
    throw new Refusal('directory/gabung:chat-taken');
  const person = await loadPerson(db, id, now);
  if (!person) throw new Refusal('directory/gabung:expired');
  if (owner === id) return welcome(person);
  const before = await askedBefore(deps, context, id);
  const standing = await standingOf(db, id);
  const number = numberOf(deps, context, standing.phoneHash);
  const canShare = number === 'unknown' && standing.phoneHash !== null && !standing.joined;
  const needed = wayOf(standing, person, {
    proof: wish.proof,
    vouched: wish.proof === 'number' || number === 'same',
    lost: lost || before.some((link) => link.state === 'waiting' && link.lost),
  });
  const others = needed === 'second' ? await secondPeople(db, person, wish.madeBy, now) : [];
  const way = needed === 'second' && others.length === 0 && isTerminal(wish, person) ? 'link' : needed;
  if (way === 'new-code') return say('needs-code');
  if (way === 'chats' && wish.proof !== 'code' && before.some(({ state }) => state === 'refused'))
    return say('refused');
  // Nothing is noted and the code stays good, for the day on which there is somebody to ask.
  if (way === 'second' && others.length === 0) return nobody(context, standing.joined, canShare);
  if (wish.ticket !== undefined && !(await useInvitation(db, wish.ticket, now)))
    throw new Refusal('directory/gabung:expired');
  // Who cannot be asked is lost.
  const asks = way === 'chats' ? 'chats' : 'second';
  const isLost = standing.joined && way !== 'chats' && wish.proof !== 'own-code';
  const { proof, madeBy } = wish;
  const link = await noteLink(deps, context, { proof, madeBy, person: id, asks, lost: isLost });
  if (way === 'link') return linkHere(deps, context, link);
  if (way === 'chats' || isLost) await askChats(db, link, standing.live, now);
  if (way === 'second') await askSecond(db, link, others, { person, number, now });
  return way === 'chats'
    ? waitsForChats(link)
    : waitsForSecond(context, 'waits-second', canShare, { n: others.length });
}

/** The operator at the terminal counts as the second person for an admin whom nobody else could confirm. */
const isTerminal = ({ proof, madeBy }: Claim, { grants }: Person) =>
  proof === 'code' && madeBy === null && grants.some(({ role }) => role === 'admin');

function numberOf({ secrets }: LinkDeps, { phone }: Context, phoneHash: string | null) {
  if (phone === undefined || phoneHash === null) return 'unknown' as const;
  return secrets.hash('phone', `+${phone.replace(/^\+/, '')}`) === phoneHash ? ('same' as const) : ('other' as const);
}

function waitsForChats(link: Link): EffectResult {
  const said = link.proof === 'lid' ? text('waits-lid') : text('waits-chats');
  return { replies: [{ parts: [said], choices: [linkChoice('link_lost', link)] }] };
}

type Waits = 'waits-second' | 'nobody-second' | 'nobody-lost';

function waitsForSecond({ channel }: Context, id: Waits, canShare: boolean, args = {}): EffectResult {
  const reply: Reply = { parts: [text(id, args)] };
  if (canShare && channel !== 'whatsapp') reply.askContact = { key: 'directory/gabung:share' };
  return { replies: [reply] };
}

const nobody = (context: Context, joined: boolean, canShare: boolean) =>
  waitsForSecond(context, joined ? 'nobody-lost' : 'nobody-second', canShare);

async function linkHere(deps: LinkDeps, context: Context, link: Link): Promise<EffectResult> {
  const forget = await linkNow(deps, context, link, null);
  const person = await loadPerson(context.db, link.person, context.now);
  if (!person) throw new Refusal('directory/gabung:expired');
  return { ...welcome(person), ...(forget.length > 0 ? { forget } : {}) };
}

const welcome = ({ id, name, language }: { id: number; name: string; language: string }): EffectResult => ({
  replies: [{ parts: [{ key: 'directory/gabung:welcome', args: { name } }] }],
  person: id,
  language,
});

/** Makes the chat hers. `by`: who said yes; null: the chat needed nobody's. `here`: the chat in which it was said needs no message about it.
 *  Answers which sessions must go: where the other chats were lost, they end. */
export async function linkNow(
  deps: LinkDeps,
  { db, now }: Where,
  link: Link,
  by: number | null,
  here?: string,
): Promise<string[]> {
  const { secrets } = deps;
  const { channel, person, address_hash } = link;
  const chat = secrets.open(link.address_enc);
  const owner = await ownerOf(db, secrets, channel, chat);
  const follower = owner !== person ? owner : undefined;
  if (follower !== undefined && !(await isFollower(db, follower))) throw new Refusal('directory/link:taken');
  if (follower !== undefined) await leaveFollower(deps, { db, now }, follower, person, { channel, address_hash });
  const others = (await standingOf(db, person)).chats.filter((one) => one.address_hash !== link.address_hash);
  await dropGuestOf(db, secrets, channel, chat);
  await linkContact(db, secrets, { channel, chat, person, now });
  // Her own yes was given in the chat that joins now.
  const agreed = await agreeFirst(db, secrets, { person, channel, chat, now: link.created_at.getTime() });
  const asked = by === null ? undefined : link.created_at;
  if (agreed) await auditConsent({ db, now, channel }, person, { asked });
  await decideLink({ db, now }, link.id, 'linked', by);
  const linked: Link = { ...link, state: 'linked', decided_at: new Date(now), decided_by: by };
  const detail = { proof: link.proof, lost: link.lost, channel };
  await audit(db, { now, actor: by ?? person, action: 'directory.link', subject: `person ${person}`, detail });
  await refuseRivals({ db, now }, linked);
  // Her session there still says that she is nobody here.
  const stale = follower !== undefined && by !== null ? [secrets.hash('chat', `${channel} ${chat}`)] : [];
  if (link.lost) return [...stale, ...(await endChats(deps, { db, now }, linked, others))];
  await tellChats(
    db,
    linked,
    others.filter(({ address_hash }) => address_hash !== here),
    now,
  );
  return stale;
}

/** Her old chats end, and are told. */
async function endChats(deps: LinkDeps, { db, now }: Where, link: Link, chats: Contact[]): Promise<string[]> {
  if (chats.length === 0) return [];
  const forget = await leaveChats(
    { ...deps, db },
    link.person,
    chats.map(({ address_hash }) => address_hash),
  );
  for (const chat of chats) await tellEnded(db, link, chat, text('ended'), now);
  return forget;
}

/** Somebody who first had to be confirmed has joined: other chats that waited for the same yes are strangers again. */
async function refuseRivals({ db, now }: Where, { id, person }: Link): Promise<void> {
  const rivals = await db
    .selectFrom('link')
    .selectAll()
    .where('person', '=', person)
    .where('state', '=', 'waiting')
    .where('asks', '=', 'second')
    .where('id', '<>', id)
    .execute();
  for (const rival of rivals) await refuse({ db, now }, rival, null);
}

/** `by` null: nobody has answered in time. */
export async function refuse({ db, now }: Where, link: Link, by: number | null, late = false): Promise<void> {
  await decideLink({ db, now }, link.id, 'refused', by);
  await audit(db, {
    now,
    actor: by,
    action: 'directory.link-refused',
    subject: `person ${link.person}`,
    detail: { proof: link.proof },
  });
  await tellNew(db, { ...link, state: 'refused' }, text(late ? 'unanswered' : 'refused'), now);
}

/** Wishes that nobody has answered in time; called by a job. */
export async function refuseUnanswered(db: Db, now: number): Promise<void> {
  for (const link of await unanswered(db, now)) await refuse({ db, now }, link, null, true);
}

type Said = 'needs-code' | 'refused';
const say = (id: Said): EffectResult => ({ replies: [{ parts: [text(id)] }] });
