/** A deputy who is not needed any more, or cannot come: both sides hear of it. */
import type { Context } from '../../room.ts';
import { type Invitation, type Invitee, isDeputy } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs, notifyPerson } from '../base/messages.ts';

/** The member comes after all, does not come, or sends another one: the old code ends, a deputy who had joined is told. */
export async function withdrawDeputy(context: Context, { invitee, meeting }: Invitation): Promise<void> {
  const { db } = context;
  await db.deleteFrom('invitation').where('invitee', '=', invitee.id).where('used_at', 'is', null).execute();
  await db.updateTable('invitee').set({ deputy: null, deputy_name: null }).where('id', '=', invitee.id).execute();
  if (invitee.deputy === null) return;
  const deputy = await db.selectFrom('invitee').selectAll().where('id', '=', invitee.deputy).executeTakeFirst();
  if (!deputy || deputy.removed_at) return;
  if (isDeputy(deputy) && !(await isNeeded(context, deputy.id))) await remove(context, deputy.id);
  await notifyPerson(context, meeting, deputy.person, 'bebas', (language) => ({
    parts: [{ key: 'meetings/deputies:withdrawn', args: { ...meetingArgs(meeting, language), name: invitee.name } }],
  }));
}

/** Whom this deputy stood in for: they are asked again. Who was here only as a deputy leaves the list. */
export async function releaseMembers(context: Context, { invitee, meeting }: Invitation): Promise<Invitee[]> {
  const members = await context.db
    .updateTable('invitee')
    .set({ answer: null, deputy: null, deputy_name: null, answered_at: null, answered_revision: null })
    .where('deputy', '=', invitee.id)
    .returningAll()
    .execute();
  if (isDeputy(invitee)) await remove(context, invitee.id);
  for (const one of members) {
    await notifyPerson(context, meeting, one.person, 'lepas', (language) => ({
      parts: [
        { key: 'meetings/deputies:lost', args: { ...meetingArgs(meeting, language), name: invitee.name } },
        answerCodes(one),
      ],
      choices: answerChoices(one),
    }));
  }
  return members;
}

/** One person may stand in for two. */
async function isNeeded({ db }: Context, deputy: number): Promise<boolean> {
  const row = await db.selectFrom('invitee').select('id').where('deputy', '=', deputy).executeTakeFirst();
  return row !== undefined;
}

async function remove({ db, now }: Context, invitee: number): Promise<void> {
  await db
    .updateTable('invitee')
    .set({ removed_at: new Date(now) })
    .where('id', '=', invitee)
    .execute();
}
