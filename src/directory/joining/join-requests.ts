/** A newcomer who opened a posyandu's invitation waits for the inviter's yes. Only that yes adds her to the directory. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { enqueue, type MessageName } from '../../outbox/outbox.ts';
import { blankMessage } from '../../outbox/personal-data.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { kabupatenOf } from '../areas/areas.ts';
import { audit, auditConsent } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { guestFor, writtenPhone } from '../people/contacts.ts';
import { consentVersion } from '../people/people.ts';
import { covers } from '../people/rights.ts';
import type { Invitation } from './invitations.ts';
import { nameless } from './newcomer.ts';
import { fullness } from './request-limits.ts';
import { theName } from './stranger-names.ts';

type Request = Selectable<Database['join_request']>;

const text = textOf('directory/gabung');

/** The question to whoever invited her; `passedTo`: to whom it passed when he had no say there any more. */
const requestName = (id: number, area: string, passedTo?: number): MessageName => ({
  kabupaten: kabupatenOf(area),
  key: `directory-join-request-${id}${passedTo === undefined ? '' : `-${passedTo}`}`,
});

/** The answer to her. */
const answerName = (id: number, area: string): MessageName => ({
  kabupaten: kabupatenOf(area),
  key: `directory-join-answer-${id}`,
});

interface Place {
  posyandu: string;
  area: string;
}

/** Stores the request and asks the inviter. A second tap on the same link changes nothing. */
export async function askInviter(
  deps: DirectoryDeps,
  context: Context,
  invitation: Invitation,
  name: string,
): Promise<EffectResult> {
  const { db, channel, chat, now, person } = context;
  const { secrets } = deps;
  const { name: posyandu, area } = await loadPosyandu(db, invitation.posyandu!);
  const shownName = person && person.name !== nameless ? person.name : theName(name);
  const asking = {
    posyandu: invitation.posyandu!,
    inviter: invitation.createdBy!,
    address: secrets.hash(channel, chat),
  };
  const full = await fullness(db, asking, now);
  if (full === 'known') return { replies: [{ parts: [text('asked', { posyandu })] }] };
  if (full === 'full') return tooMany(db, { ...asking, name: posyandu, area }, now);
  const request = await db
    .insertInto('join_request')
    .values({
      posyandu: invitation.posyandu!,
      name: shownName,
      channel,
      address_hash: secrets.hash(channel, chat),
      address_enc: secrets.seal(chat),
      invited_by: invitation.createdBy!,
      consent_version: consentVersion,
      created_at: new Date(now),
      decided_at: null,
      accepted: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'address_hash', 'posyandu']).where('decided_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (request) {
    const asked = requestName(request.id, area);
    const phone = await numberOf(deps, context);
    await ask(db, asked, request.id, invitation.createdBy!, { name: shownName, posyandu, ...phone }, now);
  }
  return { replies: [{ parts: [text('asked', { posyandu })] }] };
}

/** Whoever decides should be able to call her: the number that the platform vouches for, or the one on the roster. */
async function numberOf({ secrets }: DirectoryDeps, { db, phone, person }: Context) {
  const row =
    phone === undefined && person
      ? await db.selectFrom('person').select('phone_enc').where('id', '=', person.id).executeTakeFirst()
      : undefined;
  const number = phone ?? (row?.phone_enc ? secrets.open(row.phone_enc) : undefined);
  return number === undefined ? { known: 'tidak', phone: '' } : { known: 'ya', phone: writtenPhone(number) };
}

/** A code that has come into wrong hands must bury nobody in questions. */
async function tooMany(
  db: Db,
  { posyandu, inviter, name, area }: { posyandu: number; inviter: number; name: string; area: string },
  now: number,
): Promise<EffectResult> {
  const day = new Date(now).toISOString().slice(0, 10);
  await enqueue(db, {
    kabupaten: kabupatenOf(area),
    key: `directory-join-full-${posyandu}-${day}-person-${inviter}`,
    person: inviter,
    kind: 'directory.join_request',
    reply: { parts: [text('many-requests', { posyandu: name })] },
    dueAt: now,
    expiresAt: now + dayMs,
    priority: 3,
  });
  return { replies: [{ parts: [text('full', { posyandu: name })] }] };
}

/** `!directory.accept.<id>` and `!directory.decline.<id>`: only the inviter may decide, and only while her role still covers the place. */
export const decide =
  (accepted: boolean): Effect =>
  async (context, args): Promise<EffectResult> => {
    const request = await take(context, rowId(args.argument), accepted);
    const { name: posyandu, area } = await loadPosyandu(context.db, request.posyandu);
    await blankMessage(context.db, requestName(request.id, area));
    await blankMessage(context.db, requestName(request.id, area, request.invited_by));
    const place = { posyandu, area };
    const joined = accepted ? await welcome(context, request, place) : await turnAway(context, request, place);
    await audit(context.db, {
      now: context.now,
      actor: member(context).id,
      action: accepted ? 'directory.accept' : 'directory.decline',
      subject: `posyandu ${request.posyandu}`,
      area,
      people: joined === undefined ? [] : [joined],
    });
    const told = text(accepted ? 'accepted' : 'declined', { name: request.name, posyandu });
    return { replies: [{ parts: [told] }] };
  };

