/** The people of the groups that a meeting invites: the team, an office everywhere in the area, an agency, or people by name. */

import { below, roleHolds } from '../../directory/people/rights.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { MeetingsDeps } from './deps.ts';
import type { Detail } from './meeting.ts';

/** Someone of the directory who is to be invited. */
export interface Guest {
  person: number;
  name: string;
  agency: string | null;
  /** As the letter calls her: `Lurah Api-api`, `Ketua bidang kesehatan`. */
  position: string | null;
  /** The channel on which a message reaches her; undefined: none, she gets a letter. */
  channel: string | undefined;
}

/** One role of a person in the area. */
export interface Post {
  person: number;
  name: string;
  role: string;
  agency: string | null;
  position: string | null;
  /** The role's own area; null for a kader or the staff of a puskesmas. */
  area: string | null;
  areaName: string | null;
  areaKind: Database['area']['kind'];
  unit: string | null;
}

export const teamRoles = ['pokjanal', 'secretariat', 'chair'];
/** Offices that are invited everywhere in the area at once. `kapus`: the heads of the puskesmas. */
export const offices = ['camat', 'lurah', 'kapus', 'puskesmas', 'bidan', 'kader'] as const;

/** Is this post in the group? Groups are written `team`, `teams` (those of the areas below), an office, or `agency:<name>`. */
export function inGroup(post: Post, group: string, area: string): boolean {
  if (group === 'team') return isMember(post, area);
  if (group === 'teams') return teamRoles.includes(post.role) && post.area !== area;
  if (group === 'kapus') return post.role === 'puskesmas' && /^kepala\b/i.test(post.position ?? '');
  if (group.startsWith('agency:')) return post.agency === group.slice('agency:'.length);
  return post.role === group;
}

/** A member of the area's own body; the head of a kecamatan or village belongs to it by office. */
export const isMember = (post: Pick<Post, 'role' | 'area'>, area: string) =>
  post.area === area && (teamRoles.includes(post.role) || post.role === 'camat' || post.role === 'lurah');

/** Everybody whom the plan invites, once each. People who left their office or were erased are not among them. */
export async function guestsOf(
  deps: Pick<MeetingsDeps, 'texts'>,
  { db, now }: { db: Db; now: number },
  area: string,
  { groups, people }: Detail['audience'],
): Promise<Guest[]> {
  const posts = await postsIn(db, area, now, groups.includes('kader'));
  const wanted = new Map<number, Post>();
  for (const group of groups) {
    for (const post of posts) if (!wanted.has(post.person) && inGroup(post, group, area)) wanted.set(post.person, post);
  }
  for (const post of posts) if (people.includes(post.person) && !wanted.has(post.person)) wanted.set(post.person, post);
  const channels = await bestChannels(db, [...wanted.keys()]);
  return [...wanted.values()].map((post) => ({
    person: post.person,
    name: post.name,
    agency: post.agency ?? post.unit,
    position: officeName(deps, post),
    channel: channels.get(post.person),
  }));
}

/** Every role that holds at the area or below it. Kader only on request: a province has thousands of them. */
export async function postsIn(db: Db, area: string, now: number, kader = false): Promise<Post[]> {
  const everywhere = area === '00';
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('area', 'area.code', 'role.area')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select(['person.id as person', 'person.name', 'role.role', 'role.agency', 'role.position', 'role.area'])
    .select(['area.name as areaName', 'area.kind as areaKind', 'unit.name as unit'])
    .where('person.erased_at', 'is', null)
    .where('person.name', '!=', '')
    .where(roleHolds(now))
    .$if(!kader, (query) => query.where('role.role', '!=', 'kader'))
    .$if(!everywhere, (query) =>
      query.where((is) =>
        is.or([
          below(is, 'role.area', [area]),
          below(is, 'posyandu.area', [area]),
          is('role.unit', 'in', unitsServing(db, area)),
        ]),
      ),
    )
    .orderBy('role.id')
    .execute();
}

/** Puskesmas that serve the area or a part of it. */
const unitsServing = (db: Db, area: string) =>
  db
    .selectFrom('unit_area')
    .select('unit_area.unit')
    .where((is) => is.or([is('unit_area.area', '=', area), is('unit_area.area', 'like', `${area}.%`)]));

/** The channel on which each person would get an invitation: the one she joined last and still listens to. A person who left, or wants no
 *  messages (`berhenti`), has none. */
export async function bestChannels(db: Db, people: number[]): Promise<Map<number, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('contact')
    .select(['person', 'channel'])
    .where('person', 'in', people)
    .where('gone_at', 'is', null)
    .where('muted_at', 'is', null)
    .orderBy('joined_at')
    .execute();
  // The later one overwrites the earlier one.
  return new Map(rows.map(({ person, channel }) => [person, channel]));
}

export function officeName({ texts }: Pick<MeetingsDeps, 'texts'>, post: Post): string | null {
  const { role, position, areaName, areaKind, unit } = post;
  if ((role === 'lurah' || role === 'camat') && areaName !== null) {
    const kind = role === 'camat' ? 'camat' : areaKind === 'kelurahan' ? 'lurah' : 'desa';
    return texts.render('id', { key: 'meetings/bodies:head', args: { kind, name: areaName } });
  }
  if (unit !== null && /^kepala( puskesmas)?$/i.test(position ?? '')) {
    return texts.render('id', { key: 'meetings/bodies:head', args: { kind: 'unit', name: unit } });
  }
  return position;
}
