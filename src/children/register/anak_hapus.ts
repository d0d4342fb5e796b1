/** Flow `anak_hapus`: all that is held of a child goes, because its mother wishes so. What was counted in months that were reported stays a number. */
import { dropHeldNaming, dropMessagesAbout } from '../../outbox/personal-data.ts';
import type { Db } from '../../records/tables.ts';
import type { Effect, EffectResult } from '../../room.ts';
import { isSpelledAlike } from '../../texts/reading/alike-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Child, keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { dropPendingFiles } from '../base/pending-files.ts';
import { auditChild } from '../base/trail.ts';
import { noteCopies } from './erased-copies.ts';
import { nameWords } from './find.ts';

const text = textOf('children/anak_hapus');

export const eraseTold =
  ({ secrets }: Pick<ChildrenDeps, 'secrets'>): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { child, place } = await keptChild(context, args.child);
    if (args.sure !== 'hapus') return { replies: [{ parts: [text('kept', { name: child.name })] }] };
    const { db, now } = context;
    await noteCopies({ db, secrets, now }, child, place);
    await eraseChild(db, child);
    await auditChild(context, place, 'children.erase', { subject: `child ${child.id}` });
    return { replies: [{ parts: [text('done')] }] };
  };

/** Its events, weighings, referrals and followers go with its row. Lines at the scales, lists that wait and messages of ours name it too. */
async function eraseChild(db: Db, child: Child): Promise<void> {
  const { kabupaten, id } = child;
  await eraseLines(db, child);
  await dropPendingFiles(db, child);
  await db.deleteFrom('child').where('kabupaten', '=', kabupaten).where('id', '=', id).execute();
  await dropMessagesAbout(db, { kabupaten, room: 'children', about: { child: id } });
  await dropHeldNaming(db, child.name);
}

/** Those that were never settled name no child of the register: they go where they ask about this one, or call one as this one is called, with
 *  slips too. */
async function eraseLines(db: Db, { kabupaten, posyandu, id, name }: Child): Promise<void> {
  const here = () => db.deleteFrom('scale_line').where('kabupaten', '=', kabupaten);
  await here().where('child', '=', id).execute();
  const open = await db
    .selectFrom('scale_line')
    .select(['id', 'words', 'asks'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', '=', posyandu)
    .where('child', 'is', null)
    .execute();
  const [first] = nameWords(name);
  const calls = (words: string) =>
    first !== undefined && nameWords(words).some((word) => word === first || isSpelledAlike(word, first));
  const hers = open.filter(({ words, asks }) => asksAbout(asks, id) || calls(words));
  for (const line of hers) await here().where('id', '=', line.id).execute();
}

function asksAbout(asks: string | null, id: number): boolean {
  const { children = [] } = JSON.parse(asks ?? '{}') as { children?: number[] };
  return children.includes(id);
}

/** Nothing goes by the sentence itself. */
export const eraseAsked: Effect = async (_context, { search }): Promise<EffectResult> => ({
  replies: [],
  next: { flow: 'children/anak_hapus', args: { search: String(search) } },
});

/** `!children.erase_child.<id>` */
export const eraseAction: Effect = async (context, args): Promise<EffectResult> => {
  const { child } = await keptChild(context, args.argument);
  return { replies: [], next: { flow: 'children/anak_hapus', args: { search: `=${child.id}` } } };
};
