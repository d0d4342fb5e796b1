/** `rtl ubah`: a person who runs the body corrects an item, gives it to somebody else, moves its deadline, cancels it, or notes that it
 *  is done when its owner cannot be asked. The note-taker may do so until the minutes are approved. */

import type { Answers, Reply } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { type Action, actionArgs, isOpen } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { bestChannels } from '../../base/participants.ts';
import { assign } from './assign.ts';
import { actionReply, formAbout, noteEvent, pendingNone, setAction } from './change-action.ts';
import { loadAction, mayWrite, seeAction, unfinished } from './find-action.ts';
import { tellPerson } from './leaders.ts';
import { finish, reopen } from './owner-answers.ts';
import { chosenOwner } from './owners.ts';
import { moveDeadline } from './proposals.ts';
import { kindOf, trimmedOrNull } from './rtl_baru.ts';

/** Columns that may be corrected without asking anybody, by the answer `what`. */
const plain = {
  kegiatan: 'activity',
  masalah: 'problem',
  sasaran: 'target',
  tujuan: 'goal',
  tempat: 'place',
  instansi: 'agency',
  dana: 'fund',
  indikator: 'indicator',
} as const;

/** `!meetings.rtl_edit.12.3.2` */
export const edit: Effect = async (context, args): Promise<EffectResult> => ({
  replies: [],
  next: formAbout('meetings/rtl_ubah', await changeable(context, args.argument)),
});

/** The item as it stands now, for the form. It is flat, so that the texts can use it; `due` is for the form's rules. */
export const actionNow: Lookup = async (context, args) => {
  const { action } = await seeAction(context, args.action);
  return { ...actionArgs(action, member(context).language, context.now), due: action.deadline };
};

export const changeAction =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const action = await changeable(context, args.action);
    const what = String(args.what);
    if (what === 'buka') return reopen(context, { argument: action.code });
    unfinished(action);
    if (what === 'pj') return { replies: [await giveTo(deps, context, action, args)] };
    if (what === 'tenggat') return { replies: [await newDeadline(context, action, String(args.deadline))] };
    if (what === 'batal') return { replies: [await callOff(context, action, trimmedOrNull(args.reason))] };
    if (what === 'selesai') return { replies: [await doneFor(context, action)] };
    return { replies: [await correct(context, action, what, args)] };
  };

async function changeable(context: Context, argument: unknown): Promise<Action> {
  const { action } = await seeAction(context, argument);
  if (!(await mayWrite(context.db, member(context), { id: action.meeting, area: action.area }))) {
    throw new Refusal('meetings/actions:not-yours', { code: action.code });
  }
  await context.db.selectFrom('action').select('id').where('id', '=', action.id).forUpdate().execute();
  return (await loadAction(context.db, action.id))!;
}

async function correct(context: Context, action: Action, what: string, args: Answers): Promise<Reply> {
  const column = plain[what as keyof typeof plain];
  const value = trimmedOrNull(args.value);
  if (column === 'activity' && value === null) throw new Refusal('meetings/actions:nothing');
  if (!column && what !== 'jenis') throw new Refusal('meetings/actions:nothing');
  const change = column ? { [column]: value } : { kind: kindOf(args.kind) };
  await context.db
    .updateTable('action')
    .set({ ...change, changed_at: new Date(context.now) })
    .where('id', '=', action.id)
    .execute();
  const before = column ? action[column] : action.kind;
  await noteEvent(context, action.id, 'diubah', member(context).id, { body: `${what}: ${before ?? '–'}` });
  return actionReply(context, action, 'corrected', {}, value);
}

async function giveTo(deps: MeetingsDeps, context: Context, action: Action, args: Answers): Promise<Reply> {
  const owner = await chosenOwner(
    deps,
    context,
    { meeting: action.meeting, area: action.area, own: false },
    args.who,
    args.owner,
  );
  if (owner.person !== null && owner.person === action.owner)
    throw new Refusal('meetings/actions:same-owner', { code: action.code });
  const heard = await assign(context, action, owner, 'diganti', member(context).id);
  const now = (await loadAction(context.db, action.id))!;
  await tellBefore(context, now, action.owner, 'told-given');
  return actionReply(context, action, `given-${heard}`);
}

async function newDeadline(context: Context, action: Action, deadline: string): Promise<Reply> {
  if (deadline === action.deadline) throw new Refusal('meetings/actions:same-day', { code: action.code });
  return moveDeadline(context, action, deadline);
}

async function callOff(context: Context, action: Action, reason: string | null): Promise<Reply> {
  await setAction(context, action, { status: 'cancelled', closed_at: new Date(context.now), ...pendingNone });
  await noteEvent(context, action.id, 'dibatalkan', member(context).id, { body: reason });
  await tellBefore(context, action, action.owner, 'told-called-off', hideNames(reason ?? '–'));
  return actionReply(context, action, 'called-off', {}, reason);
}

/** Only for an owner whom nobody can ask; all others answer themselves. */
async function doneFor(context: Context, action: Action): Promise<Reply> {
  if (!(await mayBeDoneFor(context, action))) {
    throw new Refusal('meetings/actions:answers-himself', { code: action.code, owner: action.ownerName ?? '–' });
  }
  await finish(context, action);
  return actionReply(context, action, 'done-for');
}

async function mayBeDoneFor({ db, person }: Context, { owner }: Action): Promise<boolean> {
  return owner === null || owner === person?.id || !(await bestChannels(db, [owner])).has(owner);
}

type Told = 'told-given' | 'told-called-off';

/** Tells the owner whom the item had before. */
async function tellBefore(context: Context, action: Action, person: number | null, key: Told, reason = '') {
  if (person === member(context).id) return;
  await tellPerson(context, action, person, {
    what: key,
    reply: (language) => ({
      parts: [{ key: `meetings/actions:${key}`, args: { ...actionArgs(action, language, context.now), reason } }],
    }),
  });
}

/** Options: the changes that fit the item as it is. */
export const changes =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args) => {
    const action = await changeable(context, args.action);
    const done = (await mayBeDoneFor(context, action)) ? ['selesai'] : [];
    const open = ['pj', 'tenggat', ...done, 'batal', ...Object.keys(plain), 'jenis'];
    const fitting = isOpen(action) ? open : action.status === 'done' ? ['buka'] : [];
    if (fitting.length === 0) unfinished(action);
    return fitting.map((value) => ({
      value,
      label: texts.render(member(context).language, { key: 'meetings/actions:change', args: { what: value } }),
    }));
  };
