/** Who may plan, see and change a meeting: role + area + level. Every lookup, effect and writer of this room asks here. */

import type { Selectable } from 'kysely';
import { covers } from '../../directory/people/rights.ts';
import { rowId } from '../../records/row-id.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, member, type Person, Refusal, type Role } from '../../room.ts';
import { type Detail, readDetail } from './detail.ts';

export type Level = Database['meeting']['level'];
export type Meeting = Omit<Selectable<Database['meeting']>, 'detail'> & { detail: Detail; areaName: string };

/** They run the body of their area and of every area below it. */
export const secretaries: readonly Role[] = ['secretariat', 'chair', 'admin'];
/** Everyone who plans somewhere; what exactly, `mayPlan` says. */
export const planners: readonly Role[] = [...secretaries, 'camat', 'lurah'];

/** The head of a kecamatan or desa/kelurahan runs the body of that very area, none above and none below. */
const heads: Partial<Record<Level, Role>> = { kecamatan: 'camat', desakel: 'lurah' };

export async function mayPlan(db: Db, person: Person | undefined, area: string): Promise<boolean> {
  if (await covers(db, person, { area }, secretaries)) return true;
  const head = heads[levelOf(area)];
  return person?.grants.some((grant) => grant.role === head && grant.area === area) ?? false;
}

/** By the code's parts; `00` is the whole country. */
export function levelOf(area: string): Level {
  if (area === '00') return 'pusat';
  return (['provinsi', 'kabkota', 'kecamatan', 'desakel'] as const)[area.split('.').length - 1] ?? 'desakel';
}

/** The meeting, for one who runs it. Throws Refusal; the same one for a meeting that does not exist. */
export async function runMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, Number(id));
  if (!meeting || !(await mayPlan(context.db, member(context), meeting.area))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  return meeting;
}

/** The meeting, for one who runs it or is invited to it. `runs`: she runs it; `invitee`: her row. Drafts show only to those who run. */
export async function seeMeeting(
  context: Context,
  id: unknown,
): Promise<{ meeting: Meeting; runs: boolean; invitee: number | undefined }> {
  const person = member(context);
  const meeting = await loadMeeting(context.db, Number(id));
  const runs = meeting !== undefined && (await mayPlan(context.db, person, meeting.area));
  const invitee =
    meeting && meeting.status !== 'draft' ? await inviteeOf(context.db, meeting.id, person.id) : undefined;
  if (!meeting || (!runs && invitee === undefined)) throw new Refusal('meetings/refusals:not-yours');
  return { meeting, runs, invitee };
}

/** Not begun: one may still answer, move it or call it off, also when the list of who is there lies open already (`held`). */
export const isToCome = ({ status, starts_at }: Pick<Meeting, 'status' | 'starts_at'>, now: number) =>
  told.includes(status) && starts_at.getTime() > now;

/** Invited to, and neither called off nor closed. */
export const told: Meeting['status'][] = ['invited', 'held'];

export async function loadMeeting(db: Db, id: number): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('meeting')
    .innerJoin('area', 'area.code', 'meeting.area')
    .selectAll('meeting')
    .select('area.name as areaName')
    .where('meeting.id', '=', rowId(id))
    .executeTakeFirst();
  return row && { ...row, detail: readDetail(row.detail) };
}

/** The person's row on the list of a meeting, unless she was taken from it. */
export async function inviteeOf(db: Db, meeting: number, person: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('invitee')
    .select('id')
    .where('meeting', '=', meeting)
    .where('person', '=', person)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}
