/** Flows `tim` and `tim_ubah`: the steering team of an area, with codes for those whom no channel reaches, and its changes between two
 *  rosters. */
import type { Answers, Choice, Option, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { audit, auditRead } from '../../directory/audit.ts';
import { inviteAbsent } from '../../directory/joining/inviting.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { writeDate } from '../../texts/writing.ts';
import { bodyName } from '../base/bodies.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { bestChannels, isMember, type Post, postsIn, teamRoles } from '../base/participants.ts';
import { plannedArea } from '../base/rights.ts';

export const team =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const area = await plannedArea(context, args.area);
    const { language } = member(context);
    const members = await membersOf(deps, context, area);
    const channels = await bestChannels(
      context.db,
      members.map(({ person }) => person),
    );
    const people = members.map(({ person }) => person);
    await auditRead(context, 'tim', { subject: `area ${area}`, area, people });
    const absent = members.filter(({ person }) => !channels.has(person)).length;
    const say = (text: Text) => deps.texts.render(language, text);
    const lines = members.map((post) => say(lineOf(post, channels.has(post.person))));
    const codes: Choice = {
      data: `!meetings.team_codes.${areaValue(area)}`,
      label: { key: 'meetings/tim:codes', args: { n: absent } },
    };
    const change: Choice = { data: '!start.meetings/tim_ubah', label: { key: 'meetings/tim_ubah:title' } };
    const parts: Text[] = [
      { key: 'meetings/tim:head', args: { body: await bodyName(deps, context.db, area), n: members.length } },
      ...(await decree(context, area)),
      members.length > 0 ? { literal: lines.join('\n') } : { key: 'meetings/tim:nobody' },
    ];
    if (absent > 0) parts.push({ key: 'meetings/tim:absent', args: { n: absent } });
    return { replies: [{ parts, choices: absent > 0 ? [codes, change] : [change] }] };
  };

/** One message carries so many codes, each to be passed on only to the person named. */
const most = 10;

/** A tap on `!meetings.team_codes.<area>`. */
export const teamCodes =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const area = await plannedArea(context, args.argument);
    const members = await membersOf(deps, context, area);
    const channels = await bestChannels(
      context.db,
      members.map(({ person }) => person),
    );
    const codes: Text[] = [];
    for (const { person } of members.filter((post) => !channels.has(post.person))) {
      const code = codes.length < most ? await inviteAbsent(deps, context, person) : undefined;
      if (code) codes.push(code);
    }
    if (codes.length === 0) return { replies: [{ parts: [{ key: 'meetings/tim:no-codes' }] }] };
    return { replies: [{ parts: [{ key: 'meetings/tim:codes-list', args: { count: codes.length } }, ...codes] }] };
  };

/** Every member once, in the order of a decree: pembina, ketua, wakil, sekretaris, bidang, anggota. */
export async function membersOf(
  { texts }: Pick<MeetingsDeps, 'texts'>,
  { db, now }: Context,
  area: string,
): Promise<Post[]> {
  const posts = (await postsIn(db, area, now)).filter((post) => isMember(post, area));
  const order = texts.list('id', 'meetings/words:positions');
  const rank = (post: Post) => {
    const position = (post.position ?? post.role).toLowerCase();
    const fitting = order.filter((word) => position.startsWith(word)).sort((a, b) => b.length - a.length);
    return fitting[0] === undefined ? order.length : order.indexOf(fitting[0]);
  };
  const once = new Map(posts.map((post) => [post.person, post]));
  return [...once.values()].sort((a, b) => rank(a) - rank(b) || a.person - b.person);
}

const lineOf = ({ name, position, agency, role }: Post, reached: boolean): Text => ({
  key: 'meetings/tim:member',
  args: { name, position: position ?? role, agency: agency ?? '–', reached: reached ? 'ya' : 'tidak' },
});

async function decree(context: Context, area: string): Promise<Text[]> {
  const row = await context.db
    .selectFrom('team')
    .select(['sk_number', 'term_from', 'term_to'])
    .where('area', '=', area)
    .executeTakeFirst();
  if (!row?.sk_number) return [];
  const { language } = member(context);
  const shown = (date: string | null) => (date ? writeDate(date, 'medium', language) : '–');
  const term = row.term_from || row.term_to ? 'ya' : 'tidak';
  return [
    {
      key: 'meetings/tim:decree',
      args: { sk: row.sk_number, term, from: shown(row.term_from), to: shown(row.term_to) },
    },
  ];
}

/** Options: the members who hold a seat of their own. A camat belongs to the team by office and is not among them. */
export const seatedMembers =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const area = await plannedArea(context, args.area);
    const posts = (await membersOf(deps, context, area)).filter(({ role }) => teamRoles.includes(role));
    await auditRead(context, 'tim', { subject: `area ${area}`, area, people: posts.map(({ person }) => person) });
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
    const code = added && (await inviteAbsent(deps, context, added.id));
    const again: Choice = { data: '!start.meetings/tim', label: { key: 'meetings/tim:title' } };
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
