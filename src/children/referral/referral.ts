/** A referral as a row: a child that the bidan shall look at, from the weighing that asks for it until somebody tells what came of it. */
import type { Selectable } from 'kysely';
import { carers } from '../../directory/people/carers.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Person, Refusal } from '../../room.ts';
import { type Child, childKeepers, type Weighing } from '../base/child.ts';

export type Referral = Selectable<Database['referral']>;

/** What the bidan found: looked at; sent on to puskesmas or hospital; did not come; well again. */
export const outcomes = ['seen', 'passed', 'absent', 'well'] as const;
export type Outcome = (typeof outcomes)[number];

/** With these nothing is waited for any more. After the others it stays open until the child was seen. */
const final: readonly Outcome[] = ['seen', 'well'];
export const ends = (outcome: Outcome): boolean => final.includes(outcome);

/** Why it ended without a result. doubted: the figures turned out odd, and it is sent anew where the bidan confirms them. */
export type Ended = 'mended' | 'doubted' | 'again' | 'moved' | 'died' | 'left';

/** A reason beside those of the rule: the kader wants it, whatever the figures say. */
export const asked = 'diminta';

export const openStates = ['sent', 'taken'] as const satisfies Referral['state'][];
export const isOpen = ({ state }: Referral): boolean => state === 'sent' || state === 'taken';

/** A referral with all that its messages tell. */
export interface Referred {
  referral: Referral;
  child: Child;
  place: Place;
  weighing: Weighing | undefined;
}

/** By its number alone, as a typed word has it: so all kabupaten are asked. */
export async function loadReferral(db: Db, number: unknown): Promise<Referred | undefined> {
  const referral = await db.selectFrom('referral').selectAll().where('id', '=', rowId(number)).executeTakeFirst();
  return referral && withChild(db, referral);
}

async function withChild(db: Db, referral: Referral): Promise<Referred | undefined> {
  const { kabupaten, child: id, day } = referral;
  const child = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .executeTakeFirst();
  const place = await loadPlace(db, referral.posyandu);
  if (!child || !place) return undefined;
  const weighing = await db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .where('day', '=', day)
    .executeTakeFirst();
  return { referral, child, place, weighing };
}

/** For those who may know the child. Throws Refusal. */
export async function keptReferral(db: Db, person: Person, number: unknown): Promise<Referred> {
  const found = await loadReferral(db, number);
  if (!found || !(await covers(db, person, { posyandu: found.place.id }, childKeepers)))
    throw new Refusal('children/rujukan:not-yours');
  return found;
}

/** For the bidan and the puskesmas of its place. Throws Refusal. */
export async function caredReferral(db: Db, person: Person, number: unknown): Promise<Referred> {
  const found = await loadReferral(db, number);
  if (!found || !(await looksAfter(db, person, found.place))) throw new Refusal('children/rujukan:not-yours');
  return found;
}

/** Asked anew each time. */
export const looksAfter = (db: Db, person: Person | undefined, place: Pick<Place, 'id'>): Promise<boolean> =>
  covers(db, person, { posyandu: place.id }, carers);

/** Changes it, if it still is in one of these states. false: somebody was faster. */
export async function move(
  db: Db,
  { kabupaten, id }: Pick<Referral, 'kabupaten' | 'id'>,
  from: readonly Referral['state'][],
  change: Partial<
    Pick<
      Referral,
      'state' | 'reasons' | 'urgent' | 'taken_by' | 'taken_at' | 'outcome' | 'result' | 'result_by' | 'result_at'
    >
  >,
): Promise<boolean> {
  const done = await db
    .updateTable('referral')
    .set(change)
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
