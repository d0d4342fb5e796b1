/** An item gets its owner, and he is asked by a message of ours: what, by when, why him. He says yes or proposes another. */

import { dayMs } from '../../../clock.ts';
import type { Reply, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/language.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import { type Action, actionArgs, isOpen, ownerChoices, ownerCodes } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { bestChannels } from '../../base/participants.ts';
import { loadAction } from './find-action.ts';
import { type EventKind, trail, trailOf } from './history.ts';
import type { Owner } from './owners.ts';
import { planActionReminders } from './reminders.ts';

type Texts = Pick<MeetingsDeps, 'texts'>;
type At = { db: Db; now: number };

/** How the owner heard: he is asked, did it himself, must be told by hand, is from outside; or nobody answers for it. */
export type Heard = 'asked' | 'self' | 'unreached' | 'outside' | 'vacant';

const monthMs = 30 * dayMs;

/** Gives an item to another owner (null: to nobody): a new revision, which kills what waits about the old one. `actor` null: the program. */
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
  await trail(at, action.id, kind, actor);
  return ask(at, action.id, actor);
}

/** Asks the owner of an item that is stored already, unless nobody is to be asked. */
export async function ask(at: At, id: number, actor: number | null): Promise<Heard> {
  const action = (await loadAction(at.db, id))!;
  if (action.owner === null) return action.owner_name === null ? 'vacant' : 'outside';
  await planActionReminders(at.db, action, at.now);
  if (action.owner === actor) return 'self';
  if (!(await bestChannels(at.db, [action.owner])).has(action.owner)) return 'unreached';
  await enqueue(at.db, {
    key: `rakor-${action.meeting}-rtl-${action.number}-r${action.revision}-offer-${action.owner}`,
    person: action.owner,
    kind: 'meetings.rtl_offer',
    // Worded as it leaves.
    reply: { parts: [] },
    args: { action: id, revision: action.revision },
    dueAt: at.now,
    expiresAt: at.now + monthMs,
    priority: 2,
  });
  return 'asked';
}

/** Who writes an item down for himself has said yes; from outside nobody can answer. */
export const firstStatus = (owner: Owner, actor: number | null) =>
  owner.person === null
    ? owner.name === null
      ? 'ditawarkan'
      : 'berjalan'
    : owner.person === actor
      ? 'berjalan'
      : 'ditawarkan';

export const ownerColumns = ({ person, name, post, agency, position }: Owner, told: string | null) => ({
  owner: person,
  owner_name: name,
  post,
  post_agency: agency,
  post_position: position,
  agency: agency ?? told,
});

export const pendingNone = { new_deadline: null, new_owner: null, new_owner_name: null };

/** Only while he has not answered, and it is still his and the same. */
export const offerWanted =
  (deps: Texts): Wanted =>
  async ({ db, now }, { person, args }) => {
    const action = await loadAction(db, Number(args.action));
    if (action?.owner !== person || action.revision !== args.revision || action.status !== 'ditawarkan') return false;
    return offerReply(deps, db, action, await languageOf(db, person), now);
  };

async function offerReply(deps: Texts, db: Db, action: Action, language: string, now: number): Promise<Reply> {
  const args = { ...actionArgs(action, language, now), ...(await whyHim(db, action)) };
  const parts: Text[] = [
    { key: 'meetings/actions:offer', args },
    ...details(deps, action, language),
    { key: 'meetings/actions:offer-asks', args },
    ownerCodes(action),
  ];
  return { parts, choices: ownerChoices(action) };
}

/** Problem, target group and the rest, where they were told: a line each. */
export function details({ texts }: Texts, action: Action, language: string): Text[] {
  const told = (['problem', 'target', 'goal', 'place', 'fund', 'indicator', 'kind'] as const).filter(
    (name) => action[name],
  );
  const lines = told.map((name) =>
    texts.render(language, { key: `meetings/actions:detail-${name}`, args: { [name]: action[name]! } }),
  );
  return lines.length > 0 ? [{ literal: lines.join('\n') }] : [];
}

/** By how the item came to him. */
async function whyHim(db: Db, action: Action) {
  const ways: string[] = ['dibuat', 'diganti', 'diusulkan', 'diteruskan'];
  const last = (await trailOf(db, action.id)).findLast(({ kind }) => ways.includes(kind));
  const { post_position: position, post_agency: agency } = action;
  const post = position && agency && !named(position, agency) ? `${position}, ${agency}` : (position ?? agency ?? '');
  return { why: last?.kind ?? 'dibuat', by: last?.name ?? '', post, office: post ? 'ya' : 'tidak' };
}

const named = (position: string, agency: string) => position.toLowerCase().includes(agency.toLowerCase());

/** Nobody needs to be asked what a colleague has decided meanwhile. */
export const askedWanted: Wanted = async ({ db }, { args }) => {
  const action = await loadAction(db, Number(args.action));
  return action !== undefined && isOpen(action) && pendingOf(action) === args.seen;
};

/** What the owner proposes now, as buttons carry it: `t20240815` another day, `p57` another person, `n` a name from outside. */
export function pendingOf({ new_deadline, new_owner, new_owner_name }: Action): string | undefined {
  if (new_deadline !== null) return `t${new_deadline.replaceAll('-', '')}`;
  if (new_owner !== null) return `p${new_owner}`;
  return new_owner_name === null ? undefined : 'n';
}
