/** Codes that let someone join. 60 bits, stored only hashed, 14 days. A person's code works once; a posyandu's code works for all
 *  who get it until it expires, because each of them still needs the inviter's yes. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Lookup, Refusal } from '../../room.ts';
import { tasksOf } from '../people/people.ts';
import { nameless } from './newcomer.ts';

const lifeMs = 14 * dayMs;
const codeLength = 12;

interface Makers {
  secrets: Secrets;
  ids: Ids;
}

export interface NewInvitation {
  /** One of the two. */
  person?: number;
  posyandu?: number;
  /** null: the program itself or its operator. */
  createdBy: number | null;
  now: number;
  lifeMs?: number;
  proof?: Proof;
}

/** What a ticket says of whoever has it. */
type Proof = Selectable<Database['invitation']>['proof'];

export interface Invitation {
  ticket: string;
  person: number | null;
  posyandu: number | null;
  /** For the deputy of this invitee of a meeting; the meetings look after it. */
  invitee: number | null;
  createdBy: number | null;
  proof: Proof;
}

/** Makes a code, to be shown as it is (`abcd-efgh-jkmn`); it cannot be shown again. A person's older unused codes end. */
export async function invite(db: Db, deps: Makers, wish: NewInvitation): Promise<string> {
  const { shown, hash } = newCode(deps);
  if (wish.person !== undefined) {
    await db
      .deleteFrom('invitation')
      .where('person', '=', wish.person)
      .where('used_at', 'is', null)
      // A Telegram id on the roster is good for a year and stays.
      .where('expires_at', '<', new Date(wish.now + 2 * lifeMs))
      .execute();
  }
  await db
    .insertInto('invitation')
    .values({
      code_hash: hash,
      person: wish.person ?? null,
      posyandu: wish.posyandu ?? null,
      created_by: wish.createdBy,
      created_at: new Date(wish.now),
      expires_at: new Date(wish.now + (wish.lifeMs ?? lifeMs)),
      used_at: null,
      proof: wish.proof ?? 'code',
    })
    .execute();
  return shown;
}

/** A fresh code: as it is shown, and the hash under which it is stored. */
export function newCode({ secrets, ids }: Makers): { shown: string; hash: string } {
  const code = ids.random(codeLength);
  return { shown: code.replace(/(.{4})(?=.)/g, '$1-'), hash: secrets.hash('code', code) };
}

/** The ticket of a code as people type it, with or without dashes, spaces and capitals; undefined when it cannot be one. The
 *  ticket stands for the code from here on: it cannot be guessed, and it is not the code. */
export function ticketOf(secrets: Secrets, typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
  return /^[a-km-np-z2-9]{12}$/.test(code) ? secrets.hash('code', code) : undefined;
}

/** The invitation behind a ticket, if it can still be used. */
export async function findInvitation(db: Db, ticket: string, now: number): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(['code_hash as ticket', 'person', 'posyandu', 'invitee', 'created_by as createdBy', 'proof'])
    .where('code_hash', '=', ticket)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row;
}

/** Uses up a person's code. false: someone else used it first, or it has expired. */
export async function useInvitation(db: Db, ticket: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable('invitation')
    .set({ used_at: new Date(now) })
    .where('code_hash', '=', ticket)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning('code_hash')
    .executeTakeFirst();
  return row !== undefined;
}

/** The ticket of a platform id that stands on the roster. */
export const rosterTicket = (secrets: Secrets, channel: string, id: string) => secrets.hash(`roster-${channel}`, id);

/** What stands behind a ticket, shown before consent is asked: who invites whom to what. Flat, so that texts can use it. */
export const invited: Lookup = async (context, args) => {
  const invitation = await findInvitation(context.db, String(args.ticket), context.now);
  if (!invitation || invitation.invitee !== null) throw new Refusal('directory/gabung:expired');
  const inviter = invitation.createdBy ? await nameOf(context.db, invitation.createdBy) : '';
  if (invitation.posyandu !== null) {
    const posyandu = await context.db
      .selectFrom('posyandu')
      .select('name')
      .where('id', '=', invitation.posyandu)
      .executeTakeFirst();
    const { person } = context;
    const name = person && person.name !== nameless ? person.name : '';
    return { kind: 'posyandu', name, inviter, role: 'kader', place: posyandu?.name ?? '', placed: 1, more: 0 };
  }
  const lines = await tasksOf(context.db, invitation.person!, context.now);
  const name = await nameOf(context.db, invitation.person!);
  const [first] = lines;
  return {
    kind: 'person',
    name,
    inviter,
    role: first?.role ?? 'none',
    place: first?.place ?? '',
    placed: first?.place ? 1 : 0,
    more: Math.max(0, lines.length - 1),
  };
};

async function nameOf(db: Db, id: number): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
