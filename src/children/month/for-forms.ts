/** What the scales know for the forms of offices (ILP, SIP 7), by posyandu: handed to the reporting by name, because it knows nothing of children. A
 *  figure that nobody told is absent, and no 0. Who left, or is five, is not counted; a guest counts in what was given, and not in who was due. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { Services, Vaccine } from '../../texts/reading/scales/scale-line.ts';
import type { Sex } from '../base/child.ts';
import { signsOfTbc } from '../growth/referral-rule.ts';
import type { ClassName, Growth, Index } from '../growth/types.ts';
import { monthRowsIn } from './load-area.ts';
import { type Counted, countedIn, exclusiveFor } from './sums.ts';

export type Figures = Record<string, number>;

/** Of those that weighed with the program in this month. All of one kabupaten. */
export async function forForms(
  db: Db,
  places: readonly { id: number; area: string }[],
  period: string,
): Promise<Map<number, Figures>> {
  const months = await monthRowsIn(db, places, period);
  if (months.size === 0) return new Map();
  const at = { kabupaten: kabupatenOf(places[0]!.area), period };
  const growth = await growthIn(db, [...months.keys()], at);
  const referred = await referredIn(db, [...months.keys()], at);
  return new Map(
    [...months].map(([posyandu, month]) => {
      const seen = countedIn(month).map(
        (one): Seen => ({
          ...one,
          baby: one.band === '0-5',
          services: one.told as Services[],
          growth: growth.get(`${posyandu} ${one.child.id}`) ?? [],
          referred: referred.has(`${posyandu} ${one.child.id}`),
        }),
      );
      return [posyandu, figuresOf(seen)];
    }),
  );
}

interface Seen extends Counted {
  /** Under six completed months. */
  baby: boolean;
  services: Services[];
  /** Of each of its weighings, the oldest first. */
  growth: Growth[];
  referred: boolean;
}

interface At {
  kabupaten: string;
  period: string;
}

