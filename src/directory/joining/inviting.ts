/** Checks for whom a person may have a code made, and writes the message with the code. */
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member, type Person, type Role } from '../../room.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { loadPerson } from '../people/people.ts';
import { covers, scopeAreas } from '../people/rights.ts';
import { invite } from './invitations.ts';
import { standingOf } from './links.ts';

/** The roles for which each role may have a code made. A code opens the whole account of a person, so nobody gets one for a higher office. */
const mayInvite: Partial<Record<Role, readonly Role[]>> = {
  lurah: ['kader', 'pokjanal'],
  bidan: ['kader'],
  // Heads of a body may invite its members (`tim` in meetings).
  camat: ['pokjanal', 'lurah', 'kader', 'bidan'],
  chair: ['pokjanal', 'camat', 'lurah', 'puskesmas', 'bidan', 'kader'],
  secretariat: ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'chair'],
  admin: ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'chair', 'secretariat', 'admin'],
};

/** The roles that the asker may invite at all. Never empty, because SQL has no empty list. */
export function invitable(asker: Person): string[] {
  return ['', ...asker.grants.flatMap((grant) => mayInvite[grant.role] ?? [])];
}

/** The message with a code for someone who is not in the chat yet. undefined: the asker may not invite her. */
export async function inviteAbsent(deps: Makers, context: Context, id: number): Promise<Text | undefined> {
  const person = await loadPerson(context.db, id, context.now);
  if (!person || (await isReachable(context.db, id))) return undefined;
  return (await mayHave(context.db, member(context), person)) ? personCode(deps, context, person) : undefined;
}

/** The bare code, for a letter: only for somebody who has never joined, because a letter is read by many. */
export async function absentCode(deps: Makers, context: Context, id: number): Promise<string | undefined> {
  const person = await loadPerson(context.db, id, context.now);
  if (!person || (await standingOf(context.db, id)).joined) return undefined;
  return (await mayHave(context.db, member(context), person)) ? newCode(deps, context, id) : undefined;
}

/** The message with a code of hers. Once somebody has joined, a code alone opens nothing (links.ts), and the message says so. The caller has
 *  checked that the asker may have it made. */
export async function personCode(
  deps: Makers,
  context: Context,
  { id, name }: { id: number; name: string },
): Promise<Text> {
  const { joined } = await standingOf(context.db, id);
  const code = await newCode(deps, context, id);
  return withCode(deps, joined ? 'directory/undang:again-code' : 'directory/undang:person-code', code, { name });
}

export type Makers = Pick<DirectoryDeps, 'secrets' | 'ids' | 'links'>;

/** A code for her, noted in the audit. The caller has checked that the asker may have it made. */
async function newCode(deps: Makers, context: Context, person: number): Promise<string> {
  const code = await invite(context.db, deps, { person, createdBy: member(context).id, now: context.now });
  await noted(context, `person ${person}`);
  return code;
}

/** May the asker have a code of hers made? All of her roles must lie within the asker's right, also those that begin later. */
export async function mayHave(db: Db, asker: Person, wanted: Person): Promise<boolean> {
  const all = [...wanted.grants, ...(wanted.coming ?? [])];
  if (all.length === 0) return false;
  for (const grant of all) if (!(await mayInviteAs(db, asker, grant))) return false;
  return true;
}

/** May the asker have a code made for somebody with this one role? */
export const mayInviteAs = (db: Db, asker: Person, grant: Person['grants'][number]): Promise<boolean> =>
  coversGrant(db, asker, grant, rolesAbove(grant.role));

/** The roles that may invite for this one. */
export const rolesAbove = (role: Role): Role[] =>
  (Object.keys(mayInvite) as Role[]).filter((above) => mayInvite[above]?.includes(role));

async function coversGrant(db: Db, asker: Person, grant: Person['grants'][number], roles: Role[]): Promise<boolean> {
  if (grant.posyandu !== null) return covers(db, asker, { posyandu: grant.posyandu }, roles);
  if (grant.area !== null) return covers(db, asker, { area: grant.area }, roles);
  if (grant.unit === null) return (await scopeAreas(db, asker, roles)) === 'all';
  const areas = await db.selectFrom('unit_area').select('area').where('unit', '=', grant.unit).execute();
  for (const { area } of areas) if (!(await covers(db, asker, { area }, roles))) return false;
  return areas.length > 0;
}

/** Does she have a chat already? */
async function isReachable(db: Db, person: number): Promise<boolean> {
  const row = await db
    .selectFrom('contact')
    .select('person')
    .where('person', '=', person)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** `area`: where a posyandu lies. A person lies nowhere. */
export const noted = (context: Context, subject: string, area?: string) =>
  audit(context.db, { now: context.now, actor: member(context).id, action: 'directory.invite', subject, area });

type CodeText =
  | 'directory/kanal:code'
  | 'directory/undang:person-code'
  | 'directory/undang:again-code'
  | 'directory/undang:posyandu-forward';

/** The text with the code, and with a link where a channel has such links. */
export function withCode(deps: Pick<Makers, 'links'>, key: CodeText, code: string, args: Record<string, string>): Text {
  const link = deps.links(code).join(' / ');
  return link ? { key: `${key}-link`, args: { ...args, code, link } } : { key, args: { ...args, code } };
}
