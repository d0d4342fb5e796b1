/** What a referral sends: all of it rows of the outbox from the first moment, so that no crash, no night and no loss of Redis keeps any of it
 *  back. They name the referral only; each is worded as it leaves, if it is still wanted. */
import type { Carer } from '../../directory/people/carers.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { type Place, peopleAt } from '../../directory/people/places.ts';
import { emergencyPriority, enqueue, type Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, Wanted } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { dues, unansweredMs, type When, workingMorning } from './climbing.ts';
import { rememberUntaken } from './collected.ts';
import type { NewsName } from './news.ts';
import { loadReferral, looksAfter, type Referral } from './referral.ts';
import { alarm, usefulMs } from './worded.ts';

const prefix = ({ id }: Pick<Referral, 'id'>) => `rujukan-${id}-`;
/** One that became urgent climbs anew. */
const climb = (referral: Referral) => `${prefix(referral)}${referral.urgent ? 'segera-' : ''}`;

/** Puts all messages of a referral in line, those of the coming days too. */
export async function sendReferral(context: Context, referral: Referral, place: Place, all: Carer[]): Promise<void> {
  const { db, now } = context;
  const reached = all.filter((one) => one.reached);
  const of = (role: Carer['role']) => reached.filter((one) => one.role === role).map(({ id }) => id);
  const [bidan, puskesmas] = [of('bidan'), of('puskesmas')];
  if (reached.length === 0) return;
  const rows = dues(referral.urgent, bidan.length > 0, now).flatMap(({ when, role, at }) =>
    of(role).map((person) => row(referral, { key: `${climb(referral)}${when}-${person}`, person, at, when })),
  );
  await enqueue(db, ...rows);
  const kader = await kaderOf(db, referral, place, now);
  const passes = bidan.length > 0 && puskesmas.length > 0;
  if (referral.urgent) await enqueue(db, ...news(referral, kader, passes, now));
  const morning = (nth: number) => workingMorning(now, place.zone, nth);
  await rememberUntaken(db, place, 'again', bidan.length > 0 ? bidan : puskesmas, morning(1));
  if (!passes) return;
  await rememberUntaken(db, place, 'late', puskesmas, morning(2));
  await rememberUntaken(db, place, 'passed', kader, morning(2));
}

function row(referral: Referral, { key, person, at, when }: { key: string; person: number; at: number; when: When }) {
  return {
    ...common(referral, at),
    key,
    person,
    kind: 'children.referral',
    args: { referral: referral.id, when, urgent: referral.urgent },
  } satisfies Waiting;
}

const common = ({ kabupaten, urgent }: Referral, dueAt: number) => ({
  kabupaten,
  dueAt,
  expiresAt: dueAt + usefulMs,
  reply: { parts: [] },
  priority: urgent ? emergencyPriority : 2,
  urgent,
});

/** What the kader of an urgent one hears while nobody has answered. `passes`: the puskesmas is told, too. */
function news(referral: Referral, kader: number[], passes: boolean, now: number): Waiting[] {
  const entries: [NewsName, number][] = [
    ...(passes ? ([['passed', now + unansweredMs]] as [NewsName, number][]) : []),
    ['unanswered', now + (passes ? 2 : 1) * unansweredMs],
  ];
  return kader.flatMap((person) =>
    entries.map(([what, at]) => ({
      ...common(referral, at),
      key: `${climb(referral)}${what}-${person}`,
      person,
      kind: 'children.referral_news' as const,
      args: { referral: referral.id, what, urgent: referral.urgent },
    })),
  );
}

/** Whoever referred the child, as long as she is its kader; else all kader of the posyandu. */
export async function kaderOf(db: Db, { by }: Referral, place: Place, now: number): Promise<number[]> {
  const all = (await peopleAt(db, place, ['kader'], now)).map(({ id }) => id);
  return by !== null && all.includes(by) ? [by] : all;
}

/** Tells it to people as it stands when it leaves. `what`: a text `children/rujukan:news-<what>`. */
export async function tellOf(
  { db, now }: Context,
  referral: Referral,
  { what, people, dueAt = now }: { what: NewsName; people: number[]; dueAt?: number },
): Promise<void> {
  await enqueue(
    db,
    ...people.map((person) => ({
      ...common(referral, dueAt),
      key: `${prefix(referral)}${what}-${now}-${person}`,
      person,
      kind: 'children.referral_news' as const,
      args: { referral: referral.id, what, told: now },
    })),
  );
}

/** Those who have its alarm, or are just getting it. */
export async function toldOf(db: Db, referral: Referral): Promise<number[]> {
  const rows = (await rowsOf(db, referral)).filter((one) => hasLeft(one) || one.status === 'sending');
  return [...new Set(rows.map(({ person }) => person))];
}

/** The alarm is wanted as long as nobody has said that she got it, by those who still look after the place. */
export const referralWanted =
  ({ texts }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const found = await loadReferral(db, args.referral);
    if (found?.referral.state !== 'sent' || found.referral.urgent !== args.urgent) return false;
    const reader = await loadPerson(db, person, now);
    if (!reader || !(await looksAfter(db, reader, found.place))) return false;
    const when = args.when as When;
    if (!(await isNeeded(db, found.referral, when, person))) return false;
    return alarm(texts, db, found, reader.language, when === 'first' ? undefined : when);
  };

async function isNeeded(db: Db, referral: Referral, when: When, person: number): Promise<boolean> {
  if (when === 'first') return true;
  const rows = (await rowsOf(db, referral)).filter((one) => one.key.startsWith(climb(referral)));
  if (when === 'late') return !rows.some((one) => one.person === person && one.key.includes('-early-') && hasLeft(one));
  return !rows.some((one) => one.key.includes('-first-') && hasLeft(one));
}

const rowsOf = (db: Db, referral: Referral) =>
  db
    .selectFrom('outbox')
    .select(['key', 'person', 'status'])
    .where('kabupaten', '=', referral.kabupaten)
    .where('key', 'like', `${prefix(referral)}%`)
    .where('kind', '=', 'children.referral')
    .orderBy('person')
    .execute();

const hasLeft = ({ status }: { status: string }) => ['sent', 'delivered', 'read'].includes(status);