async function growthIn(db: Db, ids: number[], { kabupaten, period }: At): Promise<Map<string, Growth[]>> {
  const rows = await db
    .selectFrom('weighing')
    .select(['posyandu', 'child', 'growth'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', 'in', ids)
    .where('month', '=', period)
    .orderBy('day')
    .execute();
  const found = Map.groupBy(rows, ({ posyandu, child }) => `${posyandu} ${child}`);
  return new Map([...found].map(([key, its]) => [key, its.flatMap(({ growth }) => (growth as Growth | null) ?? [])]));
}

/** One that was taken back is none. */
async function referredIn(db: Db, ids: number[], { kabupaten, period }: At): Promise<Set<string>> {
  const rows = await db
    .selectFrom('referral')
    .select(['posyandu', 'child'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', 'in', ids)
    .where('day', '>=', `${period}-01`)
    .where('day', '<=', `${period}-31`)
    .where('state', '!=', 'ended')
    .execute();
  return new Set(rows.map(({ posyandu, child }) => `${posyandu} ${child}`));
}

function figuresOf(all: readonly Seen[]): Figures {
  const due = all.filter(({ resident }) => resident);
  const came = all.filter(({ came }) => came);
  return {
    ...byAge('target', due, () => true),
    ...byAge('came', due, (one) => one.came),
    ...byAge('absent', due, (one) => !one.came),
    ...classesOf(came),
    ...servicesOf(came),
    ...byAge('referred', came, (one) => one.referred || one.services.some(({ referred }) => referred)),
    ...vaccinesOf(came),
  };
}

const count = (all: readonly Seen[], is: (one: Seen) => boolean): number => all.filter(is).length;

const byAge = (name: string, all: readonly Seen[], is: (one: Seen) => boolean): Figures => ({
  [`${name}Baby`]: count(all, (one) => one.baby && is(one)),
  [`${name}Child`]: count(all, (one) => !one.baby && is(one)),
});

/** The two cells of a form into which the classes of an index go. BB/U has a third one, above normal, for which the form has no cell. */
const pairs: readonly [Index, string, readonly ClassName[], string, readonly ClassName[] | 'others'][] = [
  ['bbu', 'weightNormal', ['normal'], 'weightLow', ['kurang', 'sangat-kurang']],
  ['tbu', 'heightNormal', ['normal'], 'heightOther', 'others'],
  ['bbtb', 'wastingGood', ['baik'], 'wastingOther', 'others'],
  ['lku', 'headNormal', ['normal'], 'headOther', 'others'],
  ['lilau', 'armNormal', ['hijau'], 'armOther', 'others'],
];

function classesOf(came: readonly Seen[]): Figures {
  return Object.assign(
    {},
    ...pairs.map(([index, first, these, second, those]) => {
      const known = came.flatMap(({ growth }) => growth.findLast((one) => one.classes[index])?.classes[index] ?? []);
      if (known.length === 0) return {};
      const inSecond = (one: ClassName) => (those === 'others' ? !these.includes(one) : those.includes(one));
      return { [first]: known.filter((one) => these.includes(one)).length, [second]: known.filter(inSecond).length };
    }),
  ) as Figures;
}

/** Each counted by child; where none of the posyandu was told of it, nobody knows whether it was done. */
function servicesOf(came: readonly Seen[]): Figures {
  const asked = (told: (one: Services) => boolean) => came.some(({ services }) => services.some(told));
  const figure = (name: string, told: (one: Services) => boolean, is: (one: Seen) => boolean): Figures =>
    asked(told) ? { [name]: count(came, is) } : {};
  const had = (is: (one: Services) => boolean | undefined) => (one: Seen) =>
    one.services.some((all) => is(all) === true);
  const checklist = (wanted: Services['checklist']) => (one: Seen) =>
    one.services.findLast((all) => all.checklist !== undefined)?.checklist === wanted;
  const checked = (all: Services) => all.checklist !== undefined;
  return {
    ...figure('checkFull', checked, checklist('complete')),
    ...figure('checkPart', checked, checklist('incomplete')),
    ...figure('tbc', ({ tbc }) => tbc !== undefined, twoSigns),
    ...figure('exclusive', ({ asi, asiMonths }) => asi !== undefined || asiMonths !== undefined, isExclusive),
    ...figure(
      'mpasi',
      ({ mpasi }) => mpasi !== undefined,
      had(({ mpasi }) => mpasi),
    ),
    ...figure(
      'worm',
      ({ worm }) => worm !== undefined,
      had(({ worm }) => worm),
    ),
    ...bySex(
      'meal',
      came,
      ({ meal }) => meal !== undefined,
      had(({ meal }) => meal),
    ),
    ...figure(
      'education',
      ({ education }) => education !== undefined,
      had(({ education }) => education),
    ),
    ...figure(
      'ill',
      ({ ill }) => ill !== undefined,
      had(({ ill = [] }) => ill.length > 0),
    ),
    ...figure('immunised', toldVaccine, had(toldVaccine)),
  };
}

/** The form says two, whatever an area has made of the rule by which a child is referred. */
const twoSigns = ({ services, growth }: Seen): boolean =>
  signsOfTbc(
    { twice: growth.some(({ twice }) => twice) },
    { tbc: Object.assign({}, ...services.map(({ tbc }) => tbc)) },
  ) >= 2;

const isExclusive = (one: Seen): boolean => one.baby && exclusiveFor(one) !== undefined;

const toldVaccine = ({ vaccines = [] }: Services): boolean => vaccines.length > 0;

const bySex = (
  name: string,
  came: readonly Seen[],
  told: (one: Services) => boolean,
  is: (one: Seen) => boolean,
): Figures => {
  if (!came.some(({ services }) => services.some(told))) return {};
  const of = (sex: Sex) => count(came, (one) => one.child.sex === sex && is(one));
  return { [name]: of('L') + of('P'), [`${name}_L`]: of('L'), [`${name}_P`]: of('P') };
};

/** The columns of SIP 7, which are older than today's schedule: DPT-HB-Hib is its DPT, Campak-Rubela its Campak. */
const doses: readonly [string, Vaccine['antigen'], number | 'any'][] = [
  ['bcg', 'BCG', 'any'],
  ['dptOne', 'DPT-HB-Hib', 1],
  ['dptTwo', 'DPT-HB-Hib', 2],
  ['dptThree', 'DPT-HB-Hib', 3],
  ['polioOne', 'OPV', 1],
  ['polioTwo', 'OPV', 2],
  ['polioThree', 'OPV', 3],
  ['polioFour', 'OPV', 4],
  ['measles', 'Campak-Rubela', 'any'],
];

const vaccinesOf = (came: readonly Seen[]): Figures =>
  Object.assign(
    {},
    ...doses.map(([name, antigen, dose]) => {
      const isIt = (one: Vaccine) => one.antigen === antigen && (dose === 'any' || one.dose === dose);
      const given = came.flatMap(({ services }) => services.flatMap(({ vaccines = [] }) => vaccines));
      // `DPT` without its number may be any of them.
      if (dose !== 'any' && given.some((one) => one.antigen === antigen && one.dose === undefined)) return {};
      return bySex(name, came, toldVaccine, ({ services }) =>
        services.some(({ vaccines = [] }) => vaccines.some(isIt)),
      );
    }),
  ) as Figures;
