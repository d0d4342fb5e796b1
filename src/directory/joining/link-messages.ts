/** What is said about a new chat of a person: to each of her chats, to a second person, to the new chat, and to one that has ended. All of it
 *  is urgent: whoever takes an account over does so at night. */
import { wallTime, type Zone } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { guestFor } from '../people/contacts.ts';
import { loadPerson, tasksOf } from '../people/people.ts';
import { type Contact, endsUntil, type Link } from './links.ts';

export const text = textOf('directory/link');

type LinkAction = 'link_mine' | 'link_not_mine' | 'link_end' | 'link_lost' | 'link_vouch' | 'link_doubt';

export const linkChoice = (action: LinkAction, { id }: Pick<Link, 'id'>): Choice => ({
  data: `!directory.${action}.${id}`,
  label: text(action),
});

/** Asks every chat of hers: is that you? */
export async function askChats(db: Db, link: Link, chats: Contact[], now: number): Promise<void> {
  const reply: Reply = {
    parts: [text(link.proof === 'lid' ? 'ask-lid' : 'ask', await newChat(db, link, now))],
    choices: [linkChoice('link_mine', link), linkChoice('link_not_mine', link)],
  };
  // Asked again once the chat is said to be lost: the answer matters more then.
  const round = link.lost ? 'lost' : 'ask';
  if (link.lost) reply.parts.push(text('said-lost'));
  await enqueue(
    db,
    ...chats.map((chat) => message(link, { to: chat, round, reply, kind: 'directory.link_asked', now })),
  );
}

/** `number`: is the new chat's number the one of the roster? */
export async function askSecond(
  db: Db,
  link: Link,
  people: Person[],
  { person, number, now }: { person: Person; number: 'same' | 'other' | 'unknown'; now: number },
): Promise<void> {
  const [first] = await tasksOf(db, person.id, now);
  const maker = link.made_by === null ? undefined : await loadPerson(db, link.made_by, now);
  const place = first?.place ?? '';
  const told = { name: person.name, role: first?.role ?? 'none', place, placed: place ? 1 : 0, number };
  for (const { id, zone } of people) {
    const parts = [text(link.lost ? 'second-lost' : 'second', { ...told, ...momentOf(link, zone, now) })];
    if (maker) parts.push(text('by', { maker: maker.name }));
    const choices = [linkChoice('link_vouch', link), linkChoice('link_doubt', link)];
    await enqueue(db, {
      ...message(link, { round: `second-${id}`, reply: { parts, choices }, kind: 'directory.link_asked', now }),
      person: id,
    });
  }
}

/** Tells her other chats that there is a new one. */
export async function tellChats(db: Db, link: Link, chats: Contact[], now: number): Promise<void> {
  const reply: Reply = {
    parts: [text('told', await newChat(db, link, now))],
    choices: [linkChoice('link_end', link)],
  };
  const expires_at = new Date(endsUntil(link, now));
  const told = { ...link, expires_at };
  await enqueue(
    db,
    ...chats.map((chat) => message(told, { to: chat, round: 'told', reply, kind: 'directory.link_told', now })),
  );
}

/** The result, to the chat that asked. Once it is hers it is one of her chats; else it is nobody's. */
export async function tellNew(db: Db, link: Link, said: Text, now: number): Promise<void> {
  const hers = link.state === 'linked';
  const person = hers ? link.person : await guestFor(db, link);
  await tellOne(db, link, { person, chat: link, said, round: 'result', now });
}

/** To a chat that is hers no more. */
export async function tellEnded(db: Db, link: Link, chat: Contact, said: Text, now: number): Promise<void> {
  await tellOne(db, link, { person: await guestFor(db, chat), chat, said, round: 'ended', now });
}

interface Told {
  person: number;
  chat: Contact;
  said: Text;
  round: string;
  now: number;
}

async function tellOne(db: Db, link: Link, { person, chat, said, round, now }: Told): Promise<void> {
  const expires_at = new Date(endsUntil({ decided_at: null }, now));
  const reply = { parts: [said] };
  await enqueue(db, {
    ...message({ ...link, expires_at }, { to: chat, round, reply, kind: 'directory.link_result', now }),
    person,
  });
}

interface Said {
  to?: Contact;
  round: string;
  reply: Reply;
  kind: Waiting['kind'];
  now: number;
}

const message = (link: Link, { to, round, reply, kind, now }: Said): Waiting => ({
  // It is about no area.
  kabupaten: '',
  key: `directory-link-${link.id}-${round}${to ? `-${to.address_hash}` : ''}`,
  person: link.person,
  kind,
  reply,
  args: { link: link.id },
  dueAt: now,
  expiresAt: link.expires_at.getTime(),
  priority: 1,
  urgent: true,
  ...(to ? { to: { channel: to.channel, address: to.address_hash } } : {}),
});

async function newChat(db: Db, link: Link, now: number) {
  const person = await loadPerson(db, link.person, now);
  return momentOf(link, person?.zone ?? 'WIB', now);
}

export const momentOf = ({ channel }: Link, zone: Zone, now: number) => ({
  app: channel,
  day: writeDate(wallTime(now, zone).toPlainDate().toString(), 'long'),
  time: writeTime(now, zone),
});
