/** The names of a posyandu's children, arranged in one of several ways. Pure. */
import type { Text } from '../../../conversation/run.ts';
import type { Place } from '../../../directory/people/places.ts';
import type { RollView, RollWanted } from '../../../texts/reading/children/roll-question.ts';
import { textOf } from '../../../texts/text-of.ts';
import { monthsOld } from '../../base/ages.ts';
import type { Child } from '../../base/child.ts';
import { fiveOn } from '../add.ts';
import { sameName } from '../find.ts';
import { shortDay } from '../labels.ts';

const listText = textOf('children/sasaran');

export interface Roll {
  place: Place;
  /** Today, ISO. */
  day: string;
  /** Who belongs to it and is under five, by name. */
  here: Child[];
  /** Everybody whom the register holds. */
  all: Child[];
}

/** Those with a button. */
export const views = ['nama', 'rt', 'umur', 'lima', 'keluar'] as const satisfies readonly RollView[];

/** Completed months of the weighing form. */
export const bands = [
  [0, 5],
  [6, 11],
  [12, 23],
  [24, 59],
] as const;

export interface Shown {
  title: Text;
  groups: { head?: Text; lines: Text[] }[];
  children: number;
}

/** Only those of this RT, sex and age. */
export function onlyOf(roll: Roll, { rt, sex, from, to }: RollWanted): Roll {
  const here = roll.here.filter((child) => {
    const months = monthsOld(child.born, roll.day);
    if (rt !== undefined && child.rt?.split('/')[0] !== rt) return false;
    return (sex === undefined || child.sex === sex) && months >= (from ?? 0) && months <= (to ?? 59);
  });
  return { ...roll, here };
}

export function viewParts(roll: Roll, wanted: RollWanted, language: string): Shown {
  const { here, day } = roll;
  const line = (child: Child) => lineOf(child, day, language);
  const shown = (title: Text, groups: [Text | undefined, Child[]][]): Shown => {
    const kept = groups.filter(([, { length }]) => length > 0);
    const lines = kept.map(([head, those]) => ({ ...(head && { head }), lines: those.map(line) }));
    return { title, groups: lines, children: kept.reduce((sum, [, { length }]) => sum + length, 0) };
  };
  if (isPlain(wanted.view)) return shown(listText(`title-${wanted.view}`), [[undefined, plain[wanted.view](roll)]]);
  if (wanted.view === 'rt') return shown(listText('title-rt'), rtGroups(here));
  if (wanted.view === 'kembar') return shown(listText('title-kembar'), twinGroups(here));
  const ranges = wanted.from === undefined ? bands : [[wanted.from, wanted.to ?? 59] as const];
  return shown(
    listText('title-umur'),
    ranges.map(([from, to]) => {
      const those = here.filter(({ born }) => monthsOld(born, day) >= from && monthsOld(born, day) <= to);
      return [listText('group-age', { from, to, n: those.length }), those.sort((a, b) => b.born.localeCompare(a.born))];
    }),
  );
}

/** Without groups. */
const plain = {
  nama: ({ here }) => here,
  lima: (roll) => soonFive(roll),
  lahir: ({ here, day }) => here.filter(({ born }) => born.startsWith(day.slice(0, 7))),
  ultah: ({ here, day }) => here.filter(({ born }) => born.slice(5, 7) === day.slice(5, 7)),
  setuju: ({ here }) => here.filter(({ consent }) => consent !== true),
  kms: ({ here }) => here.filter(({ card }) => card !== true),
} satisfies Partial<Record<RollView, (roll: Roll) => Child[]>>;

const isPlain = (view: RollView): view is keyof typeof plain => view in plain;

/** Born on one day by one mother. */
function twinGroups(here: readonly Child[]): [undefined, Child[]][] {
  const born = [...Map.groupBy(here, ({ born }) => born).values()];
  const pairs = born.map((those) =>
    those.filter((one) =>
      those.some((other) => other !== one && one.mother && other.mother && sameName(one.mother, other.mother)),
    ),
  );
  return pairs.map((those) => [undefined, those]);
}

function rtGroups(here: readonly Child[]): [Text, Child[]][] {
  const of = Map.groupBy(here, ({ rt }) => rt ?? '');
  const keys = [...of.keys()].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'id', { numeric: true }),
  );
  return keys.map((rt) => {
    const those = of.get(rt)!;
    return [
      rt === '' ? listText('group-no-rt', { n: those.length }) : listText('group-rt', { rt, n: those.length }),
      those,
    ];
  });
}

export const lineOf = (child: Child, day: string, language: string): Text =>
  listText('line', {
    name: child.name,
    sex: child.sex,
    born: shortDay(child.born, language),
    months: monthsOld(child.born, day),
    mother: child.mother ?? 'none',
  });

const monthsAhead = 3;

/** Who turns five within three months, the first of them first. */
export function soonFive({ here, day }: Roll): Child[] {
  const until = Temporal.PlainDate.from(day).add({ months: monthsAhead }).toString();
  return here.filter(({ born }) => fiveOn(born) <= until).sort((a, b) => a.born.localeCompare(b.born));
}

/** Who has left within a year: moved, died, turned five. */
export function leftView({ all, day }: Roll, language: string): Shown {
  const since = Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  const left = all
    .filter(({ visitor }) => !visitor)
    .map((child) => ({ child, on: child.until ?? fiveOn(child.born), how: child.ended ?? 'five' }))
    .filter(({ on }) => on <= day && on >= since)
    .sort((a, b) => b.on.localeCompare(a.on));
  const lines = left.map(({ child, on, how }) =>
    listText('left', { name: child.name, how, day: shortDay(on, language) }),
  );
  return { title: listText('title-keluar'), groups: lines.length > 0 ? [{ lines }] : [], children: left.length };
}
