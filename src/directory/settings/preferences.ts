/** Flows `bahasa`, `berhenti`, `lanjut` and `latihan`: preferences of one's own chat, each set in one step. */
import type { Option, Text } from '../../conversation/run.ts';
import { type Effect, type Lookup, member } from '../../room.ts';
import type { DirectoryDeps } from '../deps.ts';
import { mute } from '../people/contacts.ts';

/** `berhenti`: no bulk messages any more; her own chat and answers to her go on. */
export const stop =
  ({ following }: Pick<DirectoryDeps, 'following'>): Effect =>
  async (context) => {
    const { id, grants } = member(context);
    const followed = await following.stop(context);
    // Who holds no role gets nothing else from us.
    if (followed && grants.length === 0) return followed;
    await mute(context.db, id, context.now);
    const done = { parts: [{ key: 'directory/berhenti:done' as const }] };
    if (!followed?.next) return { replies: [done] };
    const title: Text = { key: 'children/ikuti_berhenti:title' };
    return { replies: [{ ...done, choices: [{ data: `!start.${followed.next.flow}`, label: title }] }] };
  };

/** `lanjut` */
export const resume: Effect = async (context) => {
  await mute(context.db, member(context).id, null);
  return { replies: [{ parts: [{ key: 'directory/lanjut:done' }] }] };
};

/** The languages that there are, each by its own name. */
export const languages =
  (known: readonly string[]): Lookup =>
  async (): Promise<Option[]> =>
    known.map((value) => ({
      value,
      label: new Intl.DisplayNames([value, 'id'], { type: 'language' }).of(value) ?? value,
    }));

export const language =
  (known: readonly string[]): Effect =>
  async (context, args) => {
    const wanted = String(args.language);
    if (!known.includes(wanted)) return { replies: [{ parts: [{ key: 'directory/bahasa:unknown' }] }] };
    if (context.person) {
      await context.db.updateTable('person').set({ language: wanted }).where('id', '=', context.person.id).execute();
    }
    return { replies: [{ parts: [{ key: 'directory/bahasa:done' }] }], language: wanted };
  };

export const practice: Effect = async (context) => {
  const on = !context.practice;
  return { replies: [{ parts: [{ key: `directory/latihan:${on ? 'on' : 'off'}` }] }], practice: on };
};
