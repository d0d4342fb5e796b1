/** How a posyandu stands against the rules of its level, as far as its reports tell, and what it is about to lose. Pure. */
import { type LevelRules, type RowName, type ToldRow, toldRows } from './rules.ts';

/** A month of the year that is over, or that was reported. */
export interface MonthTold {
  period: string;
  /** undefined: it was not reported. */
  figures: { S?: number; D?: number; kader?: number } | undefined;
}

interface RowState {
  row: ToldRow;
  /** Months, kader on average, per cent. */
  value: number;
  numerator: number;
  denominator: number;
  /** What it can still come to in this year. */
  atMost: number;
}

export interface Standing {
  rules: LevelRules;
  /** The highest level that nothing which we know of speaks against. undefined: none is left. */
  highest: string | undefined;
  rows: RowState[];
  /** Rows that keep it from the next level. */
  failing: RowState[];
  /** Rows of which our reports tell nothing. */
  unknown: RowName[];
}

const yearMonths = 12;

/** `months`: of one year, from the first that the program knows of. Months before that count as open: nobody has told otherwise. */
export function standingOf(rules: LevelRules, months: readonly MonthTold[]): Standing {
  const rows = toldRows.map((row) => stateOf(row, months)).filter((one) => one !== undefined);
  const least = (row: RowName, level: string) => rules.rows.find((one) => one.row === row)?.least[level];
  const fails = (level: string) => rows.filter(({ row, atMost }) => atMost < (least(row, level) ?? 0));
  const open = rules.levels.filter((level) => fails(level).length === 0);
  const highest = open.at(-1);
  const next = rules.levels[highest === undefined ? 0 : rules.levels.indexOf(highest) + 1];
  return {
    rules,
    highest,
    rows: rows.filter(({ row }) => rules.rows.some((one) => one.row === row)),
    failing: next === undefined ? [] : fails(next),
    unknown: rules.rows.map(({ row }) => row).filter((row) => !(toldRows as readonly string[]).includes(row)),
  };
}

function stateOf(row: ToldRow, months: readonly MonthTold[]): RowState | undefined {
  if (row === 'opens') {
    const opened = months.filter(({ figures }) => (figures?.D ?? 0) > 0).length;
    return {
      row,
      value: opened,
      numerator: opened,
      denominator: months.length,
      atMost: yearMonths - (months.length - opened),
    };
  }
  const told = months.flatMap(({ figures }) => (figures ? [figures] : []));
  const sum = (of: (one: NonNullable<MonthTold['figures']>) => number) => told.reduce((all, one) => all + of(one), 0);
  if (row === 'kader') {
    const those = told.filter(({ kader }) => kader !== undefined);
    const all = those.reduce((some, { kader = 0 }) => some + kader, 0);
    return those.length === 0 ? undefined : average(row, all, those.length, 1);
  }
  const S = sum((one) => (one.D === undefined ? 0 : (one.S ?? 0)));
  return S === 0
    ? undefined
    : average(
        row,
        sum((one) => (one.S === undefined ? 0 : (one.D ?? 0))),
        S,
        100,
      );
}

const average = (row: ToldRow, numerator: number, denominator: number, times: number): RowState => {
  const value = (numerator / denominator) * times;
  return { row, value, numerator, denominator, atMost: value };
};

export interface Risk {
  rules: LevelRules;
  row: RowState;
  least: number;
  level: string;
  /** lost: the year cannot reach it any more. last: one month more without opening, and it is lost. below: the average has fallen under it. */
  is: 'lost' | 'last' | 'below';
}

/** What the last of these months has changed for the worse, by the highest level that it concerns. */
export function risksOf(rules: LevelRules, months: readonly MonthTold[]): Risk[] {
  const before = months.slice(0, -1);
  return toldRows.flatMap((name): Risk[] => {
    const now = stateOf(name, months);
    const was = stateOf(name, before) ?? (name === 'opens' ? stateOf(name, []) : undefined);
    const marks = rules.rows.find(({ row }) => row === name)?.least ?? {};
    const level = rules.levels.findLast((one) => now && was && was.atMost >= (marks[one] ?? Infinity));
    if (!now || !was || level === undefined) return [];
    const least = marks[level]!;
    if (now.atMost < least)
      return [{ rules, row: now, least, level, is: name === 'opens' ? ('lost' as const) : ('below' as const) }];
    const nearer = name === 'opens' && now.atMost < was.atMost && now.atMost === least;
    return nearer ? [{ rules, row: now, least, level, is: 'last' as const }] : [];
  });
}
