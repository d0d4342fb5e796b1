/** What is unusual about a report: against the rules of the form, last month, the posyandu's own year and its neighbours. It says where to look,
 *  and not that anything is wrong. Pure. */
import type { Answers } from '../../../conversation/run.ts';
import { rate, type Skdn, type SkdnName, skdn, skdnNames } from '../../base/indicators.ts';
import type { UnusualRules } from './unusual-rules.ts';

export interface Around {
  /** Of the month before. */
  last: Skdn | undefined;
  /** The posyandu's own earlier months, at most twelve. */
  year: readonly Skdn[];
  /** Of the other posyandu of its desa/kelurahan in the same month. */
  neighbours: readonly Skdn[];
}

/** A count over another. */
interface Share {
  numerator: number;
  denominator: number;
}

export type Finding =
  /** Figures that contradict each other: `D` and the sum of its parts, `K` and `S`. */
  | { kind: 'sum'; figure: 'D'; now: number; parts: number }
  | { kind: 'above'; figure: string; now: number; than: string; limit: number }
  | { kind: 'died'; figure: 'bdeaths' | 'mdeaths'; now: number }
  | { kind: 'last'; figure: SkdnName; now: number; before: number }
  | { kind: 'same'; figure: 'D' }
  | { kind: 'gained'; figure: 'N'; now: number }
  | { kind: 'year' | 'neighbours'; figure: SkdnName; rate: string; now: Share; usual: Share }
  /** The kader says why it differs from the scales. */
  | { kind: 'scales'; figure: '' };

export function unusualOf(answers: Answers, around: Around, rules: UnusualRules): Finding[] {
  const now = skdn(answers);
  return [
    ...contradictions(now, answers),
    ...died(answers),
    ...againstLast(now, around.last, rules),
    ...allGained(now, rules),
    ...againstOthers('year', now, around.year, rules),
    ...againstOthers('neighbours', now, around.neighbours, rules),
    ...(typeof answers.reason === 'string' ? [{ kind: 'scales', figure: '' } as const] : []),
  ];
}

/** Figures that may not be more than others. Sources: the form F/I-Gizi. */
const limits: [figure: string, than: string][] = [
  ['K', 'S'],
  ['D', 'S'],
  ['N', 'D'],
  ['BGM', 'D'],
  ['TT', 'T'],
];

function contradictions(now: Skdn, answers: Answers): Finding[] {
  const parts = (['N', 'T', 'O', 'B'] as const).map((name) => now[name]);
  const sum = parts.every((one) => one !== undefined) ? parts.reduce<number>((all, one) => all + one!, 0) : undefined;
  const found: Finding[] =
    now.D !== undefined && sum !== undefined && sum !== now.D
      ? [{ kind: 'sum', figure: 'D', now: now.D, parts: sum }]
      : [];
  for (const [figure, than] of limits) {
    const [one, limit] = [answers[figure], answers[than]];
    if (typeof one === 'number' && typeof limit === 'number' && one > limit)
      found.push({ kind: 'above', figure, now: one, than, limit });
  }
  return found;
}

const died = (answers: Answers): Finding[] =>
  (['bdeaths', 'mdeaths'] as const).flatMap((figure) => {
    const now = Number(answers[figure] ?? 0);
    return now > 0 ? [{ kind: 'died', figure, now } as const] : [];
  });

function againstLast(now: Skdn, last: Skdn | undefined, { last: rule, same }: UnusualRules): Finding[] {
  if (!last) return [];
  const weighed = now.D ?? 0;
  if (weighed >= same.children && same.figures.every((name) => now[name] !== undefined && now[name] === last[name]))
    return [{ kind: 'same', figure: 'D' }];
  return rule.figures.flatMap((figure): Finding[] => {
    const [one, before] = [now[figure], last[figure]];
    if (one === undefined || before === undefined) return [];
    const apart = Math.abs(one - before);
    return apart >= rule.least && apart * 100 >= rule.percent * before
      ? [{ kind: 'last', figure, now: one, before }]
      : [];
  });
}

const allGained = ({ D, N }: Skdn, { all_gained }: UnusualRules): Finding[] =>
  D !== undefined && D === N && D >= all_gained.children ? [{ kind: 'gained', figure: 'N', now: D }] : [];

/** All of them together, because one small posyandu says little. */
function againstOthers(
  kind: 'year' | 'neighbours',
  now: Skdn,
  others: readonly Skdn[],
  rules: UnusualRules,
): Finding[] {
  const { rates, children, points } = rules[kind];
  return rates.flatMap((formula): Finding[] => {
    const own = rate(formula, now);
    const known = others.map((one) => rate(formula, one)).filter(({ percent }) => percent !== undefined);
    const least = kind === 'year' ? rules.year.months : rules.neighbours.posyandu;
    const usual = {
      numerator: known.reduce((sum, one) => sum + one.numerator, 0),
      denominator: known.reduce((sum, one) => sum + one.denominator, 0),
    };
    if (own.percent === undefined || own.denominator < children || known.length < least) return [];
    if (usual.denominator < children) return [];
    if (Math.abs(own.percent - (usual.numerator / usual.denominator) * 100) < points) return [];
    const { numerator, denominator } = own;
    return [{ kind, figure: figureOf(formula), rate: formula, now: { numerator, denominator }, usual }];
  });
}

/** `N/(N+T)` is about N. */
const figureOf = (formula: string): SkdnName => skdnNames.find((name) => formula.startsWith(`${name}/`)) ?? 'D';
