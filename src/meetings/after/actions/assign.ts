/** An item gets an owner, and a message asks him: what, by when, why him. He says yes or proposes another. */

import { dayMs } from '../../../clock.ts';
import type { Reply, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/people.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import type { Action } from '../../base/action-items.ts';
import { actionArgs, ownerChoices, ownerCodes } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { ofAction } from '../../base/message-names.ts';
import { bestChannels } from '../../base/participants.ts';
import { type EventKind, eventsOf, noteEvent, pendingNone } from './change-action.ts';
import { loadAction } from './find-action.ts';
import type { Owner } from './owners.ts';
import { planActionReminders } from './rtl-reminders.ts';

type At = { db: Db; now: number };

/** How the owner hears: he is asked, wrote it himself, must be told by hand, is from outside; or nobody answers for the item. */
export type Heard = 'asked' | 'self' | 'unreached' | 'outside' | 'vacant';

const monthMs = 30 * dayMs;

/** Gives an item to another owner, or to nobody (null). The new revision makes waiting messages about the old one invalid. `actor` null:
 *  the program. */
export async function assign(
  at: At,
  action: Action,
  owner: Owner,
  kind: EventKind,
  actor: number | null,
): Promise<Heard> {
  const revision = action.revision + 1;
  await at.db
    .updateTable('action')
    .set({ ...ownerColumns(owner, action.agency), ...pendingNone, revision, changed_at: new Date(at.now) })
    .set({ asked_at: new Date(at.now), status: firstStatus(owner, actor) })
    .where('id', '=', action.id)
    .execute();
  await noteEvent(at, action.id, kind, actor);
  return askOwner(at, action.id, actor);
}

/** Asks the owner of a stored item, unless there is nobody to ask. */
export async function askOwner(at: At, id: number, actor: number | null): Promise<Heard> {
  const action = (await loadAction(at.db, id))!;
  if (action.owner === null) return action.owner_name === null ? 'vacant' : 'outside';
  await planActionReminders(at.db, action, at.now);
  if (action.owner === actor) return 'self';
  if (!(await bestChannels(at.db, [action.owner])).has(action.owner)) return 'unreached';
  await enqueue(at.db, {
    ...ofAction(action, 'offer', action.owner),
    person: action.owner,
    kind: 'meetings.rtl_offer',
    // The text is written as the message leaves.
    reply: { parts: [] },
    args: { action: id, revision: action.revision },
    dueAt: at.now,
    expiresAt: at.now + monthMs,
    priority: 2,
  });
  return 'asked';
}

/** An owner who writes an item down for himself has said yes. An owner from outside cannot answer. */
export const firstStatus = (owner: Owner, actor: number | null) =>
  owner.person === null
    ? owner.name === null
      ? 'offered'
      : 'running'
    : owner.person === actor
      ? 'running'
      : 'offered';

export const ownerColumns = ({ person, name, post, agency, position }: Owner, told: string | null) => ({
  owner: person,
  owner_name: name,
  post,
  post_agency: agency,
  post_position: position,
  agency: agency ?? told,
});

/** The question leaves only while the item is still his, unchanged, and he has not answered. */
export const offerWanted =
  (deps: Pick<MeetingsDeps, 'texts'>): Wanted =>
  async ({ db, now }, { person, args }) => {
    const action = await loadAction(db, args.action);
    if (action?.owner !== person || action.revision !== args.revision || action.status !== 'offered') return false;
    return offerReply(deps, db, action, await languageOf(db, person), now);
  };

async function offerReply(
  deps: Pick<MeetingsDeps, 'texts'>,
  db: Db,
  action: Action,
  language: string,
  now: number,
): Promise<Reply> {
  const args = { ...actionArgs(action, language, now), ...(await whyHim(db, action)) };
  const parts: Text[] = [
    { key: 'meetings/actions:offer', args },
    ...details(deps, action, language),
    { key: 'meetings/actions:offer-asks', args },
    ownerCodes(action),
  ];
  return { parts, choices: ownerChoices(action) };
}

/** Problem, target group and the other details that were told, one line each. */
export function details({ texts }: Pick<MeetingsDeps, 'texts'>, action: Action, language: string): Text[] {
  const told = (['problem', 'target', 'goal', 'place', 'fund', 'indicator', 'kind'] as const).filter(
    (name) => action[name],
  );
  const lines = told.map((name) =>
    texts.render(language, { key: `meetings/actions:detail-${name}`, args: { [name]: action[name]! } }),
  );
  return lines.length > 0 ? [{ literal: lines.join('\n') }] : [];
}

/** Tells how the item came to him. */
async function whyHim(db: Db, action: Action) {
  const ways: string[] = ['dibuat', 'diganti', 'diusulkan', 'diteruskan'];
  const last = (await eventsOf(db, action.id)).findLast(({ kind }) => ways.includes(kind));
  const { post_position: position, post_agency: agency } = action;
  const post =
    position && agency && !namesAgency(position, agency) ? `${position}, ${agency}` : (position ?? agency ?? '');
  return { why: last?.kind ?? 'dibuat', by: last?.name ?? '', post, office: post ? 'ya' : 'tidak' };
}

const namesAgency = (position: string, agency: string) => position.toLowerCase().includes(agency.toLowerCase());
