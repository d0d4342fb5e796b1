import type { Answers, Text, Value } from '../conversation/run.ts';
import { skdnNames } from './indicators.ts';

/** What a correction changed, one text a figure: `D: 40 → 41`. Nothing for a first report. */
export function changes(before: Answers | undefined, now: Answers): Text[] {
  if (!before) return [];
  const names = [...new Set([...skdnNames, ...Object.keys(now), ...Object.keys(before)])].filter(isWhole);
  const changed = names.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(now[name] ?? null));
  if (changed.length === 0) return [{ key: 'reporting/lapor:changed-nothing' }];
  return [
    { key: 'reporting/lapor:changed-title' },
    ...changed.map((name) => ({
      key: name === 'pmt' ? 'reporting/lapor:changed-pmt' : 'reporting/lapor:changed',
      args: { name, before: shown(before[name]), now: shown(now[name]) },
    })),
  ];
}

/** L and P change with their total; told apart they would only make the list long. */
const isWhole = (name: string) => !/_[LP]$/.test(name);

/** Short: an old phone shows some 25 characters a line. */
function shown(value: Value | undefined): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 39)}…` : value;
  if (Array.isArray(value)) return value.length;
  return '–';
}
