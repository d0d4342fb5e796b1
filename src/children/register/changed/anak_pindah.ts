/** Flow `anak_pindah`: a child has moved away, has died, or is back. */

import type { Reply } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Child, keptChild } from '../../base/child.ts';
import { noteEvent, todayAt } from '../events.ts';
import { childText } from '../labels.ts';
import { comeBack, lastSeen, leave } from '../leave.ts';

const text = textOf('children/anak_pindah');

/** Ends the flow; also for a sentence that leaves nothing open. */
export const leaveTold: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.child);
  if (args.sure === 'tidak') return { replies: [{ parts: [text('not-noted')] }] };
  const today = todayAt(context.now, place);
  const day = typeof args.day === 'string' && args.day <= today ? args.day : today;
  const to = typeof args.to === 'string' && args.to.trim() !== '' ? args.to.trim() : undefined;
  if (child.ended !== null) return { replies: [left(context, child)] };
  const how = args.how === 'meninggal' ? 'died' : 'moved';
  const event = await leave(context, place, child, { how, day, to });
  return { replies: [done(context, child, event, { id: how, day, to: to ?? 'none' })] };
};

/** The last weighing behind the day on which it is said to have gone: then one of the two days is wrong. */
export const seenLater: Lookup = async (context, args) => {
  const { child } = await keptChild(context, args.child);
  const last = await lastSeen(context, child);
  const later = last !== undefined && typeof args.day === 'string' && last > args.day;
  return { last: later ? writeDate(last, 'medium', member(context).language) : 'none' };
};

/** `!children.return_child.<id>` */
export const returnChild: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.argument);
  const day = todayAt(context.now, place);
  if (child.ended === null) return { replies: [{ parts: [text('here', { name: child.name })] }] };
  const event = await comeBack(context, place, child, day);
  return { replies: [done(context, child, event, { id: 'back', day, to: 'none' })] };
};

/** `hasan pindah`, and then `kemarin`: the day on which it went was another one. */
export const leftOtherDay: Effect = async (context, args): Promise<EffectResult> => {
  const { child, place } = await keptChild(context, args.child);
  const day = String(args.day);
  if (child.ended !== 'moved' && child.ended !== 'died')
    return { replies: [{ parts: [text('here', { name: child.name })] }] };
  const last = await lastSeen(context, child);
  if (last !== undefined && last > day) {
    const seen = writeDate(last, 'medium', member(context).language);
    return { replies: [{ parts: [text('seen-since', { name: child.name, last: seen })] }] };
  }
  const to = typeof args.to === 'string' ? args.to : undefined;
  await noteEvent(context, child, { kind: 'undone', day: child.until!, detail: String(args.event) });
  const event = await leave(context, place, child, { how: child.ended, day, to });
  return { replies: [done(context, child, event, { id: child.ended, day, to: to ?? 'none' })] };
};

/** `!children.leave_child.<id>` */
export const leaveAction: Effect = async (context, args): Promise<EffectResult> => {
  const { child } = await keptChild(context, args.argument);
  return { replies: [], next: { flow: 'children/anak_pindah', args: { search: `=${child.id}` } } };
};

function done(
  context: Context,
  child: Child,
  event: number,
  { id, day, to }: { id: 'moved' | 'died' | 'back'; day: string; to: string },
): Reply {
  const { language } = member(context);
  return {
    parts: [text(id, { name: child.name, day: writeDate(day, 'medium', language), to })],
    choices: [{ data: `!children.undo_child.${event}`, label: childText('tap-undo') }],
  };
}

const left = (context: Context, child: Child): Reply => ({
  parts: [
    text('left-already', {
      name: child.name,
      how: child.ended ?? '',
      day: writeDate(child.until!, 'medium', member(context).language),
    }),
  ],
  choices: [{ data: `!children.return_child.${child.id}`, label: childText('tap-return_child') }],
});
