/** Flow `anak_hapus`: all that is held of a child goes, because its mother wishes so. What was counted in months that were reported stays a number. */
import { dropMessagesAbout } from '../../outbox/personal-data.ts';
import type { Db } from '../../records/tables.ts';
import type { Effect, EffectResult } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Child, keptChild } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';

const text = textOf('children/anak_hapus');

export const eraseTold: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.child);
  if (args.sure !== 'hapus') return { replies: [{ parts: [text('kept', { name: child.name })] }] };
  await eraseChild(context.db, child);
  await auditChild(context, place, 'children.erase', { subject: `child ${child.id}` });
  return { replies: [{ parts: [text('done')] }] };
};

/** Its events, weighings, referrals and followers go with its row. Lines at the scales and messages of ours name it too. */
export async function eraseChild(db: Db, { kabupaten, id }: Child): Promise<void> {
  await db.deleteFrom('scale_line').where('kabupaten', '=', kabupaten).where('child', '=', id).execute();
  await db.deleteFrom('child').where('kabupaten', '=', kabupaten).where('id', '=', id).execute();
  await dropMessagesAbout(db, { kabupaten, room: 'children', about: { child: id } });
}

/** `!children.erase_child.<id>` */
export const eraseAction: Effect = async (context, args): Promise<EffectResult> => {
  const { child } = await keptChild(context, args.argument);
  return { replies: [], next: { flow: 'children/anak_hapus', args: { search: `=${child.id}` } } };
};
