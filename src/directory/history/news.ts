/** Whoever works at a place that has changed is told once, in the morning where it is night: what is other for her, and from when. */
import { dayMs } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { chunks } from '../../records/statements.ts';
import type { Role, Wanted } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { kabupatenOf } from '../areas/areas.ts';
import { holdersAt, peopleAt } from '../people/places.ts';
import { below, roleHolds } from '../people/rights.ts';
import type { Named } from './named.ts';
import type { Step } from './steps.ts';

const text = textOf('directory/places');
type Id = TextId<'directory/places'>;

const offices: Role[] = ['bidan', 'puskesmas', 'lurah'];
const weekMs = 7 * dayMs;

interface Reader {
  id: number;
  language: string;
}

/** `first` comes with `next`. Who is in several groups reads the first of them. */
interface News {
  /** Makes the messages of this change unique. */
  about: string;
  kabupaten: string;
  first: Id;
  groups: { people: Reader[]; next: Id[] }[];
  shown: Record<string, string>;
  /** Asked when it leaves: is it still so? */
  still: { posyandu: number; area: string; closed: string } | { code: string; successor: string };
}

async function tell({ db, now, since }: Step, { about, kabupaten, first, groups, shown, still }: News): Promise<void> {
  const told = new Set<number>();
  const messages = groups.flatMap(({ people, next }) =>
    people
      .filter(({ id }) => !told.has(id) && told.add(id))
      .map(({ id, language }) => {
        const args = { ...shown, month: monthName(since, language), before: monthName(monthBefore(since), language) };
        return {
          ...{ kabupaten, key: `places-${about}-${now}-${id}`, person: id, kind: 'directory.place_told' as const },
          reply: { parts: [first, ...next].map((one): Text => text(one, args)) },
          ...{ args: still, dueAt: now, expiresAt: now + weekMs, batch: `places-${about}` },
        };
      }),
  );
  for (const some of chunks(messages)) await enqueue(db, ...some);
}

/** What was taken back meanwhile is told to nobody. */
export const placeTold: Wanted = async ({ db }, { args }) => {
  if (typeof args.code === 'string') {
    const change = await db
      .selectFrom('area_change')
      .select('successor')
      .where('code', '=', args.code)
      .executeTakeFirst();
    return (change?.successor ?? '') === args.successor;
  }
  const one = await db
    .selectFrom('posyandu')
    .select(['area', 'closed_at'])
    .where('id', '=', Number(args.posyandu))
    .executeTakeFirst();
  return one !== undefined && one.area === args.area && (one.closed_at ? 'yes' : '') === args.closed;
};

const stillOf = ({ id, area }: Pick<Named, 'id' | 'area'>, closed = '') => ({ posyandu: id, area, closed });

export async function tellMoved(step: Step, posyandu: Named, name: string, to: { code: string; name: string }) {
  const { db, now } = step;
  const [kader, old, there] = await Promise.all([
    kaderOf(step, posyandu.id),
    peopleAt(db, { id: 0, area: posyandu.area }, offices, now),
    peopleAt(db, { id: 0, area: to.code }, offices, now),
  ]);
  await tell(step, {
    ...{ about: `moved-${posyandu.id}`, kabupaten: kabupatenOf(to.code), first: 'moved' },
    groups: [
      { people: kader, next: ['moved-kader'] },
      { people: there, next: ['moved-new'] },
      { people: old, next: ['moved-old'] },
    ],
    shown: { posyandu: name, from: posyandu.areaName, area: to.name },
    still: stillOf({ id: posyandu.id, area: to.code }),
  });
}

/** `owes`: its last month is not reported yet. */
export async function tellMerged(step: Step, merged: Named, into: Named, { owes }: { owes: boolean }) {
  const owed: Id[] = owes ? ['owed'] : [];
  const [kader, there, old, office] = [
    await kaderOf(step, merged.id),
    await kaderOf(step, into.id),
    await peopleAt(step.db, { id: 0, area: merged.area }, offices, step.now),
    await peopleAt(step.db, { id: 0, area: into.area }, offices, step.now),
  ];
  await tell(step, {
    ...{ about: `merged-${merged.id}`, kabupaten: kabupatenOf(into.area), first: 'merged' },
    groups: [
      { people: kader, next: ['merged-kader', ...owed] },
      { people: there, next: ['merged-there'] },
      { people: [...office, ...old], next: ['merged-office'] },
    ],
    shown: { posyandu: merged.name, other: into.name, area: into.areaName },
    still: stillOf(merged, 'yes'),
  });
}

