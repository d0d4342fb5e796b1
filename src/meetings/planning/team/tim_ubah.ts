/** `tim_ubah`: changes of a team between two rosters. */
import type { Answers, Option } from '../../../conversation/run.ts';
import { audit } from '../../../directory/audit.ts';
import { inviteAbsent } from '../../../directory/joining/inviting.ts';
import { roleHolds } from '../../../directory/people/role-holds.ts';
import { rowId } from '../../../records/row-id.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { teamRoles } from '../../base/participants.ts';
import { plannedArea } from '../../base/rights.ts';
import { membersOf } from './tim.ts';

/** Options: the members who hold a seat of their own. A camat belongs to the team by office and is not among them. */
export const members =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const posts = (await membersOf(deps, context, area)).filter(({ role }) => teamRoles.includes(role));
    return posts.map(({ person, name, position }) => ({
      value: String(person),
      label: position ? `${name} – ${position}` : name,
    }));
  };

export const changeTeam =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const area = await plannedArea(context, args.area);
    const what = String(args.what);
    if (what === 'sk' || what === 'nama') await keep(context, area, args);
    if (what === 'jabatan') await reseat(context, area, args);
    if (what === 'keluar') await leave(context, area, args);
    const added = what === 'tambah' ? await add(context, area, args) : undefined;
    await audit(context.db, {
      now: context.now,
      actor: member(context).id,
      action: `meetings.team.${what}`,
      subject: `area ${area}`,
      area,
    });
    const code = added && (await inviteAbsent(deps, context, added));
    const again = { data: '!start.meetings/tim', label: { key: 'meetings/tim:title' } };
    return { replies: [{ parts: [{ key: 'meetings/tim_ubah:changed' }, ...(code ? [code] : [])], choices: [again] }] };
  };

const text = (value: Answers[string] | undefined) => (typeof value === 'string' && value.trim() ? value.trim() : null);

async function keep({ db }: Context, area: string, args: Answers) {
  const change =
    args.what === 'nama'
      ? { name: text(args.body) }
      : { sk_number: text(args.sk), term_from: text(args.starts), term_to: text(args.ends) };
  await db
    .insertInto('team')
    .values({ area, letter: '{}', name: null, sk_number: null, term_from: null, term_to: null, ...change })
    .onConflict((conflict) => conflict.column('area').doUpdateSet(change))
    .execute();
}

/** The newcomer is known by name from now on, and reached once she has used her code. */
async function add({ db, now }: Context, area: string, args: Answers) {
  const name = text(args.newcomer) ?? '';
  const { id } = await db
    .insertInto('person')
    .values({ name, language: 'id', created_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const seat = { agency: text(args.agency), position: text(args.position) };
  await db
    .insertInto('role')
    .values({ person: id, role: 'pokjanal', area, from_at: new Date(now), ...seat })
    .execute();
  return { id, name };
}

async function reseat({ db, now }: Context, area: string, args: Answers) {
  const agency = text(args.agency);
  const row = await db
    .updateTable('role')
    .set({ position: text(args.position), ...(agency ? { agency } : {}) })
    .where('person', '=', rowId(args.member))
    .where('area', '=', area)
    .where('role', 'in', teamRoles)
    .where(roleHolds(now))
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Refusal('meetings/tim_ubah:no-member');
}

/** Only a member's seat ends here. The roster changes who runs the body or its program. */
async function leave({ db, now }: Context, area: string, args: Answers) {
  const row = await db
    .updateTable('role')
    .set({ until_at: new Date(now) })
    .where('person', '=', rowId(args.member))
    .where('area', '=', area)
    .where('role', '=', 'pokjanal')
    .where(roleHolds(now))
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Refusal('meetings/tim_ubah:no-member');
}
