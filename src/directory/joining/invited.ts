import { type Lookup, Refusal } from '../../room.ts';
import { grantLines } from '../people/grant-lines.ts';
import { findInvitation } from './invitations.ts';

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
    const name = context.person?.name ?? '';
    return { kind: 'posyandu', name, inviter, role: 'kader', place: posyandu?.name ?? '', placed: 1, more: 0 };
  }
  const lines = await grantLines(context.db, invitation.person!, context.now);
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

async function nameOf(db: Parameters<typeof findInvitation>[0], id: number): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
