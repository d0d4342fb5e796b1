/** Flows `dasbor` and `dasbor_keluar`: the way to the dashboard, and out of it. */
import { wallTime } from '../../clock.ts';
import { type Effect, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { DirectoryDeps } from '../deps.ts';
import { leave, newLink, openSince } from './screens.ts';

const text = textOf('directory/dasbor');

export const enterBy =
  ({ secrets, ids, dashboard }: Pick<DirectoryDeps, 'secrets' | 'ids' | 'dashboard'>): Effect =>
  async (context): Promise<EffectResult> => {
    const { id, zone } = member(context);
    const address = dashboard();
    if (!address) return { replies: [{ parts: [text('not-set')] }] };
    const since = await openSince(context.db, id, context.now);
    const link = `${address}/masuk/${await newLink({ secrets, ids }, context, id)}`;
    const open = since && text('open', { time: wallTime(since.getTime(), zone).toPlainTime().toString().slice(0, 5) });
    return {
      replies: [
        {
          parts: [text('link', { link }), text('rules'), ...(open ? [open] : [])],
          ...(open && { choices: [{ data: '!directory.leave_screen', label: text('leave') }] }),
        },
      ],
    };
  };

export const leaveScreen: Effect = async (context) => {
  const was = await leave(context, member(context).id);
  return { replies: [{ parts: [text(was ? 'left' : 'not-open')] }] };
};