/** Does a request of this number wait for her? */
export const waitsAccept: Lookup = async ({ db, person }, { argument }) =>
  person !== undefined &&
  (await db
    .selectFrom('join_request')
    .select('id')
    .where('id', '=', rowId(argument))
    .where('invited_by', '=', person.id)
    .executeTakeFirst()) !== undefined;

async function take(context: Context, id: number, accepted: boolean): Promise<Request> {
  const person = member(context);
  const request = await context.db
    .selectFrom('join_request')
    .selectAll()
    .where('id', '=', id)
    .where('invited_by', '=', person.id)
    .forUpdate()
    .executeTakeFirst();
  if (!request) throw new Refusal('directory/gabung:no-request');
  if (request.decided_at) throw new Refusal('directory/gabung:decided');
  if (!(await covers(context.db, person, { posyandu: request.posyandu }))) {
    throw new Refusal('directory/gabung:no-request');
  }
  await context.db
    .updateTable('join_request')
    .set({ decided_at: new Date(context.now), accepted })
    .where('id', '=', request.id)
    .execute();
  return request;
}

async function welcome(context: Context, request: Request, { posyandu, area }: Place): Promise<number> {
  const { db, now } = context;
  const person = await personBehind(db, request);
  await auditConsent(context, person, { area, asked: request.created_at });
  await db
    .insertInto('role')
    .values({ person, role: 'kader', posyandu: request.posyandu, from_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tell(db, answerName(request.id, area), person, text('joined', { name: request.name, posyandu }), now);
  // From now on her name stands only in `person`.
  await db.updateTable('join_request').set({ name: '', address_enc: '' }).where('id', '=', request.id).execute();
  return person;
}

/** She is told that she was declined. Only her chat is kept, until that message has left. */
async function turnAway({ db, now }: Context, request: Request, { posyandu, area }: Place): Promise<undefined> {
  const person = await guestFor(db, request);
  await tell(db, answerName(request.id, area), person, text('turned-away', { posyandu }), now);
  // It counts for a day, without saying whose it was.
  const nobody = { name: '', address_enc: '', address_hash: `declined ${request.id}` };
  await db.updateTable('join_request').set(nobody).where('id', '=', request.id).execute();
}

/** The chat may already belong to a kader of another posyandu, who then gets a further role; or to a mother, who gets her name. */
async function personBehind(db: Db, request: Request): Promise<number> {
  const person = await guestFor(db, request);
  await db
    .updateTable('person')
    .set({ name: request.name, consent_version: request.consent_version, consent_at: request.created_at })
    .where('id', '=', person)
    .where('name', 'in', ['', nameless])
    .execute();
  return person;
}

async function tell(db: Db, name: MessageName, person: number, answer: Text, now: number): Promise<void> {
  await enqueue(db, {
    ...name,
    person,
    kind: 'directory.join_answer',
    reply: { parts: [answer] },
    dueAt: now,
    expiresAt: now + dayMs,
    priority: 1,
    urgent: true,
  });
}

async function ask(
  db: Db,
  message: MessageName,
  id: number,
  inviter: number,
  args: { name: string; posyandu: string; known: string; phone: string },
  now: number,
  key: 'request' | 'request-passed' = 'request',
): Promise<void> {
  const choice = (action: 'accept' | 'decline'): Choice => ({
    data: `!directory.${action}.${id}`,
    label: text(action),
  });
  await enqueue(db, {
    ...message,
    person: inviter,
    kind: 'directory.join_request',
    reply: { parts: [text(key, args)], choices: [choice('accept'), choice('decline')] },
    args: { request: id },
    dueAt: now,
    expiresAt: now + 14 * dayMs,
    priority: 1,
  });
}

/** The one who invited her has no say there any more: somebody else decides, and is asked. */
export async function askAgain(db: Db, id: number, inviter: number, now: number): Promise<void> {
  const request = await db
    .selectFrom('join_request')
    .select(['posyandu', 'name', 'invited_by'])
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  if (!request) return;
  await db.updateTable('join_request').set({ invited_by: inviter }).where('id', '=', id).execute();
  const { name: posyandu, area } = await loadPosyandu(db, request.posyandu);
  const asked = [requestName(id, area), requestName(id, area, request.invited_by)];
  const number = await numberIn(db, asked);
  for (const message of asked) await blankMessage(db, message);
  const args = { name: request.name, posyandu, ...number };
  await ask(db, requestName(id, area, inviter), id, inviter, args, now, 'request-passed');
}

/** The number of a newcomer stands nowhere but in the question about her. */
async function numberIn(db: Db, questions: MessageName[]): Promise<{ known: string; phone: string }> {
  for (const { kabupaten, key } of questions) {
    const row = await db
      .selectFrom('outbox')
      .select('reply')
      .where('kabupaten', '=', kabupaten)
      .where('key', '=', key)
      .executeTakeFirst();
    const { parts = [] } = row ? (JSON.parse(row.reply) as Partial<Reply>) : {};
    for (const part of parts)
      if ('key' in part && part.args?.known === 'ya') return { known: 'ya', phone: String(part.args.phone) };
  }
  return { known: 'tidak', phone: '' };
}

async function loadPosyandu(db: Db, id: number): Promise<{ name: string; area: string }> {
  const row = await db.selectFrom('posyandu').select(['name', 'area']).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('directory/gabung:expired');
  return row;
}