export async function tellClosed(step: Step, posyandu: Named, { owes }: { owes: boolean }) {
  await atPosyandu(step, posyandu, 'closed', ['closed-kader', ...(owes ? (['owed'] as const) : [])], ['closed-office']);
}

export const tellReopened = (step: Step, posyandu: Named) =>
  atPosyandu(step, posyandu, 'reopened', ['reopened-next'], ['reopened-next']);

export const tellOpened = (step: Step, posyandu: Pick<Named, 'id' | 'name' | 'area' | 'areaName'>) =>
  atPosyandu(step, posyandu, 'opened', ['opened-next'], ['opened-next']);

async function atPosyandu(
  step: Step,
  posyandu: Pick<Named, 'id' | 'name' | 'area' | 'areaName'>,
  first: 'closed' | 'reopened' | 'opened',
  forKader: Id[],
  forOffices: Id[],
) {
  const { id, name, area, areaName } = posyandu;
  await tell(step, {
    ...{ about: `${first}-${id}`, kabupaten: kabupatenOf(area), first },
    groups: [
      { people: await kaderOf(step, id), next: forKader },
      { people: await peopleAt(step.db, { id: 0, area }, offices, step.now), next: forOffices },
    ],
    shown: { posyandu: name, area: areaName },
    still: stillOf(posyandu, first === 'closed' ? 'yes' : ''),
  });
}

export async function tellDivided(
  step: Step,
  old: { code: string; name: string },
  fresh: { code: string; name: string },
) {
  const people = await peopleAt(step.db, { id: 0, area: old.code }, offices, step.now);
  await tell(step, {
    ...{ about: `divided-${fresh.code}`, kabupaten: kabupatenOf(fresh.code), first: 'divided' },
    groups: [{ people, next: ['divided-next'] }],
    shown: { from: old.name, area: fresh.name, code: fresh.code },
    still: { code: fresh.code, successor: '' },
  });
}

interface Area {
  code: string;
  name: string;
}

/** Before anything goes there: to whoever works in the area that gives its code up, and in the one that carries it on. */
export const tellRetired = (step: Step, old: Area, next: Area) => atArea(step, old, next, 'retired', old.code);

/** After everything has come back. */
export const tellUnretired = (step: Step, old: Area, next: Area) => atArea(step, old, next, 'unretired', old.code);

async function atArea(step: Step, old: Area, next: Area, first: 'retired' | 'unretired', code: string) {
  await tell(step, {
    ...{ about: `${first}-${old.code}`, kabupaten: kabupatenOf(next.code), first },
    groups: [{ people: await workingIn(step, [old.code, next.code]), next: [`${first}-next`] }],
    shown: { from: old.name, code: old.code, area: next.name, successor: next.code },
    still: { code, successor: first === 'retired' ? next.code : '' },
  });
}

/** Everybody with a role in these areas or below them, in a posyandu there, or in a puskesmas that serves there. */
const workingIn = ({ db, now }: Step, areas: string[]): Promise<Reader[]> =>
  db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select(['person.id', 'person.language'])
    .distinct()
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .where((is) =>
      is.or([
        below(is, 'role.area', areas),
        below(is, 'posyandu.area', areas),
        is('role.unit', 'in', is.selectFrom('unit_area').select('unit_area.unit').where('unit_area.area', 'in', areas)),
      ]),
    )
    .orderBy('person.id')
    .execute();

const kaderOf = ({ db, now }: Step, posyandu: number): Promise<Reader[]> =>
  holdersAt(db, { id: posyandu, area: '' }, ['kader'], now)
    .where('role.posyandu', '=', posyandu)
    .select(['person.id', 'person.language'])
    .distinct()
    .orderBy('person.id')
    .execute();
