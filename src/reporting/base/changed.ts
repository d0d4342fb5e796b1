/** Which figures of a report differ from those of another version. Pure. */
import type { Answers } from '../../conversation/run.ts';
import { skdnNames } from './indicators.ts';

export const sameFigures = (before: Answers, now: Answers): boolean => changedNames(before, now, true).length === 0;

/** In the order of the form. L and P change with their total, and would only make the list long. */
function changedNames(before: Answers, now: Answers, parts = false): string[] {
  const names = [...new Set([...skdnNames, ...Object.keys(now), ...Object.keys(before)])];
  return names.filter((name) => (parts || !/_[LP]$/.test(name)) && numberIn(before[name]) !== numberIn(now[name]));
}

const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** `N 30 → 25`, by the names of the figures. */
export function changesIn(before: Answers, now: Answers) {
  return changedNames(before, now).map((name) => ({
    name,
    before: numberIn(before[name]),
    now: numberIn(now[name]),
  }));
}
