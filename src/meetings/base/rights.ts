/** Decides who may plan, see and change a meeting, by role, area and level. Every lookup, effect and writer of this room asks here. */

import { dayMs } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { areaOfValue } from '../../directory/areas/areas.ts';
import { stillUsed } from '../../directory/areas/retired.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { covers, roleHolds, scopeAreas } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Grant, type Lookup, member, type Person, Refusal, type Role } from '../../room.ts';
import { activeStatuses, isToCome, type Level, levelOf, loadMeeting, type Meeting } from './meeting.ts';
import { whenArgs } from './messages.ts';

/** They run the body of their area and of every area below it. */
export const secretaries: readonly Role[] = ['secretariat', 'chair', 'admin'];
/** The roles that plan somewhere; `mayPlan` says where. */
export const planners: readonly Role[] = [...secretaries, 'camat', 'lurah'];

/** The head of a kecamatan or desa/kelurahan runs the body of that very area, none above and none below. */
const heads: Partial<Record<Level, Role>> = { kecamatan: 'camat', desakel: 'lurah' };
const isHead = ({ role, area }: Grant) => area !== null && heads[levelOf(area)] === role;

/** Who looks: in a chat, or at a page. */
export type Viewer = Pick<Context, 'db' | 'person'>;

export async function mayPlan(db: Db, person: Person | undefined, area: string): Promise<boolean> {
  if (await covers(db, person, { area }, secretaries)) return true;
  return person?.grants.some((grant) => isHead(grant) && grant.area === area) ?? false;
}

/** The area behind a choice, if the person may plan there. Choices come from buttons and are not trusted. */
export async function plannedArea(context: Context, value: unknown): Promise<string> {
  const area = areaOfValue(String(value));
  if (!(await mayPlan(context.db, member(context), area))) throw new Refusal('meetings/refusals:not-your-area');
  return area;
}

/** The topmost areas of those who run bodies; a camat's kecamatan and a lurah's village are bodies of their own. */
export async function ownAreas(context: Viewer): Promise<string[]> {
  const person = member(context);
  const own = await scopeAreas(context.db, person, secretaries);
  if (own === 'all') {
    const rows = await context.db
      .selectFrom('area')
      .select('code')
      .where('level', 'in', ['pusat', 'provinsi', 'kabkota'])
      .where(stillUsed)
      .orderBy('code')
      .limit(60)
      .execute();
    return rows.map((row) => row.code);
  }
  const headed = person.grants.filter(isHead).flatMap(({ area }) => area ?? []);
  return [...new Set([...own, ...headed])];
}

/** The meeting, for one who runs it. Refuses a meeting that does not exist in the same words. */
export async function runMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, id);
  if (!meeting || !(await mayPlan(context.db, member(context), meeting.area))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  return meeting;
}

/** The meeting, for one who runs it or is invited to it. `runs`: she runs it; `invitee`: her row. Only those who run it see a draft. */
export async function seeMeeting(
  context: Viewer,
  id: unknown,
): Promise<{ meeting: Meeting; runs: boolean; invitee: number | undefined }> {
  const person = member(context);
  const meeting = await loadMeeting(context.db, id);
  const runs = meeting !== undefined && (await mayPlan(context.db, person, meeting.area));
  const invitee =
    meeting && meeting.status !== 'draft' ? await inviteeOf(context.db, meeting.id, person.id) : undefined;
  if (!meeting || (!runs && invitee === undefined)) throw new Refusal('meetings/refusals:not-yours');
  return { meeting, runs, invitee };
}

/** The id of the person's row on a meeting's list, unless she was taken from it. */
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

/** The people who are told of answers and proposals for a meeting: its planner and the secretariat of its very area, if they may still plan
 *  there. If there is neither, the chair or head of the area. */
export async function secretariatOf(
  db: Db,
  { area, created_by }: Pick<Meeting, 'area' | 'created_by'>,
  now: number,
): Promise<{ id: number; language: string }[]> {
  const rows = await db
    .selectFrom('role')
    .select(['person', 'role'])
    .where('area', '=', area)
    .where('role', 'in', ['secretariat', 'chair', 'camat', 'lurah'])
    .where(roleHolds(now))
    .orderBy('id')
    .execute();
  const secretariat = rows.filter(({ role }) => role === 'secretariat').map(({ person }) => person);
  const first = await whoMayPlan(db, area, created_by === null ? secretariat : [created_by, ...secretariat], now);
  const all = rows.map(({ person }) => person);
  return first.length > 0 ? first : whoMayPlan(db, area, all, now);
}

async function whoMayPlan(db: Db, area: string, ids: number[], now: number) {
  const found: { id: number; language: string }[] = [];
  for (const id of new Set(ids)) {
    const person = await loadPerson(db, id, now);
    if (person && (await mayPlan(db, person, area))) found.push({ id, language: person.language });
  }
  return found;
}

/** Options: the meetings to come that a person runs. `ubah` and `batal` offer them to choose from. */
export const coming: Lookup = (context) => runBy(context, activeStatuses, context.now);

/** Options: also the meetings of the last day. `kehadiran` offers them, because their attendance is still of interest. */
export const watched: Lookup = (context) => runBy(context, [...activeStatuses, 'closed'], context.now - dayMs);

async function runBy(context: Context, statuses: Meeting['status'][], after: number): Promise<Option[]> {
  const person = member(context);
  const rows = await context.db
    .selectFrom('meeting')
    .select(['id', 'area', 'theme', 'starts_wall', 'zone'])
    .where('status', 'in', statuses)
    .where('starts_at', '>', new Date(after))
    .orderBy('starts_at')
    .execute();
  const found: Option[] = [];
  for (const row of rows) {
    if (!(await mayPlan(context.db, person, row.area))) continue;
    found.push({ value: String(row.id), label: `${row.theme} (${whenArgs(row, person.language).day})` });
  }
  return found;
}

/** A meeting that may still be moved or called off. The caller locks it before. */
export async function runOpen(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await runMeeting(context, id);
  const { theme } = meeting;
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme });
  if (!isToCome(meeting, context.now)) throw new Refusal('meetings/changes:not-open', { theme });
  return meeting;
}
