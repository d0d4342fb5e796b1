/** Rows of one child become one entry: an export has a row for each day on which it was measured. Pure. */
import { nameWords, sameName } from '../register/find.ts';
import type { Entry, FileMeasure, Said } from './entry.ts';

export function joinRows(rows: readonly Entry[], said: Said[]): Entry[] {
  const found = new Map<string, Entry[]>();
  const open = new Set<string>();
  for (const row of rows) {
    const called = found.get(keyOf(row)) ?? [];
    const known = called.find((one) => isMother(one.mother, row.mother));
    if (known) joinInto(known, row, { said, open });
    else found.set(keyOf(row), [...called, row]);
  }
  const place = new Map(rows.map((row, at) => [row, at]));
  return [...found.values()].flat().sort((a, b) => place.get(a)! - place.get(b)!);
}

/** Where one row leaves her out, the other one says it for both. */
const isMother = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || sameName(one, other);

const keyOf = ({ posyandu, name, born, sex }: Entry) => [posyandu, nameWords(name).join(''), born, sex ?? ''].join('/');

/** `open`: days of which rows say different things. */
function joinInto(
  known: Entry,
  { measures, sheet, row, ...more }: Entry,
  { said, open }: { said: Said[]; open: Set<string> },
): void {
  const at = { ...(sheet !== undefined && { sheet }), row };
  const first = String(known.row);
  if (measures.length === 0) said.push({ ...at, what: 'doubled', value: first });
  for (const measure of measures) {
    const before = known.measures.find(({ day }) => day === measure.day);
    const day = `${keyOf(known)} ${known.row} ${measure.day}`;
    if (open.has(day)) said.push({ ...at, what: 'doubled-differs', value: first });
    else if (!before) known.measures.push(measure);
    else if (isSame(before, measure)) {
      said.push({ ...at, what: 'doubled', value: String(before.row) });
      if (measure.services) before.services = { ...measure.services, ...before.services };
    }
    // Which of the two is right, nobody here knows.
    else {
      open.add(day);
      known.measures.splice(known.measures.indexOf(before), 1);
      said.push({ ...at, what: 'doubled-differs', value: String(before.row) });
    }
  }
  const empty = Object.entries(more).filter(([key]) => known[key as keyof typeof more] === undefined);
  Object.assign(known, Object.fromEntries(empty));
}

const isSame = (one: FileMeasure, other: FileMeasure): boolean =>
  (['weight', 'length', 'lying', 'arm', 'head'] as const).every((name) => one[name] === other[name]);
