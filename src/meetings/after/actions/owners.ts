/** The possible owners of an action item: somebody invited, a member of the body, or a name from outside. */

import type { Option } from '../../../conversation/run.ts';
import { roleHolds } from '../../../directory/people/rights.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Lookup, member, Refusal } from '../../../room.ts';
import { namedLike } from '../../../texts/reading/alike-names.ts';
import { fold } from '../../../texts/reading/fold.ts';
import { type NamedPerson, readPerson } from '../../../texts/reading/person-names.ts';
import { courtesy } from '../../../texts/reading/person-words.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { isMember, officeName, type Post, postsIn } from '../../base/participants.ts';
import { seeAction, writableMeeting } from './find-action.ts';

export interface Owner {
  person: number | null;
  name: string | null;
  post: number | null;
  agency: string | null;
  position: string | null;
}

const most = 9;
/** The option for a name that the directory does not know. */
const outside = 'luar';

/** Options for `with: [meeting, owner]` or `[action, owner]`: people whose name, agency or office contains what was typed, or the invited
 *  when there is none. The typed name itself is the last option, unless it is exactly somebody's name. `saya` means the asker. */
export const actionOwners =
  (deps: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const typed = String(args.owner ?? '').trim();
    const { meeting, area, own } = await askedFor(context, args.meeting, args.action);
    const all = await candidates(deps, context, meeting, area, own);
    const words = typed.toLowerCase();
    const said = joinedWords(typed);
    const self = all.find(({ person }) => person === member(context).id);
    if (/^(saya|me)$/.test(words) && self && !own) return [option(self)];
    const { name = typed } = readPerson(typed) ?? {};
    const { found: called, fit } = namedLike(name, all);
    if (called.length === 1 && fit === 'exact') return [option(called[0]!)];
    const held = all.filter((one) => joinedWords(`${one.name} ${one.office ?? ''} ${one.agency ?? ''}`).includes(said));
    const found = [...new Set([...(fit === 'near' ? [] : called), ...held])];
    const alike = found.length > 0 ? found : called;
    const shown = alike.length > 0 ? alike : all.filter(({ invited }) => invited);
    const label = deps.texts.render(member(context).language, {
      key: 'meetings/actions:outside',
      args: { name: typed },
    });
    return [...shown.slice(0, most).map(option), { value: outside, label }];
  };

/** `Pak Lurah Loktuan` is the Lurah Lok Tuan. */
const joinedWords = (text: string) =>
  fold(text)
    .split(' ')
    .filter((word) => !courtesy.test(word))
    .join('');

/** The owner behind such an option. A forged one fails, because it is nobody whom the asker could have chosen. */
export async function chosenOwner(
  deps: MeetingsDeps,
  context: Context,
  of: { meeting: number; area: string; own: boolean },
  who: unknown,
  typed: unknown,
): Promise<Owner> {
  if (who === outside) {
    const name = String(typed ?? '').trim();
    if (name === '') throw new Refusal('meetings/actions:no-owner');
    const { agency = null, post: position = null, ...person } = readPerson(name) ?? { name };
    return { person: null, name: writtenName(person), post: null, agency, position };
  }
  const all = await candidates(deps, context, of.meeting, of.area, of.own);
  const found = all.find(({ person }) => `p${person}` === who);
  if (!found) throw new Refusal('meetings/actions:no-owner');
  return { ...(await postOf(context.db, found.person, of.area, context.now)), name: null, person: found.person };
}

/** For whom she comes stays with her name: an owner from outside has no other place for it. */
const writtenName = ({ name, represents }: NamedPerson) => (represents ? `${name} (${represents})` : name);

async function askedFor(context: Context, meeting: unknown, action: unknown) {
  if (meeting !== undefined && meeting !== null) {
    const { id, area } = await writableMeeting(context, meeting);
    return { meeting: id, area, own: false };
  }
  const { action: found, runs, owns } = await seeAction(context, action);
  if (!runs && !owns) throw new Refusal('meetings/actions:not-owner', { code: found.code });
  return { meeting: found.meeting, area: found.area, own: !runs };
}

interface Candidate {
  person: number;
  name: string;
  office: string | null;
  agency: string | null;
  invited: boolean;
}

const option = ({ person, name, office, agency }: Candidate): Option => {
  const behind = office ?? agency;
  return { value: `p${person}`, label: behind && behind !== name ? `${name} – ${behind}` : name };
};

/** The invited come first. `own`: an owner names somebody in his place and is shown colleagues, not everybody of the area. */
async function candidates(
  deps: MeetingsDeps,
  { db, now, person }: Context,
  meeting: number,
  area: string,
  own: boolean,
) {
  const posts = await postsIn(db, area, now);
  const invited = await invitedPeople(db, meeting);
  const of = (post: Post) => ({
    person: post.person,
    name: post.name,
    office: officeName(deps, post),
    agency: post.agency ?? post.unit,
    invited: false,
  });
  const known = new Map<number, Candidate>(invited.map((one) => [one.person, one]));
  for (const post of posts) {
    const there = known.get(post.person);
    if (!there && (!own || isMember(post, area))) known.set(post.person, of(post));
    else if (there?.invited && !there.office) known.set(post.person, { ...of(post), invited: true });
  }
  return [...known.values()].filter((one) => !own || one.person !== person?.id);
}

async function invitedPeople(db: Db, meeting: number): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('invitee')
    .innerJoin('person', 'person.id', 'invitee.person')
    .select(['person.id as person', 'person.name', 'invitee.position as office', 'invitee.agency'])
    .where('invitee.meeting', '=', meeting)
    .where('invitee.removed_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('invitee.id')
    .execute();
  return rows.map((row) => ({ ...row, invited: true }));
}

/** The office in which she answers for the item: her seat in this body, or else the first that she holds. */
export async function postOf(db: Db, person: number, area: string, now: number) {
  const roles = await db
    .selectFrom('role')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.id', 'role.area', 'role.agency', 'role.position', 'unit.name as unit'])
    .where('role.person', '=', person)
    .where(roleHolds(now))
    .orderBy('role.id')
    .execute();
  const post = roles.find((role) => role.area === area) ?? roles.find(({ agency }) => agency !== null) ?? roles[0];
  return { post: post?.id ?? null, agency: post?.agency ?? post?.unit ?? null, position: post?.position ?? null };
}
